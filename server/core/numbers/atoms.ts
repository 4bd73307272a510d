import { approximately, equals, times, written, type Rational } from './rational.js';
import type { CalendarDate, DateValue, NumericValue, Reading } from './types.js';
import { isMoney, type Unit } from './units.js';

/** One number to be compared; a range is two of them, so that 3—5万 agrees with “between 30,000 and 50,000”. */
export type Atom = {
  readonly value: NumericValue;
  /** The end of a range that this is, or the value itself. */
  readonly exact: Rational | null;
  /** Everything that it may mean, most likely first. */
  readonly readings: readonly Reading[];
  /** Where it stands in its text, 0 to 1. */
  readonly at: number;
};

/** The numbers of a text as atoms, in order. */
export function atomsOf(values: readonly NumericValue[], length: number): Atom[] {
  return values.flatMap((value): Atom[] => {
    const at = (value.from + value.to) / 2 / Math.max(1, length);
    const also = value.also ?? [];
    if (value.kind === 'date')
      return [{ value, exact: null, readings: [{ kind: 'date', date: value.date }, ...also], at }];
    const { kind, unit, low, high } = value;
    const ends = equals(low, high) ? [low] : [low, high];
    return ends.map((exact) => ({ value, exact, readings: [{ kind, value: exact, unit }, ...also], at }));
  });
}

/**
 * How well a number of the English says what a number of the Chinese says: 0 not at all, 10 without a question, less the
 * further the meanings had to be looked for.
 */
export function agreement(source: Atom, target: Atom): number {
  const [a, b] = [source.value, target.value];
  if (a.kind === 'date' && b.kind === 'date') return datesAgree(a, b);
  if (a.kind === 'code' && b.kind === 'code') return a.code === b.code ? 10 : 0;
  if (a.kind === 'ordinal' && b.kind === 'ordinal' && a.role !== undefined && b.role !== undefined && a.role !== b.role)
    return 0;
  let best = 0;
  source.readings.forEach((one, i) => {
    target.readings.forEach((other, j) => {
      const score = readingsAgree(one, other) - i - j;
      if (score > best) best = score;
    });
  });
  return best;
}

function readingsAgree(a: Reading, b: Reading): number {
  if (a.kind === 'date' && b.kind === 'date') return fieldsAgree(a.date, b.date) > 0 ? 8 : 0;
  if (a.kind === 'date') return b.kind === 'count' && b.unit === undefined && isBareDay(a.date, b.value) ? BARE_DAY : 0;
  if (b.kind === 'date') return 0;
  if (a.kind === 'code' || b.kind === 'code') return 0;
  if (a.kind === b.kind)
    return a.kind === 'count' ? countsAgree(a.value, a.unit, b.value, b.unit) : equals(a.value, b.value) ? 10 : 0;
  // 十三届 and “13”, 第三 and “three”.
  const numbers = (a.kind === 'ordinal' && b.kind === 'count') || (a.kind === 'count' && b.kind === 'ordinal');
  return numbers && equals(a.value, b.value) ? 6 : 0;
}

/** 26日 as a naked “26”: the right number, but no date any more. */
export const BARE_DAY = 1;

function isBareDay({ year, month, day }: CalendarDate, value: Rational): boolean {
  return year === undefined && day !== undefined && value.d === 1n && value.n === BigInt(day) && month === undefined;
}

function countsAgree(a: Rational, one: Unit | undefined, b: Rational, other: Unit | undefined): number {
  if (one === undefined || other === undefined || !comparable(one, other)) return equals(a, b) ? 9 : 0;
  if (one.name === other.name) return equals(a, b) ? 10 : 0;
  if (one.dimension !== other.dimension) return 0;
  const [x, y] = [approximately(times(a, one.size)), approximately(times(b, other.size))];
  return Math.abs(x - y) <= Math.min(0.025 * Math.abs(x), roundingOf(b) * approximately(other.size)) ? 8 : 0;
}

/** Half of the last place that a number is written with: 0.5 for 1,333, 50 for 12,300. */
function roundingOf(value: Rational): number {
  const [whole = '', places] = written(value).split('.');
  if (places !== undefined) return 0.51 * 10 ** -places.length;
  return 0.51 * 10 ** (/0*$/.exec(whole)?.[0].length ?? 0);
}

/** Units that one can be wrong about: kinds of money, and measures. A person's age and a year are not. */
export function comparable(a: Unit, b: Unit): boolean {
  if (a.dimension === b.dimension) return true;
  if (isMoney(a) && isMoney(b)) return true;
  const money = [a, b].filter(isMoney);
  // “Dollars” agree with every kind of dollar and with no yuan.
  if (money.length === 1 && (a.dimension === 'dollar' || b.dimension === 'dollar'))
    return !/dollar/i.test(money[0]?.name ?? '');
  return MEASURES.has(a.dimension) && MEASURES.has(b.dimension);
}

const MEASURES = new Set(['mass', 'length', 'area', 'volume', 'energy', 'power', 'months', 'seconds']);

function datesAgree(a: DateValue, b: DateValue): number {
  const shared = fieldsAgree(a.date, b.date);
  if (shared === 0) return 0;
  if (a.part !== undefined && b.part !== undefined && a.part !== b.part) return 0;
  // What the text before it implies is believed where nothing is written.
  const month = [a.date.month ?? a.implied?.month, b.date.month ?? b.implied?.month] as const;
  const monthClash =
    a.date.day !== undefined && month[0] !== undefined && month[1] !== undefined && month[0] !== month[1];
  return Math.min(10, 4 + 2 * shared) - (monthClash ? 3 : 0);
}

/** How many fields both dates have, 0 where one of them differs. */
export function fieldsAgree(a: CalendarDate, b: CalendarDate): number {
  let shared = 0;
  for (const field of ['year', 'month', 'day'] as const) {
    if (a[field] === undefined || b[field] === undefined) continue;
    if (a[field] !== b[field]) return 0;
    shared++;
  }
  return shared;
}

/** What kinds of number one could be mistaken for: an amount for another amount, a date for another date. */
export function family({ kind }: NumericValue): string {
  if (kind === 'share' || kind === 'points') return 'percent';
  return kind === 'decade' || kind === 'century' ? 'period' : kind;
}

/** 7月26日电: the place and day under which an agency files its report. */
export function isDateline({ value }: Atom, text: string): boolean {
  return value.kind === 'date' && /^ ?[电讯]/.test(text.slice(value.to, value.to + 2));
}
