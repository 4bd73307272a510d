import { Worker } from 'node:worker_threads';
import { scoresVersion } from '../core/quality/scores.js';
import { compiledBeside } from '../root.js';
import type { Store } from '../store/open.js';
import { follower, isBehind } from '../store/scores-work.js';
import { hearThread, openRounds } from './rounds.js';
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

export function openScores(store: Store, data: string, onError: (error: unknown) => void): ScoresIndex {
  let progress: ScoresProgress | null = null;
  let worker: Worker | null = null;

  /** The rows first: what a crash leaves between the two is written again, to the same effect. */
  const put = async ({ upto, paragraphs }: Extract<ScoresMessage, { kind: 'step' }>): Promise<void> => {
    await store.operate({ kind: 'put-scores', paragraphs });
    await store.operate({ kind: 'follow', name: follower, upto, version: scoresVersion });
  };

  const round = async (): Promise<void> => {
    const mine = new Worker(compiledBeside(import.meta.url, 'scores-worker'), {
      workerData: { data } satisfies ScoresWork,
    });
    worker = mine;
    mine.unref();
    const hear = async (message: ScoresMessage): Promise<void> => {
      if (message.kind === 'end') return;
      progress = message;
      await put(message);
      if (!rounds.closed()) mine.postMessage('on');
    };
    try {
      await hearThread(mine, hear);
    } finally {
      worker = null;
      progress = null;
    }
  };

  const behind = (): boolean => isBehind(store);
  const rounds = openRounds({ store, isBehind: behind, round, rest, onError });
  return {
    progress: () => progress ?? (behind() ? { done: 0, total: 0 } : null),
    settled: rounds.settled,
    close: () => rounds.close(async () => worker?.terminate()),
  };
}
