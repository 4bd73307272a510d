import type { Span } from '../segments.js';
import type { Word } from '../words.js';
import { once } from '../once.js';
import { simplified } from './chinese-names.js';
import { findPlaces, type FoundPlace } from './find-places.js';
import { inPinyin } from './gazetteer.js';
import { type EnglishWords, englishWords, type Literal, literals } from './literal-english.js';
import { literalVillages } from './literal-villages.js';
import { divisions, type Part } from './place-glosses.js';
import { isSpelled, spelledIn } from './spelled.js';
import { plainSpelling, spellings } from './spelling.js';

export type LiteralPlace = {
  readonly source: Span;
  /** What the English calls it, with the rank behind it. */
  readonly target: Span;
  /** Where the rank begins in the English. */
  readonly end: number;
  /** How the place is written, without its rank; null where that is not known. */
  readonly written: string | null;
  /** Nothing but the place can be meant, and it is in the gazetteer. */
  readonly sure: boolean;
};

/** Whether the sentence of the English at one place stands opposite that of the Chinese at another. */
export type Opposite = (source: number, target: number) => boolean;

/** A longer text is not looked at behind this. */
const LONGEST = 20_000;

/** East Lake, South Mountain: small, they may be any. */
const DIRECTIONS = /^[东西南北上下]/;

/** Which words say in English what a rank is, where one word is all that there is of the name. */
const RANKS: readonly (readonly [RegExp, RegExp])[] = [
  [/区$/, /^(?:new )?(?:district|area)\b/],
  [/县$/, /^(?:\w+ )?(?:autonomous )?county\b/],
  [/市$/, /^(?:city|municipality)\b/],
  [/旗$/, /^banner\b/],
  [/州$/, /^(?:\w+ )?(?:autonomous )?prefecture\b/],
  [/科学城$/, /^science city\b/],
];

const RANK =
  /^(?:new (?:area|district|zone)|science city|sub district|district|city|county|prefecture|province|town|township|village|banner|municipality|subdistrict)\b/;

/**
 * Places of the Chinese that the English calls by what their characters mean (光明区: Bright District), and nowhere by their
 * names. One word is enough before the name of a rank; two or more are with capitals, and small ones only for what is certainly
 * a place, and less sure.
 */
export function literalPlaces(source: string, words: readonly Word[], opposite: Opposite): LiteralPlace[] {
  const text = simplified(source.slice(0, LONGEST));
  const english = englishWords(words);
  const found = new Map<number, LiteralPlace>();
  const keep = (one: LiteralPlace): void => {
    const other = found.get(one.target.from);
    if (other === undefined || other.target.to < one.target.to) found.set(one.target.from, one);
  };
  const named = placesByName(text);
  const spelled = once(() => spelledIn(words));
  const others = once(() => writtenNames(named));
  const isThere = (name: string, written: string | null): boolean => isSpelled(name, written, spelled(), others());
  for (const [name, places] of named) {
    const there = meaningsOf(name).flatMap(({ parts, spelt }) => literals(parts, spelt, english));
    const judged = there.flatMap((one) => judge(one, places, english, opposite) ?? []);
    if (judged.length > 0 && !isThere(name, places[0]?.written ?? null)) judged.forEach(keep);
  }
  for (const { name, ...village } of literalVillages(text, english)) {
    const written = inPinyin(name);
    if (!isThere(name, written)) keep({ ...village, written, sure: false });
  }
  return [...found.values()].sort((a, b) => a.target.from - b.target.from);
}

function placesByName(text: string): Map<string, FoundPlace[]> {
  const byName = new Map<string, FoundPlace[]>();
  for (const place of findPlaces(text)) {
    const list = byName.get(place.name);
    if (list === undefined) byName.set(place.name, [place]);
    else list.push(place);
  }
  return byName;
}

function writtenNames(places: ReadonlyMap<string, readonly FoundPlace[]>): Set<string> {
  return new Set(
    [...places.values()].flat().flatMap(({ written }) => (written === null ? [] : plainSpelling(written))),
  );
}

/** What stands there as the name of the place opposite: of one that has its rank, where there are several. */
function judge(
  literal: Literal,
  places: readonly FoundPlace[],
  english: EnglishWords,
  opposite: Opposite,
): LiteralPlace | null {
  const { first, end, meanings, capital, turned } = literal;
  const from = english.tokens[first]?.from ?? 0;
  const across = places.filter((place) => opposite(place.from, from));
  const after = english.tokens
    .slice(end, end + 4)
    .map(({ text }) => text)
    .join(' ');
  const rank = RANK.exec(after)?.[0] ?? '';
  const isRanked = ({ rank: behind }: FoundPlace): boolean =>
    RANKS.some(([chinese, ranks]) => chinese.test(behind) && ranks.test(after));
  const place = across.find(isRanked) ?? across.find((one) => one.rank !== '') ?? across[0];
  if (place === undefined) return null;
  const sure = meanings > 1 ? capital || rank !== '' : capital && isRanked(place);
  if (!sure && (meanings < 2 || turned || !place.certain || DIRECTIONS.test(place.name))) return null;
  const named = english.tokens[end - 1]?.to ?? from;
  const to = rank === '' ? named : (english.tokens[end + rank.split(' ').length - 1]?.to ?? named);
  const span = { from: place.from, to: place.to + place.rank.length };
  return { source: span, target: { from, to }, end: named, written: place.written, sure };
}

type Meanings = { readonly parts: readonly Part[]; readonly spelt: readonly (readonly string[])[] };

const known = new Map<string, readonly Meanings[]>();

/** Ways of dividing a name of which something is meant; where a part has no meaning that is known, two others have. */
function meaningsOf(name: string): readonly Meanings[] {
  let all = known.get(name);
  if (all === undefined) {
    all = divisions(name)
      .filter((parts) => {
        const meant = parts.filter(({ glosses }) => glosses.length > 0).length;
        return meant === parts.length || meant > 1;
      })
      .map((parts) => ({ parts, spelt: parts.map(({ text }) => spellings(text).map(({ plain }) => plain)) }));
    known.set(name, all);
  }
  return all;
}
