import type { Fact } from '../core/facts.js';
import { Refusal } from '../core/refusal.js';
import { decideSave, originOf, type SaveAsk } from '../core/save.js';
import { type ParagraphRow, readParagraph, readTarget } from '../store/paragraphs.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

export type SaveResult = { readonly kind: 'new' | 'already'; readonly number: number };

/** Saves one text of a paragraph's target. A stale base is refused with the base's text and the current one. */
export async function saveRevision(
  context: ActionContext,
  { document, paragraph, ...ask }: SaveAsk & { readonly document: string; readonly paragraph: string },
): Promise<SaveResult> {
  requireAct(context, 'save');
  const { store } = context;
  return decideAndCommit<SaveResult>(context, async () => {
    const row = await readParagraph(store, document, paragraph);
    if (!row) throw new Refusal('not-found');
    if (row.closed) throw new Refusal('released');
    const { result, revision } = await planSave(context, row, ask);
    if (!revision) return { kind: 'nothing', result };
    return {
      kind: 'commit',
      commit: {
        action: 'paragraph:saved',
        document,
        subject: paragraph,
        facts: [revision],
        expects: [{ kind: 'paragraph', paragraph, source: row.sourceNumber ?? 0, target: row.targetNumber ?? 0 }],
      },
      result,
    };
  });
}

type RevisionFact = Extract<Fact, { kind: 'revision' }>;

/** What a save means on what stands: a revision, or null where it stands already. Refused where it cannot be saved. */
export async function planSave(
  { store, user, role }: ActionContext,
  { id: paragraph, sourceNumber, targetNumber }: ParagraphRow,
  ask: SaveAsk,
): Promise<{ readonly result: SaveResult; readonly revision: RevisionFact | null }> {
  if (!role) throw new Refusal('not-found');
  const [latest, base, next] = await Promise.all([
    targetNumber === null ? null : readTarget(store, paragraph, targetNumber),
    readTarget(store, paragraph, ask.base),
    readTarget(store, paragraph, ask.base + 1),
  ]);
  const outcome = decideSave({ sourceNumber, latest, base, next }, ask, user);
  switch (outcome.kind) {
    case 'already':
      return { result: outcome, revision: null };
    case 'new': {
      const { text, done } = ask;
      const { number, against } = outcome;
      const written = { number, text, done, against, origin: originOf(role), author: user, suggestion: null };
      return { result: outcome, revision: { kind: 'revision', paragraph, side: 'target', ...written } };
    }
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
}
