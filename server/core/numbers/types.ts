import type { Rational } from './rational.js';
import type { Unit } from './units.js';

/**
 * What a number says.
 * - `count`: how many or how much, with a unit where one is written
 * - `ordinal`: which in a row (第三, 十三届, 13th)
 * - `share`: a part of a whole; 5 %, 三成 and 1/3 are 0.05, 0.3 and 1/3
 * - `points`: percentage points; 3 for 3个百分点
 * - `ratio`: how many times as much (8倍, doubled, 翻两番 = 4)
 * - `several`: an order of magnitude (几千, thousands of = 1000)
 * - `decade`: its first year (八十年代 of the 20th century = 1980; without a century 80)
 * - `century`: its number
 * - `time`: of the clock, in minutes after midnight
 * - `code`: a number glued to letters (5G); no value of its own
 */
export type AmountKind =
  'count' | 'ordinal' | 'share' | 'points' | 'ratio' | 'several' | 'decade' | 'century' | 'time' | 'code';

export type ValueKind = AmountKind | 'date';

/** A date as far as it is written: 6月25日 has no year, 25日 neither year nor month. */
export type CalendarDate = { readonly year?: number; readonly month?: number; readonly day?: number };

/** One thing that a number may mean: 增长8倍 is eight times and nine times; 2020 is a count and a year. */
export type Reading =
  | { readonly kind: AmountKind; readonly value: Rational; readonly unit?: Unit | undefined }
  | { readonly kind: 'date'; readonly date: CalendarDate };

/** How exact the text says the number is: 约, 近, 超, 不超过 · about, almost, over, up to. */
export type Approximation = 'about' | 'almost' | 'over' | 'under';

/**
 * What a translation owes a number. `firm` ones have to be there (2030万, 6月25日, 十三届). `plain` ones are small numerals
 * that good English may turn into other words (两国 → both); they only have to be there where another number took their
 * place. `loose` ones may be dropped at will (一个, 百年, “first”).
 */
export type Weight = 'firm' | 'plain' | 'loose';

type Place = {
  /** Half-open, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly weight: Weight;
  /** Other things that the number may mean, most likely first. */
  readonly also?: readonly Reading[];
};

export type AmountValue = Place & {
  readonly kind: AmountKind;
  /** Equal unless the text names a range: 3—5万, 六七千, 5% to 6%. */
  readonly low: Rational;
  readonly high: Rational;
  readonly unit?: Unit | undefined;
  /** What 万, 亿 or “million” at its end multiply it by. */
  readonly scale?: Rational | undefined;
  readonly approx?: Approximation | undefined;
  /** Of ordinals: the number of a meeting or of the body's term; 十三届三次全会 has both. */
  readonly role?: 'session' | 'term' | undefined;
  /** Of codes: letters and digits, folded. */
  readonly code?: string | undefined;
};

export type DateValue = Place & {
  readonly kind: 'date';
  readonly date: CalendarDate;
  /** What dates before it in the text let a reader supply: 25日 after 7月26日 is in July. */
  readonly implied?: CalendarDate | undefined;
  readonly part?: 'early' | 'middle' | 'late' | undefined;
  /** Written as 6/25, which half the world reads as the sixth of a 25th month. */
  readonly slashed?: true | undefined;
};

export type NumericValue = AmountValue | DateValue;
