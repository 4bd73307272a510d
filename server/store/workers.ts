import { compiledBeside } from '../root.js';

/** Where a worker thread's compiled module is. */
export function workerModule(name: 'writer' | 'checkpointer' | 'backup-worker'): URL {
  return compiledBeside(import.meta.url, name);
}
