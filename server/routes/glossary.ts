import type { Response } from 'express';
import { z } from 'zod';
import {
  AUTHORITIES,
  type ConceptEntry,
  type EntryProblem,
  type LookupFilter,
  type SearchResults,
} from '../../glossary/index.js';
import { deprecateConcept, makeStandard, restoreConcept } from '../actions/make-standard.js';
import { addConcept, type ConceptSaved, saveConcept } from '../actions/save-concept.js';
import { isDocumentDate } from '../core/document-date.js';
import { Refusal } from '../core/refusal.js';
import { blankAsAbsent, count, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { percentOf } from '../http/starting.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import { listAcceptedOf } from '../store/accepted.js';
import { listConceptRevisions } from '../store/concepts.js';
import { actionContext } from './context.js';
import { domainName } from './glossary/browse.js';
import { conceptView } from './glossary/concept-view.js';
import { entryOf, formOf, newForm, readForm } from './glossary/form.js';
import { type FormPage, renderForm } from './glossary/form-page.js';
import { helpers } from './glossary/helpers.js';
import { lookUp, resultOf } from './glossary/results.js';
import { sentence } from './glossary/sentence.js';
import { waitingFor } from './glossary/waiting.js';
import { type StaleValues, staleView } from './glossary/stale.js';

const pageSize = 50;
/** Choices of one facet that are shown. */
const mostChoices = 12;

/** What is asked is cut and cleaned, not refused: somebody may paste a paragraph. */
const question = z
  .string()
  .catch('')
  .transform((asked) => asked.slice(0, 300).replace(/[\p{Cs}\0]/gu, ''));

const lookUpQuery = z.object({
  q: question,
  domain: blankAsAbsent(text(200)).catch(undefined),
  status: z.enum(['approved', 'proposed']).optional().catch(undefined),
  authority: z.enum(AUTHORITIES).optional().catch(undefined),
  page: count.catch(1).default(1),
  part: z.string().optional(),
});
type LookUpQuery = z.output<typeof lookUpQuery>;

/** Another start of the program may answer in other words. */
const started = Date.now().toString(36);

/**
 * The look-up page; with `part=results` only what changes while somebody types; for a program its results as JSON. Parts and
 * JSON are answered from the asker's copy while nothing has changed; a page is not, because it carries a nonce.
 */
const showLookUp: Handle = (visit, request, response) => {
  const asked = parse(lookUpQuery, request.query);
  const { q, domain, page, part } = asked;
  const { house, language, person } = visit;
  response.vary('accept');
  const json = request.accepts(['html', 'json']) === 'json';
  const loading = house.termbase.loading();
  if (json && loading !== null) throw new Refusal('starting', { percent: percentOf(loading) });
  // What is shown while the termbase is read holds for no longer than that.
  if (loading === null && (json || part === 'results')) {
    // Proposals that wait are shown among the results of a part.
    const version = json ? house.termbase.version() : house.store.seq();
    response.set('cache-control', 'private, no-cache').vary('cookie');
    response.set('etag', `W/"${started}-${version}-${language}-${person?.role ?? 'public'}-${json ? 'json' : 'part'}"`);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
  }
  if (json) {
    const { results, total } = house.termbase.current().search(q, { limit: pageSize, filter: filterOf(asked) });
    response.json({ results, total });
    return;
  }
  const data = {
    ...helpers(visit),
    facets: [],
    ...(q.trim() === '' ? browse(visit, domain, page) : search(visit, asked)),
  };
  response.send(render(visit, part === 'results' ? 'partials/glossary/results' : 'pages/glossary', data));
};

function filterOf({ domain, status, authority }: LookUpQuery): LookupFilter {
  return { ...(domain && { domain }), ...(status && { status }), ...(authority && { authority }) };
}

/** What the results can be narrowed by: groups of links, each with what it would leave. A group of one choice says nothing. */
function facetsOf(visit: Visit, { q, domain, status, authority }: LookUpQuery, counts: SearchResults['counts']) {
  const { t } = visit;
  const chosen = { q, domain, status, authority };
  const group = (
    name: 'domain' | 'status' | 'authority',
    values: ReadonlyMap<string, number>,
    label: (value: string) => string,
  ) => ({
    name,
    all: chosen[name] === undefined ? null : urls.glossary({ ...chosen, [name]: undefined }),
    choices: [...values].slice(0, mostChoices).map(([value, count]) => ({
      label: label(value),
      count,
      href: urls.glossary({ ...chosen, [name]: value }),
      chosen: chosen[name] === value,
    })),
  });
  return [
    group('domain', counts.domain, (value) => domainName(t, value)),
    group('status', counts.status, (value) => t(`impact:facets.statuses.${value}`)),
    group('authority', counts.authority, (value) => t(`glossary:authorities.${value}`)),
  ].filter(({ all, choices }) => all !== null || choices.length > 1);
}

function search(visit: Visit, asked: LookUpQuery) {
  const { q } = asked;
  const { results, verdicts, more, counts } = lookUp(visit.house.termbase.current(), q, filterOf(asked));
  const waiting = waitingFor(visit, q);
  const sentences = verdicts.map(({ concept, kind, text, zh, rendering, proposed }) => ({
    kind,
    runs: sentence(visit.t, verdictKey(proposed, rendering, kind), {
      text: { text, lang: 'en' },
      zh: { text: zh, lang: 'zh-Hans', href: urls.concept(concept) },
      rendering: { text: rendering, lang: 'en' },
    }),
  }));
  const prefill = /\p{Script=Han}/u.test(q) ? { zh: q.trim() } : { en: q.trim() };
  return {
    q,
    results,
    sentences,
    more,
    waiting,
    facets: facetsOf(visit, asked, counts),
    prefill,
    domain: null,
    domains: [],
    pages: 1,
    page: 1,
    total: results.length,
  };
}

/** What is only proposed is not called standard. */
function verdictKey(proposed: boolean, rendering: string, kind: string): string {
  if (rendering === '') return 'glossary:verdict.no-standard';
  return proposed ? 'proposals:look-up.verdict' : `glossary:verdict.${kind}`;
}

function browse(visit: Visit, domain: string | undefined, page: number) {
  const termbase = visit.house.termbase.current();
  const { browse: index } = visit.house.termbase;
  const domains = index.domains();
  const common = { q: '', sentences: [], more: false, waiting: [], prefill: {}, domains, size: termbase.size };
  if (domain === undefined) return { ...common, results: [], domain: null, pages: 1, page: 1, total: 0 };
  const ids = index.inDomain(domain);
  const pages = Math.max(1, Math.ceil(ids.length / pageSize));
  const at = Math.min(Math.max(1, page), pages);
  const results = ids.slice((at - 1) * pageSize, at * pageSize).flatMap((id) => {
    const concept = termbase.concept(id);
    return concept ? [resultOf(id, concept.entry)] : [];
  });
  return { ...common, results, domain, pages, page: at, total: ids.length };
}

const showConcept: Handle = async (visit, request, response) => {
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

const newConcept: Handle = (visit, request, response) => {
  const { zh, en } = parse(z.object({ zh: text(500).default(''), en: text(500).default('') }), request.query);
  response.send(renderForm(visit, { concept: null, base: 0, form: newForm({ zh, en }) }));
};

const editConcept: Handle = async (visit, request, response) => {
  const id = String(request.params['concept']);
  const [current] = await listConceptRevisions(visit.house.store, id);
  if (!current) throw new Refusal('not-found');
  const form = formOf(current.entry as ConceptEntry);
  response.send(renderForm(visit, { concept: id, base: current.number, form }));
};

const createConcept: Handle = async (visit, request, response) => {
  const form = readForm(request.body);
  await answer(visit, response, { concept: null, base: 0, form }, () =>
    addConcept(actionContext(visit), entryOf(form)),
  );
};

const reviseConcept: Handle = async (visit, request, response) => {
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
    if (!(error instanceof Refusal) || response.req.accepts('html', 'json') === 'json') throw error;
    if (error.code === 'invalid-concept') {
      const problems = error.values['problems'] as readonly EntryProblem[];
      response.status(422).send(renderForm(visit, { ...page, problems }));
    } else if (error.code === 'stale') {
      const values = error.values as unknown as StaleValues;
      const stale = staleView(values);
      const form = formOf(stale.merged);
      response.status(409).send(renderForm(visit, { ...page, base: values.current.number, form, stale }));
    } else throw error;
  }
}

const standard: Handle = (visit, request, response) => {
  const { base, term } = parse(z.object({ base: count, term: text(1100) }), request.body);
  return act(visit, response, String(request.params['concept']), (concept) =>
    makeStandard(actionContext(visit), { concept, base, term }),
  );
};

const deprecate: Handle = (visit, request, response) => {
  const { base } = parse(z.object({ base: count }), request.body);
  return act(visit, response, String(request.params['concept']), (concept) =>
    deprecateConcept(actionContext(visit), { concept, base }),
  );
};

const restore: Handle = (visit, request, response) => {
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
    const stale = error instanceof Refusal && error.code === 'stale';
    if (!stale || response.req.accepts('html', 'json') === 'json') throw error;
    response.status(409).send(await renderConcept(visit, concept, { notice: 'stale' }));
    return;
  }
  response.redirect(303, urls.concept(concept));
}

export const glossaryRoutes = [
  get('/glossary', 'look-up', showLookUp),
  get('/glossary/new', 'edit-concepts', newConcept),
  post('/glossary', 'edit-concepts', createConcept),
  get('/glossary/:concept', 'look-up', showConcept),
  get('/glossary/:concept/edit', 'edit-concepts', editConcept),
  post('/glossary/:concept/revisions', 'edit-concepts', reviseConcept),
  post('/glossary/:concept/standard', 'edit-concepts', standard),
  post('/glossary/:concept/deprecation', 'edit-concepts', deprecate),
  post('/glossary/:concept/restoration', 'edit-concepts', restore),
];
