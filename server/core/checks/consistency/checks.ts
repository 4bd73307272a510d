import type { GroupCheck } from '../check.js';
import { mixedCapitals } from './mixed-capitals.js';
import { mixedSpelling } from './mixed-spelling.js';
import { quoteStyle } from './quote-style.js';
import { repeatedParagraph } from './repeated-paragraph.js';
import { sentenceVariants } from './sentence-variants.js';
import { termVariants } from './term-variants.js';

/** What is said in one way here and in another there. */
export const consistencyChecks: readonly GroupCheck[] = [
  sentenceVariants,
  termVariants,
  mixedSpelling,
  mixedCapitals,
  repeatedParagraph,
  quoteStyle,
];
