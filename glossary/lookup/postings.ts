import { placeIn, Pool } from './pool.js';

/** Which values still count; lists may leave out the others, and do so once there are many. */
export type Living = { isAlive(value: number): boolean; readonly manyDead: boolean };

/**
 * From a number (a character, a pair of them, a word) to the numbers of the names that hold it, in the order in which they
 * were added: so that whoever reads a list goes through memory forwards. The keys lie in many small open-addressing tables,
 * the lists in blocks that double; whatever grows, little is moved at once.
 */
export class Postings {
  readonly #shards: Int32Array[] = Array.from({ length: SHARDS }, () => new Int32Array(FEWEST * SLOT));
  readonly #used = new Int32Array(SHARDS);
  readonly #pool = new Pool();
  readonly #names: Living;

  constructor(names: Living) {
    this.#names = names;
  }

  get bytes(): number {
    return this.#shards.reduce((sum, shard) => sum + shard.byteLength, this.#pool.bytes);
  }

  /** The length of the key's list; some of it may be dead. */
  count(key: number): number {
    const mixed = hash(key);
    const shard = this.#shards[mixed >>> SHARD_SHIFT] as Int32Array;
    return shard[slotOf(shard, mixed, key) + COUNT] as number;
  }

  /** Writes the key's list into `target` from `at` on, which has room for `count(key)` of them; answers where it ends. */
  copy(key: number, target: Int32Array, at: number): number {
    const mixed = hash(key);
    const shard = this.#shards[mixed >>> SHARD_SHIFT] as Int32Array;
    let left = shard[slotOf(shard, mixed, key) + COUNT] as number;
    let block = shard[slotOf(shard, mixed, key) + HEAD] as number;
    while (left > 0) {
      const page = this.#pool.pageOf(block);
      const place = placeIn(block);
      const here = Math.min(page[place + 1] as number, left);
      for (let i = 0; i < here; i++) target[at + i] = page[place + 2 + i] as number;
      at += here;
      left -= here;
      block = page[place] as number;
    }
    return at;
  }

  /** A value that was the last to be added to this key is not added again. Keys are not 0. */
  add(key: number, value: number): void {
    const mixed = hash(key);
    const number = mixed >>> SHARD_SHIFT;
    let shard = this.#shards[number] as Int32Array;
    let slot = slotOf(shard, mixed, key);
    if (shard[slot] === 0) {
      if (((this.#used[number] as number) + 1) * SLOT > shard.length * 0.7) {
        shard = this.#shards[number] = enlarged(shard);
        slot = slotOf(shard, mixed, key);
      }
      (this.#used[number] as number)++;
      shard[slot] = key;
      shard[slot + HEAD] = shard[slot + TAIL] = this.#newBlock(SMALLEST);
    }
    const count = shard[slot + COUNT] as number;
    if ((count & (count - 1)) === 0 && count >= FIRST_SWEEP && this.#names.manyDead) this.#sweep(shard, slot);
    this.#append(shard, slot, value);
  }

  #append(shard: Int32Array, slot: number, value: number): void {
    const tail = shard[slot + TAIL] as number;
    let page = this.#pool.pageOf(tail);
    let place = placeIn(tail);
    // How many of the tail are taken is what is left of the count; blocks before it are full.
    const taken = shard[slot + FILL] as number;
    const size = page[place + 1] as number;
    if (taken > 0 && page[place + 1 + taken] === value) return;
    let at = taken;
    if (taken === size) {
      let next = page[place] as number;
      if (next === 0) {
        next = this.#newBlock(Math.min((size + 2) * 2 - 2, LARGEST));
        page[place] = next;
      }
      shard[slot + TAIL] = next;
      page = this.#pool.pageOf(next);
      place = placeIn(next);
      at = 0;
    }
    page[place + 2 + at] = value;
    shard[slot + FILL] = at + 1;
    (shard[slot + COUNT] as number)++;
  }

  /** Leaves out the dead where they are at least half; asked whenever a list has doubled. */
  #sweep(shard: Int32Array, slot: number): void {
    const key = shard[slot] as number;
    const values = new Int32Array(shard[slot + COUNT] as number);
    this.copy(key, values, 0);
    const living = values.filter((value) => this.#names.isAlive(value));
    if (living.length * 2 > values.length) return;
    shard[slot + TAIL] = shard[slot + HEAD] as number;
    shard[slot + FILL] = shard[slot + COUNT] = 0;
    for (const value of living) this.#append(shard, slot, value);
  }

  #newBlock(size: number): number {
    const address = this.#pool.allocate(size + 2);
    this.#pool.pageOf(address)[placeIn(address) + 1] = size;
    return address;
  }
}

/** A slot: the key, the first block of its list, the last, how many values lie in that, how many in all. */
const [HEAD, TAIL, FILL, COUNT, SLOT] = [1, 2, 3, 4, 5] as const;
const SHARDS = 64;
const SHARD_SHIFT = 26;
const FEWEST = 8;
/** Values of the smallest and the largest block; each has two numbers more: the next block and its own size. */
const SMALLEST = 2;
const LARGEST = 510;
const FIRST_SWEEP = 16;

/** The key's slot, or the empty one where it belongs. */
function slotOf(shard: Int32Array, mixed: number, key: number): number {
  const slots = shard.length / SLOT;
  let at = mixed & (slots - 1);
  while (shard[at * SLOT] !== 0 && shard[at * SLOT] !== key) at = (at + 1) & (slots - 1);
  return at * SLOT;
}

function enlarged(shard: Int32Array): Int32Array {
  const larger = new Int32Array(shard.length * 2);
  for (let slot = 0; slot < shard.length; slot += SLOT) {
    const key = shard[slot] as number;
    if (key === 0) continue;
    const to = slotOf(larger, hash(key), key);
    for (let i = 0; i < SLOT; i++) larger[to + i] = shard[slot + i] as number;
  }
  return larger;
}

function hash(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 16), 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
