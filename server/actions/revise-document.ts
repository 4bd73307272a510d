import { isDay, isDocumentDate } from '../core/document-date.js';
import { Refusal } from '../core/refusal.js';
import { readDocument } from '../store/documents.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

export type DocumentChange = {
  readonly title?: string;
  readonly archived?: boolean;
  /** UTC date, `YYYY-MM-DD`; null: none. */
  readonly deadline?: string | null;
  /** Every text needs a second reviewer. */
  readonly secondReview?: boolean;
  /** The day whose standard renderings judge it; null: today. */
  readonly dated?: string | null;
};

/**
 * Renames a document, archives it or brings it back; who assigns work says when it is due and whether it needs a second
 * reviewer. `base` is the number that the person saw.
 */
export async function reviseDocument(
  context: ActionContext,
  { document, base, ...change }: DocumentChange & { readonly document: string; readonly base: number },
): Promise<{ readonly number: number }> {
  requireAct(context, change.deadline !== undefined || change.secondReview !== undefined ? 'assign' : 'import');
  for (const field of ['deadline', 'dated'] as const) {
    const day = change[field] ?? null;
    if (day !== null && !(field === 'dated' ? isDocumentDate(day) : isDay(day)))
      throw new Refusal('malformed', { field });
  }
  return decideAndCommit(context, async () => {
    const row = await readDocument(context.store, document);
    if (!row) throw new Refusal('not-found');
    const { title, deadline, dated } = { ...row, ...change };
    const archived = change.archived ?? row.archived === 1;
    const secondReview = change.secondReview ?? row.secondReview === 1;
    const renamed = title !== row.title;
    const moved = archived !== (row.archived === 1);
    const revised = deadline !== row.deadline || dated !== row.dated || secondReview !== (row.secondReview === 1);
    if (!renamed && !moved && !revised) return { kind: 'nothing', result: { number: row.number } };
    if (base !== row.number)
      throw new Refusal('stale', { base: { number: base }, current: { number: row.number, text: row.title } });
    if (title.trim() === '') throw new Refusal('empty', { field: 'title' });
    const number = row.number + 1;
    return {
      kind: 'commit',
      commit: {
        action: renamed
          ? 'document:renamed'
          : moved
            ? archived
              ? 'document:archived'
              : 'document:restored'
            : 'document:revised',
        document,
        subject: document,
        facts: [{ kind: 'document-revision', document, number, title, archived, deadline, secondReview, dated }],
        expects: [{ kind: 'document', document, number: row.number }],
      },
      result: { number },
    };
  });
}
