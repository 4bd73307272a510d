import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { scoresVersion } from '../core/quality/scores.js';
import { compiledBeside } from '../root.js';
import type { Store } from '../store/open.js';
import { follower, isBehind } from '../store/scores-work.js';
import type { ScoresMessage, ScoresWork } from './scores-worker.js';

export type ScoresProgress = { readonly done: number; readonly total: number };

/** Keeps the scores of decisions and their tallies: follows the feed, whoever wrote, and goes on where it was after a restart. */
export type ScoresIndex = {
  /** How many of the decisions that wait have been scored; null where none waits. */
  readonly progress: () => ScoresProgress | null;
  /** Settled when every decision that has been committed is in the report. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Between two rounds, in ms: what is approved meanwhile comes together, for one thread. */
const rest = 200;
const retryAfter = 1_000;

export function openScores(store: Store, data: string, onError: (error: unknown) => void): ScoresIndex {
  let progress: ScoresProgress | null = null;
  let closed = false;
  let worker: Worker | null = null;
  let working: Promise<void> | null = null;
  let ended = -rest;

  /** The rows first: what a crash leaves between the two is written again, to the same effect. */
  const put = async ({ upto, paragraphs }: Extract<ScoresMessage, { kind: 'step' }>): Promise<void> => {
    await store.operate({ kind: 'put-scores', paragraphs });
    await store.operate({ kind: 'follow', name: follower, upto, version: scoresVersion });
  };

  const round = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const mine = new Worker(compiledBeside(import.meta.url, 'scores-worker'), {
        workerData: { data } satisfies ScoresWork,
      });
      worker = mine;
      mine.unref();
      const hear = async (message: ScoresMessage): Promise<void> => {
        if (message.kind === 'end') return;
        progress = message;
        await put(message);
        if (!closed) mine.postMessage('on');
      };
      let last: Promise<void> = Promise.resolve();
      mine.on('message', (message: ScoresMessage) => {
        last = hear(message).catch((error: unknown) => {
          reject(error as Error);
          void mine.terminate();
        });
      });
      mine.on('error', reject);
      mine.on('exit', () => {
        if (worker === mine) worker = null;
        progress = null;
        void last.then(resolve);
      });
    });

  const work = async (): Promise<void> => {
    while (!closed && isBehind(store)) {
      const wait = ended + rest - performance.now();
      if (wait > 0) await sleep(wait);
      if (closed) return;
      try {
        await round();
      } catch (error) {
        if (closed) return;
        onError(error);
        await sleep(retryAfter, undefined, { ref: false });
      }
      ended = performance.now();
    }
  };

  const follow = (): Promise<void> =>
    (working ??= work().finally(() => {
      working = null;
    }));

  const unsubscribe = store.onFeed(() => void follow());
  void follow();
  return {
    progress: () => progress ?? (isBehind(store) ? { done: 0, total: 0 } : null),
    async settled() {
      while (!closed && isBehind(store)) await follow();
    },
    async close() {
      closed = true;
      unsubscribe();
      await worker?.terminate();
      await working;
    },
  };
}
