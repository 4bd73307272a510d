import { decimal, ONE, plus, rational, times, ZERO, type Rational } from './rational.js';
import type { Approximation } from './types.js';

/** A numeral by itself, before anybody asks what it counts. */
export type Numeral = {
  readonly from: number;
  readonly to: number;
  /** Equal unless written as neighbours: 六七千 is 6,000 to 7,000. */
  readonly low: Rational;
  readonly high: Rational;
  readonly approx?: Approximation | undefined;
  /** An order of magnitude: 几千, 数万, 上百. */
  readonly several?: true;
  /** Written with Arabic digits, at least in part. */
  readonly digits: boolean;
  /** 万, 亿 … at the end, what a bare number before it may share: 3—5万. */
  readonly scale: Rational;
  /** Digit by digit: 二〇二三. */
  readonly positional?: true;
  /** Begins with a unit (百姓, 万亩): a figure of speech more often than a number. */
  readonly bare?: true;
};

const HAN: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
const SMALL: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const LARGE: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };
const ARABIC = /[0-9]+(?:,[0-9]{3}(?![0-9])){0,8}(?:\.[0-9]+)?/y;
const HAN_DIGITS = /[零〇一二两三四五六七八九]+/y;

/** No numeral is longer; hostile ones are, and their value would grow with them. */
const LONGEST = 40;

/** What a numeral can begin with. */
export const NUMERAL_START = /[0-9零〇一二两三四五六七八九十百千万亿几数]/;

type Range = readonly [Rational, Rational];
const scaled = ([low, high]: Range, by: bigint): Range => [times(low, rational(by)), times(high, rational(by))];
const added = (a: Range, b: Range): Range => [plus(a[0], b[0]), plus(a[1], b[1])];
const exactly = (value: Rational): Range => [value, value];
const NOTHING: Range = [ZERO, ZERO];

/** Reads the numeral that begins at `at` of a folded text, or null. */
export function readChineseNumeral(text: string, at: number): Numeral | null {
  if (/[几数]/.test(text.charAt(at))) return readSeveral(text, at);
  let here = at;
  let total = NOTHING;
  let section = NOTHING;
  let digit: Range | null = null;
  let scale = ONE;
  let unit = 1n; // the last 十, 百, 千, 万, 亿: 三千二 leaves the 百 out
  let large = 1n; // the last 万, 亿, 万亿: a larger one after it multiplies all before
  let digits = false;
  let approx: Approximation | undefined;
  let bare = false;
  const start = text.charAt(at);
  if (start in LARGE || start === '百' || start === '千') {
    bare = true;
    digit = exactly(ONE);
  }
  while (here - at < LONGEST) {
    const char = text.charAt(here);
    if (char >= '0' && char <= '9') {
      if (digit !== null) break;
      const literal = sticky(ARABIC, text, here);
      digit = exactly(decimal(literal.replaceAll(',', '')));
      digits = true;
      unit = 1n;
      here += literal.length;
    } else if (char in HAN) {
      if (digit !== null && !isZero(digit)) break;
      const run = sticky(HAN_DIGITS, text, here);
      const zero = /^[零〇](?=.)/.test(run) && unit > 1n;
      const read = readRun(zero ? run.slice(1) : run, here === at, text.charAt(here + run.length));
      if (read === null) return null;
      if (read.positional) return byDigits(at, here + run.length, read.value);
      digit = read.range;
      here += run.length;
      if (
        text.charAt(here) === '点' &&
        /^[零〇一二三四五六七八九]+(?=[万亿%倍个]|$)/.test(text.slice(here + 1, here + 12))
      ) {
        const places = sticky(HAN_DIGITS, text, here + 1);
        digit = exactly(plus(digit[0], decimal(`0.${placesOf(places)}`)));
        here += 1 + places.length;
      }
      if (zero) unit = 1n;
    } else if (char in SMALL && !/^千[克瓦卡]/.test(text.slice(here, here + 2))) {
      const by = SMALL[char] ?? 1n;
      section = added(section, scaled(digit ?? exactly(ONE), by));
      [digit, unit, scale] = [null, by, rational(by)];
      here++;
    } else if (char in LARGE && large < 10n ** 16n) {
      const by = LARGE[char] ?? 1n;
      const below = added(section, digit ?? NOTHING);
      const over = large > 1n && by > large;
      const after = isZero(below);
      total = over ? scaled(added(total, below), by) : added(total, scaled(below, by));
      large = unit = over && after ? large * by : by;
      [section, digit, scale] = [NOTHING, null, rational(unit)];
      here++;
    } else if (
      /[多余来几]/.test(char) &&
      here > at &&
      /[十百千万亿]/.test(text.charAt(here - 1) + text.charAt(here + 1))
    ) {
      // 十多万, 三千余亿; 二十几. The 多 after the last unit is a matter of how exact the number is.
      if (!/[万亿]/.test(text.charAt(here + 1)) && !(char === '几' && text.charAt(here - 1) === '十')) break;
      approx = 'over';
      here++;
    } else break;
  }
  if (here === at) return null;
  const omitted = digit !== null && unit >= 100n && /[二三四五六七八九]/.test(text.charAt(here - 1));
  const rest = digit === null ? NOTHING : omitted ? scaled(digit, unit / 10n) : digit;
  const [low, high] = added(added(total, section), rest);
  if (digit !== null && !bare) scale = ONE;
  return { from: at, to: here, low, high, approx, digits, scale, ...(bare && { bare: true as const }) };
}

