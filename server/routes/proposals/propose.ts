import { z } from 'zod';
import type { ConceptEntry } from '../../../glossary/index.js';
import { propose } from '../../actions/propose.js';
import { Refusal } from '../../core/refusal.js';
import { blankAsAbsent, count, parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { urls } from '../../http/urls.js';
import type { Visit } from '../../http/visit.js';
import { readConcept } from '../../store/concepts.js';
import { readParagraphPlace } from '../../store/paragraphs.js';
import { actionContext } from '../context.js';
import { entryOf, formOf, newForm, readForm } from '../glossary/form.js';
import { answerForm, type FormPage, renderForm } from './form.js';
import { longestReason } from './verdict.js';

const proposeQuery = z.object({
  zh: text(500).default(''),
  en: text(500).default(''),
  concept: blankAsAbsent(text(100)),
  paragraph: blankAsAbsent(text(100)),
});

/** The form of a concept, with a reason: empty, with the words that were selected, or with an entry to be changed. */
export const showProposeForm: Handle = async (visit, request, response) => {
  const { zh, en, concept, paragraph } = parse(proposeQuery, request.query);
  const standing = concept === undefined ? null : await readConcept(visit.house.store, concept);
  if (concept !== undefined && !standing) throw new Refusal('not-found');
  response.send(
    renderForm(visit, {
      kind: 'propose',
      action: urls.makeProposal({ zh, en, concept, paragraph }),
      back: await backOf(visit, paragraph ?? null, concept ?? null),
      concept: concept ?? null,
      paragraph: paragraph ?? null,
      base: standing?.number ?? 0,
      form: standing ? formOf(standing.entry as ConceptEntry) : newForm({ zh: oneLine(zh), en: oneLine(en) }),
    }),
  );
};

function oneLine(selected: string): string {
  return selected.replace(/\s+/g, ' ').trim();
}

async function backOf({ house }: Visit, paragraph: string | null, concept: string | null): Promise<string> {
  const place = paragraph === null ? null : await readParagraphPlace(house.store, paragraph);
  if (paragraph !== null && place) return urls.paragraph(place.document, paragraph);
  return concept === null ? urls.glossary() : urls.concept(concept);
}

export const makeProposal: Handle = async (visit, request, response) => {
  const { base, reason, concept, paragraph } = parse(
    z.object({
      base: count.default(0),
      reason: text(longestReason).default(''),
      concept: blankAsAbsent(text(100)),
      paragraph: blankAsAbsent(text(100)),
    }),
    request.body,
  );
  const form = readForm(request.body);
  const ask = { base, reason, concept: concept ?? null, paragraph: paragraph ?? null, entry: entryOf(form) };
  const back = await backOf(visit, ask.paragraph, ask.concept);
  const page: FormPage = { ...ask, kind: 'propose', form, action: request.originalUrl, back };
  await answerForm(visit, response, page, async () => (await propose(actionContext(visit), ask)).proposal);
};
