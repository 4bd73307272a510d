/**
 * Longest common subsequence of two sequences of integers in `[0, alphabet)`: for each element of `a` the index of its
 * partner in `b`, or -1. Partners ascend. Bit-parallel (Hyyrö 2004), so the time is `lcsCost(a, b) / 30` steps at worst,
 * whatever the sequences look like; memory is the same in 32-bit words. Where the cost is over `limit`, only common ends
 * are partners.
 */
export function lcs(a: Int32Array, b: Int32Array, alphabet: number, limit = Infinity): Int32Array {
  const partner = new Int32Array(a.length).fill(-1);
  const { head, aEnd, bEnd } = commonEnds(a, b);
  for (let i = 0; i < head; i++) partner[i] = i;
  for (let i = aEnd; i < a.length; i++) partner[i] = i - aEnd + bEnd;
  if (head < aEnd && head < bEnd && (aEnd - head) * (bEnd - head) <= limit) {
    trace(rows(a, b, head, aEnd, bEnd, alphabet), head, aEnd, bEnd, partner);
  }
  return partner;
}

/** Product of the lengths without common ends. */
export function lcsCost(a: Int32Array, b: Int32Array): number {
  const { head, aEnd, bEnd } = commonEnds(a, b);
  return (aEnd - head) * (bEnd - head);
}

function commonEnds(
  a: Int32Array,
  b: Int32Array,
): { readonly head: number; readonly aEnd: number; readonly bEnd: number } {
  let head = 0;
  let aEnd = a.length;
  let bEnd = b.length;
  while (head < aEnd && head < bEnd && a[head] === b[head]) head++;
  while (aEnd > head && bEnd > head && a[aEnd - 1] === b[bEnd - 1]) [aEnd, bEnd] = [aEnd - 1, bEnd - 1];
  return { head, aEnd, bEnd };
}

/** Bits to a word: 30, so that a sum with carry stays a small integer. */
const BITS = 30;
const FULL = (1 << BITS) - 1;

type Rows = { readonly bits: Int32Array; readonly words: number };

/**
 * One row of bits for each element of `b`, the columns being the elements of `a`: a zero says that the common subsequence
 * of the prefixes grows at this column. A row differs from the one above only where its element occurs in `a` and where a
 * carry runs on, so it is copied and then corrected there.
 */
function rows(a: Int32Array, b: Int32Array, head: number, aEnd: number, bEnd: number, alphabet: number): Rows {
  const words = Math.ceil((aEnd - head) / BITS);
  const height = bEnd - head;
  const first = new Int32Array(alphabet).fill(-1);
  const next = new Int32Array(aEnd - head);
  for (let column = aEnd - head - 1; column >= 0; column--) {
    const id = a[head + column] ?? 0;
    next[column] = first[id] ?? -1;
    first[id] = column;
  }
  const bits = new Int32Array((height + 1) * words).fill(FULL, 0, words);
  for (let row = 1; row <= height; row++) {
    const base = row * words;
    bits.copyWithin(base, base - words, base);
    let column = first[b[head + row - 1] ?? 0] ?? -1;
    let carry = 0;
    let word = 0;
    while (column >= 0 || (carry !== 0 && word < words)) {
      if (carry === 0) word = (column / BITS) | 0;
      let mask = 0;
      for (const last = (word + 1) * BITS; column >= 0 && column < last; column = next[column] ?? -1) {
        mask |= 1 << (column - word * BITS);
      }
      const above = bits[base + word] ?? 0;
      const hit = above & mask;
      const sum = above + hit + carry;
      bits[base + word] = (sum & FULL) | (above & ~mask);
      carry = sum > FULL ? 1 : 0;
      word++;
    }
  }
  return { bits, words };
}

function trace({ bits, words }: Rows, head: number, aEnd: number, bEnd: number, partner: Int32Array): void {
  let column = aEnd - head;
  let row = bEnd - head;
  const grows = (r: number, c: number): boolean =>
    (((bits[r * words + ((c / BITS) | 0)] ?? 0) >>> (c % BITS)) & 1) === 0;
  while (column > 0 && row > 0) {
    if (!grows(row, column - 1)) column--;
    else if (row > 1 && grows(row - 1, column - 1)) row--;
    else partner[head + --column] = head + --row;
  }
}
