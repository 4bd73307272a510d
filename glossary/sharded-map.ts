/** A Map by text that never moves all of its members at once: a large Map stops for tens of milliseconds when it grows. */
export class ShardedMap<V> {
  readonly #shards = Array.from({ length: SHARDS }, () => new Map<string, V>());
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(key: string): V | undefined {
    return this.#shardOf(key).get(key);
  }

  set(key: string, value: V): void {
    const shard = this.#shardOf(key);
    const before = shard.size;
    shard.set(key, value);
    this.#size += shard.size - before;
  }

  delete(key: string): void {
    if (this.#shardOf(key).delete(key)) this.#size--;
  }

  *values(): IterableIterator<V> {
    for (const shard of this.#shards) yield* shard.values();
  }

  #shardOf(key: string): Map<string, V> {
    let mixed = key.length;
    for (let i = key.length - 1, last = Math.max(0, i - 6); i >= last; i--)
      mixed = Math.imul(mixed ^ key.charCodeAt(i), 0x9e3779b1);
    return this.#shards[mixed >>> SHIFT] as Map<string, V>;
  }
}

const SHARDS = 32;
const SHIFT = 27;
