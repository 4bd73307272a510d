import { isDateline, type Atom } from './atoms.js';
import { readChineseNumeral } from './chinese-numerals.js';
import { approximately } from './rational.js';
import { datesByWeekday, keyOf, monthsOfParts, namesSomeDay, yearsOfEvents } from './day-words.js';
import type { Severity } from './explain.js';
import { foldChinese } from './fold.js';
import { findIdioms } from './idioms.js';
import { once } from '../once.js';
import { rounds } from './likeness.js';
import type { Matched } from './match.js';
import type { Sides } from './restated.js';
import type { NumericValue } from './types.js';
import { isMoney } from './units.js';

/** What is right although the numbers of the two texts differ. */
export type Forgiveness = {
  /** How bad it is that the English lacks a number; null where it owes none. */
  readonly lost: (atom: Atom) => Severity | null;
  /** Whether the Chinese accounts for a number that only the English has. */
  readonly added: (atom: Atom) => boolean;
  /** How bad it is that the English has a number for which nothing accounts. */
  readonly extra: (atom: Atom) => Severity;
  /** Whether the English names a month that the Chinese neither names nor implies. */
  readonly strangeMonth: (source: Atom, target: Atom) => boolean;
  readonly missingFields: (source: Atom, target: Atom) => Severity | null;
  readonly inventedFields: (source: Atom, target: Atom) => Severity | null;
};

/** 今年, 去年, 当日: the Chinese says which without a number, the English may name it. */
const RELATIVE_YEAR =
  /今年|去年|明年|前年|后年|当年|同年|次年|翌年|本年|近年|过去一年|上年|全年|上半年|下半年|年初|年底|年内|一年来|同比|同期|周年/;
/** 全会 by itself is named in full in English: the sixth plenary session of the 19th Central Committee. */
const MEETING = /全会|党代会|代表大会|全体会议|人大会议/;
const RELATIVE_YEAR_ENGLISH =
  /\b(?:this|last|next|that|same|previous|following|current|past|preceding|coming) (?:\w+ )?(?:year|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)|\byear(?:-on-year|-over-year)|\bthe year\b|\bsince then\b/i;
/** Agencies name the day of the week where the Chinese has the date. */
const RELATIVE_DAY_ENGLISH =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tomorrow|that day|the same day|same day|the day)\b/i;
const RELATIVE_MONTH = /上月|上个月|下月|下个月|次月|本月|当月/;
const HAN_VALUES: Readonly<Record<string, number>> = {
  零: 0, 一: 1, 二: 2, 两: 2, 双: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000,
}; // prettier-ignore

export function forgiveness(
  source: string,
  target: string,
  left: readonly Atom[],
  right: readonly Atom[],
  pairs: readonly Matched[],
): Forgiveness {
  const idioms = once(() => numbersInIdioms(source));
  const relativeYear = RELATIVE_YEAR.test(source);
  const numberedMeeting = left.some(({ value }) => value.kind === 'ordinal' && value.weight === 'firm');
  const slogans = once(() => sloganNumbers(source, left));
  const byWeekday = once(() => {
    const paired = new Set(pairs.map((pair) => pair.source));
    return datesByWeekday(
      source,
      target,
      left.filter((atom) => !paired.has(atom)),
    );
  });
  const parts = once(() => monthsOfParts(source));
  // 第十四届论坛 may be the Forum 2023: what is held every year is called by the year.
  const namesYear = once(() => {
    const answered = new Set(pairs.map((pair) => pair.target));
    return right.some((atom) => !answered.has(atom) && isBareYear(atom.value));
  });
  return {
    lost(atom) {
      const { value } = atom;
      if (isDateline(atom, source)) return 'info';
      if (value.kind === 'date' && value.weight === 'firm') {
        if (value.date.year !== undefined && value.date.month === undefined && RELATIVE_YEAR_ENGLISH.test(target))
          return null;
        if (value.date.year === undefined && value.date.month === undefined && RELATIVE_DAY_ENGLISH.test(target))
          return null;
        if (byWeekday().has(keyOf(value.date) ?? '')) return null;
      }
      if (value.kind === 'ordinal' && value.role === undefined && source.startsWith('届', value.to) && namesYear())
        return 'info';
      if (value.text.startsWith('24小时') && /around[- ]the[- ]clock|24\/7|day and night/i.test(target)) return null;
      if (value.weight === 'firm') return 'major';
      return slogans().has(atom) ? 'minor' : null;
    },
    added(atom) {
      const { value } = atom;
      if (value.kind === 'date') {
        const { year, month, day } = value.date;
        if (year !== undefined && month === undefined && (relativeYear || inBrackets(target, value))) return true;
        if (year !== undefined && yearsOfEvents(source).has(year)) return true;
        if (month !== undefined && day === undefined && (parts().has(month) || RELATIVE_MONTH.test(source)))
          return true;
        return day === undefined && month === undefined && year === undefined;
      }
      if (value.kind === 'several') return true;
      if (value.kind === 'ordinal' && value.role !== undefined && !numberedMeeting && MEETING.test(source)) return true;
      if (atom.exact?.d === 1n && idioms().has(Number(atom.exact.n))) return true;
      return isGloss(atom, { source, target, left, right, pairs });
    },
    extra: ({ value }) => extraSeverity(value, source, left),
    strangeMonth({ value: a }, { value: b }) {
      if (a.kind !== 'date' || b.kind !== 'date' || a.date.month !== undefined) return false;
      const { month } = b.date;
      if (month === undefined || a.implied?.month === undefined || a.implied.month === month) return false;
      return (
        !RELATIVE_MONTH.test(source) && !left.some(({ value }) => value.kind === 'date' && value.date.month === month)
      );
    },
    missingFields(one, other) {
      if (one.value.kind !== 'date' || other.value.kind !== 'date') return null;
      const [a, b] = [one.value.date, other.value.date];
      const elsewhere = (field: 'year' | 'month' | 'day'): boolean =>
        right.some(({ value, readings }) =>
          value.kind === 'date'
            ? value.date[field] === a[field]
            : readings.some((reading) => reading.kind === 'date' && reading.date[field] === a[field]),
        );
      const calm: Severity = isDateline(one, source) ? 'info' : 'minor';
      if (a.year !== undefined && b.year === undefined && !elsewhere('year') && !RELATIVE_YEAR_ENGLISH.test(target))
        return calm;
      if (a.day !== undefined && b.day === undefined && !elsewhere('day') && !RELATIVE_DAY_ENGLISH.test(target))
        return calm;
      return null;
    },
    inventedFields(one, other) {
      if (one.value.kind !== 'date' || other.value.kind !== 'date') return null;
      const [a, b] = [one.value.date, other.value.date];
      const { year } = b;
      if (year === undefined || a.year !== undefined || one.value.implied?.year === year || relativeYear) return null;
      if (left.some(({ value }) => value.kind === 'date' && value.date.year === year)) return null;
      // An agency's dateline has no year; the English of one often has.
      return left.some((atom) => isDateline(atom, source)) ? null : 'minor';
    },
  };
}

