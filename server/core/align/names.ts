import { PINYIN } from '../../../glossary/pinyin-table.js';
import { once } from '../once.js';
import { remembered } from '../remembered.js';
import { append } from './append.js';
import type { Clue } from './clue.js';

/** Spelt the pinyin way, without an apostrophe: Jiangmen, Xi'an, Jinping. */
const SPELT = /\b[A-Z][a-z]+(?:['’][a-z]+)?\b/g;
/** One syllable may be an English word. */
const LEAST = 2;
const MOST = 4;
const NONE: readonly string[] = [];

/** `of`: what a character may be read as. */
type Syllables = { readonly known: ReadonlySet<string>; readonly of: (char: number) => readonly string[] };

const syllables = once(readSyllables);

/**
 * Names of the Chinese that the English spells in pinyin, of people and places alike. What the English does not spell says
 * nothing: not every name is known as one.
 */
export function nameClues(source: string, target: string): Clue[] {
  const { of } = syllables();
  const wanted = new Map<string, number[]>();
  const begun = new Set<string>();
  for (const { 0: word, index } of target.matchAll(SPELT))
    for (const parts of splits(word)) {
      parts.forEach((_, i) => begun.add(parts.slice(0, i + 1).join(' ')));
      append(wanted, parts.join(' '), index);
    }
  if (wanted.size === 0) return [];
  const clues: Clue[] = [];
  for (let from = 0; from < source.length;) {
    const named = longest(source, from, of, { wanted, begun });
    if (named !== null) clues.push({ from, to: named.to, found: named.found, present: 2.5, absent: 0 });
    from = named?.to ?? from + 1;
  }
  return clues;
}

function longest(
  source: string,
  from: number,
  of: Syllables['of'],
  { wanted, begun }: { readonly wanted: ReadonlyMap<string, readonly number[]>; readonly begun: ReadonlySet<string> },
): { readonly to: number; readonly found: readonly number[] } | null {
  let keys = of(source.charCodeAt(from)).filter((reading) => begun.has(reading));
  let best = null;
  for (let to = from + 1; keys.length > 0; to++) {
    const found = keys.map((key) => wanted.get(key)).find((list) => list !== undefined);
    if (found !== undefined) best = { to, found };
    const readings = of(source.charCodeAt(to));
    keys = keys.flatMap((key) => readings.map((reading) => `${key} ${reading}`)).filter((key) => begun.has(key));
  }
  return best;
}

/** All ways of reading a word as two to four syllables. */
const splits = remembered((word): readonly (readonly string[])[] => {
  const { known } = syllables();
  const spelt = word.toLowerCase().replace(/['’]/, '');
  const walk = (at: number, parts: readonly string[]): string[][] => {
    if (at === spelt.length) return parts.length >= LEAST ? [[...parts]] : [];
    if (parts.length === MOST) return [];
    const ways: string[][] = [];
    for (let to = at + 1; to <= Math.min(spelt.length, at + 6); to++) {
      const part = spelt.slice(at, to);
      if (known.has(part)) ways.push(...walk(to, [...parts, part]));
    }
    return ways;
  };
  return spelt.length > 24 ? [] : walk(0, []);
});

function readSyllables(): Syllables {
  const of = new Map<number, string[]>();
  for (const row of PINYIN.split('\n')) {
    const digit = row.search(/\d/);
    const syllable = row.slice(0, digit).replace('ü', 'v');
    for (let i = digit + 1; i < row.length; i++) {
      const readings = of.get(row.charCodeAt(i));
      if (readings === undefined) of.set(row.charCodeAt(i), [syllable]);
      else if (!readings.includes(syllable)) readings.push(syllable);
    }
  }
  return { known: new Set([...of.values()].flat()), of: (char) => of.get(char) ?? NONE };
}
