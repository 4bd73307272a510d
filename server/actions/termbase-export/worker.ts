import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { openReading } from '../../store/reading.js';
import { type TermbaseFormat, termbaseParts } from './write.js';

/** Writes one file, a part each time that it is asked for one, and ends. */
const { dataFolder, format } = workerData as { dataFolder: string; format: TermbaseFormat };
const store = openReading(dataFolder);
try {
  for await (const part of termbaseParts(store, format)) {
    // A transferred buffer is gone for whoever shares it.
    const own = part.byteLength === part.buffer.byteLength ? part : new Uint8Array(part);
    parentPort?.postMessage(own, [own.buffer as ArrayBuffer]);
    if (parentPort) await once(parentPort, 'message');
  }
} finally {
  store.close();
  parentPort?.close();
}
