/** Makes one backup in a thread of its own: copying and checking a large database takes seconds. */
import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../core/refusal.js';
import { copyDatabase } from './backup.js';

/** A refusal loses its class on the way to another thread, so it is sent as what it is made of. */
export type BackupOutcome = { readonly refusal: Pick<Refusal, 'code' | 'values'> | null };

const { file, target } = workerData as { readonly file: string; readonly target: string };
try {
  copyDatabase(file, target);
  answer({ refusal: null });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  answer({ refusal: { code: error.code, values: error.values } });
}

function answer(outcome: BackupOutcome): void {
  parentPort?.postMessage(outcome);
}
