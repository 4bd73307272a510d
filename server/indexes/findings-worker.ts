/** Checks many paragraphs in a thread of its own, with a termbase and a connection of its own, then ends. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { readRound, type Round } from '../store/findings-work.js';
import { openReading } from '../store/reading.js';
import { readTermbase } from '../store/check-termbase.js';
import { runRound, type RoundStep } from './findings-round.js';

export type FindingsWork = { readonly data: string };

/** `begin` and `step` wait for an answer before the thread goes on: what it found must be written first. */
export type FindingsMessage =
  | { readonly kind: 'begin'; readonly round: Pick<Round, 'to' | 'version' | 'whole' | 'since'> }
  | { readonly kind: 'step'; readonly step: RoundStep }
  | { readonly kind: 'end' };

async function run(): Promise<void> {
  if (!parentPort) throw new Error('findings-worker.js is the module of a worker thread');
  const port = parentPort;
  const say = async (message: FindingsMessage): Promise<void> => {
    const answered = once(port, 'message');
    port.postMessage(message);
    await answered;
  };
  const store = openReading((workerData as FindingsWork).data);
  try {
    const round = readRound(store);
    if (round) {
      const { to, version, whole, since } = round;
      await say({ kind: 'begin', round: { to, version, whole, since } });
      const termbase = readTermbase(store, round.to);
      for (const step of runRound(store, termbase, round)) if (step) await say({ kind: 'step', step });
    }
  } finally {
    store.close();
  }
  port.postMessage({ kind: 'end' } satisfies FindingsMessage);
  port.close();
}

void run();
