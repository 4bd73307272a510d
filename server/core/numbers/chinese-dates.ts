import { readChineseClock } from './chinese-clock.js';
import { smallNumber } from './chinese-numerals.js';
import { readChinesePeriod } from './chinese-periods.js';
import { matchAt } from './found.js';
import { rational } from './rational.js';
import type { CalendarDate, DateValue, NumericValue, Reading } from './types.js';

const HAN_DAY = '三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]';
const DIGIT_DAY = '3[01]|[12][0-9]|0?[1-9]';
const YEAR = '(?:1[0-9]{3}|20[0-9]{2}|[一二][零〇一二三四五六七八九]{3})(?![0-9])';
const MONTH = '(?:1[0-2](?![0-9])|0?[1-9](?![0-9])|十[一二]?|[一二三四五六七八九])';
const DAY = `(?:(?:${DIGIT_DAY})(?![0-9])|${HAN_DAY})`;
const JOINT = '(?: ?[—~至到、和与及-]{1,3} ?)';
const PART = '(?:上旬|中旬|下旬|初|底|末)';

const WHOLE = new RegExp(
  `(${YEAR}) ?年(?!代) ?(?:(${MONTH}) ?月(?:份)?(?: ?(${DAY}) ?(?:日|号(?!线)))?)?(${PART})?`,
  'y',
);
const NUMERIC = /((?:19|20)[0-9]{2})[-—.\/](1[0-2]|0?[1-9])[-—.\/](3[01]|[12][0-9]|0?[1-9])(?![0-9])/y;
const MONTH_DAY = new RegExp(`(${MONTH}) ?月(?:份)?(?: ?(${DAY}) ?(?:日|号(?!线)))?(${PART})?`, 'y');
const DAY_ONLY = new RegExp(`(${DAY}) ?([日号])(?![元本语资裔商产线楼文令门馆舱机院])`, 'y');
/** 2023—24年度: the century stands once, before the first. */
const SHORT_YEARS = /((?:19|20)[0-9]{2})( ?[—-] ?)([0-9]{2}) ?(?:年|财)/y;
/** 2021—2025年, 3至5月, 25、26日: the sign stands once, after the last. */
const YEAR_OF_MANY = new RegExp(`(${YEAR})(?=(?:${JOINT}${YEAR}){1,12} ?年)`, 'y');
const MONTH_OF_MANY = new RegExp(`(${MONTH})(?=(?:${JOINT}${MONTH}){1,12} ?月)`, 'y');
const DAY_OF_MANY = new RegExp(`(${DAY})(?=(?:${JOINT}${DAY}){1,12} ?日)`, 'y');
const BARE_YEAR = /((?:19|20)[0-9]{2})(?![0-9.,%万亿多余]| ?年)/y;

const parts: Readonly<Record<string, DateValue['part']>> = {
  上旬: 'early', 初: 'early', 中旬: 'middle', 下旬: 'late', 底: 'late', 末: 'late',
}; // prettier-ignore

/** 八月十五, 腊月二十三: days of the lunar calendar are written in Han, without 日. */
const LUNAR =
  /([冬腊正二三四五六七八九]|十[一二]?)月(初[一二三四五六七八九十]|十[一二三四五六七八九]?|[廿二]十?[一二三四五六七八九]?|三十)(?![日号个多余来几余万千百人年月十])/y;

/** The date, decade, century or time of the clock that begins at `at` of a folded text; several for 六七十年代. */
export function readChineseDate(text: string, at: number, before: NumericValue | undefined): NumericValue[] | null {
  const found = calendar(text, at) ?? readChinesePeriod(text, at);
  if (found !== null) return found;
  const time = readChineseClock(text, at, before);
  return time === null ? null : [time];
}

