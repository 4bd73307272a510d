import type { Response } from 'express';
import type { EntryProblem } from '../../../glossary/index.js';
import { urls } from '../../http/urls.js';
import { render } from '../../http/views.js';
import type { Visit } from '../../http/visit.js';
import type { ProposalRow } from '../../store/proposals.js';
import { listDomains, partsOfSpeech } from '../glossary/browse.js';
import { type EntryForm, problemsByField } from '../glossary/form.js';
import { helpers } from '../glossary/helpers.js';
import { refusedEntry, shownRefusal } from '../glossary/refused.js';
import type { staleView } from '../glossary/stale.js';
import { proposalOf, renderOne } from './one.js';

export type FormPage = {
  readonly kind: 'propose' | 'accept' | 'merge';
  readonly action: string;
  readonly back: string;
  readonly concept: string | null;
  readonly paragraph: string | null;
  readonly base: number;
  readonly form: EntryForm;
  readonly reason?: string;
  readonly proposal?: ProposalRow;
  readonly problems?: readonly EntryProblem[];
  readonly stale?: ReturnType<typeof staleView>;
};

/** The form of a concept, with a reason. */
export function renderForm(visit: Visit, page: FormPage): string {
  const termbase = visit.house.termbase.current();
  return render(visit, 'pages/proposal-form', {
    ...helpers(visit),
    reason: '',
    ...page,
    problems: problemsByField(page.problems ?? []),
    stale: page.stale ?? null,
    domains: listDomains(termbase),
    partsOfSpeech: partsOfSpeech(termbase),
  });
}

/** Goes to the proposal, or back to the form with what was typed and what stands in the way. */
export async function answerForm(
  visit: Visit,
  response: Response,
  page: FormPage,
  act: () => Promise<string>,
): Promise<void> {
  try {
    const id = await act();
    response.redirect(303, urls.proposal(id));
  } catch (error) {
    const refusal = shownRefusal(error, response.req);
    const refused = refusedEntry(refusal);
    if (refused) response.status(refused.status).send(renderForm(visit, { ...page, ...refused.again }));
    else if (refusal.code === 'already-decided' && page.proposal)
      response.status(409).send(await renderOne(visit, await proposalOf(visit, response.req), 'decided'));
    else throw error;
  }
}
