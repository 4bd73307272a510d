import type { Request, Response } from 'express';
import { z } from 'zod';
import { decideProposal } from '../../actions/propose.js';
import { parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { urls } from '../../http/urls.js';
import type { Visit } from '../../http/visit.js';
import { actionContext } from '../context.js';
import { shownRefusal } from '../glossary/refused.js';
import { proposalOf, renderOne } from './one.js';

/** Characters of a reason, of a proposal or of its refusal. */
export const longestReason = 2000;

/** By the codes of refusals: the word that the proposal's page is shown again with. */
const notices: ReadonlyMap<string, string> = new Map([
  ['already-decided', 'decided'],
  ['reason-required', 'reason'],
]);

export const refuseProposal: Handle = async (visit, request, response) => {
  const { reason } = parse(z.object({ reason: text(longestReason).default('') }), request.body);
  await settle(visit, request, response, { kind: 'refuse', reason });
};

export const withdrawProposal: Handle = (visit, request, response) =>
  settle(visit, request, response, { kind: 'withdraw' });

/** A verdict without a form of its own: where somebody was quicker, or the reason is missing, the proposal says so. */
async function settle(
  visit: Visit,
  request: Request,
  response: Response,
  ask: Parameters<typeof decideProposal>[2] & { readonly kind: 'refuse' | 'withdraw' },
): Promise<void> {
  const { id } = await proposalOf(visit, request);
  try {
    await decideProposal(actionContext(visit), id, ask);
  } catch (error) {
    const notice = notices.get(shownRefusal(error, request).code);
    if (notice === undefined) throw error;
    response.status(notice === 'decided' ? 409 : 422);
    response.send(await renderOne(visit, await proposalOf(visit, request), notice));
    return;
  }
  response.redirect(303, urls.proposals({ show: ask.kind === 'refuse' ? 'waiting' : 'mine' }));
}
