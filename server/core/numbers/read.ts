import { readChineseValues } from './chinese-values.js';
import { readEnglishValues } from './english-values.js';
import type { NumericValue } from './types.js';

/** The numbers of a Chinese text and of its English, each in order. */
export type Numbers = { readonly source: readonly NumericValue[]; readonly target: readonly NumericValue[] };

export function readNumbers(source: string, target: string): Numbers {
  return { source: readChineseValues(source), target: readEnglishValues(target) };
}
