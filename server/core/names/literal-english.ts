import type { Span } from '../segments.js';
import type { Word } from '../words.js';
import { type Gloss, type Part } from './place-glosses.js';

/** A piece of a word between hyphens, without the possessive. */
type Token = Span & {
  /** Small. */
  readonly text: string;
  readonly capital: boolean;
};

/** Words of an English text by their letters. */
export type EnglishWords = {
  readonly tokens: readonly Token[];
  /** Ascending places of a word or its plural. */
  readonly at: (word: string) => readonly number[];
};

/** Where the meanings of a name's parts stand in a row: tokens from `first` up to `end`. */
export type Literal = {
  readonly first: number;
  readonly end: number;
  /** Words that are meanings, not spellings, of parts. */
  readonly meanings: number;
  /** Every word has a capital. */
  readonly capital: boolean;
  /** By “of”. */
  readonly turned: boolean;
};

/** A longer text is not looked at behind this. */
const MOST = 20_000;
/** Places of a word that comes again and again. */
const MOST_PLACES = 50;

const NONE: readonly number[] = [];

export function englishWords(words: readonly Word[]): EnglishWords {
  const tokens: Token[] = [];
  const places = new Map<string, number[]>();
  const note = (word: string): void => {
    const list = places.get(word);
    if (list === undefined) places.set(word, [tokens.length]);
    else if (list.length < MOST_PLACES) list.push(tokens.length);
  };
  for (const { from, text } of words) {
    if (tokens.length >= MOST) break;
    let at = from;
    for (const piece of text.includes('-') ? text.split('-') : [text]) {
      const small = piece.toLowerCase();
      const plain = /[’']/.test(small) ? small.replace(/[’']s?$/, '') : small;
      note(plain);
      if (plain.length > 3 && plain.endsWith('s')) note(plain.slice(0, -1));
      tokens.push({ from: at, to: at + plain.length, text: plain, capital: piece.charAt(0) !== small.charAt(0) });
      at += piece.length + 1;
    }
  }
  return { tokens, at: (word) => places.get(word) ?? NONE };
}

/**
 * Everywhere that the parts stand in a row, each by one of its meanings or as it is spelt (`spelt`: syllables of the name, small);
 * two parts also turned round by "of": Gate of the River.
 */
export function literals(
  parts: readonly Part[],
  spelt: readonly (readonly string[])[],
  english: EnglishWords,
): Literal[] {
  const found: Literal[] = [];
  const meant = parts.map(({ glosses }, i) => ({ glosses, spelt: spelt[i] ?? [] }));
  const [one, other] = meant;
  if (one === undefined) return [];
  for (const start of startsOf(one, english)) found.push(...row(meant, start, english));
  if (other !== undefined && meant.length === 2)
    for (const start of startsOf({ ...other, spelt: [] }, english)) found.push(...turned(one, other, start, english));
  return found;
}

type Meant = { readonly glosses: readonly Gloss[]; readonly spelt: readonly string[] };

function startsOf({ glosses, spelt }: Meant, { at }: EnglishWords): Set<number> {
  return new Set([...glosses.map(([first = '']) => first), ...spelt].flatMap((word) => at(word)));
}

function row(meant: readonly Meant[], first: number, english: EnglishWords): Literal[] {
  let [end, meanings] = [first, 0];
  for (const part of meant) {
    const length = meaningAt(part.glosses, end, english);
    if (length === 0 && !isSpelt(part.spelt, end, english)) return [];
    meanings += length;
    end += Math.max(1, length);
  }
  return [{ ...literal(first, end, meanings, english), turned: false }];
}

function turned(one: Meant, other: Meant, first: number, english: EnglishWords): Literal[] {
  const length = meaningAt(other.glosses, first, english);
  let at = first + length;
  if (length === 0 || english.tokens[at]?.text !== 'of') return [];
  at += english.tokens[at + 1]?.text === 'the' ? 2 : 1;
  const rest = meaningAt(one.glosses, at, english);
  return rest === 0 ? [] : [{ ...literal(first, at + rest, length + rest, english), turned: true }];
}

function literal(first: number, end: number, meanings: number, { tokens }: EnglishWords): Omit<Literal, 'turned'> {
  const small = tokens.slice(first, end).filter(({ capital, text }) => !capital && text !== 'of' && text !== 'the');
  return { first, end, meanings, capital: small.length === 0 };
}

/** How many words from there on are a meaning; 0: none is. */
function meaningAt(glosses: readonly Gloss[], at: number, { tokens }: EnglishWords): number {
  let longest = 0;
  for (const gloss of glosses)
    if (gloss.length > longest && gloss.every((word, i) => isWord(word, tokens[at + i]?.text ?? '')))
      longest = gloss.length;
  return longest;
}

/** A spelling has a capital, as names do: long is a meaning, Long may be a name. */
function isSpelt(spelt: readonly string[], at: number, { tokens }: EnglishWords): boolean {
  const token = tokens[at];
  return token?.capital === true && spelt.includes(token.text);
}

function isWord(word: string, text: string): boolean {
  return text === word || (text.length === word.length + 1 && text.endsWith('s') && text.startsWith(word));
}
