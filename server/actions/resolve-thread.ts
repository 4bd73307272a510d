import { Refusal } from '../core/refusal.js';
import { listThreads } from '../store/comments.js';
import { readParagraph } from '../store/paragraphs.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

/** Closes a thread, or opens it again; whoever may comment may do either. */
export async function resolveThread(
  context: ActionContext,
  {
    document,
    paragraph,
    thread,
    resolved,
  }: { readonly document: string; readonly paragraph: string; readonly thread: string; readonly resolved: boolean },
): Promise<'new' | 'already'> {
  requireAct(context, 'comment');
  const { store, user } = context;
  if (user === null) throw new Refusal('forbidden', { act: 'comment' });
  return decideAndCommit<'new' | 'already'>(context, async () => {
    if (!(await readParagraph(store, document, paragraph))) throw new Refusal('not-found');
    const standing = (await listThreads(store, paragraph)).find(({ id }) => id === thread);
    if (!standing) throw new Refusal('not-found');
    if (standing.resolved === resolved) return { kind: 'nothing', result: 'already' };
    const { number } = standing;
    return {
      kind: 'commit',
      commit: {
        action: resolved ? 'thread:resolved' : 'thread:reopened',
        document,
        subject: paragraph,
        facts: [{ kind: 'thread-resolution', thread, number: number + 1, resolved, author: user }],
        expects: [{ kind: 'thread', thread, number }],
      },
      result: 'new',
    };
  });
}
