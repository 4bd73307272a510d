import type { ScanHit } from '../../../glossary/index.js';
import { readNumbers, type Numbers, type NumericValue } from '../numbers.js';
import { written } from '../numbers/rational.js';
import { append } from './append.js';
import type { Clue } from './clue.js';
import { latinClues } from './latin.js';
import { wordClues } from './lexicon.js';
import { nameClues } from './names.js';

export type ClueInput = {
  readonly source: string;
  readonly target: string;
  /** What the termbase finds on both sides. */
  readonly hits: readonly ScanHit[];
  /** The numbers of both sides, where they have been read already. */
  readonly numbers?: Numbers;
};

/** Everything that both sides of a paragraph may have, in the order of the Chinese. */
export function cluesOf({ source, target, hits, numbers = readNumbers(source, target) }: ClueInput): Clue[] {
  return [
    ...numberClues(numbers, target),
    ...termClues(hits),
    ...latinClues(source, target),
    ...wordClues(source, target),
    ...nameClues(source, target),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
}

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;

/** Small numerals turn into other words; the others are there or an error. */
function numberClues({ source, target }: Numbers, text: string): Clue[] {
  const places = new Map<string, number[]>();
  for (const value of target) for (const key of keysOf(value)) append(places, key, value.from);
  const known = new Map<string, readonly number[]>();
  const weekdays = [...text.matchAll(WEEKDAY)].map(({ index }) => index);
  return source
    .filter(({ weight }) => weight !== 'loose')
    .map((value) => {
      const keys = keysOf(value);
      const name = keys.join(' ');
      const found =
        known.get(name) ?? [...new Set(keys.flatMap((key) => places.get(key) ?? []))].sort((one, other) => one - other);
      known.set(name, found);
      const { from, to } = value;
      // News in English names the day of the week: as likely as not this one.
      if (found.length === 0 && weekdays.length > 0 && value.kind === 'date' && value.date.day !== undefined)
        return { from, to, found: weekdays, present: 1, absent: 0 };
      const [present, absent] = value.weight === 'firm' ? [3, -3] : [2, -1];
      return { from, to, found, present, absent };
    });
}

/** What a number is worth, whatever it counts: 5% and 0.05, the 13th and 13. */
function keysOf(value: NumericValue): string[] {
  const keys = (value.also ?? []).map((reading) =>
    reading.kind === 'date' ? dayOf(reading.date) : written(reading.value),
  );
  if (value.kind === 'date') return [dayOf(value.date), ...keys];
  return [value.code ?? written(value.low), written(value.high), ...keys];
}

function dayOf({
  year,
  month,
  day,
}: {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}): string {
  return day === undefined ? (month === undefined ? `${year}` : `month ${month}`) : `day ${day}`;
}

/** A standard or admitted rendering speaks for its term; another rendering, or a pronoun, does not speak against it. */
function termClues(hits: readonly ScanHit[]): Clue[] {
  const places = new Map<string, number[]>();
  for (const { side, concept, from } of hits) if (side === 'target') append(places, concept, from);
  for (const list of places.values()) list.sort((a, b) => a - b);
  return hits
    .filter(({ side, concept }) => side === 'source' && places.has(concept))
    .map(({ from, to, concept }) => ({ from, to, present: 1.5, absent: 0, found: places.get(concept) ?? [] }));
}
