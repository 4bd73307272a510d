/**
 * A trie over numbers (UTF-16 units, token labels) in flat typed arrays. Its edges are one open-addressing hash table that
 * holds only the child's number; parent and label of the child tell whether it is the right one. It can grow and forget
 * while in use, so one concept is replaced without a rebuild. Node 0 is the root; a child of 0 means "none".
 */
export class Trie {
  #parent: Uint32Array;
  #label: Uint32Array;
  #head: Int32Array;
  #nodes = 1;
  #slots: Uint32Array;
  #mask: number;
  #value = new Int32Array(256);
  #next = new Int32Array(256);
  #values = 1;
  #free = 0;

  /** `expected`: about how many nodes there will be; it saves growing, nothing more. */
  constructor(expected = 256) {
    let slots = 1024;
    while (slots * 0.55 < expected) slots *= 2;
    this.#slots = new Uint32Array(slots);
    this.#mask = slots - 1;
    this.#parent = new Uint32Array(expected + 1);
    this.#label = new Uint32Array(expected + 1);
    this.#head = new Int32Array(expected + 1);
  }

  get bytes(): number {
    const arrays = [this.#parent, this.#label, this.#head, this.#slots, this.#value, this.#next];
    return arrays.reduce((sum, array) => sum + array.byteLength, 0);
  }

  child(node: number, label: number): number {
    const slots = this.#slots;
    let slot = hash(node, label) & this.#mask;
    for (;;) {
      const candidate = slots[slot] as number;
      if (candidate === 0) return 0;
      if (this.#label[candidate] === label && this.#parent[candidate] === node) return candidate;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** The first entry of a node's values, 0 where there is none; `next` goes on, `value` reads. */
  first(node: number): number {
    return this.#head[node] as number;
  }

  next(entry: number): number {
    return this.#next[entry] as number;
  }

  value(entry: number): number {
    return this.#value[entry] as number;
  }

  /** Values of one key are kept in the order in which they were added. */
  add(labels: ArrayLike<number>, length: number, value: number): void {
    let node = 0;
    for (let i = 0; i < length; i++) node = this.#childOrNew(node, labels[i] as number);
    const entry = this.#newEntry(value);
    let last = this.#head[node] as number;
    if (last === 0) this.#head[node] = entry;
    else {
      while (this.#next[last] !== 0) last = this.#next[last] as number;
      this.#next[last] = entry;
    }
  }

  /** Takes one value away from a key; nodes stay for the next who needs them. */
  remove(labels: ArrayLike<number>, length: number, value: number): void {
    let node = 0;
    for (let i = 0; i < length; i++) {
      node = this.child(node, labels[i] as number);
      if (node === 0) return;
    }
    let previous = 0;
    for (let entry = this.#head[node] as number; entry !== 0; previous = entry, entry = this.#next[entry] as number) {
      if (this.#value[entry] !== value) continue;
      if (previous === 0) this.#head[node] = this.#next[entry] as number;
      else this.#next[previous] = this.#next[entry] as number;
      this.#next[entry] = this.#free;
      this.#free = entry;
      return;
    }
  }

  #childOrNew(node: number, label: number): number {
    let slot = hash(node, label) & this.#mask;
    for (;;) {
      const candidate = this.#slots[slot] as number;
      if (candidate === 0) break;
      if (this.#label[candidate] === label && this.#parent[candidate] === node) return candidate;
      slot = (slot + 1) & this.#mask;
    }
    const created = this.#nodes++;
    if (created >= this.#parent.length) {
      this.#parent = grown(this.#parent, Uint32Array);
      this.#label = grown(this.#label, Uint32Array);
      this.#head = grown(this.#head, Int32Array);
    }
    this.#parent[created] = node;
    this.#label[created] = label;
    this.#slots[slot] = created;
    if (this.#nodes > this.#slots.length * 0.6) this.#rehash();
    return created;
  }

  #newEntry(value: number): number {
    let entry = this.#free;
    if (entry !== 0) this.#free = this.#next[entry] as number;
    else {
      entry = this.#values++;
      if (entry >= this.#value.length) {
        this.#value = grown(this.#value, Int32Array);
        this.#next = grown(this.#next, Int32Array);
      }
    }
    this.#value[entry] = value;
    this.#next[entry] = 0;
    return entry;
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let node = 1; node < this.#nodes; node++) {
      let slot = hash(this.#parent[node] as number, this.#label[node] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = node;
    }
    this.#slots = slots;
    this.#mask = mask;
  }
}

function hash(node: number, label: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(label, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function grown<T extends Uint32Array | Int32Array>(array: T, type: new (length: number) => T): T {
  const larger = new type(array.length * 2);
  larger.set(array);
  return larger;
}
