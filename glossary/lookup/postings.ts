/**
 * From a number (a character, a pair of them, a word) to the numbers of the names that hold it, in flat typed arrays: one
 * open-addressing table of keys, and a linked list of values for each, the latest first. Nothing is ever rebuilt, so it
 * grows in slices.
 */
export class Postings {
  #keys: Uint32Array;
  #head: Int32Array;
  #count: Int32Array;
  #used = 0;
  #value: Int32Array;
  #next: Int32Array;
  #values = 1;

  /** `expected`: about how many different keys and values there will be; it saves growing, nothing more. */
  constructor(expected = { keys: 512, values: 1024 }) {
    let slots = 1024;
    while (slots * 0.6 < expected.keys) slots *= 2;
    this.#keys = new Uint32Array(slots);
    this.#head = new Int32Array(slots);
    this.#count = new Int32Array(slots);
    this.#value = new Int32Array(expected.values + 1);
    this.#next = new Int32Array(expected.values + 1);
  }

  get bytes(): number {
    const arrays = [this.#keys, this.#head, this.#count, this.#value, this.#next];
    return arrays.reduce((sum, array) => sum + array.byteLength, 0);
  }

  count(key: number): number {
    return this.#count[this.#slot(key)] as number;
  }

  /** The first entry of a key's values, 0 where there is none; `next` goes on, `value` reads. */
  first(key: number): number {
    return this.#head[this.#slot(key)] as number;
  }

  next(entry: number): number {
    return this.#next[entry] as number;
  }

  value(entry: number): number {
    return this.#value[entry] as number;
  }

  /** A value that was the last to be added to this key is not added again. Keys are above 0. */
  add(key: number, value: number): void {
    let slot = this.#slot(key);
    const head = this.#head[slot] as number;
    if (head !== 0 && this.#value[head] === value) return;
    if (this.#keys[slot] === 0) {
      this.#keys[slot] = key;
      if (++this.#used > this.#keys.length * 0.7) {
        this.#rehash();
        slot = this.#slot(key);
      }
    }
    const entry = this.#newEntry();
    this.#value[entry] = value;
    this.#next[entry] = head;
    this.#head[slot] = entry;
    (this.#count[slot] as number)++;
  }

  /** The key's slot, or the empty one where it belongs. */
  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = hash(key) & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #newEntry(): number {
    if (this.#values >= this.#value.length) {
      this.#value = grown(this.#value);
      this.#next = grown(this.#next);
    }
    return this.#values++;
  }

  #rehash(): void {
    const [keys, head, count] = [this.#keys, this.#head, this.#count];
    this.#keys = new Uint32Array(keys.length * 2);
    this.#head = new Int32Array(keys.length * 2);
    this.#count = new Int32Array(keys.length * 2);
    for (let old = 0; old < keys.length; old++) {
      const key = keys[old] as number;
      if (key === 0) continue;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#head[slot] = head[old] as number;
      this.#count[slot] = count[old] as number;
    }
  }
}

function hash(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

function grown(array: Int32Array): Int32Array {
  const larger = new Int32Array(Math.ceil(array.length * 1.5));
  larger.set(array);
  return larger;
}
