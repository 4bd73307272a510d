import { written, type Rational } from '../../../server/core/numbers/rational.js';
import type { NumericValue, Reading } from '../../../server/core/numbers.js';

/** A value on one line, for tables of cases: `2030万元 count 20300000 yuan`. */
export function shown(values: readonly NumericValue[]): string {
  return values.map(one).join(' · ');
}

function one(value: NumericValue): string {
  const also = value.also === undefined || value.also.length === 0 ? '' : ` (${value.also.map(reading).join(', ')})`;
  if (value.kind === 'date')
    return `${value.text} ${date(value.date)}${value.part === undefined ? '' : ` ${value.part}`}${also}`;
  const { text, kind, low, high, unit, approx, role, code } = value;
  if (kind === 'code') return `${text} code ${code}${also}`;
  const range =
    low.n === high.n && low.d === high.d ? number(kind, low) : `${number(kind, low)}..${number(kind, high)}`;
  return [text, kind, range, unit?.name, role, approx].filter((part) => part !== undefined).join(' ') + also;
}

function reading(of: Reading): string {
  return of.kind === 'date'
    ? date(of.date)
    : [of.kind, number(of.kind, of.value), of.unit?.name].filter(Boolean).join(' ');
}

function number(kind: string, value: Rational): string {
  return kind === 'time' ? `${value.n / 60n}:${String(value.n % 60n).padStart(2, '0')}` : written(value);
}

function date({ year, month, day }: { year?: number; month?: number; day?: number }): string {
  return `${year ?? '?'}-${month ?? '?'}-${day ?? '?'}`;
}