/** 几千, 数十万, 几十: the order of magnitude. */
function readSeveral(text: string, at: number): Numeral | null {
  const match = /^[几数]([十百千万亿]+)/.exec(text.slice(at, at + 6));
  const units = match?.[1];
  if (units === undefined) return null;
  const value = rational([...units].reduce((product, char) => product * (SMALL[char] ?? LARGE[char] ?? 1n), 1n));
  return { from: at, to: at + 1 + units.length, low: value, high: value, several: true, digits: false, scale: ONE };
}

type Run =
  { readonly positional: false; readonly range: Range } | { readonly positional: true; readonly value: Rational };

/** A run of Han digits: one digit, neighbours (六七), or a number digit by digit (二〇二三, 九八年). */
function readRun(run: string, first: boolean, next: string): Run | null {
  const values = [...run].map((char) => HAN[char] ?? 0);
  const [a = 0, b = 0] = values;
  if (values.length === 1) return { positional: false, range: exactly(rational(a)) };
  const rising = values.every((value, i) => i === 0 || value === (values[i - 1] ?? 0) + 1);
  if (values.length === 2 && a > 0 && (rising || (a === 3 && b === 5 && next !== '年')))
    return { positional: false, range: [rational(a), rational(b)] };
  if (!first || (values.length > 2 && rising)) return null; // 一二三产业
  if (values.length === 2 && !/[年折号]/.test(next)) return null;
  return { positional: true, value: decimal(placesOf(run)) };
}

function byDigits(from: number, to: number, value: Rational): Numeral {
  return { from, to, low: value, high: value, digits: false, scale: ONE, positional: true };
}

function placesOf(run: string): string {
  return [...run].map((char) => (char === '零' ? 0 : char === '两' ? 2 : HAN[char])).join('');
}

function isZero([low, high]: Range): boolean {
  return low.n === 0n && high.n === 0n;
}

function sticky(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** A small numeral by itself, as dates and clocks use them: 25, 二十五. NaN where it is none. */
export function smallNumber(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text);
  if (text === '') return NaN;
  const numeral = readChineseNumeral(text, 0);
  if (numeral === null || numeral.to !== text.length || numeral.low.n !== numeral.high.n) return NaN;
  return Number(numeral.low.n);
}
