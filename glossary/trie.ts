/**
 * A trie over numbers (UTF-16 units, token labels) in flat typed arrays. Its edges are one open-addressing hash table that
 * holds only the child's number; parent and label of the child tell whether it is the right one. It can grow and forget
 * while in use, so one concept is replaced without a rebuild; a table that has become too small moves to a larger one a few
 * nodes at a time, so no key ever waits for all others. Node 0 is the root; a child of 0 means "none".
 */
export class Trie {
  #parent: Uint32Array;
  #label: Uint32Array;
  #head: Int32Array;
  #nodes = 1;
  #slots: Uint32Array;
  #mask: number;
  /** The smaller table while nodes still move out of it: those from `#moved` to `#toMove` are only there. */
  #old: Uint32Array | null = null;
  #moved = 0;
  #toMove = 0;
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
    const arrays = [this.#parent, this.#label, this.#head, this.#slots, this.#value, this.#next, this.#old ?? []];
    return arrays.reduce((sum, array) => sum + array.length * 4, 0);
  }

  child(node: number, label: number): number {
    const slots = this.#slots;
    let slot = hash(node, label) & this.#mask;
    for (;;) {
      const candidate = slots[slot] as number;
      if (candidate === 0) return this.#old === null ? 0 : this.#childIn(this.#old, node, label);
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

  /** Takes the first value that passes away from a key and answers it, -1 where there is none; nodes stay for the next who needs them. */
  remove(labels: ArrayLike<number>, length: number, passes: (value: number) => boolean): number {
    let node = 0;
    for (let i = 0; i < length; i++) {
      node = this.child(node, labels[i] as number);
      if (node === 0) return -1;
    }
    let previous = 0;
    for (let entry = this.#head[node] as number; entry !== 0; previous = entry, entry = this.#next[entry] as number) {
      const value = this.#value[entry] as number;
      if (!passes(value)) continue;
      if (previous === 0) this.#head[node] = this.#next[entry] as number;
      else this.#next[previous] = this.#next[entry] as number;
      this.#next[entry] = this.#free;
      this.#free = entry;
      return value;
    }
    return -1;
  }

  #childIn(slots: Uint32Array, node: number, label: number): number {
    const mask = slots.length - 1;
    for (let slot = hash(node, label) & mask; ; slot = (slot + 1) & mask) {
      const candidate = slots[slot] as number;
      if (candidate === 0) return 0;
      if (this.#label[candidate] === label && this.#parent[candidate] === node) return candidate;
    }
  }

  #childOrNew(node: number, label: number): number {
    const known = this.child(node, label);
    if (known !== 0) return known;
    const created = this.#nodes++;
    if (created >= this.#parent.length) {
      this.#parent = grown(this.#parent, Uint32Array);
      this.#label = grown(this.#label, Uint32Array);
      this.#head = grown(this.#head, Int32Array);
    }
    this.#parent[created] = node;
    this.#label[created] = label;
    if (this.#old === null && created > this.#slots.length * FULL) this.#startMoving(created);
    this.#place(created);
    if (this.#old !== null) this.#moveSome();
    return created;
  }

  #startMoving(nodes: number): void {
    this.#old = this.#slots;
    this.#moved = 1;
    this.#toMove = nodes;
    this.#slots = new Uint32Array(this.#slots.length * 2);
    this.#mask = this.#slots.length - 1;
  }

  /** The larger table is as full again after as many new nodes as there are, so it is never behind. */
  #moveSome(): void {
    const end = Math.min(this.#toMove, this.#moved + MOVED_AT_ONCE);
    while (this.#moved < end) this.#place(this.#moved++);
    if (end === this.#toMove) this.#old = null;
  }

  #place(node: number): void {
    let slot = hash(this.#parent[node] as number, this.#label[node] as number) & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = node;
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
}

/** How full the table may be, and how many nodes move with each new one. */
const FULL = 0.6;
const MOVED_AT_ONCE = 16;

function hash(node: number, label: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(label, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function grown<T extends Uint32Array | Int32Array>(array: T, type: new (length: number) => T): T {
  const larger = new type(Math.ceil(array.length * 1.5));
  larger.set(array);
  return larger;
}
