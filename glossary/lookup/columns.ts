/** What ranking asks of a name, by the name's number, and of a concept, by its place: columns, as most names are met often. */
export class Columns {
  place = new Int32Array(1024);
  field = new Uint8Array(1024);
  length = new Uint16Array(1024);
  /** How many characters or words. */
  count = new Uint16Array(1024);
  /** The first character, or the number of the first word. */
  first = new Int32Array(1024);
  /** Who has been here: marks of one question never equal those of another. */
  stamp = new Int32Array(1024);
  placeStamp = new Int32Array(1024);
  bestRank = new Float64Array(1024);
  bestNumber = new Int32Array(1024);
  lastStamp = 0;
  #lastPlaceStamp = 0;

  set(number: number, row: Readonly<Record<'place' | 'field' | 'length' | 'count' | 'first', number>>): void {
    if (number >= this.place.length) {
      this.place = grown(this.place, Int32Array);
      this.field = grown(this.field, Uint8Array);
      this.length = grown(this.length, Uint16Array);
      this.count = grown(this.count, Uint16Array);
      this.first = grown(this.first, Int32Array);
      this.stamp = grown(this.stamp, Int32Array);
    }
    if (row.place >= this.placeStamp.length) {
      this.placeStamp = grown(this.placeStamp, Int32Array);
      this.bestRank = grown(this.bestRank, Float64Array);
      this.bestNumber = grown(this.bestNumber, Int32Array);
    }
    this.place[number] = row.place;
    this.field[number] = row.field;
    this.length[number] = row.length;
    this.count[number] = row.count;
    this.first[number] = row.first;
    this.stamp[number] = 0;
  }

  nextStamp(): number {
    if (this.lastStamp === MOST_STAMPS) this.stamp.fill((this.lastStamp = 0));
    return ++this.lastStamp;
  }

  nextPlaceStamp(): number {
    if (this.#lastPlaceStamp === MOST_STAMPS) this.placeStamp.fill((this.#lastPlaceStamp = 0));
    return ++this.#lastPlaceStamp;
  }
}

const MOST_STAMPS = 0x7fffffff;

type Column = Int32Array | Uint16Array | Uint8Array | Float64Array;

function grown<T extends Column>(column: T, type: new (length: number) => T): T {
  const larger = new type(column.length * 2);
  larger.set(column);
  return larger;
}
