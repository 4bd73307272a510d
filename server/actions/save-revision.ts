import { Refusal } from '../core/refusal.js';
import { decideSave, originOf, type SaveAsk } from '../core/save.js';
import { readParagraph, readTarget } from '../store/paragraphs.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

export type SaveResult = { readonly kind: 'new' | 'already'; readonly number: number };

/** Saves one text of a paragraph's target. A stale base is refused with the base's text and the current one. */
export async function saveRevision(
  context: ActionContext,
  { document, paragraph, ...ask }: SaveAsk & { readonly document: string; readonly paragraph: string },
): Promise<SaveResult> {
  requireAct(context, 'save');
  const { store, user, role } = context;
  return decideAndCommit<SaveResult>(context, async () => {
    const row = await readParagraph(store, document, paragraph);
    if (!row || !role) throw new Refusal('not-found');
    const { sourceNumber } = row;
    const [latest, base, next] = await Promise.all([
      row.targetNumber === null ? null : readTarget(store, paragraph, row.targetNumber),
      readTarget(store, paragraph, ask.base),
      readTarget(store, paragraph, ask.base + 1),
    ]);
    const outcome = decideSave({ sourceNumber, latest, base, next }, ask, user);
    switch (outcome.kind) {
      case 'already':
        return { kind: 'nothing', result: outcome };
      case 'new':
        return {
          kind: 'commit',
          commit: {
            action: 'paragraph:saved',
            document,
            subject: paragraph,
            facts: [
              {
                kind: 'revision',
                paragraph,
                side: 'target',
                number: outcome.number,
                text: ask.text,
                origin: originOf(role),
                author: user,
                done: ask.done,
                against: outcome.against,
                suggestion: null,
              },
            ],
            expects: [{ kind: 'paragraph', paragraph, source: sourceNumber ?? 0, target: latest?.number ?? 0 }],
          },
          result: outcome,
        };
      case 'stale': {
        const text = (revision: { number: number; text: string }) => ({ number: revision.number, text: revision.text });
        throw new Refusal('stale', {
          base: outcome.base ? text(outcome.base) : { number: 0, text: '' },
          current: text(outcome.current),
        });
      }
      case 'unknown-base':
      case 'unknown-source':
        throw new Refusal('unknown-base', { base: ask.base });
      case 'empty':
        throw new Refusal('empty');
    }
  });
}
