import { parentPort, workerData } from 'node:worker_threads';
import { openReading } from '../../store/reading.js';
import { type TermbaseFormat, writeTermbase } from './write.js';

/** Writes one file and ends. */
const { dataFolder, format } = workerData as { dataFolder: string; format: TermbaseFormat };
const store = openReading(dataFolder);
try {
  const bytes = await writeTermbase(store, format);
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  parentPort?.postMessage(own, [own.buffer as ArrayBuffer]);
} finally {
  store.close();
}
