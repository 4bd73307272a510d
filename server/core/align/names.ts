import { PINYIN } from '../../../glossary/pinyin-table.js';
import type { Clue } from './clue.js';

/** Spelt the pinyin way, without an apostrophe: Jiangmen, Xi'an, Jinping. */
const SPELT = /\b[A-Z][a-z]+(?:['’][a-z]+)?\b/g;
/** One syllable may be an English word. */
const LEAST = 2;
const MOST = 4;

type Syllables = { readonly known: ReadonlySet<string>; readonly of: ReadonlyMap<string, readonly string[]> };

let syllables: Syllables | undefined;

/**
 * Names of the Chinese that the English spells in pinyin, of people and places alike. What the English does not spell says
 * nothing: not every name is known as one.
 */
export function nameClues(source: string, target: string): Clue[] {
  const { known, of } = (syllables ??= readSyllables());
  const wanted = new Map<string, number[]>();
  const begun = new Set<string>();
  for (const { 0: word, index } of target.matchAll(SPELT))
    for (const parts of splits(word.toLowerCase().replace(/['’]/, ''), known)) {
      parts.forEach((_, i) => begun.add(parts.slice(0, i + 1).join(' ')));
      const key = parts.join(' ');
      const list = wanted.get(key);
      if (list === undefined) wanted.set(key, [index]);
      else list.push(index);
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
  let keys: readonly string[] = [''];
  let best = null;
  for (let to = from + 1; to <= Math.min(source.length, from + MOST); to++) {
    const readings = of.get(source.charAt(to - 1));
    if (readings === undefined) break;
    keys = keys
      .flatMap((key) => readings.map((reading) => (key === '' ? reading : `${key} ${reading}`)))
      .filter((key) => begun.has(key));
    if (keys.length === 0) break;
    const found = to - from < LEAST ? undefined : keys.map((key) => wanted.get(key)).find((list) => list !== undefined);
    if (found !== undefined) best = { to, found };
  }
  return best;
}

/** All ways of reading a word as two to four syllables. */
function splits(word: string, known: ReadonlySet<string>): string[][] {
  const walk = (at: number, parts: readonly string[]): string[][] => {
    if (at === word.length) return parts.length >= LEAST ? [[...parts]] : [];
    if (parts.length === MOST) return [];
    const ways: string[][] = [];
    for (let to = at + 1; to <= Math.min(word.length, at + 6); to++) {
      const part = word.slice(at, to);
      if (known.has(part)) ways.push(...walk(to, [...parts, part]));
    }
    return ways;
  };
  return word.length > 24 ? [] : walk(0, []);
}

function readSyllables(): Syllables {
  const of = new Map<string, string[]>();
  for (const row of PINYIN.split('\n')) {
    const digit = row.search(/\d/);
    const syllable = row.slice(0, digit).replace('ü', 'v');
    for (const char of row.slice(digit + 1)) {
      const readings = of.get(char);
      if (readings === undefined) of.set(char, [syllable]);
      else if (!readings.includes(syllable)) readings.push(syllable);
    }
  }
  return { known: new Set([...of.values()].flat()), of };
}
