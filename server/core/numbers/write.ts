import { approximately, compare, dividedBy, equals, ONE, rational, times, written, type Rational } from './rational.js';
import type { AmountValue, CalendarDate, NumericValue } from './types.js';
import type { Unit } from './units.js';

const HUNDRED = rational(100);
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ENGLISH_SCALES = [
  ['trillion', 10n ** 12n],
  ['billion', 10n ** 9n],
  ['million', 10n ** 6n],
] as const;
const CHINESE_SCALES = [
  ['万亿', 10n ** 12n],
  ['亿', 10n ** 8n],
  ['万', 10n ** 4n],
] as const;

/** What a value is in English, as a style guide would have it: 20.3 million yuan, 5.8%, June 25, 16:30. */
export function inEnglish(value: NumericValue, exact?: Rational): string {
  if (value.kind === 'date') return englishDate(value.date);
  if (value.kind === 'code') return value.text;
  const ends = exact === undefined && !equals(value.low, value.high) ? [value.low, value.high] : [exact ?? value.low];
  const noun = value.unit === undefined ? '' : unitNoun(value.unit, ends.at(-1) ?? ONE);
  const numbers = ends.map((end) => englishAmount(value, end));
  return [numbers.join(' to '), noun].filter((part) => part !== '').join(' ');
}

function englishAmount({ kind }: AmountValue, value: Rational): string {
  if (kind === 'ordinal' || kind === 'century') return `${ordinal(value)}${kind === 'century' ? ' century' : ''}`;
  if (kind === 'share') return value.d === 1n || finite(value) ? `${plain(times(value, HUNDRED))}%` : written(value);
  if (kind === 'points') return `${plain(value)} percentage point${equals(value, ONE) ? '' : 's'}`;
  if (kind === 'ratio') return `${plain(value)} times`;
  if (kind === 'decade') return `${value.n}s`;
  if (kind === 'time') return clock(value);
  return englishNumber(value);
}

/** 20.3 million, 6,000, 0.7: millions and more by word where that keeps every digit. */
export function englishNumber(value: Rational): string {
  const fitting = ENGLISH_SCALES.find(
    ([, by]) => compare(value, rational(by)) >= 0 && isShort(dividedBy(value, rational(by))),
  );
  return fitting === undefined ? plain(value) : `${plain(dividedBy(value, rational(fitting[1])))} ${fitting[0]}`;
}

/** 203 million as 2.03亿: how a reader of the Chinese would say it. */
export function inChinese(value: NumericValue, exact?: Rational): string {
  if (value.kind === 'date') return chineseDate(value.date);
  if (value.kind === 'code') return value.text;
  const { kind } = value;
  const ends = exact === undefined && !equals(value.low, value.high) ? [value.low, value.high] : [exact ?? value.low];
  return ends
    .map((end) => {
      if (kind === 'ordinal') return `第${written(end)}`;
      if (kind === 'century') return `${written(end)}世纪`;
      if (kind === 'decade') return `${written(end)}年代`;
      if (kind === 'share') return finite(end) ? `${written(times(end, HUNDRED))}%` : `${end.d}分之${end.n}`;
      if (kind === 'points') return `${written(end)}个百分点`;
      if (kind === 'ratio') return `${written(end)}倍`;
      if (kind === 'time') return clock(end);
      return chineseNumber(end);
    })
    .join('至');
}

/** 2.03亿, 1.5万, 6000. */
export function chineseNumber(value: Rational): string {
  const fitting = CHINESE_SCALES.find(
    ([, by]) => compare(value, rational(by)) >= 0 && isShort(dividedBy(value, rational(by))),
  );
  return fitting === undefined ? written(value) : `${written(dividedBy(value, rational(fitting[1])))}${fitting[0]}`;
}

export function englishDate({ year, month, day }: CalendarDate): string {
  const name = month === undefined ? '' : (MONTHS[month - 1] ?? '');
  if (month === undefined) return day === undefined ? String(year ?? '') : `the ${ordinal(rational(day))}`;
  const days = day === undefined ? name : `${name} ${day}`;
  return year === undefined ? days : `${days}${day === undefined ? '' : ','} ${year}`;
}

function chineseDate({ year, month, day }: CalendarDate): string {
  return `${year === undefined ? '' : `${year}年`}${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

export function ordinal(value: Rational): string {
  const n = Number(value.n);
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${plain(value)}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

/** With thousands separators. */
export function plain(value: Rational): string {
  const [whole = '', places] = written(value).split('.');
  const grouped = whole.includes('/') ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return places === undefined ? grouped : `${grouped}.${places}`;
}

/** acres, mu, feet: the unit as it stands after that number. */
export function unitNoun({ name: unit }: Unit, value: Rational): string {
  if (compare(value, ONE) <= 0 || /^(?:mu|jin|li|yuan|yen|won|dan|qing|zhang|chi|cun)$/.test(unit)) return unit;
  if (unit === 'foot' || unit === 'square foot') return unit.replace('foot', 'feet');
  if (unit === 'degree Celsius') return 'degrees Celsius';
  if (unit === 'century') return 'centuries';
  return `${unit}${unit.endsWith('inch') ? 'es' : 's'}`;
}

function clock(minutes: Rational): string {
  const total = Number(minutes.n);
  return `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`;
}

function finite(value: Rational): boolean {
  return !written(value).includes('/');
}

/** Whether it can be written with at most four places: 13.9 and 1.2345, not 1.23456 and not a third. */
export function isDecimal(value: Rational): boolean {
  return finite(value) && (written(value).split('.')[1] ?? '').length <= 4;
}

/** 13.9 million, not 1.234567 million. */
function isShort(value: Rational): boolean {
  return isDecimal(value) && approximately(value) < 100_000;
}

export { MONTHS as MONTH_NAMES };
