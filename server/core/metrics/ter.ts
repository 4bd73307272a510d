import { editRate, type EditStatistics } from './character-edits.js';
import { beamDistance, shift, type BeamDistance } from './ter-distance.js';
import { terTokens, type TerOptions } from './ter-tokens.js';

export type { TerOptions } from './ter-tokens.js';

/**
 * Translation edit rate (Snover et al. 2006): insertions, deletions and substitutions of words, and shifts of passages,
 * ÷ words of the reference, in per cent. The algorithm is Tercom's as sacreBLEU 2.6.0 has it, signature
 * `case:lc|tok:tercom|norm:no|punct:yes|asian:no` where no option is given. With a machine's text as hypothesis and the final
 * text that was made of it as reference it is HTER. Tercom's limits bound the time: passages of at most 10 words, shifted by
 * at most 50, a beam of 25 words to either side, 1,000 shifts looked at. 1,500 words: some 10 to 25 ms where a third was edited at
 * most, up to a quarter of a second on unrelated texts, so whole documents are computed in a worker.
 */
export function ter(hypothesis: string, reference: string, options: TerOptions = {}): number {
  return editRate(terStatistics(hypothesis, reference, options));
}

/** Edits and words of the reference; added over segments, they are the corpus's (`editRate` of the sums). */
export function terStatistics(hypothesis: string, reference: string, options: TerOptions = {}): EditStatistics {
  return translationEdits(terTokens(hypothesis, options), terTokens(reference, options));
}

const MOST_SHIFTED = 10;
const FARTHEST = 50;
const MOST_CANDIDATES = 1000;

function translationEdits(hypothesis: readonly string[], reference: readonly string[]): EditStatistics {
  if (reference.length === 0) return { edits: hypothesis.length, length: 0 };
  const ids = new Map<string, number>();
  const number = (word: string): number => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  };
  const goal = Int32Array.from(reference, number);
  let words = Int32Array.from(hypothesis, number);
  const distance = beamDistance(goal, words.length);
  let shifts = 0;
  let looked = 0;
  for (;;) {
    const found = bestShift(words, goal, distance, looked);
    looked = found.looked;
    // Tercom's order: where the candidates run out, the shift that was found is not made.
    if (found.best === null || found.best.gain <= 0 || looked >= MOST_CANDIDATES) {
      return { edits: shifts + found.edits, length: goal.length };
    }
    const next = words.slice();
    shift(next, words, found.best.start, found.best.length, landing(found.best, words.length));
    words = next;
    shifts++;
  }
}

/** `target`: before which of the words as they stand the passage goes. */
type Shift = { readonly gain: number; readonly start: number; readonly length: number; readonly target: number };

/** The shift that saves most edits; of those the longest, then the one from the earliest place, then to the earliest. */
function bestShift(
  words: Int32Array,
  goal: Int32Array,
  distance: BeamDistance,
  lookedBefore: number,
): { readonly edits: number; readonly best: Shift | null; readonly looked: number } {
  const { edits, align, goalErrors, wordErrors } = distance.alignment(words);
  const goalWrong = sums(goalErrors);
  const wordsWrong = sums(wordErrors);
  let best: Shift | null = null;
  let looked = lookedBefore;
  for (let start = 0; start < words.length && looked < MOST_CANDIDATES; start++) {
    const last = Math.min(goal.length - 1, start + FARTHEST);
    for (let place = Math.max(0, start - FARTHEST); place <= last && looked < MOST_CANDIDATES; place++) {
      const most = Math.min(MOST_SHIFTED, words.length - start, goal.length - place);
      for (let length = 1; length <= most && words[start + length - 1] === goal[place + length - 1]; length++) {
        if (wordsWrong[start + length] === wordsWrong[start]) continue;
        if (goalWrong[place + length] === goalWrong[place]) continue;
        const aligned = align[place] ?? 0;
        if (start <= aligned && aligned < start + length) continue;
        let previous = -1;
        for (let offset = -1; offset < length; offset++) {
          const target = place + offset === -1 ? 0 : (align[place + offset] ?? 0) + 1;
          if (target === previous) continue;
          previous = target;
          looked++;
          const candidate = { gain: 0, start, length, target };
          const gain = edits - distance.ofShifted(start, length, landing(candidate, words.length));
          if (best === null || isBetter({ ...candidate, gain }, best)) best = { ...candidate, gain };
        }
        if (looked >= MOST_CANDIDATES) break;
      }
    }
  }
  return { edits, best, looked };
}

/** The index that the passage has in the result. Inside itself it goes as far again behind its end: Tercom's arithmetic. */
function landing({ start, length, target }: Shift, count: number): number {
  return target > start + length ? target - length : Math.min(target, count - length);
}

function isBetter(a: Shift, b: Shift): boolean {
  if (a.gain !== b.gain) return a.gain > b.gain;
  if (a.length !== b.length) return a.length > b.length;
  if (a.start !== b.start) return a.start < b.start;
  return a.target < b.target;
}

function sums(errors: Uint8Array): Int32Array {
  const result = new Int32Array(errors.length + 1);
  errors.forEach((error, i) => (result[i + 1] = (result[i] ?? 0) + error));
  return result;
}
