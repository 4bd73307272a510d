import type { Pinyin } from '../pinyin.js';
import { BY_LETTERS, BY_SOUND } from './grades.js';
import type { Spelling } from './spelling.js';

/**
 * Says where a spelling stands in a name, and how much of each syllable was written. The spelling is a row of places between
 * its letters; each character of a name leads from some places to others (its syllable, its first letter, the letter itself),
 * and all ways of cutting are followed at once, so that no query takes long. What a character does is worked out when it is
 * met first: names share their characters.
 */
export class SoundMatcher {
  readonly #letters: string;
  readonly #tones: readonly number[];
  /** By letter, where it stands. */
  readonly #places = new Map<number, number[]>();
  /** Where a blank stood: no syllable runs across. */
  readonly #breaks: ReadonlySet<number>;
  readonly #pinyin: Pinyin;
  /** By character, where its moves begin in the table: their number, then from, to and weight of each; 0: not known yet. */
  readonly #moves: Int32Array;
  readonly #known: number[] = [];
  readonly #table: number[] = [0];
  readonly #now: Uint8Array;
  readonly #next: Uint8Array;

  /** `moves`: 65,536 zeros, given back as such by `done`. */
  constructor({ text, tones }: Spelling, pinyin: Pinyin, moves: Int32Array) {
    const breaks = new Set<number>();
    const kept: number[] = [];
    let letters = '';
    for (let i = 0; i < text.length; i++) {
      if (text[i] === ' ') breaks.add(letters.length);
      else {
        const unit = text.charCodeAt(i);
        const places = this.#places.get(unit);
        if (places === undefined) this.#places.set(unit, [letters.length]);
        else places.push(letters.length);
        letters += text[i] as string;
        kept.push(tones[i] ?? 0);
      }
    }
    this.#letters = letters;
    this.#tones = kept;
    this.#breaks = breaks;
    this.#pinyin = pinyin;
    this.#moves = moves;
    this.#now = new Uint8Array(letters.length + 2);
    this.#next = new Uint8Array(letters.length + 2);
  }

  done(): void {
    for (const unit of this.#known) this.#moves[unit] = 0;
  }

  /** Whether a name that begins with this character may begin like the spelling. */
  mayBegin(unit: number): boolean {
    const at = this.#movesOf(unit);
    for (let i = 0; i < (this.#table[at] as number); i++) if (this.#table[at + 1 + i * 3] === 0) return true;
    return false;
  }

  /** The grade of the best way in which the name holds the spelling; Infinity where it does not. */
  grade(key: string): number {
    const table = this.#table;
    const end = this.#letters.length;
    const last = key.length - 1;
    let best = Infinity;
    let [now, next] = [this.#now, this.#next];
    now.fill(0);
    for (let i = 0; i <= last; i++) {
      const at = this.#movesOf(key.charCodeAt(i));
      const stop = at + 1 + (table[at] as number) * 3;
      next.fill(0);
      now[0] = i === 0 ? FROM_START : INSIDE;
      for (let k = at + 1; k < stop; k += 3) {
        const flags = (now[table[k] as number] as number) & (table[k + 2] as number);
        if (flags !== 0) (next[table[k + 1] as number] as number) |= flags;
      }
      const whole = next[end] as number;
      const any = whole | (next[end + 1] as number);
      if (any !== 0) best = Math.min(best, gradeOf(whole, any, i === last));
      [now, next] = [next, now];
    }
    return best;
  }

  #movesOf(unit: number): number {
    const known = this.#moves[unit] as number;
    return known === 0 ? this.#workOut(unit) : known;
  }

  #workOut(unit: number): number {
    const at = this.#table.length;
    this.#table.push(0);
    this.#moves[unit] = at;
    this.#known.push(unit);
    const end = this.#letters.length;
    const move = (from: number, to: number, weight: number): void => {
      this.#table.push(from, to, weight);
      (this.#table[at] as number)++;
    };
    // One letter alone says too little, unless it is a syllable.
    const letters = (from: number, to: number): void => {
      if (from > 0 || to < end) move(from, to, LETTERS);
    };
    if (end > 1) for (const from of this.#places.get(unit) ?? []) move(from, from + 1, FULL);
    for (const { syllable, tone } of this.#pinyin.readings(unit)) {
      for (const from of this.#places.get(syllable.charCodeAt(0)) ?? []) {
        const typed = end - from;
        if (this.#holds(from, syllable, tone)) move(from, from + syllable.length, FULL);
        else if (typed > 1 && typed < syllable.length && this.#holds(from, syllable.slice(0, typed), tone))
          move(from, end + 1, FULL);
        if (syllable.length === 1 || !this.#holds(from, syllable.slice(0, 1), tone)) continue;
        letters(from, from + 1);
        if (TWO_LETTERS.test(syllable) && this.#holds(from, syllable.slice(0, 2), tone)) letters(from, from + 2);
      }
    }
    return at;
  }

  /** Whether the letters from there on are these, without a blank among them and in this tone where one is given. */
  #holds(from: number, text: string, tone: number): boolean {
    if (!this.#letters.startsWith(text, from)) return false;
    for (let i = 0; i < text.length; i++) {
      const given = this.#tones[from + i] as number;
      if ((given !== 0 && given !== tone) || (i > 0 && this.#breaks.has(from + i))) return false;
    }
    return true;
  }
}

/** Flags of a place: reached from the name's start or from inside it; by syllables only, or with single letters among them. */
const [START_FULL, START_ANY, INSIDE_FULL, INSIDE_ANY] = [1, 2, 4, 8] as const;
const FROM_START = START_FULL | START_ANY;
const INSIDE = INSIDE_FULL | INSIDE_ANY;
/** What a move lets through. */
const FULL = FROM_START | INSIDE;
const LETTERS = START_ANY | INSIDE_ANY;
const TWO_LETTERS = /^[zcs]h/;

/** `whole`: flags of the spelling's end; `any`: those of its last syllable's middle too. */
function gradeOf(whole: number, any: number, last: boolean): number {
  if ((any & START_FULL) !== 0) return last && (whole & START_FULL) !== 0 ? BY_SOUND.equal : BY_SOUND.start;
  // A letter that ends the query may be a whole character or the beginning of one: zzql is four.
  if ((any & START_ANY) !== 0) return last ? BY_LETTERS.equal : BY_LETTERS.start;
  return (any & INSIDE_FULL) !== 0 ? BY_SOUND.inside : BY_LETTERS.inside;
}
