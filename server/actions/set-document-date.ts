import { documentDateKey, isDocumentDate } from '../core/document-date.js';
import { Refusal } from '../core/refusal.js';
import { readDocument } from '../store/documents.js';
import { readDocumentDate } from '../store/settings.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

/** Says of which day a document is; null: of today, whenever that is. */
export async function setDocumentDate(context: ActionContext, document: string, date: string | null): Promise<void> {
  requireAct(context, 'import');
  if (date !== null && !isDocumentDate(date)) throw new Refusal('malformed', { field: 'date' });
  const { store, project } = context;
  await decideAndCommit(context, async () => {
    if (!(await readDocument(store, document))) throw new Refusal('not-found');
    const standing = await readDocumentDate(store, project, document);
    if (standing.date === date) return { kind: 'nothing', result: undefined };
    const key = documentDateKey(document);
    return {
      kind: 'commit',
      commit: {
        action: 'document:dated',
        document,
        subject: document,
        facts: [{ kind: 'setting', project, key, number: standing.number + 1, value: date }],
        expects: [{ kind: 'setting', project, key, number: standing.number }],
      },
      result: undefined,
    };
  });
}
