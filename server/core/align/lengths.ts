import { countLetters, weigh } from '../characters.js';
import type { Span } from '../segments.js';

/**
 * How long translations are, in letters of English for a Chinese character (no white space, no marks; foreign words in the
 * Chinese as their English). Measured: docs/alignment.md. Government prose has 4.3 (e^1.47), manuals have 3.0 (e^1.08); a
 * paragraph is expected to keep its own ratio, as far as it is between the two with some room.
 */
const LEAST = 1.0;
const MOST = 1.65;
const USUAL = 1.4;

/** The variance of the logarithm of that ratio: of a sentence of any length, and what chance adds to short ones. */
const SPREAD = 0.15 ** 2;
const SHORT = 0.5;

/** Beyond this a length is no likelier to be another sentence's than some free rendering. */
const WORST = 4;

/** Letters for a Chinese character in government prose and news, and how much that varies, in logarithms. */
const PROSE = { usual: 1.42, spread: 0.15 ** 2, short: 0.6, worst: 8 };

/** Chinese characters, and what letters and digits among them are worth as such. */
export function chineseLength(text: string, { from, to }: Span): number {
  return weigh(text.slice(from, to), { han: 1, letter: 1 / Math.exp(USUAL) });
}

/** Letters and digits. */
export function englishLength(text: string, { from, to }: Span): number {
  return countLetters(text.slice(from, to));
}

/** The logarithm of letters for a character that is to be expected in a paragraph of these lengths. */
export function expectedRatio(source: number, target: number): number {
  if (source < 1 || target < 1) return USUAL;
  return Math.min(MOST, Math.max(LEAST, Math.log(target / source)));
}

/** How far a translation is from the length to be expected: the negative logarithm of its likelihood, less a constant. */
export function lengthCost(source: number, target: number, ratio: number): number {
  const chars = Math.max(1, source);
  const distance = Math.log(Math.max(1, target) / chars) - ratio;
  return Math.min(WORST, (distance * distance) / (2 * (SPREAD + SHORT / chars)));
}

/**
 * The same by the ratio of government prose: what has a sentence too few or too many has no ratio of its own to go by. Where
 * nothing is said, nothing is the length to be expected.
 */
export function proseCost(source: number, target: number): number {
  const { usual, spread, short, worst } = PROSE;
  if (source < 1) return target < 1 ? 0 : worst;
  const distance = Math.log(Math.max(1, target) / source) - usual;
  return Math.min(worst, (distance * distance) / (2 * (spread + short / source)));
}
