import type { Span } from '../segments.js';
import type { Steps } from '../steps.js';
import { bandOf, type Band } from './band.js';
import type { Clue } from './clue.js';
import { lengthCost } from './lengths.js';
import { gainsOf } from './gains.js';

/** Which sentences may go together, and the negative logarithm of how often they do. */
const MOVES = [
  { sources: 1, targets: 1, cost: 0.2 },
  { sources: 1, targets: 2, cost: 2.2 },
  { sources: 2, targets: 1, cost: 3 },
  { sources: 1, targets: 3, cost: 3.2 },
  { sources: 1, targets: 4, cost: 4.2 },
  { sources: 1, targets: 5, cost: 5 },
  { sources: 2, targets: 2, cost: 9 },
  { sources: 3, targets: 1, cost: 5 },
  { sources: 1, targets: 0, cost: 4 },
  { sources: 0, targets: 1, cost: 6 },
] as const;

export type PathInput = {
  readonly sentences: { readonly source: readonly Span[]; readonly target: readonly Span[] };
  readonly lengths: { readonly source: readonly number[]; readonly target: readonly number[] };
  readonly ratio: number;
  readonly clues: readonly Clue[];
};

/** `sources` sentences from the `i`th and `targets` from the `j`th. */
export type Step = { readonly i: number; readonly j: number; readonly sources: number; readonly targets: number };

/** Rows between two pauses: a fraction of a millisecond each. */
const ROWS = 16;

/** The cheapest way from the beginning of both sides to the end of both, by dynamic programming in a band. */
export function* shortestPath(input: PathInput): Steps<Step[]> {
  const { sentences, lengths, ratio } = input;
  const [rows, columns] = [sentences.source.length, sentences.target.length];
  const sums = { source: sumsOf(lengths.source), target: sumsOf(lengths.target) };
  const band = bandOf(sums.source, sums.target);
  const gains = yield* gainsOf(sentences, input.clues, band);
  const best = new Float64Array((rows + 1) * band.width).fill(Infinity);
  const taken = new Uint8Array(best.length);
  best[band.at(0, 0)] = 0;
  for (let i = 0; i <= rows; i++) {
    if (i % ROWS === ROWS - 1) yield null;
    for (let j = band.from(i); j <= Math.min(columns, band.from(i) + band.width - 1); j++) {
      const so = best[band.at(i, j)] ?? Infinity;
      if (so === Infinity) continue;
      MOVES.forEach(({ sources, targets, cost }, move) => {
        const [i2, j2] = [i + sources, j + targets];
        if (i2 > rows || j2 > columns || !band.has(i2, j2)) return;
        let total = so + cost;
        if (sources > 0 && targets > 0) {
          const long = (sums.source[i2] ?? 0) - (sums.source[i] ?? 0);
          total += lengthCost(long, (sums.target[j2] ?? 0) - (sums.target[j] ?? 0), ratio);
          for (let row = i; row < i2; row++) total -= gains(row, j, targets);
        }
        const to = band.at(i2, j2);
        if (total >= (best[to] ?? Infinity)) return;
        best[to] = total;
        taken[to] = move;
      });
    }
  }
  return wayBack(taken, band, rows, columns);
}

function wayBack(taken: Uint8Array, band: Band, rows: number, columns: number): Step[] {
  const steps: Step[] = [];
  for (let [i, j] = [rows, columns]; i > 0 || j > 0;) {
    const { sources, targets } = MOVES[taken[band.at(i, j)] ?? 0] ?? MOVES[0];
    i -= sources;
    j -= targets;
    steps.push({ i, j, sources, targets });
  }
  return steps.reverse();
}

/** The sum of all before each, and of all. */
function sumsOf(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  values.forEach((value, i) => (sums[i + 1] = (sums[i] ?? 0) + value));
  return sums;
}
