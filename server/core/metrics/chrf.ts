import { withoutPythonSpace, splitPythonSpace } from './python.js';

/**
 * chrF (Popović 2015): F-score over character n-grams of order 1 to 6, β = 2, and chrF++ (Popović 2017), which adds words
 * and pairs of words. As sacreBLEU 2.6.0 defines it, signatures `nc:6|nw:0|space:no|eff:yes|case:mixed` and `nc:6|nw:2|…`:
 * white space left out, precision and recall averaged over the orders that both texts have.
 */
export type ChrfOptions = { readonly words?: 0 | 2; readonly lowercase?: boolean };

const CHARACTER_ORDER = 6;
const BETA = 2;

/**
 * For each order, characters first: n-grams in the hypothesis, in the reference, in both. Statistics of segments are added to
 * get those of a corpus: 3 numbers an order, 18 for chrF and 24 for chrF++.
 */
export type ChrfStatistics = readonly number[];

export function chrfStatistics(hypothesis: string, reference: string, options: ChrfOptions = {}): ChrfStatistics {
  const [h, r] = options.lowercase ? [hypothesis.toLowerCase(), reference.toLowerCase()] : [hypothesis, reference];
  const result = matchedNgrams(characters(h), characters(r), CHARACTER_ORDER);
  if (options.words === 2) {
    const ids = new Map<string, number>();
    const number = (word: string): number => {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return id;
    };
    result.push(...matchedNgrams(chrfWords(h).map(number), chrfWords(r).map(number), 2));
  }
  return result;
}

/** 0 (nothing in common) to 100 (the same text). */
export function chrfScore(statistics: ChrfStatistics): number {
  let precision = 0;
  let recall = 0;
  let orders = 0;
  for (let i = 0; i < statistics.length; i += 3) {
    const [inHypothesis = 0, inReference = 0, inBoth = 0] = statistics.slice(i, i + 3);
    if (inHypothesis === 0 || inReference === 0) continue;
    precision += inBoth / inHypothesis;
    recall += inBoth / inReference;
    orders++;
  }
  if (precision + recall === 0) return 0;
  precision /= orders;
  recall /= orders;
  const factor = BETA ** 2;
  return (100 * (1 + factor) * precision * recall) / (factor * precision + recall);
}

/** chrF of one segment. */
export function chrf(hypothesis: string, reference: string, options: ChrfOptions = {}): number {
  return chrfScore(chrfStatistics(hypothesis, reference, options));
}

/** Sums of statistics of the same kind. */
export function addStatistics(all: Iterable<readonly number[]>): number[] {
  const sum: number[] = [];
  for (const one of all) one.forEach((value, i) => (sum[i] = (sum[i] ?? 0) + value));
  return sum;
}

function characters(text: string): number[] {
  return Array.from(withoutPythonSpace(text), (char) => char.codePointAt(0) ?? 0);
}

/** Words with a mark at the end, or else at the begin, cut off: as chrF++ does it, one mark at most. */
function chrfWords(text: string): string[] {
  return splitPythonSpace(text).flatMap((word) => {
    const chars = [...word];
    if (chars.length === 1) return [word];
    if (isMark(word.at(-1))) return [word.slice(0, -1), word.slice(-1)];
    return isMark(word[0]) ? [word.slice(0, 1), word.slice(1)] : [word];
  });
}

const MARKS = new Set('!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~');

function isMark(char: string | undefined): boolean {
  return char !== undefined && MARKS.has(char);
}

/**
 * N-grams in the one, the other and both, order by order. An n-gram is numbered by the number of its first n − 1 elements
 * and its last element, so that no string is built: 9,000 characters take a few milliseconds.
 */
function matchedNgrams(hypothesis: readonly number[], reference: readonly number[], orders: number): number[] {
  const result: number[] = [];
  const symbols = new Map<number, number>();
  const number = (symbol: number): number => {
    const id = symbols.get(symbol) ?? symbols.size;
    symbols.set(symbol, id);
    return id;
  };
  const h = Int32Array.from(hypothesis, number);
  const r = Int32Array.from(reference, number);
  let hNumbers = h.slice();
  let rNumbers = r.slice();
  for (let order = 1; order <= orders; order++) {
    if (order > 1) {
      const ids = new Map<number, number>();
      hNumbers = longer(hNumbers, h, order, symbols.size, ids);
      rNumbers = longer(rNumbers, r, order, symbols.size, ids);
    }
    // What a reference is too short for does not count against the hypothesis.
    result.push(rNumbers.length > 0 ? hNumbers.length : 0, rNumbers.length, inBoth(hNumbers, rNumbers));
  }
  return result;
}

function longer(
  shorter: Int32Array,
  symbols: Int32Array,
  order: number,
  alphabet: number,
  ids: Map<number, number>,
): Int32Array<ArrayBuffer> {
  const result = new Int32Array(Math.max(0, shorter.length - 1));
  for (let i = 0; i < result.length; i++) {
    const key = (shorter[i] ?? 0) * alphabet + (symbols[i + order - 1] ?? 0);
    let id = ids.get(key);
    if (id === undefined) ids.set(key, (id = ids.size));
    result[i] = id;
  }
  return result;
}

/** How many of the numbers both have, each as often as in the one that has it less often. */
function inBoth(a: Int32Array, b: Int32Array): number {
  const size = Math.max(...[a, b].map((numbers) => numbers.reduce((most, id) => Math.max(most, id), -1))) + 1;
  const counts = new Int32Array(size);
  for (const id of b) counts[id] = (counts[id] ?? 0) + 1;
  let shared = 0;
  for (const id of a) {
    const left = counts[id] ?? 0;
    if (left === 0) continue;
    counts[id] = left - 1;
    shared++;
  }
  return shared;
}
