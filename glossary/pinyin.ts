import { PINYIN } from './pinyin-table.js';

/** One way of reading a character. `id` is that of the syllable without its tone; tone 5 is the neutral one. */
export type Reading = { readonly syllable: string; readonly id: number; readonly tone: number };

/** Readings of characters, and the syllables there are. Handed to `buildTermbase` by whoever can afford its size. */
export type Pinyin = {
  /** All readings of a UTF-16 unit; none for what is not a Chinese character. */
  readings(unit: number): readonly Reading[];
  /** The syllable's id, undefined where there is no such syllable. */
  idOf(syllable: string): number | undefined;
  readonly syllables: readonly string[];
};

const NONE: readonly Reading[] = [];

let loaded: Pinyin | undefined;

/** About 30 ms for whoever is the first to ask in a thread. */
export function loadPinyin(): Pinyin {
  return (loaded ??= readTable());
}

function readTable(): Pinyin {
  const byUnit: (Reading[] | undefined)[] = new Array<Reading[] | undefined>(65536);
  const ids = new Map<string, number>();
  for (const row of PINYIN.split('\n')) {
    const digit = row.search(/\d/);
    const syllable = row.slice(0, digit);
    const id = ids.get(syllable) ?? ids.size;
    ids.set(syllable, id);
    const reading = { syllable, id, tone: Number(row[digit]) };
    for (let i = digit + 1; i < row.length; i++) {
      const unit = row.charCodeAt(i);
      const readings = byUnit[unit];
      if (readings === undefined) byUnit[unit] = [reading];
      else readings.push(reading);
    }
  }
  return {
    readings: (unit) => byUnit[unit] ?? NONE,
    idOf: (syllable) => ids.get(syllable),
    syllables: [...ids.keys()],
  };
}
