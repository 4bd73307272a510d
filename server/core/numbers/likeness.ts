import { comparable, family, type Atom } from './atoms.js';
import { approximately, written, type Rational } from './rational.js';

/**
 * How likely it is that a number of the English stands in the place of a number of the Chinese and is wrong: 0 not at all,
 * else more the more alike they are in kind, digits, unit and place.
 */
export function likeness(source: Atom, target: Atom): number {
  const [a, b] = [source.value, target.value];
  if (a.kind === 'code' && b.kind === 'code')
    return letters(a.code) === letters(b.code) && letters(a.code) !== '' ? 1 : 0;
  if (a.kind === 'code' || b.kind === 'code') return 0;
  if (a.weight === 'loose' || b.weight === 'loose') return 0;
  const near = 1 - Math.abs(source.at - target.at);
  if (a.kind === 'date' && b.kind === 'date') {
    const fields = (['year', 'month', 'day'] as const).filter(
      (field) => a.date[field] !== undefined && b.date[field] !== undefined,
    );
    if (fields.length === 0) return 0;
    const same = fields.filter((field) => a.date[field] === b.date[field]).length;
    return near + same;
  }
  if (a.kind === 'date' || b.kind === 'date') return 0;
  if (
    family(a) !== family(b) &&
    !(a.kind === 'count' && b.kind === 'ordinal') &&
    !(a.kind === 'ordinal' && b.kind === 'count')
  )
    return 0;
  const [x, y] = [source.exact, target.exact];
  if (x === null || y === null) return 0;
  const digits = alike(x, y);
  const units =
    a.kind === 'count' && b.kind === 'count' && a.unit && b.unit ? (comparable(a.unit, b.unit) ? 0.5 : -0.5) : 0;
  const kinds = a.kind === b.kind ? 0.5 : 0;
  // The 13th session of the third committee: each stands in the other's place.
  const roles = a.role === undefined || b.role === undefined ? 0 : a.role === b.role ? 2 : -1;
  // Small numerals are everywhere: they have to stand where the other stood. Fractions are not.
  const small = a.kind !== 'share' && (a.weight === 'plain' || b.weight === 'plain');
  if (roles <= 0 && small && (near < 0.85 || a.kind !== b.kind)) return 0;
  return Math.max(0, near + digits + units + kinds + roles);
}

/** 1 for the same digits at another scale (2030万 and 203 million), less for every digit that differs. */
function alike(a: Rational, b: Rational): number {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (x === y) return 1;
  if (x.length !== y.length) return x.startsWith(y) || y.startsWith(x) ? 0.6 : 0;
  const same = [...x].filter((digit, i) => digit === y[i]).length;
  return (same / x.length) * 0.8;
}

function digitsOf(value: Rational): string {
  return written(value)
    .replace(/[^\d]/g, '')
    .replace(/^0+|0+$/g, '');
}

/** 13.32万亿 as 13.3 trillion: the same number with fewer digits. */
export function rounds(source: Atom, target: Atom): boolean {
  const [a, b] = [source.exact, target.exact];
  if (a === null || b === null || source.value.kind !== target.value.kind) return false;
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (y.length >= x.length || y.length < 2) return false;
  const [one, other] = [approximately(a), approximately(b)];
  return Math.abs(one - other) <= Math.abs(one) * 0.5 * 10 ** (1 - y.length) * 1.01;
}

/** Whether so little is lost that rounding is a matter of style, a thousandth: 548.9万 as 5.49 million. */
export function roundsFinely({ exact: a }: Atom, { exact: b }: Atom): boolean {
  if (a === null || b === null) return false;
  return Math.abs(approximately(a) - approximately(b)) <= Math.abs(approximately(a)) / 1000;
}

function letters(code: string | undefined): string {
  return (code ?? '').replace(/[^A-Z]/g, '');
}
