import { z } from 'zod';
import {
  AUTHORITIES,
  authorityOf,
  type Citation,
  type ConceptEntry,
  readEntry,
  type Termbase,
} from '../../../glossary/index.js';
import { newId } from '../../actions/context.js';
import { bulkEdit } from '../../actions/concept-batch/bulk-edit.js';
import { applyBulkEdit, type BulkEdit, changesNothing } from '../../core/concept-bulk.js';
import { diffEntries } from '../../core/concept-diff.js';
import { Refusal } from '../../core/refusal.js';
import { blankAsAbsent, count, flag, parse, text } from '../../http/forms.js';
import { get, type Handle, post } from '../../http/route.js';
import { urls } from '../../http/urls.js';
import { render } from '../../http/views.js';
import type { Visit } from '../../http/visit.js';
import { actionContext } from '../context.js';
import { listDomains } from '../glossary/browse.js';
import { helpers } from '../glossary/helpers.js';
import { pageOf } from './batches.js';
import { startJob, waitBriefly } from './jobs.js';

const ids = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const short = blankAsAbsent(text(2000));

/** Which concepts: those that are named, or all that a look-up finds; and what is to be done to them. */
const askSchema = z.object({
  concept: ids.optional(),
  all: blankAsAbsent(flag),
  q: text(300).default(''),
  in: blankAsAbsent(text(200)),
  level: blankAsAbsent(z.enum(['approved', 'proposed'])),
  authority: blankAsAbsent(z.enum(AUTHORITIES)),
  confidence: blankAsAbsent(z.enum(['seen', 'standard knowledge', 'proposed'])),
  status: blankAsAbsent(z.enum(['deprecated', 'retired'])),
  domain: short,
  'citation.document': short,
  'citation.date': short,
  'citation.page': short,
  'citation.address': short,
  'citation.authority': blankAsAbsent(z.enum(AUTHORITIES)),
  look: blankAsAbsent(flag),
  page: count.catch(1).default(1),
  batch: blankAsAbsent(z.string().regex(/^[0-9a-z]{1,40}$/)),
});

type Ask = z.output<typeof askSchema>;

const show: Handle = (visit, request, response) => {
  const ask = parse(askSchema, request.query);
  const edit = editOf(ask);
  response.send(renderBulk(visit, ask, ask.look === true && !changesNothing(edit) ? edit : null, null));
};

function renderBulk(visit: Visit, ask: Ask, edit: BulkEdit | null, refusal: Refusal | null): string {
  const termbase = visit.house.termbase.current();
  const selected = selectedOf(termbase, ask);
  const { page, pages, offset } = pageOf(selected.length, ask.page);
  const rows = selected.slice(offset, offset + 50).flatMap((id) => {
    const entry = termbase.concept(id)?.entry;
    if (!entry) return [];
    const after = edit === null ? entry : applyBulkEdit(entry, edit);
    const standard = entry.en.find(({ status }) => status === 'preferred')?.text ?? '';
    const retired = after.retired === true;
    return [
      {
        id,
        zh: entry.zh[0]?.text ?? '',
        en: standard,
        retired,
        changes: diffEntries(entry, { ...after, ...(retired ? { retired: undefined } : {}) } as ConceptEntry),
      },
    ];
  });
  const changed = edit === null ? 0 : selected.filter((id) => isChanged(termbase, id, edit)).length;
  return render(visit, 'pages/bulk', {
    ...helpers(visit),
    ask,
    edit,
    refusal,
    rows,
    total: selected.length,
    changed,
    page,
    pages,
    batch: newId(),
    selection: selectionFields(ask),
    fields: editFields(ask),
    domains: listDomains(termbase),
    authorities: AUTHORITIES,
  });
}

function isChanged(termbase: Termbase, id: string, edit: BulkEdit): boolean {
  const entry = termbase.concept(id)?.entry;
  return entry !== undefined && applyBulkEdit(entry, edit) !== entry;
}

