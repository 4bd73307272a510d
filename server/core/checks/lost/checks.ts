import type { Check } from '../check.js';
import { addition } from './addition.js';
import { fullWidth } from './full-width.js';
import { chineseLeft } from './left-over.js';
import { length } from './length.js';
import { lostQuotes } from './lost-quotes.js';
import { omission } from './omission.js';
import { untranslated } from './untranslated.js';

/** What is left over of the Chinese, and what of it is lost. */
export const lostChecks: readonly Check[] = [
  untranslated,
  omission,
  addition,
  length,
  chineseLeft,
  fullWidth,
  lostQuotes,
];
