import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Request } from 'express';
import { z } from 'zod';
import { batchChunk, commitBatch } from '../../actions/concept-batch/commit.js';
import { newId } from '../../actions/context.js';
import { prepareAside } from '../../actions/termbase-import/prepare.js';
import type { ImportChoices } from '../../actions/termbase-import/plan.js';
import {
  hasPlan,
  placesOf,
  type Prepared,
  readChoices,
  readPlan,
  readPrepared,
  readRows,
  writeChoices,
} from '../../actions/termbase-import/prepared.js';
import type { FileChoices } from '../../actions/termbase-import/read-file.js';
import { conceptOf, importChoices, labelOf, type RowKind, rowKinds } from '../../actions/termbase-import/rows.js';
import { diffEntries } from '../../core/concept-diff.js';
import { uniteConcepts } from '../../core/concept-unite.js';
import { Refusal } from '../../core/refusal.js';
import { type Field, FIELDS } from '../../formats/csv/columns.js';
import { emptyCellsChoices } from '../../formats/csv/concepts.js';
import { ENCODINGS, type Encoding } from '../../formats/text/encodings.js';
import { blankAsAbsent, count, parse } from '../../http/forms.js';
import { get, type Handle, post } from '../../http/route.js';
import { urls } from '../../http/urls.js';
import { render } from '../../http/views.js';
import type { Visit } from '../../http/visit.js';
import { readBatch } from '../../store/concept-batches.js';
import { actionContext } from '../context.js';
import { helpers } from '../glossary/helpers.js';
import { pageOf } from './batches.js';
import { jobOf, progressOf, refreshAfter, startJob, waitBriefly } from './jobs.js';
import { reservedIds } from '../../core/reserved-ids.js';

const showForm: Handle = (visit, _request, response) => {
  response.send(render(visit, 'pages/termbase-import', { limit: visit.house.settings.MAX_UPLOAD_BYTES }));
};

/** Takes the file in and works out what it would change; nothing is stored yet. */
const upload: Handle = async (visit, request, response) => {
  const files = (request.files ?? []) as Express.Multer.File[];
  const file = files.find(({ size, originalname }) => size > 0 || originalname !== '');
  if (!file || file.size === 0) throw new Refusal('empty');
  const id = newId();
  const name = [...file.originalname].slice(0, 200).join('');
  await visit.house.incoming.put(id, {
    user: visit.person?.id ?? '',
    choices: { kind: 'termbase' },
    source: { name, bytes: file.buffer },
    target: null,
  });
  await startReading(visit, id, {});
  response.redirect(303, urls.incomingTerms(id));
};

const jobName = (id: string): string => `read ${id}`;

async function startReading(visit: Visit, id: string, choices: FileChoices): Promise<void> {
  const { house } = visit;
  const folder = house.incoming.folder(id);
  const running = jobOf(house, jobName(id));
  if (running && !running.finished()) {
    running.stop();
    await running.ended;
  }
  await Promise.all(['prepared.json', 'conflicts.json'].map((name) => rm(path.join(folder, name), { force: true })));
  const ask = { kind: 'read', data: house.data, folder, choices } as const;
  await waitBriefly(startJob(house, jobName(id), 0, (watch) => prepareAside(ask, watch)));
}

async function incomingOf(visit: Visit, request: Request): Promise<{ id: string; folder: string; name: string }> {
  const id = String(request.params['incoming']);
  const about = await visit.house.incoming.about(id);
  if (!about || about.user !== visit.person?.id || about.choices['kind'] !== 'termbase') throw new Refusal('not-found');
  return { id, folder: visit.house.incoming.folder(id), name: about.names.source ?? '' };
}

const previewQuery = z.object({
  show: blankAsAbsent(z.enum([...rowKinds, 'all'])).catch(undefined),
  page: count.catch(1).default(1),
});

