import type { Response } from 'express';
import { z } from 'zod';
import type { ConceptEntry } from '../../../glossary/index.js';
import { addConcept, type ConceptSaved, saveConcept } from '../../actions/save-concept.js';
import { Refusal } from '../../core/refusal.js';
import { count, parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { urls } from '../../http/urls.js';
import type { Visit } from '../../http/visit.js';
import { listConceptRevisions } from '../../store/concepts.js';
import { actionContext } from '../context.js';
import { entryOf, formOf, newForm, readForm } from './form.js';
import { type FormPage, renderForm } from './form-page.js';
import { refusedEntry, shownRefusal } from './refused.js';

export const newConcept: Handle = (visit, request, response) => {
  const { zh, en } = parse(z.object({ zh: text(500).default(''), en: text(500).default('') }), request.query);
  response.send(renderForm(visit, { concept: null, base: 0, form: newForm({ zh, en }) }));
};

export const editConcept: Handle = async (visit, request, response) => {
  const id = String(request.params['concept']);
  const [current] = await listConceptRevisions(visit.house.store, id);
  if (!current) throw new Refusal('not-found');
  const form = formOf(current.entry as ConceptEntry);
  response.send(renderForm(visit, { concept: id, base: current.number, form }));
};

export const createConcept: Handle = async (visit, request, response) => {
  const form = readForm(request.body);
  await answer(visit, response, { concept: null, base: 0, form }, () =>
    addConcept(actionContext(visit), entryOf(form)),
  );
};

export const reviseConcept: Handle = async (visit, request, response) => {
  const concept = String(request.params['concept']);
  const { base } = parse(z.object({ base: count }), request.body);
  const form = readForm(request.body);
  await answer(visit, response, { concept, base, form }, () =>
    saveConcept(actionContext(visit), { concept, base, entry: entryOf(form) }),
  );
};

/** Goes to the concept's page, or back to the form with what the person typed and what stands in the way. */
async function answer(
  visit: Visit,
  response: Response,
  page: FormPage,
  save: () => Promise<ConceptSaved>,
): Promise<void> {
  try {
    const { concept } = await save();
    response.redirect(303, urls.concept(concept));
  } catch (error) {
    const refused = refusedEntry(shownRefusal(error, response.req));
    if (!refused) throw error;
    response.status(refused.status).send(renderForm(visit, { ...page, ...refused.again }));
  }
}
