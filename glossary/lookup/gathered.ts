import type { Postings } from './postings.js';
import { grown } from './rows.js';

/** Numbers of names read from lists, in an array that is used again by the next question. */
export class Gathered {
  values: Int32Array = new Int32Array(1024);
  count = 0;
  #stamps: Int32Array = new Int32Array(1024);
  #stamp = 0;

  /** All that lie in these lists; more than once where in several. */
  gather(postings: Postings, keys: readonly number[]): void {
    this.count = 0;
    for (const key of keys) {
      while (this.values.length < this.count + postings.count(key)) this.values = grown(this.values);
      this.count = postings.copy(key, this.values, this.count);
    }
  }

  /** The same, each once; `names`: above every number. */
  gatherOnce(postings: Postings, keys: readonly number[], names: number): void {
    this.gather(postings, keys);
    if (keys.length < 2) return;
    while (this.#stamps.length < names) this.#stamps = grown(this.#stamps);
    if (this.#stamp === 0x7fffffff) this.#stamps.fill((this.#stamp = 0));
    const [values, stamps, stamp] = [this.values, this.#stamps, ++this.#stamp];
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const number = values[i] as number;
      if (stamps[number] === stamp) continue;
      stamps[number] = stamp;
      values[kept++] = number;
    }
    this.count = kept;
  }
}