/** How the file was read, and row by row what it would change. */
const showPreview: Handle = async (visit, request, response) => {
  const { house } = visit;
  const wanted = String(request.params['incoming']);
  // Whoever comes back to a preview that has been stored is shown what became of it.
  if (!(await house.incoming.about(wanted)) && (await readBatch(house.store, wanted))) {
    response.redirect(303, urls.batch(wanted));
    return;
  }
  const { id, folder, name } = await incomingOf(visit, request);
  // After a restart of the server nobody is reading it.
  if (!jobOf(house, jobName(id)) && !(await readPrepared(folder))) await startReading(visit, id, {});
  const prepared = await readPrepared(folder);
  const job = jobOf(house, jobName(id));
  if (!prepared && job?.finished()) {
    throw job.failure() instanceof Error ? (job.failure() as Error) : new Refusal('not-found');
  }
  const asked = parse(previewQuery, request.query);
  const running = prepared ? null : (progressOf(job) ?? { done: 0, total: 0 });
  if (running) response.set('refresh', refreshAfter);
  // What wants a decision comes first.
  const first = prepared && prepared.counts.conflict > 0 ? 'conflict' : 'all';
  const wantedKind = asked.show ?? first;
  const show = wantedKind === 'all' ? undefined : wantedKind;
  response.send(
    render(visit, 'pages/termbase-preview', {
      ...helpers(visit),
      id,
      name,
      running,
      prepared,
      encodings: ENCODINGS,
      fieldNames: FIELDS,
      emptyCellsChoices,
      kinds: rowKinds,
      options: importChoices,
      show,
      ...(prepared ? await windowOf(folder, prepared, show, asked.page) : {}),
    }),
  );
};

/** The rows of one page, each with what it would change. */
async function windowOf(folder: string, prepared: Prepared, show: RowKind | undefined, at: number) {
  const places = placesOf(prepared, show);
  const { page, pages, offset } = pageOf(places.length, at);
  const shown = places.slice(offset, offset + 50);
  const choices = await readChoices(folder);
  const rows = (await readRows(folder, prepared, shown)).map(({ line, row }, index) => {
    const place = shown[index] ?? 0;
    const concept = conceptOf(row);
    const incoming = row.kind === 'conflict' ? { id: row.id, number: 0, entry: row.entry } : null;
    return {
      ...labelOf(row),
      kind: row.kind,
      line,
      place,
      known: concept !== undefined,
      choice: choices.rows[String(place)] ?? null,
      problems: row.kind === 'unreadable' ? row.problems : [],
      reason: row.kind === 'conflict' ? row.reason : null,
      changes: row.kind === 'changed' || row.kind === 'conflict' ? row.changes : [],
      merged: concept && incoming ? diffEntries(concept.entry, uniteConcepts(concept, incoming).kept) : [],
    };
  });
  return { page, pages, choices, rows };
}

const columnField = z.enum(['', ...FIELDS] as ['', ...Field[]]);

/** Reads the same file again, as the person says: encoding, sheet, what each column is. */
const readAgain: Handle = async (visit, request, response) => {
  const { id } = await incomingOf(visit, request);
  const said = parse(
    z.object({
      encoding: blankAsAbsent(z.enum(ENCODINGS as [Encoding, ...Encoding[]])),
      sheet: blankAsAbsent(z.string().max(200)),
      header: z.enum(['yes', 'no']).optional(),
      emptyCells: z.enum(emptyCellsChoices).optional(),
      columns: count.max(256).default(0),
      /** The columns were proposed for another encoding or sheet. */
      was: z.string().max(400).default(''),
    }),
    request.body,
  );
  const body = request.body as Record<string, unknown>;
  const same = said.was === `${said.encoding ?? ''}/${said.sheet ?? ''}`;
  const columns = Array.from({ length: said.columns }, (_, index) => parse(columnField, body[`column.${index}`] ?? ''));
  await startReading(visit, id, {
    encoding: said.encoding,
    sheet: said.sheet,
    emptyCells: said.emptyCells,
    ...(same && said.columns > 0 ? { columns, header: said.header === 'yes' } : {}),
  });
  response.redirect(303, urls.incomingTerms(id));
};

