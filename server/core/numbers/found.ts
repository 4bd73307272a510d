import type { Token } from './english-numerals.js';
import type { NumericValue } from './types.js';

/** What was read at a token, and the token that reading goes on with. */
export type Found = { readonly values: readonly NumericValue[]; readonly next: number };

export function placed(
  text: string,
  all: readonly Token[],
  i: number,
  end: number,
): { from: number; to: number; text: string } {
  const from = all[i]?.from ?? 0;
  const to = all[end - 1]?.to ?? from;
  return { from, to, text: text.slice(from, to) };
}

/** The first token at or after an offset. */
export function after(all: readonly Token[], i: number, to: number): number {
  let next = i + 1;
  while ((all[next]?.from ?? Infinity) < to) next++;
  return next;
}

/** A match of a sticky pattern exactly at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
