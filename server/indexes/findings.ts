import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { follower, isBehind, measureRound, readRound, type Round } from '../store/findings-work.js';
import type { Store } from '../store/open.js';
import { compiledBeside } from '../root.js';
import type { FindingsMessage, FindingsWork } from './findings-worker.js';
import { runRound, type RoundStep } from './findings-round.js';
import type { TermbaseIndex } from './termbase.js';

export type FindingsProgress = { readonly done: number; readonly total: number };

/** Keeps the tables of findings: follows the feed, whoever wrote, and says how far it is. */
export type FindingsIndex = {
  /** While many paragraphs are being checked; null otherwise. */
  readonly progress: () => FindingsProgress | null;
  /** Settled when the findings hold for everything that has been committed. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Up to so many paragraphs are checked on this thread, a slice at a time; more by a thread of its own. */
const few = 200;
/** How long a slice keeps this thread, in ms, beside the one paragraph that it ends with. */
const slice = 8;
/** Between two rounds, in ms: what is saved meanwhile comes together. */
const rest = 25;
const retryAfter = 1_000;

export function openFindings(
  store: Store,
  data: string,
  termbase: Pick<TermbaseIndex, 'current' | 'ready' | 'followed'>,
  onError: (error: unknown) => void,
): FindingsIndex {
  let progress: FindingsProgress | null = null;
  let closed = false;
  let worker: Worker | null = null;
  let working: Promise<void> | null = null;
  let ended = -rest;

  const put = async (round: Pick<Round, 'version'>, step: RoundStep): Promise<void> => {
    if (step.put.length > 0) await store.operate({ kind: 'put-findings', rules: round.version, paragraphs: step.put });
  };
  /** Until everything has been checked anew, no version holds for all rows. */
  const begin = async ({ whole, since }: Pick<Round, 'whole' | 'since'>): Promise<void> => {
    if (whole) await store.operate({ kind: 'follow', name: follower, upto: since, version: '' });
  };
  /** A pass over everything that was begun earlier has not seen what came to its first paragraphs since. */
  const end = async ({
    whole,
    since,
    to,
    version,
  }: Pick<Round, 'whole' | 'since' | 'to' | 'version'>): Promise<void> => {
    await store.operate({ kind: 'follow', name: follower, upto: whole ? since : to, version });
  };

  const here = async (): Promise<void> => {
    // Up to where the termbase here is; if it goes on meanwhile, the next round comes to what that touches.
    const round = readRound(store, await termbase.followed());
    if (!round) return;
    await begin(round);
    let since = performance.now();
    for (const step of runRound(store, termbase.current(), round)) {
      if (step) await put(round, step);
      if (performance.now() - since > slice || step) {
        await setImmediate();
        if (closed) return;
        since = performance.now();
      }
    }
    await end(round);
  };

  const there = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const mine = new Worker(compiledBeside(import.meta.url, 'findings-worker'), {
        workerData: { data } satisfies FindingsWork,
      });
      worker = mine;
      mine.unref();
      let round: Pick<Round, 'whole' | 'since' | 'to' | 'version'> | null = null;
      const hear = async (message: FindingsMessage): Promise<void> => {
        if (message.kind === 'begin') await begin((round = message.round));
        else if (message.kind === 'step' && round) {
          progress = message.step;
          await put(round, message.step);
        } else if (round) await end(round);
        if (!closed && message.kind !== 'end') mine.postMessage('on');
      };
      let last: Promise<void> = Promise.resolve();
      mine.on('message', (message: FindingsMessage) => {
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
    await termbase.ready;
    while (!closed && isBehind(store)) {
      const wait = ended + rest - performance.now();
      if (wait > 0) await sleep(wait);
      if (closed) return;
      try {
        await (measureRound(store) <= few ? here() : there());
      } catch (error) {
        if (closed) return;
        onError(error);
        await sleep(retryAfter, undefined, { ref: false });
      }
      ended = performance.now();
    }
  };

  const follow = (): Promise<void> =>
    (working ??= work()
      // The store may be gone before this is told to close.
      .catch((error: unknown) => {
        if (!closed) onError(error);
      })
      .finally(() => {
        working = null;
      }));

  const unsubscribe = store.onFeed(() => void follow());
  void follow();
  return {
    progress: () => progress,
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
