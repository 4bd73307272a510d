import type { Span, Word } from '../../check.js';
import { remembered } from '../../../remembered.js';
import {
  adjectives,
  adverbs,
  basePronouns,
  determiners,
  finiteAuxiliaries,
  joining,
  nounLeaders,
  pluralsWithoutS,
  prepositions,
  subjectPronouns,
} from './words.js';
import { isOnlyVerb, verbFormsOf } from './verbs.js';

/** A word of a sentence with what stands right before it. */
export type Token = {
  readonly word: Word;
  /** In small letters, apostrophes straight. */
  readonly lower: string;
  /** The marks between the word before and this one, without white space. */
  readonly before: string;
};

/** The words of one sentence, read once. `from` and `to` are the sentence's. */
export function tokensOf(text: string, words: readonly Word[], { from, to }: Span): Token[] {
  const tokens: Token[] = [];
  let end = from;
  for (let at = firstFrom(words, from); at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.to > to) break;
    const before = text.slice(end, word.from);
    tokens.push({ word, lower: plain(word.text), before: before === ' ' ? '' : before.replace(/\s+/g, '') });
    end = word.to;
  }
  return tokens;
}

const plain = remembered((word) => word.toLowerCase().replaceAll('’', "'"));

/** The first word that does not begin before `from`; words are in order. */
function firstFrom(words: readonly Word[], from: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether the word at `at` can be a finite verb, or shows that there is one. In doubt it can: what is then called verbless is so.
 * "Works" is a plural or a verb; "works" after "new" is a plural.
 */
export function canBeFinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const { lower } = token;
  if (finiteAuxiliaries.has(lower) || subjectPronouns.has(lower)) return true;
  // A dash written as a hyphen: servicemen-are.
  if (lower.includes('-') && lower.split('-').some((part) => finiteAuxiliaries.has(part))) return true;
  const before = token.before === '' ? tokens[at - 1]?.lower : undefined;
  const forms = verbFormsOf(lower);
  if (lower.endsWith('ed') || forms?.has('past')) return before === undefined || !leadsNoun(before);
  if (forms?.has('s') || (forms === undefined && looksThirdPerson(lower)))
    return before === undefined || !leadsNoun(before);
  return forms?.has('base') === true && before !== undefined && canBeFiniteBase(tokens, at, before);
}

/** A base form has its subject, which is a noun or a pronoun, right before it: "the rivers of America offer". */
function canBeFiniteBase(tokens: readonly Token[], at: number, before: string): boolean {
  if (before === 'to' || leadsNoun(before) || joining.has(before) || /^\p{Lu}/u.test(tokens[at]?.word.text ?? ''))
    return false;
  const adverb = isAdverb(before);
  if (adverb && tokens[at - 1]?.before !== '') return false;
  const subject = adverb ? tokens[at - 2]?.lower : before;
  if (subject === undefined || joining.has(subject) || subject === 'to') return false;
  if (isOnlyVerb(tokens[at]?.lower ?? '') || basePronouns.has(subject) || pluralsWithoutS.has(subject)) return true;
  if (/[^s'i]s$/.test(subject)) return true;
  const next = tokens[at + 1];
  // "a mobilization order of" is a noun; "the peoples of Asia order the ships" and "our hopes rest with" are not.
  if (next?.before !== '') return false;
  const { lower } = next;
  return (
    (prepositions.has(lower) && lower !== 'of') ||
    determiners.has(lower) ||
    adjectives.has(lower) ||
    lower === 'to' ||
    /(?:ly|s)$/.test(lower)
  );
}

/** A word in -s that is in no list: "oversees". Endings that only nouns have are left out. */
function looksThirdPerson(word: string): boolean {
  return (
    /[a-z]s$/.test(word) &&
    !/(?:ments|[ts]ions|ties|nesses|isms|ists|ances|ences|ships|ors|'s|s'|ss|us|is|ics|hts|ings|als)$/.test(word)
  );
}

/** Whether what follows is a noun: the new heights, of results, Guangdong's plans. */
function leadsNoun(word: string): boolean {
  return (
    nounLeaders.has(word) ||
    prepositions.has(word) ||
    adjectives.has(word) ||
    word.endsWith("'s") ||
    isOnlyVerb(word) ||
    word.endsWith("s'")
  );
}

export function isAdverb(word: string): boolean {
  return /ly$/.test(word) || adverbs.has(word);
}
