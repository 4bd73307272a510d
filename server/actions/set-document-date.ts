import { isDocumentDate } from '../core/document-date.js';
import { Refusal } from '../core/refusal.js';
import { readDocument } from '../store/documents.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

/** Says of which day a document is; null: of today, whenever that is. */
export async function setDocumentDate(context: ActionContext, document: string, date: string | null): Promise<void> {
  requireAct(context, 'import');
  if (date !== null && !isDocumentDate(date)) throw new Refusal('malformed', { field: 'date' });
  await decideAndCommit(context, async () => {
    const row = await readDocument(context.store, document);
    if (!row) throw new Refusal('not-found');
    const { title, deadline, dated, number } = row;
    if (dated === date) return { kind: 'nothing', result: undefined };
    const stays = { title, deadline, archived: row.archived === 1, secondReview: row.secondReview === 1 };
    return {
      kind: 'commit',
      commit: {
        action: 'document:dated',
        document,
        subject: document,
        facts: [{ kind: 'document-revision', document, number: number + 1, ...stays, dated: date }],
        expects: [{ kind: 'document', document, number }],
      },
      result: undefined,
    };
  });
}
