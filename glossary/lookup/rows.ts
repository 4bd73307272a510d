/** What ranking asks of a name, by the name's number, side by side in one row of an array. */
export class NameRows {
  #rows: Int32Array;
  readonly #keys: (string | undefined)[] = [];
  readonly #texts: (string | undefined)[] = [];
  #dead = 0;

  /** `expected`: about how many there will be; it saves growing, nothing more. */
  constructor(expected: number) {
    this.#rows = new Int32Array(Math.max(256, Math.ceil(expected)) * ROW);
  }

  get bytes(): number {
    return this.#rows.byteLength;
  }

  /** Read as `rows[number * ROW + PLACE]`; another array when a name has been added. */
  get rows(): Int32Array {
    return this.#rows;
  }

  /** How many numbers have been given. */
  get count(): number {
    return this.#keys.length;
  }

  /** As many as live. */
  get manyDead(): boolean {
    return this.#dead * 2 > this.#keys.length;
  }

  isAlive(number: number): boolean {
    return this.#rows[number * ROW + PLACE] !== NOWHERE;
  }

  /** The name's folded text; empty where it is no more. */
  keyOf(number: number): string {
    return this.#keys[number] ?? '';
  }

  /** The place of its field in their order. */
  fieldOf(number: number): number {
    return Math.floor((this.#rows[number * ROW + WEIGHT] as number) / FIELD);
  }

  /** As it was written. */
  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }

  /** Answers the name's number. */
  add(
    { key, text }: Readonly<Record<'key' | 'text', string>>,
    row: Readonly<Record<'place' | 'weight' | 'count' | 'first' | 'list', number>>,
  ): number {
    const number = this.#keys.push(key) - 1;
    this.#texts.push(text);
    if ((number + 1) * ROW > this.#rows.length) this.#rows = grown(this.#rows);
    const at = number * ROW;
    this.#rows[at + PLACE] = row.place;
    this.#rows[at + WEIGHT] = row.weight;
    this.#rows[at + COUNT] = row.count;
    this.#rows[at + FIRST] = row.first;
    this.#rows[at + LIST] = row.list;
    return number;
  }

  remove(number: number): void {
    this.#keys[number] = this.#texts[number] = undefined;
    this.#rows[number * ROW + PLACE] = NOWHERE;
    this.#dead++;
  }
}

/**
 * The columns: the concept's place; the field, then the length, as ranking adds it to a grade; how many characters or words;
 * the first character, or the first word's number; where the numbers of its words lie.
 */
export const [PLACE, WEIGHT, COUNT, FIRST, LIST, ROW] = [0, 1, 2, 3, 4, 5] as const;

/** The place of a name that is no more. */
export const NOWHERE = -1;

const FIELD = 10_000;

/** What ranking adds to a name's grade: the place of its field in their order, then its length. */
export function weightOf(field: number, length: number): number {
  return field * FIELD + Math.min(length, FIELD - 1);
}

export function grown(column: Int32Array): Int32Array {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}
