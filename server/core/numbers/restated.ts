import type { Atom } from './atoms.js';
import { approximately } from './rational.js';

/**
 * What is said with other numbers and means the same: 1至5月 as “the first five months” and the other way round, the yield of
 * a 亩 in 斤 as kilograms a hectare.
 */
export function restated(source: Atom, target: Atom, sides: Sides): boolean {
  return (
    firstMonths(source, target, sides) ||
    firstMonths(target, source, { ...sides, left: sides.right }) ||
    perHectare(source, target, sides) ||
    yearsAndMonths(source, target, sides)
  );
}

export type Sides = {
  readonly source: string;
  readonly target: string;
  readonly left: readonly Atom[];
  readonly right: readonly Atom[];
};

/** January and the month in which a span that begins with January ends, against its length in months or quarters. */
function firstMonths({ value }: Atom, span: Atom, { left }: Pick<Sides, 'left'>): boolean {
  if (value.kind !== 'date' || value.date.month === undefined || value.date.day !== undefined) return false;
  const length = monthsOf(span);
  if (length === null) return false;
  const months = left.flatMap(({ value: one }) =>
    one.kind === 'date' && one.date.month !== undefined ? [one.date.month] : [],
  );
  return months.includes(1) && months.includes(length) && (value.date.month === 1 || value.date.month === length);
}

/** 亩产提升10.1斤 is 75.8 kilograms a hectare: fifteen 亩. */
function perHectare({ value: a, exact: x }: Atom, { value: b, exact: y }: Atom, { source, target }: Sides): boolean {
  if (a.kind !== 'count' || b.kind !== 'count' || x === null || y === null) return false;
  if (a.unit?.dimension !== 'mass' || b.unit?.dimension !== 'mass') return false;
  if (!/亩产|每亩|亩均|单产/.test(source) || !/(?:per|a|every|each)[- ]hectare/i.test(target)) return false;
  const [one, other] = [
    approximately(x) * approximately(a.unit.size) * 15,
    approximately(y) * approximately(b.unit.size),
  ];
  return Math.abs(one - other) <= 0.015 * one;
}

/** 三年六个月 is three and a half years: two numbers that stand together and are one in English. */
function yearsAndMonths(source: Atom, target: Atom, { left }: Sides): boolean {
  const [size, whole] = [monthsOf(source), monthsOf(target)];
  if (size === null || whole === null) return false;
  const { from, to } = source.value;
  return left.some((other) => {
    const beside = other.value.to === from || other.value.from === to;
    return beside && size + (monthsOf(other) ?? NaN) === whole;
  });
}

function monthsOf({ readings }: Atom): number | null {
  for (const reading of readings)
    if (reading.kind === 'count' && reading.unit?.dimension === 'months')
      return approximately(reading.value) * approximately(reading.unit.size);
  return null;
}
