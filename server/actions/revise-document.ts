import { Refusal } from '../core/refusal.js';
import { readDocument } from '../store/documents.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

export type DocumentChange = {
  readonly title?: string;
  readonly archived?: boolean;
};

/** Renames a document, archives it or brings it back; `base` is the number that the person saw. */
export async function reviseDocument(
  context: ActionContext,
  { document, base, ...change }: DocumentChange & { readonly document: string; readonly base: number },
): Promise<{ readonly number: number }> {
  requireAct(context, 'import');
  return decideAndCommit(context, async () => {
    const row = await readDocument(context.store, document);
    if (!row) throw new Refusal('not-found');
    const title = change.title ?? row.title;
    const archived = change.archived ?? row.archived === 1;
    if (title === row.title && archived === (row.archived === 1)) {
      return { kind: 'nothing', result: { number: row.number } };
    }
    if (base !== row.number)
      throw new Refusal('stale', { base: { number: base }, current: { number: row.number, text: row.title } });
    if (title.trim() === '') throw new Refusal('empty', { field: 'title' });
    const number = row.number + 1;
    return {
      kind: 'commit',
      commit: {
        action: title === row.title ? (archived ? 'document:archived' : 'document:restored') : 'document:renamed',
        document,
        subject: document,
        facts: [
          {
            ...{ kind: 'document-revision', document, number, title, archived },
            ...{ deadline: row.deadline, secondReview: row.secondReview === 1, dated: row.dated },
          },
        ],
        expects: [{ kind: 'document', document, number: row.number }],
      },
      result: { number },
    };
  });
}
