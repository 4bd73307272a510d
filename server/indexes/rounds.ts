import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import type { Store } from '../store/open.js';

/** Work that follows the feed in rounds, one at a time, until nothing is left of it. */
export type Rounds = {
  readonly closed: () => boolean;
  /** Settled when nothing is left. */
  readonly settled: () => Promise<void>;
  /** Begins no further round, and waits for the one under way, which `stop` may cut short. */
  readonly close: (stop: () => Promise<unknown>) => Promise<void>;
};

export type RoundsOptions = {
  readonly store: Store;
  /** Whether something is left. */
  readonly isBehind: () => boolean;
  readonly round: () => Promise<void>;
  /** Between two rounds, in ms: what is written meanwhile comes together. */
  readonly rest: number;
  /** What the first round waits for. */
  readonly ready?: Promise<unknown>;
  readonly onError: (error: unknown) => void;
};

/** After a round that failed, in ms. */
const retryAfter = 1_000;

export function openRounds({ store, isBehind, round, rest, ready, onError }: RoundsOptions): Rounds {
  let closed = false;
  let working: Promise<void> | null = null;
  let ended = -rest;

  const work = async (): Promise<void> => {
    await ready;
    while (!closed && isBehind()) {
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
    closed: () => closed,
    async settled() {
      while (!closed && isBehind()) await follow();
    },
    async close(stop) {
      closed = true;
      unsubscribe();
      await stop();
      await working;
    },
  };
}

/** Deals with a thread's messages one after another; resolves when it has ended and the last of them is dealt with. */
export function hearThread<Message>(thread: Worker, hear: (message: Message) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let last: Promise<void> = Promise.resolve();
    thread.on('message', (message: Message) => {
      last = hear(message).catch((error: unknown) => {
        reject(error as Error);
        void thread.terminate();
      });
    });
    thread.on('error', reject);
    thread.on('exit', () => void last.then(resolve));
  });
}