const single = z.enum([...importChoices, 'new']);

/** Keeps what the person decided about conflicts; `then=store` stores the import. */
const store: Handle = async (visit, request, response) => {
  const { house } = visit;
  const wanted = String(request.params['incoming']);
  // A second press of the button leads to the batch of the first; one that a crash cut short goes on.
  const running = progressOf(jobOf(house, wanted));
  if (running || (!(await house.incoming.about(wanted)) && (await readBatch(house.store, wanted)))) {
    response.redirect(303, urls.batch(wanted));
    return;
  }
  const { id, folder, name } = await incomingOf(visit, request);
  const prepared = await readPrepared(folder);
  if (!prepared) throw new Refusal('busy');
  const said = parse(
    z.object({
      all: z.enum(importChoices).optional(),
      then: z.string().default('store'),
      show: blankAsAbsent(z.enum([...rowKinds, 'all'])).catch(undefined),
      page: count.catch(1).default(1),
      go: blankAsAbsent(count),
    }),
    request.body,
  );
  const choices = chosen(await readChoices(folder), said.all, request.body as Record<string, unknown>);
  await writeChoices(folder, choices);
  if (said.then !== 'store' || said.go !== undefined) {
    response.redirect(303, urls.incomingTerms(id, { show: said.show, page: said.go ?? said.page }));
    return;
  }
  const { counts } = prepared;
  const total = counts.new + counts.changed + counts.conflict;
  if (total === 0) throw new Refusal('empty');
  const context = actionContext(visit);
  const job = startJob(house, id, total, async (watch) => {
    const ask = { kind: 'plan', data: house.data, folder, choices: {}, reserved: reservedIds } as const;
    if (!(await hasPlan(folder))) await prepareAside(ask, { ...watch, onProgress: () => undefined });
    const batch = { id, kind: 'import', title: name, action: 'concept:imported' } as const;
    await commitBatch(context, batch, readPlan(folder, batchChunk), watch);
    await house.incoming.drop(id);
  });
  await waitBriefly(job);
  // Where every conflict was kept there is nothing to show.
  const stored = !job.finished() || (await readBatch(house.store, id));
  response.redirect(303, stored ? urls.batch(id) : urls.batches());
};

function chosen(
  before: ImportChoices,
  all: ImportChoices['all'] | undefined,
  body: Record<string, unknown>,
): ImportChoices {
  const rows = new Map(Object.entries(before.rows));
  for (const [name, value] of Object.entries(body)) {
    const place = /^row\.(\d{1,9})$/.exec(name)?.[1];
    if (place === undefined) continue;
    const said = blankAsAbsent(single).safeParse(value);
    if (!said.success) throw new Refusal('malformed', { field: name });
    if (said.data === undefined) rows.delete(place);
    else rows.set(place, said.data);
  }
  return { all: all ?? before.all, rows: Object.fromEntries(rows) };
}

/** Ends the reading and takes the upload away. */
const stop: Handle = async (visit, request, response) => {
  const { id } = await incomingOf(visit, request);
  const job = jobOf(visit.house, jobName(id));
  job?.stop();
  await job?.ended;
  await visit.house.incoming.drop(id);
  response.redirect(303, urls.importTerms());
};

export const termbaseImportRoutes = [
  get('/glossary/import', 'edit-concepts', showForm),
  post('/glossary/import', 'edit-concepts', upload, { body: 'files' }),
  get('/glossary/import/:incoming', 'edit-concepts', showPreview),
  post('/glossary/import/:incoming/read', 'edit-concepts', readAgain),
  post('/glossary/import/:incoming/store', 'edit-concepts', store),
  post('/glossary/import/:incoming/stop', 'edit-concepts', stop),
];
