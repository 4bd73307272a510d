import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { compiledBeside } from '../../root.js';
import { listConcepts } from '../../store/concepts.js';
import type { Store } from '../../store/open.js';
import { openReading } from '../../store/reading.js';
import { type Prepared, readAllRows, readChoices, writePlan, writePrepared } from './prepared.js';
import { type FileChoices, readTermbaseFile, type TermbaseFile } from './read-file.js';
import { planImport } from './plan.js';
import { compareFile, type PreparedRow } from './rows.js';

export type PrepareAsk = {
  /** `read` an upload and compare it, or `plan` what it writes by what was decided. */
  readonly kind: 'read' | 'plan';
  /** The data folder, and the folder of the upload in it. */
  readonly data: string;
  readonly folder: string;
  readonly choices: FileChoices;
  /** Ids that a plan takes over from no file. */
  readonly reserved?: readonly string[];
};

export type PrepareWatch = { readonly onProgress: (done: number) => void; readonly isCancelled: () => boolean };

/** Bytes → the rows of an import, each beside what stands. */
export async function prepareImport(
  store: Pick<Store, 'reader'>,
  bytes: Uint8Array,
  choices: FileChoices,
): Promise<TermbaseFile & { readonly rows: readonly PreparedRow[] }> {
  const file = await readTermbaseFile(bytes, choices);
  return { ...file, rows: compareFile(await listConcepts(store), file) };
}

/** What the worker does: reads the upload, compares, and keeps the result beside it; or decides by the choices there. */
export async function prepareHere(
  { kind, data, folder, choices, reserved = [] }: PrepareAsk,
  onProgress: (done: number) => void,
): Promise<void> {
  const store = openReading(data);
  try {
    if (kind === 'plan') {
      const rows = (await readAllRows(folder)).map(({ row }) => row);
      await writePlan(folder, await planImport(store, rows, await readChoices(folder), reserved));
      return;
    }
    const bytes = await readFile(path.join(folder, 'source'));
    const { rows, ...about } = await prepareImport(store, bytes, choices);
    await writePrepared(folder, pick(about), counted(rows, onProgress));
  } finally {
    store.close();
  }
}

function pick({
  format,
  table,
  problems,
}: Pick<TermbaseFile, 'format' | 'table' | 'problems'>): Pick<Prepared, 'format' | 'table' | 'problems'> {
  return { format, table, problems };
}

function* counted(rows: Iterable<PreparedRow>, onProgress: (done: number) => void): Generator<PreparedRow> {
  let done = 0;
  for (const row of rows) {
    yield row;
    if (++done % 1000 === 0) onProgress(done);
  }
}

/** The same in a thread of its own; a person who cancels ends the thread. */
export async function prepareAside(ask: PrepareAsk, { onProgress, isCancelled }: PrepareWatch): Promise<void> {
  const worker = new Worker(compiledBeside(import.meta.url, 'worker'), {
    workerData: ask,
    // A hostile file ends its own thread, not the server.
    resourceLimits: { maxOldGenerationSizeMb: 2048 },
  });
  const poll = setInterval(() => {
    if (isCancelled()) void worker.terminate();
  }, 100);
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (message: number | 'done') => (message === 'done' ? resolve() : onProgress(message)));
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  } finally {
    clearInterval(poll);
  }
}
