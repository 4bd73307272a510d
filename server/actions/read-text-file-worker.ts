import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../core/refusal.js';
import { type ReadOptions, readTextFile, type WorkerAnswer } from './read-text-file.js';

/** Reads one file and ends. */
const { name, bytes, options } = workerData as { name: string; bytes: Uint8Array; options: ReadOptions };

function answer(): WorkerAnswer {
  try {
    const { bytes: copy, ...file } = readTextFile(name, bytes, options);
    return { kind: 'file', file };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refusal', code: error.code, values: error.values };
    throw error;
  }
}

parentPort?.postMessage(answer());
