import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ConceptEntry } from '../../../glossary/index.js';
import * as csv from '../../formats/csv/write.js';
import * as tbx from '../../formats/tbx/write.js';
import * as xlsx from '../../formats/xlsx/write.js';
import { compiledBeside } from '../../root.js';
import { listConcepts } from '../../store/concepts.js';
import type { Store } from '../../store/open.js';

export const termbaseFormats = ['tbx', 'tbx-dct', 'csv', 'xlsx', 'json'] as const;

export type TermbaseFormat = (typeof termbaseFormats)[number];

export const termbaseTypes: Readonly<Record<TermbaseFormat, { readonly type: string; readonly ending: string }>> = {
  tbx: { type: 'application/x-tbx', ending: 'tbx' },
  'tbx-dct': { type: 'application/x-tbx', ending: 'tbx' },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  json: { type: 'application/json', ending: 'json' },
};

/** A part of a workbook, in bytes, and of the other formats about as much. */
const partSize = 1_000_000;
const conceptsAtOnce = 1_000;

/**
 * Every concept in use as one file, as it stands at one moment, in parts. `tbx` is TBX-Basic in the style DCA, `tbx-dct` the same
 * in DCT. A workbook is written whole and then cut.
 */
export async function* termbaseParts(
  store: Pick<Store, 'reader'>,
  format: TermbaseFormat,
): AsyncGenerator<Uint8Array, void> {
  const concepts = (await listConcepts(store))
    .map(({ id, entry }) => ({ id, entry: entry as ConceptEntry }))
    .filter(({ entry }) => !entry.retired);
  switch (format) {
    case 'tbx':
      yield* tbx.writeParts(concepts, { style: 'dca' });
      return;
    case 'tbx-dct':
      yield* tbx.writeParts(concepts, { style: 'dct' });
      return;
    case 'csv':
      yield* csv.writeParts(concepts);
      return;
    case 'json':
      yield* jsonParts(concepts);
      return;
    case 'xlsx': {
      const bytes = await xlsx.write(concepts);
      for (let from = 0; from < bytes.length; from += partSize) yield bytes.subarray(from, from + partSize);
    }
  }
}

function* jsonParts(concepts: readonly object[]): Generator<Uint8Array, void> {
  const encoder = new TextEncoder();
  yield encoder.encode('{"concepts":[\n');
  for (let from = 0; from < concepts.length; from += conceptsAtOnce) {
    const lines = concepts.slice(from, from + conceptsAtOnce).map((concept) => JSON.stringify(concept));
    yield encoder.encode((from === 0 ? '' : ',\n') + lines.join(',\n'));
  }
  yield encoder.encode('\n]}\n');
}

/** The same by a thread of its own, which writes no faster than it is read: nobody waits for a hundred thousand concepts. */
export async function* termbasePartsAside(
  dataFolder: string,
  format: TermbaseFormat,
): AsyncGenerator<Uint8Array, void> {
  const worker = new Worker(compiledBeside(import.meta.url, 'worker'), { workerData: { dataFolder, format } });
  try {
    for await (const [part] of on(worker, 'message', { close: ['exit'] })) {
      yield part as Uint8Array;
      worker.postMessage('on');
    }
  } finally {
    await worker.terminate();
  }
}
