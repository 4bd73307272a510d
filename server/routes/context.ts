import { type ActionContext, newId } from '../actions/context.js';
import { liveCheck } from '../actions/live-check.js';
import { inBreaks } from '../http/breaks.js';
import type { Visit } from '../http/visit.js';

/** The visitor as an action sees them. */
export function actionContext({ house, person, now }: Visit): ActionContext {
  return {
    store: house.store,
    project: house.project,
    user: person?.id ?? null,
    role: person?.role ?? null,
    now: now.toISOString(),
    newId,
    check: liveCheck(house.store, house.termbase, inBreaks),
  };
}
