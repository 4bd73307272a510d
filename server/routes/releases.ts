import type { Request } from 'express';
import { z } from 'zod';
import { openEdition } from '../actions/open-edition.js';
import { releaseDocument } from '../actions/release-document.js';
import { diff } from '../core/diff/diff.js';
import { unifiedPatch } from '../core/diff/patch.js';
import type { ReleaseValue } from '../core/facts.js';
import { Refusal } from '../core/refusal.js';
import { compareReleases, type ReleaseChange, type ReleasedText, releaseCheckList } from '../core/release.js';
import { statusOf } from '../http/errors.js';
import { exportFormats } from '../http/export-document.js';
import { blankAsAbsent, count, flag, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import {
  countReleaseChecks,
  listConcerned,
  listReleasedTexts,
  listReleases,
  readRelease,
  type ReleaseRow,
} from '../store/releases.js';
import { actionContext } from './context.js';
import { documentOf } from './documents.js';
import { sendExport } from './export.js';

/** Positions named beside a check; a link leads to the rest. */
const named = 12;
/** Changes of a comparison on one page. */
const perPage = 50;

const show: Handle = async (visit, request, response) => {
  await showReleases(visit, request, response, null);
};

async function showReleases(
  visit: Visit,
  request: Request,
  response: Parameters<Handle>[2],
  refusal: Refusal | null,
): Promise<void> {
  const document = await documentOf(visit, request);
  const { store } = visit.house;
  const [counts, releases] = await Promise.all([countReleaseChecks(store, document), listReleases(store, document.id)]);
  const { checks, ready } = releaseCheckList(counts);
  const list = await Promise.all(
    checks.map(async (check) => ({
      ...check,
      positions: check.count > 0 ? await listConcerned(store, document.id, check.kind, named) : [],
    })),
  );
  if (refusal) response.status(statusOf(refusal));
  response.send(render(visit, 'pages/releases', { document, checks: list, ready, releases, refusal }));
}

const noteSchema = z.object({ note: blankAsAbsent(text(2_000)) });

const release: Handle = async (visit, request, response) => {
  const { id } = await documentOf(visit, request);
  const { note = null } = parse(noteSchema, request.body);
  try {
    const { number } = await releaseDocument(actionContext(visit), { document: id, note });
    response.redirect(303, urls.release(id, number));
  } catch (error) {
    if (!(error instanceof Refusal) || (error.code !== 'incomplete' && error.code !== 'released')) throw error;
    await showReleases(visit, request, response, error);
  }
};

const openNext: Handle = async (visit, request, response) => {
  const { id } = await documentOf(visit, request);
  const { note = null } = parse(noteSchema, request.body);
  await openEdition(actionContext(visit), { document: id, note });
  response.redirect(303, urls.releases(id));
};

async function releaseOf(visit: Visit, request: Request): Promise<ReleaseRow & { readonly value: ReleaseValue }> {
  const number = parse(count, request.params['number']);
  const row = await readRelease(visit.house.store, String(request.params['document']), number);
  if (!row) throw new Refusal('not-found');
  return row;
}

const showOne: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const row = await releaseOf(visit, request);
  const others = (await listReleases(visit.house.store, document.id)).filter(({ number }) => number !== row.number);
  response.send(render(visit, 'pages/release', { document, release: row, others, formats: exportFormats }));
};

const comparisonSchema = z.object({
  from: count,
  page: blankAsAbsent(count),
  format: blankAsAbsent(z.literal('patch')),
});

const compare: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const to = await releaseOf(visit, request);
  const query = parse(comparisonSchema, request.query);
  const { store } = visit.house;
  const from = await readRelease(store, document.id, query.from);
  if (!from) throw new Refusal('not-found');
  if (query.format === 'patch') {
    const [before, after] = [await englishOf(visit, from), await englishOf(visit, to)];
    response.attachment(`${from.number}-${to.number}.patch`).type('text/x-diff; charset=utf-8');
    response.send(unifiedPatch(before, after));
    return;
  }
  const all = compareReleases(from.value, to.value);
  const page = Math.max(1, query.page ?? 1);
  const some = all.slice((page - 1) * perPage, page * perPage);
  const [before, after] = await Promise.all([
    listReleasedTexts(
      store,
      some.flatMap((change) => ('from' in change ? [change.from] : [])),
    ),
    listReleasedTexts(
      store,
      some.flatMap((change) => ('to' in change ? [change.to] : [])),
    ),
  ]);
  const changes = some.map((change) => describe(change, before, after));
  const pages = Math.max(1, Math.ceil(all.length / perPage));
  response.send(
    render(visit, 'pages/release-comparison', { document, from, to, changes, total: all.length, page, pages }),
  );
};

/** Paragraphs that are read at a time. */
const readAtOnce = 500;

/** The English of a release, as its text file has it. */
async function englishOf(
  { house }: Visit,
  { number, value }: { readonly number: number; readonly value: ReleaseValue },
): Promise<{ readonly name: string; readonly text: string }> {
  const parts = [value.head];
  for (let from = 0; from < value.items.length; from += readAtOnce) {
    const texts = await listReleasedTexts(house.store, value.items.slice(from, from + readAtOnce));
    for (const { targetText, after } of texts) parts.push(targetText, after);
  }
  return { name: `release-${number}.txt`, text: parts.join('') };
}

/** A change with its texts, as the page shows it. */
function describe(change: ReleaseChange, before: readonly ReleasedText[], after: readonly ReleasedText[]) {
  const was = 'from' in change ? before.find(({ paragraph }) => paragraph === change.from.paragraph) : undefined;
  const is = 'to' in change ? after.find(({ paragraph }) => paragraph === change.to.paragraph) : undefined;
  const source =
    was?.sourceText !== is?.sourceText && was && is ? diff(was.sourceText ?? '', is.sourceText ?? '') : null;
  return {
    kind: change.kind,
    position: is?.position ?? was?.position,
    source,
    sourceText: is?.sourceText ?? was?.sourceText ?? null,
    target: diff(was?.targetText ?? '', is?.targetText ?? ''),
  };
}

const exportSchema = z.object({ format: z.enum(exportFormats).default('txt'), mark: blankAsAbsent(flag) });

const download: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const { value, number } = await releaseOf(visit, request);
  const { format, mark = false } = parse(exportSchema, request.query);
  const { title, head } = value;
  await sendExport(visit, response, {
    document: { ...document, title, head, paragraphs: value.items.length },
    name: `${title} ${number}`,
    release: value,
    format,
    mark,
  });
};

export const releaseRoutes = [
  get('/documents/:document/releases', 'read', show),
  post('/documents/:document/releases', 'release', release),
  post('/documents/:document/editions', 'release', openNext),
  get('/documents/:document/releases/:number', 'read', showOne),
  get('/documents/:document/releases/:number/comparison', 'read', compare),
  get('/documents/:document/releases/:number/export', 'read', download),
];
