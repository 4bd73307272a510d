/** Checks many paragraphs in a thread of its own, with a termbase and a connection of its own, then ends. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { readRound, type Round } from '../store/findings-work.js';
import { openReading } from '../store/reading.js';
import { readTermbase } from '../store/check-termbase.js';
import type { CheckedGroup } from '../store/operations.js';
import { runGroups, runRound, type RoundStep } from './findings-round.js';
import { giveWay } from './give-way.js';

/** `groups`: the groups up to that commit alone; null: a whole round. */
export type FindingsWork = { readonly data: string; readonly groups: number | null };

/** All but `end` are answered when they have been written. Each waits for the answer to the one before. */
export type FindingsMessage =
  | { readonly kind: 'begin'; readonly round: Pick<Round, 'to' | 'version' | 'whole' | 'since'> }
  | { readonly kind: 'step'; readonly step: RoundStep }
  | { readonly kind: 'groups'; readonly groups: readonly CheckedGroup[] }
  | { readonly kind: 'end' };

async function run(): Promise<void> {
  if (!parentPort) throw new Error('findings-worker.js is the module of a worker thread');
  const port = parentPort;
  // What was found is written in order; while one step is being written, the next is worked out.
  let written: Promise<unknown> = Promise.resolve();
  const say = async (message: FindingsMessage): Promise<void> => {
    await written;
    written = once(port, 'message');
    port.postMessage(message);
  };
  const { data, groups } = workerData as FindingsWork;
  const store = openReading(data);
  const judgeGroups = async (upto: number): Promise<void> => {
    for (const step of runGroups(store, upto, { here: false }))
      if (step && step !== 'large') await say({ kind: 'groups', groups: step.groups });
  };
  try {
    const round = groups === null ? readRound(store) : null;
    if (groups !== null) await judgeGroups(groups);
    if (round) {
      const { to, version, whole, since } = round;
      await say({ kind: 'begin', round: { to, version, whole, since } });
      const termbase = readTermbase(store, round.to);
      for (const step of runRound(store, termbase, round)) if (step) await say({ kind: 'step', step });
      // Groups are judged by what the paragraphs have noted.
      await written;
      await judgeGroups(to);
    }
    await written;
  } finally {
    store.close();
  }
  port.postMessage({ kind: 'end' } satisfies FindingsMessage);
  port.close();
}

giveWay();
void run();
