import { Refusal } from '../core/refusal.js';
import { readDocument } from '../store/documents.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

/** Opens a released document again, as its next edition. What is not touched stays final. */
export async function openEdition(
  context: ActionContext,
  { document, note }: { readonly document: string; readonly note: string | null },
): Promise<{ readonly number: number }> {
  requireAct(context, 'release');
  const { store, user } = context;
  if (user === null) throw new Refusal('forbidden', { act: 'release' });
  return decideAndCommit(context, async () => {
    const row = await readDocument(store, document);
    if (!row) throw new Refusal('not-found');
    if (!row.closed) throw new Refusal('not-released');
    const number = row.edition + 1;
    return {
      kind: 'commit',
      commit: {
        action: 'edition:opened',
        document,
        subject: document,
        facts: [{ kind: 'edition', document, number, note, author: user }],
        expects: [{ kind: 'edition', document, released: row.edition, edition: row.edition }],
      },
      result: { number },
    };
  });
}
