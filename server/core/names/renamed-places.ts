import type { Word } from '../checks/check.js';
import { once } from '../once.js';
import { simplified } from './chinese-names.js';
import { findPlaces, type FoundPlace } from './find-places.js';
import type { LiteralPlace, Opposite } from './literal-places.js';
import { mayBeTranslated } from './place-glosses.js';
import { isSpelled, spelledIn } from './spelled.js';
import { distance, plainSpelling, spellings } from './spelling.js';

/** Ranks that hardly anything has but a place, in both languages. */
const RANKS: ReadonlyMap<string, string> = new Map([
  ['County', '县'],
  ['District', '区'],
  ['Banner', '旗'],
]);

/** Words before a rank that are no name, or only a part of one. */
const NO_NAMES =
  /^(?:The|This|That|Each|Every|Another|New|Old|Autonomous|Special|Central|Inner|Outer|Urban|Rural|Military|School|Business|Financial|Industrial|Shopping|High-tech|Administrative|Development|Beautiful|Own|North|South|East|West|Northern|Southern|Eastern|Western)$/;

/** What may stand before a name with a capital, and is no part of it: In, Kunming’s. */
const OPENING = /^(?:In|At|On|From|To|Of|For|With|Near|And|As|By|The)$|[’']s$/;

/** A longer text is not looked at behind this. */
const LONGEST = 20_000;
/** Shorter names are a letter from too much. */
const LEAST = 4;
/** A text with more names before ranks, in either language, has the others unjudged. */
const MOST_NAMES = 50;
const MOST_RANKS = 300;

type Called = Pick<LiteralPlace, 'target' | 'end'> & { readonly plain: string; readonly rank: string };

/**
 * Counties and districts that the English calls by a name that none of the Chinese ones has (冕宁县: Coronation County): in the
 * sentences opposite as many names are left over as places are nowhere named, and stand for them in their order.
 */
export function renamedPlaces(source: string, words: readonly Word[], opposite: Opposite): LiteralPlace[] {
  const called = namesBeforeRanks(words);
  if (called.length === 0) return [];
  const text = simplified(source.slice(0, LONGEST));
  const places = findPlaces(text);
  const spelled = once(() => spelledIn(words));
  const unnamed = new Map<string, FoundPlace>();
  for (const place of places) {
    const { name, rank, written } = place;
    if (unnamed.has(name) || !/^[县区旗]$/.test(rank) || written === null || mayBeTranslated(name)) continue;
    const nearly = spellings(name).some((one) => called.some(({ plain }) => distance(one.plain, plain, 1) < 2));
    if (!nearly && !isSpelled(name, written, spelled(), NOTHING)) unnamed.set(name, place);
  }
  if (unnamed.size === 0) return [];
  const known = namesIn(text, places);
  const strange = called.filter(({ plain }) => plain.length >= LEAST && !isKnown(plain, known));
  return [...RANKS.values()].flatMap((rank) => {
    const theirs = [...unnamed.values()].filter((place) => place.rank === rank);
    const left = strange.filter((one) => one.rank === rank);
    // The county: any of them may be meant.
    if (theirs.length !== left.length || words.some(({ text: word }) => rankOf(word) === rank)) return [];
    return theirs.flatMap((place, i) => {
      const one = left[i];
      if (one === undefined || !opposite(place.from, one.target.from)) return [];
      const span = { from: place.from, to: place.to + rank.length };
      return [{ source: span, target: one.target, end: one.end, written: place.written, sure: false }];
    });
  });
}

/** Of a small word: county, districts. */
function rankOf(word: string): string | undefined {
  return /^[a-z]/.test(word) ? RANKS.get(word.charAt(0).toUpperCase() + word.slice(1).replace(/s$/, '')) : undefined;
}

const NOTHING: ReadonlySet<string> = new Set();

/** One word with a capital before a rank, and none before it; each name once. */
function namesBeforeRanks(words: readonly Word[]): Called[] {
  const found = new Map<string, Called>();
  for (let i = 1; i < words.length && found.size < MOST_NAMES; i++) {
    const [before, name, last] = [words[i - 2], words[i - 1], words[i]];
    const rank = RANKS.get(last?.text ?? '');
    if (rank === undefined || name === undefined || last === undefined || name.to + 1 !== last.from) continue;
    if (!/^\p{Lu}\p{Ll}[^-]*$/u.test(name.text) || /[’']s$/.test(name.text) || NO_NAMES.test(name.text)) continue;
    if (
      before !== undefined &&
      before.to + 1 === name.from &&
      /^\p{Lu}/u.test(before.text) &&
      !OPENING.test(before.text)
    )
      continue;
    const plain = plainSpelling(name.text);
    if (!found.has(plain)) found.set(plain, { plain, rank, target: { from: name.from, to: last.to }, end: name.to });
  }
  return [...found.values()];
}

/** How what stands before a rank may be read, and whatever else is a place. */
function namesIn(text: string, places: readonly FoundPlace[]): Set<string> {
  const known = new Set<string>();
  for (const { name, written } of places) {
    known.add(plainSpelling(written ?? ''));
    for (const { plain } of spellings(name)) known.add(plain);
  }
  for (const { index } of [...text.matchAll(/[县区旗]|自治/g)].slice(0, MOST_RANKS))
    for (const length of [2, 3]) {
      const before = text.slice(Math.max(0, index - length), index);
      if (/^\p{Script=Han}+$/u.test(before)) for (const { plain } of spellings(before)) known.add(plain);
    }
  return known;
}

function isKnown(plain: string, known: ReadonlySet<string>): boolean {
  return known.has(plain) || [...known].some((one) => distance(one, plain, 1) === 1);
}
