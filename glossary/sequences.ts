import { PairCounts } from './pair-counts.js';

/** Characters that keep together, and how often they occur. */
export type Sequence = { readonly text: string; readonly count: number };

export type SequenceOptions = {
  /** In characters; the shortest has two at least. */
  readonly shortest: number;
  readonly longest: number;
  /** How often a sequence must occur. */
  readonly least: number;
  /** In bits, on either side: below this a neighbour is nearly always the same. */
  readonly leastEntropy: number;
  /** Characters at which no sequence begins or ends. */
  readonly weak: ReadonlySet<string>;
};

/**
 * The text, run after run. `ids`: for each place the number of the frequent sequence that begins there, 0 where none does;
 * numbers begin at 1.
 */
type Text = { readonly units: Uint16Array; readonly starts: Int32Array; readonly ids: Int32Array };

/** The frequent sequences of one length, by their number: how often, and where first. */
type Level = { readonly length: number; readonly counts: readonly number[]; readonly places: readonly number[] };

/** Above all characters: the edge of a run of this length. The edges of runs of different length are different neighbours. */
const EDGE = 0x10000;

/**
 * The sequences that occur often and whose neighbours change freely. Length by length: a pair of a frequent sequence's
 * number and the character after it is a sequence that is longer by one, so a look through the text is one look-up a place,
 * and memory is some numbers a character.
 */
export function findSequences(runs: readonly string[], options: SequenceOptions): Sequence[] {
  const text = layOut(runs);
  const pairAt = new Int32Array(text.units.length);
  const found: Sequence[] = [];
  let level: Level = { length: 1, counts: [], places: [] };
  do {
    const { length } = level;
    const right = new PairCounts();
    eachPlace(text, length, (place, id, start, end) => {
      const next = place + length;
      pairAt[place] = right.add(id, next < end ? (text.units[next] as number) : EDGE + end - start);
    });
    if (length >= options.shortest) collect(text, level, right, options, found);
    level = lengthen(text, length, right, pairAt, options.least);
  } while (level.counts.length > 1 && level.length <= options.longest);
  return found;
}

function layOut(runs: readonly string[]): Text {
  const starts = new Int32Array(runs.length + 1);
  for (const [i, run] of runs.entries()) starts[i + 1] = (starts[i] as number) + run.length;
  const units = new Uint16Array(starts[runs.length] as number);
  let at = 0;
  for (const run of runs) for (let i = 0; i < run.length; i++) units[at++] = run.charCodeAt(i);
  // Of one character each is its own number.
  return { units, starts, ids: Int32Array.from(units) };
}

/** Visits each place at which a frequent sequence of this length begins, with the bounds of its run. */
function eachPlace(
  { starts, ids }: Text,
  length: number,
  visit: (place: number, id: number, start: number, end: number) => void,
): void {
  for (let run = 0; run + 1 < starts.length; run++) {
    const start = starts[run] as number;
    const end = starts[run + 1] as number;
    for (let place = start; place + length <= end; place++) {
      const id = ids[place] as number;
      if (id !== 0) visit(place, id, start, end);
    }
  }
}

/** Gives each place the number of the sequence that is longer by one, where that is frequent. */
function lengthen({ starts, ids }: Text, length: number, pairs: PairCounts, pairAt: Int32Array, least: number): Level {
  const numbers = new Int32Array(pairs.size);
  const counts = [0];
  for (let pair = 0; pair < pairs.size; pair++) {
    if (pairs.second(pair) >= EDGE || pairs.count(pair) < least) continue;
    numbers[pair] = counts.length;
    counts.push(pairs.count(pair));
  }
  const places = counts.map(() => -1);
  for (let run = 0; run + 1 < starts.length; run++) {
    const end = starts[run + 1] as number;
    for (let place = starts[run] as number; place < end; place++) {
      if (ids[place] === 0) continue;
      const id = place + length < end ? (numbers[pairAt[place] as number] as number) : 0;
      ids[place] = id;
      if (places[id] === -1) places[id] = place;
    }
  }
  return { length: length + 1, counts, places };
}

/** Adds the sequences of a level that have free neighbours and no weak ends. */
function collect(text: Text, level: Level, right: PairCounts, options: SequenceOptions, found: Sequence[]): void {
  const { units } = text;
  const { length, counts, places } = level;
  const { leastEntropy } = options;
  const weak = new Set([...options.weak].map((character) => character.charCodeAt(0)));
  const isWeak = (place: number): boolean => weak.has(units[place] as number);
  const rightEntropy = entropies(right, counts);
  const free = Uint8Array.from(counts, (_, id) => {
    const place = places[id] as number;
    return id > 0 && !isWeak(place) && !isWeak(place + length - 1) && (rightEntropy[id] as number) >= leastEntropy
      ? 1
      : 0;
  });
  const left = new PairCounts();
  eachPlace(text, length, (place, id, start, end) => {
    if (free[id] === 1) left.add(id, place > start ? (units[place - 1] as number) : EDGE + end - start);
  });
  const leftEntropy = entropies(left, counts);
  for (let id = 1; id < counts.length; id++) {
    if (free[id] === 0 || (leftEntropy[id] as number) < leastEntropy) continue;
    const place = places[id] as number;
    found.push({ text: String.fromCharCode(...units.subarray(place, place + length)), count: counts[id] as number });
  }
}

/** Of the second numbers of each first one, in bits; `totals`: how often the first ones occur. */
function entropies(pairs: PairCounts, totals: readonly number[]): Float64Array {
  const result = new Float64Array(totals.length);
  for (let pair = 0; pair < pairs.size; pair++) {
    const share = pairs.count(pair) / (totals[pairs.first(pair)] as number);
    (result[pairs.first(pair)] as number) -= share * Math.log2(share);
  }
  return result;
}
