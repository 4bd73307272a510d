/** Numbers in pages of fixed size: what grows gets a new page, nothing that is there is ever copied. */
export class Pool {
  readonly #pages: Int32Array[] = [];
  /** Address 0 is nobody's. */
  #next = 1;

  get bytes(): number {
    return this.#pages.length * PAGE * 4;
  }

  /** The address of so many numbers side by side, all 0; at most a page's. */
  allocate(size: number): number {
    if (this.#pages.length === 0) this.#pages.push(new Int32Array(PAGE));
    const end = this.#pages.length * PAGE;
    if (this.#next + size > end) {
      this.#pages.push(new Int32Array(PAGE));
      this.#next = end;
    }
    const address = this.#next;
    this.#next += size;
    return address;
  }

  /** Where an address lies: `pageOf(address)[placeIn(address)]`, and what was allocated with it behind it. */
  pageOf(address: number): Int32Array {
    return this.#pages[address >>> BITS] as Int32Array;
  }
}

export function placeIn(address: number): number {
  return address & (PAGE - 1);
}

const BITS = 14;
const PAGE = 1 << BITS;
