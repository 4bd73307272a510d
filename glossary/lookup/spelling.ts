import type { Pinyin } from '../pinyin.js';
import type { Postings } from './postings.js';

/**
 * Chinese found by its sound: syllables with or without tones (zǒu, zou3, zou), their first letters (zzql), both mixed, and
 * Chinese characters among them (走zai前列).
 */
export type Spelling = {
  /** Letters, Chinese characters, and blanks that no syllable runs across. */
  readonly text: string;
  /** The tone of the syllable that the letter at this place belongs to; 0: not said. */
  readonly tones: Uint8Array;
};

const TONE_MARKS: Readonly<Record<string, number>> = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0300': 4 };
const TWO_LETTERS = /^[zcs]h/;
const PAIR = 0x1000000;
const TRIPLE = 0x2000000;
const SYLLABLE = 0x3000000;
const LONGEST_SYLLABLE = 6;

/** Null where the query cannot be pinyin. */
export function readSpelling(query: string): Spelling | null {
  const letters: string[] = [];
  const tones: number[] = [];
  const marked = query
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/ü/g, 'v');
  for (const [i, c] of [...marked].entries()) {
    const last = letters.length - 1;
    const mark = TONE_MARKS[c];
    const digit = /[1-5]/.test(c) && /[a-z]/.test(marked[i - 1] ?? '') && !/\d/.test(marked[i + 1] ?? '');
    if (mark !== undefined || digit) tones[last] = mark ?? Number(c);
    else if (/[\s'’-]/.test(c)) {
      if (last >= 0 && letters[last] !== ' ') tones[letters.push(' ') - 1] = 0;
    } else if (/[a-z0-9]|\p{Script=Han}/u.test(c)) {
      for (const unit of c.split('')) tones[letters.push(unit) - 1] = 0;
    } else return null;
  }
  const text = letters.join('').trim();
  return /[a-z]/.test(text) ? { text, tones: Uint8Array.from(tones) } : null;
}

/** The keys under which a name is kept for its sound: syllables, and first letters in pairs and threes. */
export function forEachSoundKey(key: string, pinyin: Pinyin, visit: (key: number) => void): void {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = [];
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    const readings = pinyin.readings(unit);
    for (const { id } of readings) visit(SYLLABLE + id);
    const letters = lettersOf(unit, pinyin);
    for (const c of letters) {
      for (const b of last) {
        visit(PAIR + b * 26 + c);
        for (const a of beforeLast) visit(TRIPLE + (a * 26 + b) * 26 + c);
      }
    }
    beforeLast = last;
    last = letters;
  }
}

/** The first letters of a character's readings, 0 to 25; a Latin letter is its own. */
function lettersOf(unit: number, pinyin: Pinyin): readonly number[] {
  if (unit >= 0x61 && unit <= 0x7a) return [unit - 0x61];
  const readings = pinyin.readings(unit);
  if (readings.length === 0) return [];
  const first = (readings[0] as { syllable: string }).syllable.charCodeAt(0) - 0x61;
  if (readings.length === 1) return [first];
  return [...new Set(readings.map(({ syllable }) => syllable.charCodeAt(0) - 0x61))];
}

/** Keys of which at least one belongs to every name that sounds like this: the ways of cutting it into syllables. */
export function soundKeys({ text }: Spelling, pinyin: Pinyin, postings: Postings): number[] {
  const start = text.search(/[a-z]/);
  const letters = /^[a-z ]+/.exec(text.slice(start))?.[0] ?? '';
  const keys = new Set<number>();
  const cut = (at: number, units: readonly number[], only: number | undefined): void => {
    while (letters[at] === ' ') at++;
    if (units.length === 3 || at >= letters.length) {
      const [a = 0, b = 0, c = 0] = units;
      if (units.length === 3) keys.add(TRIPLE + (a * 26 + b) * 26 + c);
      else if (units.length === 2) keys.add(PAIR + a * 26 + b);
      else if (only !== undefined) keys.add(SYLLABLE + only);
      return;
    }
    const unit = letters.charCodeAt(at) - 0x61;
    const rest = letters.slice(at, at + LONGEST_SYLLABLE);
    for (let length = rest.length; length > 0; length--) {
      const id = pinyin.idOf(rest.slice(0, length));
      if (id !== undefined) cut(at + length, [...units, unit], id);
    }
    // A first letter alone says too little, unless more letters follow.
    if (pinyin.idOf(rest[0] as string) === undefined) cut(at + 1, [...units, unit], undefined);
    if (TWO_LETTERS.test(rest)) cut(at + 2, [...units, unit], undefined);
    const unfinished = at + rest.trimEnd().length >= letters.trimEnd().length && rest.length > 1;
    if (unfinished && units.length === 0)
      pinyin.syllables.forEach((syllable, id) => {
        if (syllable.startsWith(rest)) keys.add(SYLLABLE + id);
      });
    else if (unfinished && pinyin.syllables.some((syllable) => syllable.startsWith(rest)))
      cut(letters.length, [...units, unit], undefined);
  };
  if (letters !== '') cut(0, [], undefined);
  return [...keys].filter((key) => postings.count(key) > 0);
}
