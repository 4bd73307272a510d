import { z } from 'zod';
import { AUTHORITIES, type LookupFilter, type SearchResults } from '../../../glossary/index.js';
import { Refusal } from '../../core/refusal.js';
import { blankAsAbsent, count, parse, text } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { percentOf } from '../../http/starting.js';
import { urls } from '../../http/urls.js';
import { render } from '../../http/views.js';
import type { Visit } from '../../http/visit.js';
import { domainName } from './browse.js';
import { helpers } from './helpers.js';
import { lookUp, resultOf } from './results.js';
import { sentence } from './sentence.js';
import { waitingFor } from './waiting.js';

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
export const showLookUp: Handle = (visit, request, response) => {
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
