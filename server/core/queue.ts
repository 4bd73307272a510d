import type { Task } from './facts.js';
import { type Flag, flags, type State, states } from './state.js';

/** What a paragraph waits for, as the queue is asked for it. */
export const queueWaits = [
  'open',
  'review',
  'second-review',
  'translate',
  'sent-back',
  'source-changed',
  'draft',
  'reviewed',
  'final',
  'any',
] as const;

export type QueueWait = (typeof queueWaits)[number];

/** A state with the flag beside it: what the index of the queue is ordered by. */
export type Pair = { readonly state: State; readonly flag: Flag | null };

const everyPair: readonly Pair[] = states.flatMap((state) => [null, ...flags].map((flag) => ({ state, flag })));

const settled: ReadonlySet<State> = new Set(['reviewed', 'final']);

/** The pairs that a wait is made of. */
export function pairsOf(wait: QueueWait): readonly Pair[] {
  switch (wait) {
    case 'any':
      return everyPair;
    case 'open':
      return everyPair.filter(({ state, flag }) => flag !== null || !settled.has(state));
    case 'review':
    case 'second-review':
      return [{ state: 'translated', flag: null }];
    case 'translate':
      return [{ state: 'initial', flag: null }];
    case 'reviewed':
    case 'final':
      return [{ state: wait, flag: null }];
    default:
      return everyPair.filter(({ flag }) => flag === wait);
  }
}

/** Whose turn it is: what waits for a review is the reviewer's, all else the translator's. */
export function turnOf({ state, flag }: Pair): Task {
  return flag === null && state !== 'initial' ? 'review' : 'translate';
}

/** The wait that a paragraph is shown with. */
export function waitOf({ state, flag }: Pair, approvals: number): Exclude<QueueWait, 'open' | 'any'> {
  if (flag !== null) return flag;
  if (state === 'initial') return 'translate';
  if (state !== 'translated') return state;
  return approvals > 0 ? 'second-review' : 'review';
}
