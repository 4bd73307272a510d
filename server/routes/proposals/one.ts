import type { Request } from 'express';
import { Refusal } from '../../core/refusal.js';
import type { Handle } from '../../http/route.js';
import { render } from '../../http/views.js';
import type { Visit } from '../../http/visit.js';
import { type ProposalRow, readProposal } from '../../store/proposals.js';
import { helpers } from '../glossary/helpers.js';
import { proposalView } from './view.js';

export const showProposal: Handle = async (visit, request, response) => {
  response.send(await renderOne(visit, await proposalOf(visit, request)));
};

/** The proposal that the address names, as it stands now. */
export async function proposalOf({ house }: Visit, request: Request): Promise<ProposalRow> {
  const row = await readProposal(house.store, house.project, String(request.params['proposal']));
  if (!row) throw new Refusal('not-found');
  return row;
}

export async function renderOne(visit: Visit, row: ProposalRow, notice: string | null = null): Promise<string> {
  const common = helpers(visit);
  return render(visit, 'pages/proposal', { ...common, proposal: await proposalView(visit, row), notice });
}
