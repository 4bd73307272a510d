import { Gathered } from './gathered.js';
import { gradeOf, GRADES } from './grades.js';
import type { Met } from './met.js';
import { Postings } from './postings.js';
import { COUNT, FIRST, ROW, type NameRows } from './rows.js';

/** Chinese by any part of it: names under their characters and pairs of them. */
export class CharacterIndex {
  readonly postings: Postings;
  readonly #names: NameRows;
  readonly #gathered = new Gathered();

  constructor(names: NameRows) {
    this.#names = names;
    this.postings = new Postings(names);
  }

  add(number: number, key: string): void {
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      this.postings.add(unit, number);
      if (i > 0) this.postings.add(pairKey(key.charCodeAt(i - 1), unit), number);
    }
  }

  /** `key` is folded. */
  find(key: string, met: Met): void {
    if (key === '') return;
    const [names, gathered] = [this.#names, this.#gathered];
    gathered.gather(this.postings, [this.rarest(characterKeys(key))]);
    const { values, count } = gathered;
    if (key.length > 1) {
      for (let i = 0; i < count; i++) {
        const number = values[i] as number;
        const grade = gradeOf(names.keyOf(number), key);
        if (grade !== undefined) met.offer(names, number, grade);
      }
      return;
    }
    const { rows } = names;
    const unit = key.charCodeAt(0);
    for (let i = 0; i < count; i++) {
      const number = values[i] as number;
      const starts = rows[number * ROW + FIRST] === unit;
      const grade = !starts ? GRADES.inside : rows[number * ROW + COUNT] === 1 ? GRADES.equal : GRADES.start;
      met.offer(names, number, grade);
    }
  }

  /** Of these keys that with the shortest list. */
  rarest(keys: readonly number[]): number {
    let best = keys[0] ?? 0;
    for (const key of keys) if (this.postings.count(key) < this.postings.count(best)) best = key;
    return best;
  }
}

function pairKey(first: number, second: number): number {
  return (first << 16) | second;
}

/** Pairs of characters; of a single character itself. */
function characterKeys(key: string): number[] {
  if (key.length === 1) return [key.charCodeAt(0)];
  return Array.from({ length: key.length - 1 }, (_, i) => pairKey(key.charCodeAt(i), key.charCodeAt(i + 1)));
}
