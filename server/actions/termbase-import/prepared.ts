import { createReadStream } from 'node:fs';
import { access, open, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { FileProblem } from '../../core/termbase-import/incoming.js';
import type { BatchChange } from '../../core/concept-batch.js';
import type { ImportChoices } from './plan.js';
import { type PreparedRow, type RowKind, rowKinds } from './rows.js';
import type { FileFormat, TableAbout } from './read-file.js';

/** What was worked out of an upload, kept beside it: one row of JSON a line, and where each line begins. */
export type Prepared = {
  readonly format: FileFormat;
  readonly table: TableAbout | null;
  readonly problems: readonly FileProblem[];
  readonly counts: Readonly<Record<RowKind, number>>;
  /** The kind of each row as its place in `rowKinds`, one digit a row. */
  readonly kinds: string;
  /** Where each row begins in the file of rows; one more: its end. */
  readonly offsets: readonly number[];
};

const indexFile = 'prepared.json';
const rowsFile = 'rows.jsonl';
const choicesFile = 'conflicts.json';
const planFile = 'plan.jsonl';

export async function writePrepared(
  folder: string,
  about: Pick<Prepared, 'format' | 'table' | 'problems'>,
  rows: Iterable<PreparedRow>,
): Promise<Prepared> {
  const counts = Object.fromEntries(rowKinds.map((kind) => [kind, 0])) as Record<RowKind, number>;
  const offsets = [0];
  const kinds: string[] = [];
  const file = await open(path.join(folder, rowsFile), 'w');
  let waiting: string[] = [];
  let at = 0;
  for (const row of rows) {
    const line = `${JSON.stringify(row)}\n`;
    counts[row.row.kind]++;
    kinds.push(String(rowKinds.indexOf(row.row.kind)));
    at += Buffer.byteLength(line);
    offsets.push(at);
    if (waiting.push(line) < 1000) continue;
    await file.write(waiting.join(''));
    waiting = [];
  }
  await file.write(waiting.join(''));
  await file.close();
  const prepared: Prepared = { ...about, counts, kinds: kinds.join(''), offsets };
  await write(folder, indexFile, prepared);
  return prepared;
}

/** Null while it is being worked out. */
export function readPrepared(folder: string): Promise<Prepared | null> {
  return read<Prepared>(folder, indexFile);
}

export async function readChoices(folder: string): Promise<ImportChoices> {
  return (await read<ImportChoices>(folder, choicesFile)) ?? { all: 'keep', rows: {} };
}

export function writeChoices(folder: string, choices: ImportChoices): Promise<void> {
  return write(folder, choicesFile, choices);
}

/** The places of the rows of one kind, or of all. */
export function placesOf({ kinds }: Prepared, kind: RowKind | undefined): number[] {
  const wanted = kind === undefined ? null : String(rowKinds.indexOf(kind));
  const places: number[] = [];
  for (let place = 0; place < kinds.length; place++) {
    if (wanted === null || kinds[place] === wanted) places.push(place);
  }
  return places;
}

/** The rows at these places, and nothing else of the file. */
export async function readRows(
  folder: string,
  { offsets }: Prepared,
  places: readonly number[],
): Promise<PreparedRow[]> {
  const file = await open(path.join(folder, rowsFile));
  try {
    return await Promise.all(
      places.map(async (place) => {
        const [from = 0, to = from] = [offsets[place], offsets[place + 1]];
        const { buffer } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
        return JSON.parse(buffer.toString()) as PreparedRow;
      }),
    );
  } finally {
    await file.close();
  }
}

export async function readAllRows(folder: string): Promise<PreparedRow[]> {
  const rows: PreparedRow[] = [];
  for await (const row of readLines<PreparedRow>(folder, rowsFile)) rows.push(row);
  return rows;
}

/** The revisions that were decided on, a line each, so that a store that broke off goes on with the same. */
export async function writePlan(folder: string, changes: readonly BatchChange[]): Promise<void> {
  const file = await open(path.join(folder, `${planFile}.part`), 'w');
  for (let from = 0; from < changes.length; from += 1000) {
    await file.write(
      changes
        .slice(from, from + 1000)
        .map((change) => `${JSON.stringify(change)}\n`)
        .join(''),
    );
  }
  await file.close();
  await rename(path.join(folder, `${planFile}.part`), path.join(folder, planFile));
}

export async function* readPlan(folder: string, size: number): AsyncGenerator<BatchChange[]> {
  let chunk: BatchChange[] = [];
  for await (const change of readLines<BatchChange>(folder, planFile)) {
    if (chunk.push(change) < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

export async function hasPlan(folder: string): Promise<boolean> {
  return access(path.join(folder, planFile)).then(
    () => true,
    () => false,
  );
}

async function* readLines<T>(folder: string, name: string): AsyncGenerator<T> {
  const lines = createInterface({ input: createReadStream(path.join(folder, name)), crlfDelay: Infinity });
  for await (const line of lines) yield JSON.parse(line) as T;
}

async function read<T>(folder: string, name: string): Promise<T | null> {
  try {
    return JSON.parse(await readFile(path.join(folder, name), 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whole or not at all. */
async function write(folder: string, name: string, value: unknown): Promise<void> {
  await writeFile(path.join(folder, `${name}.part`), JSON.stringify(value));
  await rename(path.join(folder, `${name}.part`), path.join(folder, name));
}
