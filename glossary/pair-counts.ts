/**
 * How often pairs of numbers occur, in flat typed arrays: one open-addressing table of the pairs' numbers, which grow with
 * the different pairs and not with how often they occur.
 */
export class PairCounts {
  #slots: Int32Array = new Int32Array(1 << 12);
  #mask = this.#slots.length - 1;
  #first: Int32Array = new Int32Array(1 << 11);
  #second: Int32Array = new Int32Array(1 << 11);
  #count: Int32Array = new Int32Array(1 << 11);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Counts a pair once more; answers its number, which it keeps. */
  add(first: number, second: number): number {
    let slot = hash(first, second) & this.#mask;
    for (;;) {
      const pair = (this.#slots[slot] as number) - 1;
      if (pair < 0) return this.#create(slot, first, second);
      if (this.#first[pair] === first && this.#second[pair] === second) {
        (this.#count[pair] as number)++;
        return pair;
      }
      slot = (slot + 1) & this.#mask;
    }
  }

  first(pair: number): number {
    return this.#first[pair] as number;
  }

  second(pair: number): number {
    return this.#second[pair] as number;
  }

  count(pair: number): number {
    return this.#count[pair] as number;
  }

  #create(slot: number, first: number, second: number): number {
    const pair = this.#size++;
    if (pair >= this.#count.length) {
      this.#first = doubled(this.#first);
      this.#second = doubled(this.#second);
      this.#count = doubled(this.#count);
    }
    this.#first[pair] = first;
    this.#second[pair] = second;
    this.#count[pair] = 1;
    this.#slots[slot] = pair + 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return pair;
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#mask = this.#slots.length - 1;
    for (let pair = 0; pair < this.#size; pair++) {
      let slot = hash(this.#first[pair] as number, this.#second[pair] as number) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = pair + 1;
    }
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function doubled(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
