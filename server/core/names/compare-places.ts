import type { Span } from '../segments.js';
import type { Word } from '../words.js';
import { once } from '../once.js';
import { simplified } from './chinese-names.js';
import { findPlaces } from './find-places.js';
import { placeAt, spelledOtherwise } from './places.js';
import { spelledIn } from './spelled.js';
import { capitalised, distance, plainSpelling, type Spelling, spellings } from './spelling.js';

/** `name`: the spelling of the place that is nearest to what the English has. */
export type PlaceFinding = { readonly source: Span; readonly target: Span; readonly name: string };

type Place = Span & { readonly spellings: readonly Spelling[]; readonly listed: boolean };
type Name = Span & { readonly plain: string; readonly ranked: boolean };

/** A text that names more places than this has the others unjudged. */
const MOST_PLACES = 200;
const MOST_NAMES = 500;
const LONGEST = 20_000;

/** What two or three characters are a place before, and which English word says so. */
const RANK = /[县市区镇乡村旗]/;
const ENGLISH_RANK = /^(?:County|City|District|Town|Township|Village|Banner)$/;

/** English words that are one letter from a place. */
const WORDS = new Set(['human', 'change']);

/**
 * Places of the Chinese that are not in the English as pinyin has them, while a word is there that is nearly so. A place that the
 * English does without (the city, the province) is no error. `answered`: spans of the Chinese that something else answers for;
 * `isWord`: whether something is an English word.
 */
export function comparePlaces(
  source: string,
  words: readonly Word[],
  answered: readonly Span[] = [],
  isWord: (word: string) => boolean = () => false,
): PlaceFinding[] {
  const english = namesIn(words).filter(({ plain }) => !WORDS.has(plain) && !isWord(plain));
  if (english.length === 0) return [];
  const text = simplified(source.slice(0, LONGEST));
  const written = once(() => spelledIn(words));
  const own = once(() => ownNames(text));
  const ranked = english.some((name) => name.ranked);
  const all = placesIn(text, ranked, answered);
  const right = new Set(all.flatMap(({ spellings: some }) => some.map(({ plain }) => plain)));
  const found = new Map<number, PlaceFinding>();
  for (const { from, to, spellings: some, listed } of all) {
    for (const word of english) {
      if (right.has(word.plain) || (!listed && !word.ranked)) continue;
      const near = some.find(({ plain }) => plain.length > 4 && distance(plain, word.plain, 1) === 1);
      if (near === undefined || found.has(word.from)) continue;
      if (some.some(({ plain }) => written().has(plain))) break;
      if (own().has(word.plain) || own().has(text.slice(from, to))) continue;
      const target = { from: word.from, to: word.to };
      found.set(word.from, { source: { from, to }, target, name: capitalised(near.written) });
    }
  }
  return [...found.values()];
}

/**
 * What the places of the gazetteer are called: Harbin is no slip of what stands before 市. And those of which nobody knows it:
 * Tingri is no slip of 定日.
 */
function ownNames(text: string): Set<string> {
  return new Set(
    findPlaces(text).flatMap(({ name, written }) => [
      ...spellings(name).map(({ plain }) => plain),
      written === null ? name : plainSpelling(written),
    ]),
  );
}

/** Capitalised words, without the possessive; each once. */
function namesIn(words: readonly Word[]): Name[] {
  const names = words.flatMap(({ from, text }, i) => {
    if (!/^\p{Lu}\p{Ll}{3}/u.test(text)) return [];
    const name = text.replace(/[’']s$/, '');
    const ranked = ENGLISH_RANK.test(words[i + 1]?.text ?? '');
    return [{ from, to: from + name.length, plain: plainSpelling(name), ranked }];
  });
  const each = new Map(names.reverse().map((name) => [`${name.plain} ${name.ranked}`, name]));
  return [...each.values()].reverse().slice(0, MOST_NAMES);
}

/** Those of the list, the longest first, and what stands before the name of a rank. Each name once. */
function placesIn(text: string, ranked: boolean, answered: readonly Span[]): Place[] {
  const found = new Map<string, Place>();
  const add = (from: number, length: number, listed: boolean): void => {
    const name = text.slice(from, from + length);
    const to = from + length;
    if (found.size >= MOST_PLACES || found.has(name) || !/^\p{Script=Han}+$/u.test(name)) return;
    if (answered.some((span) => span.from < to && span.to > from)) return;
    const special = spelledOtherwise.get(name);
    const some = special === undefined ? spellings(name) : [{ plain: special, written: special }];
    found.set(name, { from, to, spellings: some, listed });
  };
  for (let at = 0; at < text.length; at++) {
    const listed = placeAt(text, at);
    if (listed > 0) {
      add(at, listed, true);
      at += listed - 1;
    } else if (ranked && RANK.test(text.charAt(at))) {
      for (const length of [2, 3]) if (at >= length) add(at - length, length, false);
    }
  }
  return [...found.values()];
}
