import type { ConceptEntry } from '../../../glossary/index.js';
import { undoBatch, undoId } from '../../actions/concept-batch/undo.js';
import { diffEntries } from '../../core/concept-diff.js';
import { Refusal } from '../../core/refusal.js';
import { count, parse } from '../../http/forms.js';
import { get, type Handle, post } from '../../http/route.js';
import { urls } from '../../http/urls.js';
import { render } from '../../http/views.js';
import {
  type BatchItemRow,
  countBatches,
  listBatches,
  listBatchItems,
  listKeptItems,
  readBatch,
} from '../../store/concept-batches.js';
import { z } from 'zod';
import { actionContext } from '../context.js';
import { helpers } from '../glossary/helpers.js';
import { jobOf, progressOf, refreshAfter, startJob, waitBriefly } from './jobs.js';

const pageSize = 50;
const pageQuery = z.object({ page: count.catch(1).default(1) });

/** Pages of a list: the one asked for, within what there is. */
export function pageOf(total: number, asked: number): { page: number; pages: number; offset: number } {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, offset: (page - 1) * pageSize };
}

const showBatches: Handle = async (visit, request, response) => {
  const { store, project } = visit.house;
  const { page, pages, offset } = pageOf(await countBatches(store, project), parse(pageQuery, request.query).page);
  const batches = await listBatches(store, project, { offset, limit: pageSize });
  response.send(render(visit, 'pages/batches', { batches, page, pages }));
};

/** What a batch did, concept by concept; while it is being written, how far it is. */
const showBatch: Handle = async (visit, request, response) => {
  const id = String(request.params['batch']);
  const { house } = visit;
  const job = jobOf(house, id);
  const batch = await readBatch(house.store, id);
  if (!batch && !progressOf(job))
    throw job?.failure() instanceof Error ? (job.failure() as Error) : new Refusal('not-found');
  const running = progressOf(job);
  const proposing = running ? null : house.termChanges.batchProgress(id);
  if (running || proposing) response.set('refresh', refreshAfter);
  const { page, pages, offset } = pageOf(batch?.items ?? 0, parse(pageQuery, request.query).page);
  const items = running ? [] : await listBatchItems(house.store, id, { offset, limit: pageSize });
  const undone = batch?.undoes ?? null;
  const kept =
    undone === null || running ? [] : await listKeptItems(house.store, { undo: id, undone }, { limit: pageSize + 1 });
  response.send(
    render(visit, 'pages/batch', {
      ...helpers(visit),
      id,
      batch,
      running,
      proposing,
      failed: job?.finished() === true && job.failure() !== null,
      items: items.map(itemView),
      kept: kept.slice(0, pageSize).map(({ concept, entry }) => ({ id: concept, zh: zhOf(entry) })),
      moreKept: kept.length > pageSize,
      page,
      pages,
    }),
  );
};

function itemView({ concept, number, entry, before, current }: BatchItemRow) {
  const [old, own] = [before as ConceptEntry | null, entry as ConceptEntry];
  return {
    id: concept,
    number,
    zh: zhOf(entry),
    en: own.en.find(({ status }) => status === 'preferred')?.text ?? '',
    created: old === null,
    retired: own.retired === true && old?.retired !== true,
    broughtBack: old?.retired === true && own.retired !== true,
    changes: old === null ? [] : diffEntries(unmarked(old), unmarked(own)),
    changedSince: current !== number,
  };
}

/** The page says in words that a concept is retired. */
function unmarked(entry: ConceptEntry): ConceptEntry {
  return { ...entry, retired: undefined } as unknown as ConceptEntry;
}

function zhOf(entry: unknown): string {
  return (entry as ConceptEntry).zh[0]?.text ?? '';
}

const undo: Handle = async (visit, request, response) => {
  const id = String(request.params['batch']);
  const batch = await readBatch(visit.house.store, id);
  if (!batch) throw new Refusal('not-found');
  if (progressOf(jobOf(visit.house, id))) throw new Refusal('busy');
  const job = startJob(visit.house, undoId(id), batch.items, (watch) => undoBatch(actionContext(visit), id, watch));
  await waitBriefly(job);
  response.redirect(303, urls.batch(undoId(id)));
};

/**
 * Stops a batch that is being written: what is written stays, and can be undone. Once it is written, stops what follows from
 * it: the edits that are proposed stay.
 */
const stop: Handle = async (visit, request, response) => {
  const id = String(request.params['batch']);
  const job = jobOf(visit.house, id);
  if (!job && !(await readBatch(visit.house.store, id))) throw new Refusal('not-found');
  if (progressOf(job)) job?.stop();
  else visit.house.termChanges.cancelBatch(id);
  if (job) await waitBriefly(job);
  response.redirect(303, urls.batch(id));
};

export const batchRoutes = [
  get('/glossary/batches', 'read', showBatches),
  get('/glossary/batches/:batch', 'read', showBatch),
  post('/glossary/batches/:batch/undo', 'edit-concepts', undo),
  post('/glossary/batches/:batch/stop', 'edit-concepts', stop),
];
