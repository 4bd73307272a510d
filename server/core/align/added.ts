import type { Span } from '../segments.js';
import { lowest } from './ascending.js';
import type { Clue } from './clue.js';
import { chineseLength, englishLength, proseCost } from './lengths.js';
import { hasMeaning } from './lexicon.js';
import type { Aligned } from './sentences.js';

/** English sentences in a row that nothing of the Chinese seems to say. */
export type Added = Span & {
  /** The logarithm of how much likelier they are to have been added than to be a translation; what cannot be known left aside. */
  readonly sure: number;
};

/** How many words of a translation that the lists have come from a word opposite, and how many do by chance (docs/alignment.md). */
const MEANT = 0.5;
const CHANCE = 0.09;
/** A free translation has fewer of them all over; so many words are supposed to be as usual before others are counted. */
const USUAL = 20;
const FREEST = 0.15;
/** A number, name or term that both sides have. */
const STRONG = -1.5;
/** Words of more say more than that the sentences belong together. */
const WORD = 1.3;
/** All that stands opposite a Chinese sentence is rather a wrong translation of it. */
const WHOLE = 2;
/** How far lengths count: an English that is too long may be wordy. */
const LENGTH = 0.7;
/** Fewer words with a meaning say nothing. */
const LEAST = 3;

const WORDS = /[A-Za-z]+(?:[.-][A-Za-z]+)*/g;

type Sentence = Span & {
  readonly letters: number;
  readonly known: number;
  readonly explained: number;
  readonly strong: number;
};

/**
 * Of each group of aligned sentences the row of English ones that is likeliest to have been added, however unlikely: words that
 * come from none of the Chinese there or in the sentences next to it, and an English that is too long by as much.
 */
export function addedSentences(
  source: string,
  target: string,
  aligned: readonly Aligned[],
  clues: readonly Clue[],
): Added[] {
  const starts = clues.map(({ from }) => from);
  const groups = aligned.map((group, i) => {
    const near = aligned.slice(Math.max(0, i - 1), i + 2).flatMap((one) => one.source);
    const opposite = clues.slice(lowest(starts, near[0]?.from ?? 0), lowest(starts, near.at(-1)?.to ?? 0));
    const explained = explainedIn(group.target, opposite);
    const sentences = group.target.map((span) => judged(target, span, explained));
    return { sentences, chars: group.source.reduce((sum, span) => sum + chineseLength(source, span), 0) };
  });
  const all = groups.flatMap(({ sentences }) => sentences);
  const total = { known: sumOf(all, ({ known }) => known), explained: sumOf(all, ({ explained }) => explained) };
  return groups.flatMap(({ sentences, chars }) => likeliest(sentences, chars, total) ?? []);
}

function sumOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}

/** Where words stand that the clues find, with what the surest of them says; words that come again share their places. */
function explainedIn(target: readonly Span[], clues: readonly Clue[]): Map<number, number> {
  const explained = new Map<number, number>();
  const [start, end] = [target[0]?.from ?? 0, target.at(-1)?.to ?? 0];
  const present = new Map<readonly number[], number>();
  for (const clue of clues) present.set(clue.found, Math.max(present.get(clue.found) ?? 0, clue.present));
  for (const [found, says] of present)
    for (let k = lowest(found, start); k < found.length; k++) {
      const at = found[k] ?? end;
      if (at >= end) break;
      explained.set(at, Math.max(explained.get(at) ?? 0, says));
    }
  return explained;
}

function judged(target: string, { from, to }: Span, explained: ReadonlyMap<number, number>): Sentence {
  const words = [...target.slice(from, to).matchAll(WORDS)].filter(({ 0: word }) => hasMeaning(word));
  let strong = 0;
  for (const [at, present] of explained) if (present > WORD && at >= from && at < to) strong++;
  return {
    from,
    to,
    strong,
    letters: englishLength(target, { from, to }),
    known: words.length,
    explained: words.filter(({ index }) => explained.has(from + index)).length,
  };
}

type Counted = { readonly known: number; readonly explained: number };

function likeliest(sentences: readonly Sentence[], chars: number, total: Counted): Added | null {
  const whole = sumOf(sentences, ({ letters }) => letters);
  const asItIs = proseCost(chars, whole);
  let best: Added | null = null;
  sentences.forEach(({ from }, i) => {
    let [letters, known, explained, strong] = [0, 0, 0, 0];
    for (const sentence of sentences.slice(i)) {
      letters += sentence.letters;
      known += sentence.known;
      explained += sentence.explained;
      strong += sentence.strong;
      if (known < LEAST) continue;
      const words = wordsSay(
        { known, explained },
        { known: total.known - known, explained: total.explained - explained },
      );
      const all = chars > 0 && letters === whole ? WHOLE : 0;
      const sure = words + STRONG * strong + LENGTH * (asItIs - proseCost(chars, whole - letters)) - all;
      if (sure > (best?.sure ?? -Infinity)) best = { from, to: sentence.to, sure };
    }
  });
  return best;
}

/** By how free the rest of the paragraph is. */
function wordsSay({ known, explained }: Counted, rest: Counted): number {
  const meant = (rest.explained + MEANT * USUAL) / (rest.known + USUAL);
  const rate = Math.min(MEANT, Math.max(FREEST, meant));
  return (known - explained) * Math.log((1 - CHANCE) / (1 - rate)) + explained * Math.log(CHANCE / rate);
}