const store: Handle = async (visit, request, response) => {
  const ask = parse(askSchema, request.body);
  const { house } = visit;
  const edit = editOf(ask);
  const concepts = selectedOf(house.termbase.current(), ask);
  if (changesNothing(edit) || concepts.length === 0) throw new Refusal('empty');
  const id = ask.batch ?? newId();
  const title = titleOf(visit, edit);
  const context = actionContext(visit);
  await waitBriefly(
    startJob(house, id, concepts.length, (watch) => bulkEdit(context, { id, title, concepts, edit }, watch)),
  );
  response.redirect(303, urls.batch(id));
};

function titleOf({ t }: Visit, { confidence, status, domain, citation }: BulkEdit): string {
  const parts = [
    confidence === undefined ? '' : `${t('glossary:fields.confidence')}: ${t(`glossary:confidence.${confidence}`)}`,
    status === undefined ? '' : t(`batches:bulk.status.${status}`),
    domain === undefined ? '' : `${t('glossary:fields.domain')}: ${domain}`,
    citation === undefined ? '' : `${t('batches:bulk.citation')}: ${citation.document || citation.address}`,
  ];
  return parts
    .filter((part) => part !== '')
    .join(' · ')
    .slice(0, 300);
}

/** A citation is checked as a part of an entry is: its date, and that it names something. */
function editOf(ask: Ask): BulkEdit {
  const citation: Citation = {
    document: ask['citation.document'] ?? '',
    date: ask['citation.date'] ?? '',
    page: ask['citation.page'] ?? '',
    address: ask['citation.address'] ?? '',
    authority: ask['citation.authority'] ?? 'other',
  };
  const cites = Object.entries(citation).some(([name, value]) => name !== 'authority' && value !== '');
  const reading = readEntry({ zh: ['词条'], en: [], domain: ask.domain ?? '', citations: cites ? [citation] : [] });
  if (reading.kind === 'problems') throw new Refusal('invalid-concept', { problems: reading.problems });
  const [read] = reading.entry.citations ?? [];
  return {
    ...(ask.confidence === undefined ? {} : { confidence: ask.confidence }),
    ...(ask.status === undefined ? {} : { status: ask.status }),
    ...(ask.domain === undefined ? {} : { domain: reading.entry.domain }),
    ...(read === undefined ? {} : { citation: read }),
  };
}

/** The concepts that the person means, each once; all of them are in use now. */
function selectedOf(termbase: Termbase, ask: Ask): string[] {
  if (ask.all !== true) return [...new Set(ask.concept ?? [])].filter((id) => termbase.concept(id) !== undefined);
  const fits = (entry: ConceptEntry): boolean =>
    (ask.in === undefined || entry.domain === ask.in || entry.domain.startsWith(`${ask.in}/`)) &&
    (ask.level === undefined || (ask.level === 'proposed') === (entry.confidence === 'proposed')) &&
    (ask.authority === undefined || authorityOf(entry) === ask.authority);
  if (ask.q.trim() === '') return [...termbase.concepts()].filter(({ entry }) => fits(entry)).map(({ id }) => id);
  return termbase
    .search(ask.q, { limit: Number.MAX_SAFE_INTEGER })
    .results.map(({ concept }) => concept)
    .filter((id) => fits(termbase.concept(id)?.entry as ConceptEntry));
}

/** What must come back with the next form, as pairs of name and value. */
function selectionFields(ask: Ask): [string, string][] {
  if (ask.all !== true) return (ask.concept ?? []).map((id) => ['concept', id]);
  return pairs({ all: 'on', q: ask.q, in: ask.in, level: ask.level, authority: ask.authority });
}

function editFields(ask: Ask): [string, string][] {
  const names = ['document', 'date', 'page', 'address', 'authority'] as const;
  const citation = Object.fromEntries(names.map((name) => [`citation.${name}`, ask[`citation.${name}`]]));
  return pairs({ confidence: ask.confidence, status: ask.status, domain: ask.domain, ...citation });
}

function pairs(values: Readonly<Record<string, string | undefined>>): [string, string][] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
}

export const bulkRoutes = [
  get('/glossary/bulk', 'edit-concepts', show),
  post('/glossary/bulk', 'edit-concepts', store),
];
