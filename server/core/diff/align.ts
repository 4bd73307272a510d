import { lcs, lcsCost } from './lcs.js';
import { intern, type Tokens } from './tokens.js';

/** Tokens `[aFrom, aTo)` of the old text became tokens `[bFrom, bTo)` of the new one. */
export type Change = { readonly aFrom: number; readonly aTo: number; readonly bFrom: number; readonly bTo: number };

/** Products of lengths that one comparison may cost: 8,192 tokens squared, some 10 ms. Beyond, the grain gets coarser. */
const BUDGET = 2 ** 26;

/**
 * The fewest tokens that changed between two texts, as ascending changes that do not touch. Bounded: texts too long for
 * one comparison are first aligned by sentences, then inside those that differ as far as the budget goes; what is left
 * is replaced as a whole.
 */
export function align(a: Tokens, b: Tokens): Change[] {
  const ids = new Map<string, number>();
  const left = intern(a, ids);
  const right = intern(b, ids);
  const short = lcsCost(left, right) <= BUDGET;
  return changesOf(short ? lcs(left, right, ids.size) : bySentence(a, b, left, right, ids.size), b.count);
}

/** Gaps between partners. */
function changesOf(partner: Int32Array, bCount: number): Change[] {
  const changes: Change[] = [];
  let aFrom = 0;
  let bFrom = 0;
  for (let i = 0; i <= partner.length; i++) {
    const j = i === partner.length ? bCount : (partner[i] ?? -1);
    if (j < 0) continue;
    if (aFrom < i || bFrom < j) changes.push({ aFrom, aTo: i, bFrom, bTo: j });
    aFrom = i + 1;
    bFrom = j + 1;
  }
  return changes;
}

function bySentence(a: Tokens, b: Tokens, left: Int32Array, right: Int32Array, alphabet: number): Int32Array {
  const partner = new Int32Array(a.count).fill(-1);
  const aStarts = sentenceStarts(a);
  const bStarts = sentenceStarts(b);
  const ids = new Map<string, number>();
  const aIds = internSentences(a, aStarts, ids);
  const bIds = internSentences(b, bStarts, ids);
  const pairs = lcs(aIds, bIds, ids.size, BUDGET);
  let budget = BUDGET;
  for (let s = 0; s < pairs.length; s++) {
    const t = pairs[s] ?? -1;
    if (t < 0) continue;
    const from = aStarts[s] ?? 0;
    const shift = (bStarts[t] ?? 0) - from;
    for (let i = from; i < (aStarts[s + 1] ?? 0); i++) partner[i] = i + shift;
  }
  for (const change of changesOf(pairs, bIds.length)) {
    const aFrom = aStarts[change.aFrom] ?? 0;
    const bFrom = bStarts[change.bFrom] ?? 0;
    const l = left.subarray(aFrom, aStarts[change.aTo]);
    const r = right.subarray(bFrom, bStarts[change.bTo]);
    lcs(l, r, alphabet, budget).forEach((j, i) => {
      if (j >= 0) partner[aFrom + i] = bFrom + j;
    });
    const cost = lcsCost(l, r);
    if (cost <= budget) budget -= cost;
  }
  return partner;
}

/** Numbers of the tokens that open a sentence or line, and the count of tokens at the end. */
function sentenceStarts(tokens: Tokens): number[] {
  const starts = [0];
  for (let i = 0; i + 1 < tokens.count; i++) {
    const space = tokens.text.slice(tokens.end[i], tokens.start[i + 1]);
    const last = tokens.text.charAt((tokens.end[i] ?? 0) - 1);
    if (space.includes('\n') || /[。！？]/.test(last) || (space !== '' && /[.!?]/.test(last))) starts.push(i + 1);
  }
  starts.push(tokens.count);
  return starts;
}

function internSentences(tokens: Tokens, starts: readonly number[], ids: Map<string, number>): Int32Array {
  return Int32Array.from({ length: starts.length - 1 }, (_, s) => {
    const sentence = tokens.text.slice(tokens.start[starts[s] ?? 0], tokens.end[(starts[s + 1] ?? 0) - 1]);
    const id = ids.get(sentence) ?? ids.size;
    ids.set(sentence, id);
    return id;
  });
}
