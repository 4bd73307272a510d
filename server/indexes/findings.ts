import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { follower, isBehind, measureRound, readRound, type Round } from '../store/findings-work.js';
import type { Store } from '../store/open.js';
import { compiledBeside } from '../root.js';
import type { FindingsMessage, FindingsWork } from './findings-worker.js';
import type { CheckedGroup } from '../store/operations.js';
import { runGroups, runRound, type RoundStep } from './findings-round.js';
import { hearThread, openRounds } from './rounds.js';
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

type RoundHead = Pick<Round, 'whole' | 'since' | 'to' | 'version'>;

/** Up to so many paragraphs are checked on this thread, a slice at a time; more by a thread of its own. */
const few = 200;
/** How long a slice keeps this thread, in ms, beside the one paragraph that it ends with. */
const slice = 8;
/** Between two rounds, in ms: what is saved meanwhile comes together. */
const rest = 25;

export function openFindings(
  store: Store,
  data: string,
  termbase: Pick<TermbaseIndex, 'current' | 'ready' | 'followed'>,
  onError: (error: unknown) => void,
): FindingsIndex {
  let progress: FindingsProgress | null = null;
  let worker: Worker | null = null;

  const put = async (round: Pick<Round, 'version'>, step: RoundStep): Promise<void> => {
    const { put: paragraphs, regroup } = step;
    if (paragraphs.length + regroup.length > 0)
      await store.operate({ kind: 'put-findings', rules: round.version, paragraphs, regroup });
  };
  const putGroups = async (groups: readonly CheckedGroup[]): Promise<void> => {
    await store.operate({ kind: 'put-groups', groups });
  };
  /** Until everything has been checked anew, no version holds for all rows. */
  const begin = async ({ whole, since }: Pick<Round, 'whole' | 'since'>): Promise<void> => {
    if (whole) await store.operate({ kind: 'follow', name: follower, upto: since, version: '' });
  };
  /** A pass over everything that was begun earlier has not seen what came to its first paragraphs since. */
  const end = async ({ whole, since, to, version }: RoundHead): Promise<void> => {
    await store.operate({ kind: 'follow', name: follower, upto: whole ? since : to, version });
  };

  const here = async (): Promise<void> => {
    // Up to where the termbase here is; if it goes on meanwhile, the next round comes to what that touches.
    const round = readRound(store, await termbase.followed());
    if (!round) return;
    await begin(round);
    const finished = await inSlices(runRound(store, termbase.current(), round), (step) => put(round, step));
    if (!finished) return;
    let large = false;
    const judged = await inSlices(runGroups(store, round.to, { here: true }), async (step) => {
      if (step === 'large') large = true;
      else await putGroups(step.groups);
    });
    if (!judged) return;
    if (large) await there(round);
    else await end(round);
  };

  /** Gives the thread away between two slices; false where it was closed on the way. */
  const inSlices = async <Step>(
    steps: Iterable<Step | null>,
    take: (step: Step) => Promise<void>,
  ): Promise<boolean> => {
    let since = performance.now();
    for (const step of steps) {
      if (step !== null) await take(step);
      if (performance.now() - since > slice || step !== null) {
        await setImmediate();
        if (rounds.closed()) return false;
        since = performance.now();
      }
    }
    return true;
  };

  /** `begun`: the round whose paragraphs are done, and whose groups are left. */
  const there = async (begun: RoundHead | null = null): Promise<void> => {
    const mine = new Worker(compiledBeside(import.meta.url, 'findings-worker'), {
      workerData: { data, groups: begun?.to ?? null } satisfies FindingsWork,
      // What is worked out about a paragraph lives as long as the paragraph: room for it spares most of the collecting.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    worker = mine;
    mine.unref();
    let round = begun;
    const hear = async (message: FindingsMessage): Promise<void> => {
      if (message.kind === 'begin') await begin((round = message.round));
      else if (message.kind === 'step' && round) {
        progress = message.step;
        await put(round, message.step);
      } else if (message.kind === 'groups') await putGroups(message.groups);
      else if (round) await end(round);
      if (!rounds.closed() && message.kind !== 'end') mine.postMessage('on');
    };
    try {
      await hearThread(mine, hear);
    } finally {
      worker = null;
      progress = null;
    }
  };

  const rounds = openRounds({
    store,
    rest,
    onError,
    ready: termbase.ready,
    isBehind: () => isBehind(store),
    round: () => (measureRound(store) <= few ? here() : there()),
  });
  return {
    progress: () => progress,
    settled: rounds.settled,
    close: () => rounds.close(async () => worker?.terminate()),
  };
}
