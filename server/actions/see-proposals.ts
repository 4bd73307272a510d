import { type ActionContext, requireAct } from './context.js';

/** The person has looked at what became of their proposals, up to the commit that the page shows. */
export async function seeProposals(context: ActionContext, upto: number): Promise<void> {
  requireAct(context, 'propose');
  if (context.user !== null) await context.store.operate({ kind: 'see-proposals', user: context.user, upto });
}
