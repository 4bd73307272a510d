import { grown, NOWHERE, PLACE, ROW, WEIGHT, type NameRows } from './rows.js';

/**
 * The concepts that answer a query, each with its best name: columns by place, used again by the next query. Within a grade
 * the order of fields decides, then the shorter text; of equal names the one that was added first.
 */
export class Met {
  /** The places met, in no order; only the first `count` count. */
  places: Int32Array = new Int32Array(256);
  count = 0;
  #stamp = 0;
  #stamps: Int32Array = new Int32Array(256);
  #rank: Int32Array = new Int32Array(256);
  #name: Int32Array = new Int32Array(256);

  /** A new question, over so many places. */
  clear(places: number): void {
    while (this.places.length < places) {
      this.places = grown(this.places);
      this.#stamps = grown(this.#stamps);
      this.#rank = grown(this.#rank);
      this.#name = grown(this.#name);
    }
    if (this.#stamp === 0x7fffffff) this.#stamps.fill((this.#stamp = 0));
    this.#stamp++;
    this.count = 0;
  }

  offer(names: NameRows, number: number, grade: number): void {
    const { rows } = names;
    const place = rows[number * ROW + PLACE] as number;
    if (place === NOWHERE) return;
    this.put(place, grade * GRADE + (rows[number * ROW + WEIGHT] as number), number);
  }

  put(place: number, rank: number, number: number): void {
    if (this.#stamps[place] !== this.#stamp) {
      this.#stamps[place] = this.#stamp;
      this.places[this.count++] = place;
    } else {
      const before = this.#rank[place] as number;
      if (rank > before || (rank === before && number >= (this.#name[place] as number))) return;
    }
    this.#rank[place] = rank;
    this.#name[place] = number;
  }

  nameOf(place: number): number {
    return this.#name[place] as number;
  }

  /** The best of the first `count` places, in order; `precedes` decides between equal ranks. */
  best(count: number, limit: number, precedes: (place: number, other: number) => boolean): readonly number[] {
    const kept: number[] = [];
    const [places, rank] = [this.places, this.#rank];
    const before = (a: number, b: number): boolean => {
      const difference = (rank[a] as number) - (rank[b] as number);
      return difference < 0 || (difference === 0 && precedes(a, b));
    };
    let worst = Infinity;
    for (let i = 0; i < count; i++) {
      const place = places[i] as number;
      if ((rank[place] as number) > worst) continue;
      if (kept.length === limit && !before(place, kept[limit - 1] as number)) continue;
      let at = kept.length;
      let low = 0;
      while (low < at) {
        const middle = (low + at) >>> 1;
        if (before(place, kept[middle] as number)) at = middle;
        else low = middle + 1;
      }
      kept.splice(low, 0, place);
      if (kept.length > limit) kept.pop();
      if (kept.length === limit) worst = rank[kept[limit - 1] as number] as number;
    }
    return kept;
  }
}

const GRADE = 1_000_000;
