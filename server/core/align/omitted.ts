import type { Span } from '../segments.js';
import { countWithin } from './ascending.js';
import type { Clue } from './clue.js';
import { chineseLength, englishLength, proseCost } from './lengths.js';
import type { Aligned } from './sentences.js';

/** A part of the Chinese that the English seems to lack: clauses in a row. */
export type Omitted = Span & {
  /** The logarithm of how much likelier it is to be left out than to be said; what cannot be known left aside. */
  readonly sure: number;
  /** How much better the length of the whole paragraph is without it, the same way; negative where the English is long enough. */
  readonly short: number;
};

/** No longer row of clauses is tried. */
const MOST = 30;
/** What is left out is rather whole sentences than a piece of one: for each end that is none of a sentence. */
const CUT = 0.9;

const CLAUSES = /[^，。；：！？,;!?]+[，。；：！？,;!?”’）」』]*|[，。；：！？,;!?]+/g;
const END = /[。！？；!?;][”’）」』]*\s*$/;

/** `lacks`: how much its words say for its being left out, negative where they are in the English. */
type Clause = Span & { readonly chars: number; readonly lacks: number; readonly ends: boolean };

/**
 * Of each group of aligned sentences the row of clauses that is likeliest to have been left out, however unlikely: words,
 * names and numbers that the English does not have, and an English that is too short by as much. A word that the Chinese has
 * more often than the English is only there in part.
 */
export function omittedParts(
  source: string,
  target: string,
  aligned: readonly Aligned[],
  clues: readonly Clue[],
): Omitted[] {
  const chars = chineseLength(source, { from: 0, to: source.length });
  const all = englishLength(target, { from: 0, to: target.length });
  const asItIs = proseCost(chars, all);
  let next = 0;
  return aligned.flatMap((group) => {
    const [first, last] = [group.source[0], group.source.at(-1)];
    if (first === undefined || last === undefined) return [];
    const start = next;
    while (next < clues.length && (clues[next]?.from ?? 0) < last.to) next++;
    const clauses = clausesOf(source, { from: first.from, to: last.to }, clues.slice(start, next), group.target);
    const letters = group.target.reduce((sum, span) => sum + englishLength(target, span), 0);
    const found = likeliest(clauses, letters);
    if (found === null) return [];
    return [{ ...found, short: asItIs - proseCost(chars - chineseLength(source, found), all) }];
  });
}

function clausesOf(source: string, { from, to }: Span, clues: readonly Clue[], target: readonly Span[]): Clause[] {
  const word = ({ from, to }: Clue): string => source.slice(from, to);
  const counts = new Map<string, number>();
  for (const clue of clues) counts.set(word(clue), (counts.get(word(clue)) ?? 0) + 1);
  const [start, end] = [target[0]?.from ?? 0, target.at(-1)?.to ?? 0];
  let next = 0;
  return [...source.slice(from, to).matchAll(CLAUSES)].map(({ 0: text, index }) => {
    const span = { from: from + index, to: from + index + text.length };
    let lacks = 0;
    for (let clue = clues[next]; clue !== undefined && clue.from < span.to; clue = clues[++next]) {
      const there = countWithin(clue.found, start, end);
      const owed = counts.get(word(clue)) ?? 1;
      lacks -= there === 0 ? clue.absent : clue.present * Math.min(1, there / owed);
    }
    return { ...span, chars: chineseLength(source, span), lacks, ends: END.test(text) };
  });
}

function likeliest(clauses: readonly Clause[], letters: number): Omit<Omitted, 'short'> | null {
  const whole = clauses.reduce((sum, { chars }) => sum + chars, 0);
  const asItIs = proseCost(whole, letters);
  let best: Omit<Omitted, 'short'> | null = null;
  clauses.forEach(({ from }, i) => {
    const begins = i === 0 || clauses[i - 1]?.ends === true;
    let [chars, lacks] = [0, 0];
    for (const clause of clauses.slice(i, i + MOST)) {
      chars += clause.chars;
      lacks += clause.lacks;
      const cuts = (begins ? 0 : CUT) + (clause.ends || clause === clauses.at(-1) ? 0 : CUT);
      const sure = lacks + asItIs - proseCost(whole - chars, letters) - cuts;
      if (sure > (best?.sure ?? -Infinity)) best = { from, to: clause.to, sure };
    }
  });
  return best;
}
