/** Computes scores in a thread of its own (TER of unrelated texts takes a fifth of a second), then ends. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { scoresOf } from '../core/quality/scores.js';
import type { ScoredParagraph } from '../store/operations.js';
import { openReading } from '../store/reading.js';
import { countUnscored, nextDecided, readHistories, readScored } from '../store/scores-work.js';
import { giveWay } from './give-way.js';

export type ScoresWork = { readonly data: string };

/** `step` waits for an answer before the thread goes on: what it computed must be written first. */
export type ScoresMessage =
  | {
      readonly kind: 'step';
      readonly upto: number;
      readonly paragraphs: readonly ScoredParagraph[];
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'end' };

/** Decisions that are scored and written at a time. */
const chunk = 50;

async function run(): Promise<void> {
  if (!parentPort) throw new Error('scores-worker.js is the module of a worker thread');
  const port = parentPort;
  const store = openReading((workerData as ScoresWork).data);
  try {
    const total = countUnscored(store);
    let done = 0;
    let after = readScored(store);
    for (;;) {
      const next = nextDecided(store, after, chunk);
      if (!next) break;
      const paragraphs = readHistories(store, next.paragraphs).map(({ history, ...place }) => ({
        ...place,
        scores: scoresOf(history),
      }));
      done = Math.min(total, done + chunk);
      const answered = once(port, 'message');
      port.postMessage({ kind: 'step', upto: next.upto, paragraphs, done, total } satisfies ScoresMessage);
      await answered;
      after = next.upto;
    }
  } finally {
    store.close();
  }
  port.postMessage({ kind: 'end' } satisfies ScoresMessage);
  port.close();
}

giveWay();
void run();