function calendar(text: string, at: number): NumericValue[] | null {
  const previous = text.charAt(at - 1);
  if (/[0-9零〇一二三四五六七八九十百千万亿第.]/.test(previous)) return null;
  const lunar = matchAt(LUNAR, text, at);
  if (lunar !== null) return lunarDay(lunar, at);
  const whole = matchAt(WHOLE, text, at) ?? matchAt(NUMERIC, text, at);
  if (whole !== null) {
    const [, year = '', month = '', day = '', part = ''] = whole;
    return [date(whole, at, { year: yearOf(year), month: smallNumber(month), day: smallNumber(day) }, part)];
  }
  const short = shortYears(text, at);
  if (short !== null) return short;
  const many = matchAt(YEAR_OF_MANY, text, at);
  if (many !== null) return [date(many, at, { year: yearOf(many[1] ?? '') })];
  const month = matchAt(MONTH_DAY, text, at);
  if (month !== null && previous !== '个') {
    const [, name = '', day = '', part = ''] = month;
    return [date(month, at, { month: smallNumber(name), day: smallNumber(day) }, part)];
  }
  const months = matchAt(MONTH_OF_MANY, text, at);
  if (months !== null) return [date(months, at, { month: smallNumber(months[1] ?? '') })];
  const days = matchAt(DAY_OF_MANY, text, at);
  if (days !== null) return [date(days, at, { day: smallNumber(days[1] ?? '') })];
  return dayOnly(text, at) ?? bareYear(text, at);
}

/** Most festivals have names of their own in English; where it says the day, both numbers are there. */
function lunarDay([text, month = '', day = '']: RegExpExecArray, at: number): NumericValue[] {
  const named: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };
  const days = day.replace('初', '').replace(/^廿/, '二十');
  const numbers = [named[month] ?? smallNumber(month), smallNumber(days)];
  const split = at + month.length + 1;
  const spans = [[at, split], [split, at + text.length]] as const; // prettier-ignore
  return spans.map(([from, to], i): NumericValue => {
    const value = rational(numbers[i] ?? 0);
    return {
      from,
      to,
      text: text.slice(from - at, to - at),
      kind: 'ordinal',
      low: value,
      high: value,
      weight: 'loose',
    };
  });
}

function shortYears(text: string, at: number): NumericValue[] | null {
  const [, first = '', joint = '', last = ''] = matchAt(SHORT_YEARS, text, at) ?? [];
  const second = Number(first.slice(0, 2) + last);
  if (first === '' || second !== Number(first) + 1) return null;
  const from = at + 4 + joint.length;
  const place = { kind: 'date', weight: 'firm' } as const;
  return [
    { ...place, from: at, to: at + 4, text: first, date: { year: Number(first) } },
    { ...place, from, to: from + 2, text: last, date: { year: second } },
  ];
}

function dayOnly(text: string, at: number): NumericValue[] | null {
  const found = matchAt(DAY_ONLY, text, at);
  if (found === null) return null;
  const [{ length }, digits = '', sign = ''] = found;
  const day = smallNumber(digits);
  const arabic = /[0-9]/.test(digits);
  const value = rational(day);
  // 10日内 is a span of time, 三日 may be; 5号 is a number that a thing carries, or a day.
  const span = /^(?:内|之内|以内|后|前|间|游|连)/.test(text.slice(at + length)) || !arabic;
  const place = { from: at, to: at + length, text: text.slice(at, at + length) };
  if (sign === '号') {
    const also: Reading[] = [{ kind: 'date', date: { day } }];
    return [{ ...place, kind: 'ordinal', low: value, high: value, weight: arabic ? 'firm' : 'plain', also }];
  }
  const also: Reading[] = span ? [{ kind: 'count', value }] : [];
  return [{ ...place, kind: 'date', date: { day }, weight: span ? 'plain' : 'firm', also }];
}

/** 2020湖南红色旅游节: a year, or a count that looks like one. */
function bareYear(text: string, at: number): NumericValue[] | null {
  const found = matchAt(BARE_YEAR, text, at);
  if (found === null || /^ ?(?:元|人|名|个|家|户|台|件|项|亩|吨|米|公里|座|余|多|次|只|套|辆)/.test(text.slice(at + 4)))
    return null;
  const year = Number(found[1]);
  return [{ ...date(found, at, { year }), also: [{ kind: 'count', value: rational(year) }] }];
}

function date(found: RegExpExecArray, at: number, fields: CalendarDate, part = ''): DateValue {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => !Number.isNaN(value))) as CalendarDate;
  const [written] = found;
  return {
    from: at, to: at + written.length, text: written, kind: 'date', date: known, weight: 'firm', part: parts[part],
  }; // prettier-ignore
}

function yearOf(text: string): number {
  return /^[0-9]+$/.test(text) ? Number(text) : smallNumber(text);
}
