export { compareValues, matchNumbers, type CompareOptions } from './numbers/compare.js';
export { readChineseValues } from './numbers/chinese-values.js';
export { readEnglishValues } from './numbers/english-values.js';
export { readNumbers, type Numbers } from './numbers/read.js';
export type { Explanation, FindingKind, NumberFinding, Severity } from './numbers/explain.js';
export type {
  AmountKind,
  AmountValue,
  Approximation,
  CalendarDate,
  DateValue,
  NumericValue,
  Reading,
  ValueKind,
  Weight,
} from './numbers/types.js';
export { inChinese, inEnglish } from './numbers/write.js';

import type { matchNumbers } from './numbers/compare.js';

/** The same number on both sides. */
export type NumberPair = ReturnType<typeof matchNumbers>[number];
