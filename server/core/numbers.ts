import { findChineseNumbers } from './numbers/chinese.js';
import { findEnglishNumbers } from './numbers/english.js';
import type { NumberSpan } from './numbers/types.js';

export { findChineseNumbers } from './numbers/chinese.js';
export { findEnglishNumbers } from './numbers/english.js';
export type { NumberKind, NumberSpan } from './numbers/types.js';

/** The same number on both sides. */
export type NumberPair = { readonly source: NumberSpan; readonly target: NumberSpan };

/**
 * Pairs the numbers of a Chinese source and its English by value, one to one: 2030万 and 20.3 million, 十三届 and 13th,
 * 6月 and June. A percentage only pairs with a percentage, a month with a month; among the rest the same kind is
 * preferred, then the order. In the order of the source.
 */
export function matchNumbers(source: string, target: string): NumberPair[] {
  const left = findChineseNumbers(source);
  const waiting = findEnglishNumbers(target);
  const pairs: NumberPair[] = [];
  const take = (from: NumberSpan, fits: (to: NumberSpan) => boolean): boolean => {
    const index = waiting.findIndex((to) => to.value === from.value && fits(to));
    const [to] = index < 0 ? [] : waiting.splice(index, 1);
    if (to !== undefined) pairs.push({ source: from, target: to });
    return to !== undefined;
  };
  const rest = left.filter((from) => !take(from, (to) => to.kind === from.kind));
  for (const from of rest) {
    if (!standsAlone(from)) take(from, (to) => !standsAlone(to));
  }
  return pairs.sort((a, b) => a.source.from - b.source.from);
}

function standsAlone(span: NumberSpan): boolean {
  return span.kind === 'percent' || span.kind === 'month';
}
