import { once } from 'node:events';
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

/** Every concept in use as one file. `tbx` is TBX-Basic in the style DCA, `tbx-dct` the same in DCT. */
export async function writeTermbase(store: Pick<Store, 'reader'>, format: TermbaseFormat): Promise<Uint8Array> {
  const concepts = (await listConcepts(store))
    .map(({ id, entry }) => ({ id, entry: entry as ConceptEntry }))
    .filter(({ entry }) => !entry.retired);
  switch (format) {
    case 'tbx':
      return tbx.write(concepts, { style: 'dca' });
    case 'tbx-dct':
      return tbx.write(concepts, { style: 'dct' });
    case 'csv':
      return csv.write(concepts);
    case 'xlsx':
      return xlsx.write(concepts);
    case 'json':
      return new TextEncoder().encode(
        `{"concepts":[\n${concepts.map((concept) => JSON.stringify(concept)).join(',\n')}\n]}\n`,
      );
  }
}

/** The same in a thread of its own, so that nobody waits while a hundred thousand concepts are written. */
export async function writeTermbaseAside(dataFolder: string, format: TermbaseFormat): Promise<Uint8Array> {
  const worker = new Worker(compiledBeside(import.meta.url, 'worker'), { workerData: { dataFolder, format } });
  const [bytes] = (await once(worker, 'message')) as [Uint8Array];
  return bytes;
}
