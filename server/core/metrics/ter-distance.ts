/** Words to either side of the diagonal that a comparison looks at. */
const BEAM = 25;
/** More than any distance; what a cell outside the beam holds. */
const FAR = 1 << 29;

const SAME = 1;
const OTHER = 2;
const DELETE = 3;
const INSERT = 4;

/** `align[j]`: index of the word that stands where word `j` of the goal should, or −1; errors: 1 where a word is wrong. */
export type Alignment = {
  readonly edits: number;
  readonly align: Int32Array;
  readonly goalErrors: Uint8Array;
  readonly wordErrors: Uint8Array;
};

export type BeamDistance = {
  /** Compares a sequence with the goal and remembers the table for `ofShifted`. */
  alignment(words: Int32Array): Alignment;
  /** Edits of the remembered sequence after the `length` words from `start` were put to index `to` of the result. */
  ofShifted(start: number, length: number, to: number): number;
};

/**
 * Edit distance from sequences of `count` words to one goal, along the diagonal only, as sacreBLEU's `BeamEditDistance`: the
 * same cells, the same preference of steps. A shifted sequence costs the rows that differ and those after them until the
 * table runs parallel to the remembered one.
 */
export function beamDistance(goal: Int32Array, count: number): BeamDistance {
  const { low, high, offset } = bands(goal.length, count);
  const size = offset[count + 1] ?? 0;
  const table = new Int32Array(size);
  const steps = new Uint8Array(size);
  const other = new Int32Array(size);
  for (let j = 0; j <= goal.length; j++) [table[j], steps[j]] = [j, INSERT];
  let current = new Int32Array(count);
  const moved = new Int32Array(count);

  /** Fills row `i` of `to` from row `i - 1` of `from`. */
  const fill = (i: number, word: number, from: Int32Array, to: Int32Array, trace: Uint8Array | null): void => {
    const begin = low[i] ?? 0;
    const end = high[i] ?? 0;
    const aboveLow = low[i - 1] ?? 0;
    const aboveHigh = high[i - 1] ?? 0;
    const above = (offset[i - 1] ?? 0) - aboveLow;
    const row = (offset[i] ?? 0) - begin;
    let left = FAR;
    for (let j = begin; j < end; j++) {
      let cost = FAR;
      let step = 0;
      if (j > 0) {
        const same = goal[j - 1] === word;
        if (j > aboveLow && j <= aboveHigh) {
          cost = (from[above + j - 1] ?? FAR) + (same ? 0 : 1);
          step = same ? SAME : OTHER;
        }
      }
      if (j >= aboveLow && j < aboveHigh) {
        const deleted = (from[above + j] ?? FAR) + 1;
        if (deleted < cost) [cost, step] = [deleted, DELETE];
      }
      if (left + 1 < cost) [cost, step] = [left + 1, INSERT];
      to[row + j] = cost;
      if (trace !== null) trace[row + j] = step;
      left = cost;
    }
  };

  /** By how much row `i` of the other table exceeds the remembered one everywhere; null where that differs. */
  const excess = (i: number): number | null => {
    const from = offset[i] ?? 0;
    const by = (other[from] ?? 0) - (table[from] ?? 0);
    for (let at = from + 1; at < (offset[i + 1] ?? 0); at++) {
      if ((other[at] ?? 0) - (table[at] ?? 0) !== by) return null;
    }
    return by;
  };

  return {
    alignment(words) {
      current = words.slice();
      for (let i = 1; i <= count; i++) fill(i, words[i - 1] ?? -1, table, table, steps);
      const align = new Int32Array(goal.length);
      const goalErrors = new Uint8Array(goal.length);
      const wordErrors = new Uint8Array(count);
      for (let i = count, j = goal.length; i > 0 || j > 0;) {
        const step = steps[(offset[i] ?? 0) - (low[i] ?? 0) + j];
        const wrong = step === SAME ? 0 : 1;
        if (step !== DELETE) [align[j - 1], goalErrors[j - 1]] = [i - 1, wrong];
        if (step !== INSERT) wordErrors[i - 1] = wrong;
        if (step !== DELETE) j--;
        if (step !== INSERT) i--;
      }
      return { edits: table[size - 1] ?? 0, align, goalErrors, wordErrors };
    },
    ofShifted(start, length, to) {
      const first = Math.min(start, to);
      const last = Math.max(start, to) + length;
      moved.set(current);
      shift(moved, current, start, length, to);
      for (let i = first + 1; i <= count; i++) {
        fill(i, moved[i - 1] ?? -1, i === first + 1 ? table : other, other, null);
        const by = i >= last ? excess(i) : null;
        if (by !== null) return (table[size - 1] ?? 0) + by;
      }
      return first === count ? (table[size - 1] ?? 0) : (other[size - 1] ?? 0);
    },
  };
}

/** Puts the `length` words of `from` that begin at `start` to index `to` of `result`, which is a copy of `from`. */
export function shift(result: Int32Array, from: Int32Array, start: number, length: number, to: number): void {
  if (to < start) result.set(from.subarray(to, start), to + length);
  else result.set(from.subarray(start + length, to + length), start);
  result.set(from.subarray(start, start + length), to);
}

/** For each row of the table the columns `[low, high)` that are looked at, and where they are kept. */
function bands(
  width: number,
  count: number,
): { readonly low: Int32Array; readonly high: Int32Array; readonly offset: Int32Array } {
  const low = new Int32Array(count + 1);
  const high = new Int32Array(count + 1);
  const offset = new Int32Array(count + 2);
  const ratio = count > 0 ? width / count : 1;
  const beam = BEAM < ratio / 2 ? Math.ceil(ratio / 2 + BEAM) : BEAM;
  high[0] = width + 1;
  offset[1] = width + 1;
  for (let i = 1; i <= count; i++) {
    const diagonal = Math.floor(i * ratio);
    const end = i === count ? width + 1 : Math.min(width + 1, diagonal + beam);
    low[i] = Math.max(0, diagonal - beam);
    high[i] = end;
    offset[i + 1] = (offset[i] ?? 0) + end - (low[i] ?? 0);
  }
  return { low, high, offset };
}
