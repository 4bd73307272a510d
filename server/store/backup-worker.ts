/** Makes one backup in a thread of its own: copying and checking a large database takes seconds. */
import { workerData } from 'node:worker_threads';
import { copyDatabase } from './backup.js';

const { file, target } = workerData as { readonly file: string; readonly target: string };
copyDatabase(file, target);
