import type { Response } from 'express';
import { z } from 'zod';
import { type ConceptEntry, mainZh, preferredText, readEntry } from '../../glossary/index.js';
import type { ConceptChange } from '../core/concept-impact.js';
import { withStandard } from '../core/concept-standard.js';
import { Refusal } from '../core/refusal.js';
import { blankAsAbsent, count, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { render } from '../http/views.js';
import { readConcept, readConceptRevision } from '../store/concepts.js';
import { entryOf, readForm } from './glossary/form.js';
import { renderForm } from './glossary/form-page.js';
import { helpers } from './glossary/helpers.js';
import { impactKinds, itemsOf, summarise } from './glossary/impact-view.js';

const pageSize = 25;
const exampleCount = 3;

const query = z.object({
  /** A rendering that might become the standard: what that would change. */
  standard: blankAsAbsent(text(1100)),
  number: blankAsAbsent(count),
  document: blankAsAbsent(text(100)),
  kind: z.enum(impactKinds).optional().catch(undefined),
  page: count.catch(1).default(1),
});

/** Every paragraph that a change of a concept touches: the change that was made, or one that might be made. */
const showImpact: Handle = async (visit, request, response) => {
  const { house } = visit;
  const { store } = house;
  const common = helpers(visit);
  const concept = String(request.params['concept']);
  const { standard, number, document, kind, page } = parse(query, request.query);
  const current = await readConcept(store, concept);
  if (!current) throw new Refusal('not-found');
  const entry = current.entry as ConceptEntry;
  let change: ConceptChange;
  let shown = current.number;
  if (standard !== undefined) {
    const after = withStandard(entry, standard);
    if (!after) throw new Refusal('not-found');
    change = { concept, before: entry, after };
  } else {
    shown = Math.min(Math.max(1, number ?? current.number), current.number);
    const [before, after] = await Promise.all([
      readConceptRevision(store, concept, shown - 1),
      readConceptRevision(store, concept, shown),
    ]);
    if (!after) throw new Refusal('not-found');
    change = {
      concept,
      before: (before?.entry as ConceptEntry | undefined) ?? null,
      after: after.entry as ConceptEntry,
    };
  }
  const asked = { document, kind, size: pageSize, page, byKind: false };
  const found = await whileOpen(response, (signal) => house.scans.summary(change, asked, { signal }));
  if (!found) return;
  const summary = await summarise(visit, found);
  const titles = new Map(summary.documents.map(({ id, title }) => [id, title]));
  const { total, at, touched } = found.list;
  const items = await itemsOf(visit, change, touched, titles);
  response.send(
    render(visit, 'pages/impact', {
      ...common,
      concept,
      zh: mainZh(entry),
      from: change.before ? preferredText(change.before) : '',
      to: preferredText(change.after),
      number: shown,
      base: current.number,
      standard: standard ?? null,
      summary,
      items,
      asked: { standard, number, document, kind },
      total,
      page: at,
      pages: Math.max(1, Math.ceil(total / pageSize)),
      work: standard === undefined ? house.termChanges.progress({ concept, number: shown }) : null,
    }),
  );
};

/** What the entry in the form would change, before it is saved: beside the form, or alone for a page that is open. */
const preview: Handle = async (visit, request, response) => {
  const { house } = visit;
  const id = request.params['concept'];
  const concept = typeof id === 'string' ? id : null;
  const { base } = parse(z.object({ base: count.default(0) }), request.body);
  const form = readForm(request.body);
  const reading = readEntry(entryOf(form));
  const current = concept === null ? null : await readConcept(house.store, concept);
  if (concept !== null && !current) throw new Refusal('not-found');
  let data: Record<string, unknown> | null = null;
  if (reading.kind === 'ok') {
    const before = (current?.entry as ConceptEntry | undefined) ?? null;
    const change = { concept: concept ?? '', before, after: reading.entry };
    const asked = { size: exampleCount, page: 1, byKind: true };
    const found = await whileOpen(response, (signal) => house.scans.summary(change, asked, { signal }));
    if (!found) return;
    const summary = await summarise(visit, found);
    const titles = new Map(summary.documents.map(({ id: document, title }) => [document, title]));
    data = { summary, items: await itemsOf(visit, change, found.list.touched, titles) };
  }
  if (request.get('x-partial') === 'impact') {
    response.send(
      render(visit, 'partials/glossary/impact-preview', { ...helpers(visit), impact: data ?? { summary: null } }),
    );
    return;
  }
  const problems = reading.kind === 'ok' ? [] : reading.problems;
  if (reading.kind !== 'ok') response.status(422);
  response.send(renderForm(visit, { concept, base, form, problems, impact: data }));
};

/** How approved paragraphs render the concept. */
const showUsage: Handle = async (visit, request, response) => {
  const { house } = visit;
  const id = String(request.params['concept']);
  const current = await readConcept(house.store, id);
  if (!current) throw new Refusal('not-found');
  const entry = current.entry as ConceptEntry;
  const found = await whileOpen(response, () => house.scans.usage({ ...current, entry }));
  if (!found) return;
  const part = request.get('x-partial') === 'usage';
  response.send(
    render(visit, part ? 'partials/glossary/usage' : 'pages/usage', {
      ...helpers(visit),
      concept: id,
      zh: mainZh(entry),
      usage: found.usage,
      placeOf: (row: number) => found.places.get(row) ?? null,
    }),
  );
};

/** Work that is given up when the person leaves; null then. */
async function whileOpen<T>(response: Response, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
  const control = new AbortController();
  const stop = (): void => control.abort();
  response.on('close', stop);
  try {
    return await work(control.signal);
  } catch (error) {
    if (control.signal.aborted) return null;
    throw error;
  } finally {
    response.off('close', stop);
  }
}

export const impactRoutes = [
  get('/glossary/:concept/impact', 'read', showImpact),
  get('/glossary/:concept/usage', 'read', showUsage),
  post('/glossary/impact', 'edit-concepts', preview),
  post('/glossary/:concept/impact', 'edit-concepts', preview),
];
