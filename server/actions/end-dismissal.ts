import { mayEndDismissal } from '../core/dismiss.js';
import { Refusal } from '../core/refusal.js';
import { findDismissals, readDismissal } from '../store/dismissals.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

/** Takes a dismissal back: what it was about is open again, wherever nothing else dismisses it. */
export async function endDismissal(context: ActionContext, id: string): Promise<'new' | 'already'> {
  requireAct(context, 'dismiss');
  const { store, project, user, role } = context;
  if (user === null) throw new Refusal('forbidden', { act: 'dismiss' });
  return decideAndCommit<'new' | 'already'>(context, async () => {
    const standing = await readDismissal(store, project, id);
    if (!standing) throw new Refusal('not-found');
    if (!mayEndDismissal(standing, user, role)) throw new Refusal('forbidden', { act: 'dismiss-widely' });
    if (standing.ended) return { kind: 'nothing', result: 'already' };
    const { document, paragraph } = standing;
    // The same may have been said again when it was critical: the finding would stay dismissed.
    const same = await findDismissals(store, standing);
    return {
      kind: 'commit',
      commit: {
        action: 'finding:reopened',
        document,
        subject: paragraph,
        facts: same.map((one) => ({ kind: 'dismissal-end', dismissal: one.id, author: user })),
        expects: [],
      },
      result: 'new',
    };
  });
}