function isBareYear(value: NumericValue): boolean {
  return value.kind === 'date' && value.date.year !== undefined && value.date.month === undefined;
}

/**
 * What the reader of the Chinese knows from elsewhere, the English may say: the date of 近日, the year of a report that never
 * says it, which National People's Congress it is.
 */
function extraSeverity(value: NumericValue, source: string, left: readonly Atom[]): Severity {
  if (value.kind === 'date') {
    if (value.date.day !== undefined) return namesSomeDay(source) ? 'info' : 'major';
    const dated = left.some((one) => one.value.kind === 'date' && one.value.date.year !== undefined);
    return value.date.month === undefined && !dated ? 'minor' : 'major';
  }
  const meetings = left.some((one) => one.value.kind === 'ordinal' && one.value.role !== undefined);
  return value.kind === 'ordinal' && value.role !== undefined && !meetings ? 'minor' : 'major';
}

/** the 14th Five-Year Plan (2021-2025): years that explain a name. */
function inBrackets(text: string, { from, to }: NumericValue): boolean {
  return (
    /[(（][^()（）]{0,24}$/.test(text.slice(Math.max(0, from - 26), from)) &&
    /^[^()（）]{0,24}[)）]/.test(text.slice(to, to + 26))
  );
}

/** 千村示范 may be “One Thousand Villages”, 万众 “ten thousand”: the numerals inside what is not counted. */
function numbersInIdioms(source: string): ReadonlySet<number> {
  const text = foldChinese(source);
  const values = new Set<number>();
  const add = (span: string): void => {
    for (const char of span) if (HAN_VALUES[char] !== undefined) values.add(HAN_VALUES[char]);
  };
  for (const { from, to } of findIdioms(text)) {
    add(text.slice(from, to));
    const whole = readChineseNumeral(text, from);
    if (whole !== null && whole.low.d === 1n) values.add(Number(whole.low.n));
  }
  for (const [bare] of text.matchAll(/[双两百千万亿]/g)) add(bare);
  return values;
}

/** (500 kg) after 1,000 jin, (US$2 billion) after yuan: the writer's own conversion of the number before it. */
function isGloss(atom: Atom, { target, left, right, pairs }: Sides & { readonly pairs: readonly Matched[] }): boolean {
  const { value } = atom;
  if (value.kind !== 'count' || value.unit === undefined) return false;
  const unit = value.unit;
  const before = right[right.indexOf(atom) - 1];
  if (before === undefined || before.value.kind !== 'count' || before.value.unit === undefined) return false;
  const between = target.slice(before.value.to, value.from);
  if (between.length > 60) return false;
  const close =
    /^[\s(（,;]*(?:\w+ )*(?:\(|（|or |about |equivalent to |around |approximately |some |worth )+[^.]{0,12}$/i.test(
      between,
    );
  const said = pairs.some((pair) => pair.target === before) || left.some((one) => rounds(one, before));
  if (!close || !said) return false;
  if (!(isMoney(unit) || unit.dimension === 'dollar') || unit.dimension === before.value.unit.dimension) return false;
  const yuan = before.value.unit.dimension === 'CNY' && (unit.dimension === 'USD' || unit.dimension === 'dollar');
  return !yuan || isRate(approximately(before.value.low) / approximately(value.low));
}

/** What a dollar has cost in yuan since 2005: a US dollar 6 to 8.3; a Hong Kong dollar, where nobody says which, about one. */
function isRate(yuan: number): boolean {
  return (yuan > 4 && yuan < 9) || (yuan > 0.75 && yuan < 1.35);
}

/** “一个目标、三大动力、十大突破”: where several numerals are called out in a row each one has to be there. */
function sloganNumbers(source: string, left: readonly Atom[]): ReadonlySet<Atom> {
  const found = new Set<Atom>();
  for (const quote of source.matchAll(/[“「]([^”」]{6,60})[”」]/g)) {
    const [from, to] = [quote.index, quote.index + quote[0].length];
    const inside = left.filter(({ value }) => value.kind === 'count' && value.from >= from && value.to <= to);
    const values = new Set(inside.map(({ exact }) => String(exact?.n)));
    if (inside.length >= 3 && values.size >= 3) for (const atom of inside) found.add(atom);
  }
  return found;
}
