import type { Response } from 'express';
import { z } from 'zod';
import type { ConceptEntry } from '../../../glossary/index.js';
import { deprecateConcept, makeStandard, restoreConcept } from '../../actions/make-standard.js';
import type { ConceptSaved } from '../../actions/save-concept.js';
import { isDocumentDate } from '../../core/document-date.js';
import { Refusal } from '../../core/refusal.js';
import { blankAsAbsent, count, parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { urls } from '../../http/urls.js';
import { render } from '../../http/views.js';
import type { Visit } from '../../http/visit.js';
import { listAcceptedOf } from '../../store/accepted.js';
import { listConceptRevisions } from '../../store/concepts.js';
import { actionContext } from '../context.js';
import { conceptView } from './concept-view.js';
import { helpers } from './helpers.js';
import { shownRefusal } from './refused.js';

export const showConcept: Handle = async (visit, request, response) => {
  const { asOf } = parse(z.object({ asOf: blankAsAbsent(text(10).refine(isDocumentDate)) }), request.query);
  response.send(await renderConcept(visit, String(request.params['concept']), { asOf }));
};

type Shown = { readonly asOf?: string | undefined; readonly notice?: 'stale' };

async function renderConcept(visit: Visit, id: string, { asOf, notice }: Shown = {}): Promise<string> {
  const { house } = visit;
  const common = helpers(visit);
  const revisions = await listConceptRevisions(house.store, id);
  const [current] = revisions;
  if (!current) throw new Refusal('not-found');
  const concept = { id, number: current.number, entry: current.entry as ConceptEntry };
  const view = conceptView(house.termbase.current(), concept, revisions, asOf);
  // Where something is accepted is the house's own business, not the public's.
  const accepted = common.live ? await listAcceptedOf(house.store, house.project, id) : [];
  return render(visit, 'pages/concept', { ...common, concept: view, accepted, notice: notice ?? null });
}

export const setStandard: Handle = (visit, request, response) => {
  const { base, term } = parse(z.object({ base: count, term: text(1100) }), request.body);
  return act(visit, response, String(request.params['concept']), (concept) =>
    makeStandard(actionContext(visit), { concept, base, term }),
  );
};

export const deprecate: Handle = (visit, request, response) => {
  const { base } = parse(z.object({ base: count }), request.body);
  return act(visit, response, String(request.params['concept']), (concept) =>
    deprecateConcept(actionContext(visit), { concept, base }),
  );
};

export const restore: Handle = (visit, request, response) => {
  const { base, number } = parse(z.object({ base: count, number: count }), request.body);
  return act(visit, response, String(request.params['concept']), (concept) =>
    restoreConcept(actionContext(visit), { concept, base, number }),
  );
};

/** One button on the concept's page. Where somebody was quicker, the page as it is now, with a word about it. */
async function act(
  visit: Visit,
  response: Response,
  concept: string,
  change: (concept: string) => Promise<ConceptSaved>,
): Promise<void> {
  try {
    await change(concept);
  } catch (error) {
    if (shownRefusal(error, response.req).code !== 'stale') throw error;
    response.status(409).send(await renderConcept(visit, concept, { notice: 'stale' }));
    return;
  }
  response.redirect(303, urls.concept(concept));
}
