import { Refusal } from '../core/refusal.js';
import { readParagraph, readTarget } from '../store/paragraphs.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

/**
 * Brings an earlier text of a paragraph back, with its state: the new revision has exactly its words, and what was decided about
 * them beside the same Chinese holds again (derive-decision.ts). `base` is the number that the person saw.
 */
export async function restoreRevision(
  context: ActionContext,
  ask: { readonly document: string; readonly paragraph: string; readonly base: number; readonly number: number },
): Promise<{ readonly number: number }> {
  requireAct(context, 'save');
  const { store, user } = context;
  const { document, paragraph, base } = ask;
  return decideAndCommit(context, async () => {
    const row = await readParagraph(store, document, paragraph);
    if (!row) throw new Refusal('not-found');
    if (row.closed) throw new Refusal('released');
    const latest = row.targetNumber ?? 0;
    if (base !== latest) {
      throw new Refusal('stale', { base: { number: base }, current: { number: latest, text: row.target ?? '' } });
    }
    if (ask.number === latest) return { kind: 'nothing', result: { number: latest } };
    const restored = await readTarget(store, paragraph, ask.number);
    if (!restored) throw new Refusal('unknown-base', { base: ask.number });
    const { text, done, against } = restored;
    const number = latest + 1;
    return {
      kind: 'commit',
      commit: {
        action: 'paragraph:restored',
        document,
        subject: paragraph,
        facts: [
          {
            kind: 'revision',
            paragraph,
            side: 'target',
            number,
            text,
            origin: 'restore',
            author: user,
            done,
            against,
            suggestion: null,
            restores: ask.number,
          },
        ],
        expects: [{ kind: 'paragraph', paragraph, source: row.sourceNumber ?? 0, target: latest }],
      },
      result: { number },
    };
  });
}
