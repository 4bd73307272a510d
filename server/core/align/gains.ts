import type { Span } from '../segments.js';
import type { Steps } from '../steps.js';
import { lowest } from './ascending.js';
import type { Band } from './band.js';
import type { Clue } from './clue.js';

/** The most English sentences that one Chinese sentence may be. */
export const WIDEST = 5;

/** Words that are all rendered freely say no more than this against a pair: each is no evidence of its own. */
const LEAST = -4;

/** What the clues say for pairing the Chinese sentence `row` with `count` English ones from `column`. */
export type Gains = (row: number, column: number, count: number) => number;

/** Clues between two pauses: about a millisecond. */
const CLUES = 64;

/** Worked out for all cells of the band at once, so that each question is one look. */
export function* gainsOf(
  { source, target }: { readonly source: readonly Span[]; readonly target: readonly Span[] },
  clues: readonly Clue[],
  band: Band,
): Steps<Gains> {
  const without = new Float64Array(source.length);
  const tables = Array.from({ length: WIDEST }, () => new Float64Array((source.length + 1) * band.width));
  const sentenceOf = places(target);
  // Words that come again share their places; each sentence counts once.
  const known = new Map<readonly number[], readonly number[]>();
  const columnsOf = (found: readonly number[]): readonly number[] => {
    let columns = known.get(found);
    if (columns === undefined) known.set(found, (columns = [...new Set(found.map(sentenceOf))]));
    return columns;
  };
  let row = 0;
  for (const [i, clue] of clues.entries()) {
    if (i % CLUES === CLUES - 1) yield null;
    while (row < source.length - 1 && (source[row]?.to ?? 0) <= clue.from) row++;
    without[row] = (without[row] ?? 0) + clue.absent;
    const first = band.from(row);
    const columns = columnsOf(clue.found);
    const last = Math.min(first + band.width, target.length) - 1;
    tables.forEach((table, index) => {
      const count = index + 1;
      let done = first - 1;
      for (let k = lowest(columns, first); k < columns.length; k++) {
        const column = columns[k] ?? 0;
        if (column - count + 1 > last) break;
        for (let start = Math.max(done + 1, column - count + 1); start <= Math.min(column, last); start++) {
          const at = band.at(row, start);
          table[at] = (table[at] ?? 0) + clue.present - clue.absent;
        }
        done = Math.max(done, Math.min(column, last));
      }
    });
  }
  return (i, j, count) => Math.max(LEAST, (without[i] ?? 0) + (tables[count - 1]?.[band.at(i, j)] ?? 0));
}

function places(spans: readonly Span[]): (at: number) => number {
  const starts = spans.map(({ from }) => from);
  return (at) => Math.max(0, lowest(starts, at + 1) - 1);
}
