import { z } from 'zod';
import { adoptSuggestion, refuseSuggestion } from '../actions/settle-suggestion.js';
import { mainZh } from '../../glossary/index.js';
import { diff, type DiffPart } from '../core/diff/diff.js';
import { segments } from '../core/segments.js';
import { blankAsAbsent, count, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import { readParagraph } from '../store/paragraphs.js';
import {
  countOpenSuggestions,
  listOpenSuggestions,
  listOpenSuggestionsOf,
  type OpenSuggestion,
} from '../store/suggestions.js';
import { actionContext } from './context.js';
import { documentOf } from './documents.js';

/** A proposed edit as the templates show it. */
export type SuggestionView = OpenSuggestion & { readonly zh: string; readonly parts: readonly DiffPart[] };

export function suggestionView({ house }: Visit, suggestion: OpenSuggestion): SuggestionView {
  const entry = house.termbase.current().concept(suggestion.concept)?.entry;
  return {
    ...suggestion,
    zh: (entry && mainZh(entry)) ?? suggestion.concept,
    parts: diff(suggestion.target, suggestion.text),
  };
}

/** The open ones on one paragraph. */
export async function suggestionsOn(visit: Visit, paragraph: string): Promise<SuggestionView[]> {
  const found = await listOpenSuggestionsOf(visit.house.store, [paragraph]);
  return (found.get(paragraph) ?? []).map((suggestion) => suggestionView(visit, suggestion));
}

const pageSize = 25;

/** The edits that follow from changes of terms, in a document: adopt or refuse, one after the other. */
const show: Handle = async (visit, request, response) => {
  const { house } = visit;
  const document = await documentOf(visit, request);
  const { after } = parse(z.object({ after: count.catch(0).default(0) }), request.query);
  const [found, total] = await Promise.all([
    listOpenSuggestions(house.store, document.id, { after, limit: pageSize + 1 }),
    countOpenSuggestions(house.store, document.id),
  ]);
  const items = await Promise.all(
    found.slice(0, pageSize).map(async (suggestion) => {
      const row = await readParagraph(house.store, document.id, suggestion.paragraph);
      const source = row?.source ?? '';
      const hits = house.termbase
        .current()
        .recognise(source)
        .filter(({ concept }) => concept === suggestion.concept);
      return {
        suggestion: suggestionView(visit, suggestion),
        row,
        source: segments(source, hits).map(({ text: part, spans }) => ({ text: part, term: spans.length > 0 })),
      };
    }),
  );
  const next = found.length > pageSize ? (items.at(-1)?.suggestion.position ?? null) : null;
  response.send(render(visit, 'pages/suggestions', { document, items, total, next, after }));
};

const settled = z.object({
  /** Where the person was, to be brought back there. */
  back: z.enum(['list', 'review', 'document', 'impact']).catch('list'),
  concept: blankAsAbsent(text(100)),
  at: blankAsAbsent(count),
  reason: blankAsAbsent(text(10_000)),
});

const adopt: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const values = parse(settled, request.body);
  const suggestion = String(request.params['suggestion']);
  await adoptSuggestion(actionContext(visit), { document: document.id, suggestion });
  response.redirect(303, backTo(document.id, values));
};

const refuse: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const { reason, ...values } = parse(settled, request.body);
  const suggestion = String(request.params['suggestion']);
  await refuseSuggestion(actionContext(visit), { document: document.id, suggestion, reason: reason ?? null });
  response.redirect(303, backTo(document.id, values));
};

function backTo(document: string, { back, concept, at }: Omit<z.output<typeof settled>, 'reason'>): string {
  if (back === 'review') return urls.review(document, at === undefined ? {} : { at });
  if (back === 'document') return urls.document(document, at === undefined ? {} : { at });
  if (back === 'impact' && concept !== undefined) return urls.impact(concept);
  return urls.suggestions(document);
}

export const suggestionRoutes = [
  get('/documents/:document/suggestions', 'read', show),
  post('/documents/:document/suggestions/:suggestion/adoption', 'save', adopt),
  post('/documents/:document/suggestions/:suggestion/refusal', 'save', refuse),
];
