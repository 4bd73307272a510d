import type { Check } from '../check.js';
import { englishVariety } from './english-variety.js';
import { houseRule } from './house-rule.js';
import { spelling } from './spelling.js';
import { wordList } from './word-list.js';

/** What dictionary and project say of single words and patterns. */
export const houseStyleChecks: readonly Check[] = [spelling, englishVariety, houseRule, wordList];
