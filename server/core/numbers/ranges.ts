import { compare, dividedBy, equals, ONE, rational, times, type Rational } from './rational.js';
import type { AmountValue, NumericValue, Reading } from './types.js';

const HUNDRED = rational(100);

/**
 * Two amounts with nothing but a joint between them are one range: 3—5万, 5% to 6%. What stands once, after the second,
 * holds for the first as well: its scale, its unit, its sign.
 */
export function joinRanges(values: readonly NumericValue[], text: string, joint: RegExp): NumericValue[] {
  const joined: NumericValue[] = [];
  for (const value of values) {
    const last = joined.at(-1);
    const range = last !== undefined && isJoint(text, last, value, joint) ? rangeOf(last, value) : null;
    if (range === null) joined.push(value);
    else joined.splice(-1, 1, range);
  }
  return joined;
}

/** In a list (3.1, 2.2 and 5 percent; 3、4万) the numbers before the last may mean what the last one's sign says. */
export function shareSigns(values: readonly NumericValue[], text: string, comma: RegExp): NumericValue[] {
  const shared = [...values];
  for (let i = values.length - 2; i >= 0; i--) {
    const [value, next] = [shared[i], shared[i + 1]];
    if (value === undefined || next === undefined || !comma.test(text.slice(value.to, next.from))) continue;
    const reading = value.kind === 'date' ? null : asNext(value, next);
    if (reading !== null) shared[i] = { ...value, also: [...(value.also ?? []), reading] };
  }
  return shared;
}

/** What a bare number means when it shares the sign of the next one, which may itself have it from the one after. */
function asNext(value: AmountValue, next: NumericValue): Reading | null {
  if (value.kind === 'ordinal' && (next.kind === 'century' || next.also?.some(({ kind }) => kind === 'century')))
    return { kind: 'century', value: value.low };
  if (value.kind !== 'count' || next.kind === 'date' || value.unit !== undefined) return null;
  const lent = next.also?.find((one) => one.kind === 'share' || one.kind === 'points');
  const kind = next.kind === 'count' ? (lent?.kind ?? 'count') : next.kind;
  if (kind === 'share') return { kind, value: dividedBy(value.low, HUNDRED) };
  if (kind === 'points') return { kind, value: value.low };
  if (kind !== 'count' || value.scale !== undefined) return null;
  if (next.scale === undefined && next.unit === undefined) return null;
  return { kind, value: times(value.low, next.scale ?? ONE), unit: next.unit };
}

/** Between “1:1 to 2:1” stands a joint, too, but 1 to 2 is no range there. */
function isJoint(text: string, left: NumericValue, right: NumericValue, joint: RegExp): boolean {
  return (
    joint.test(text.slice(left.to, right.from)) && text.charAt(left.from - 1) !== ':' && text.charAt(right.to) !== ':'
  );
}

function rangeOf(left: NumericValue, right: NumericValue): AmountValue | null {
  if (left.kind === 'date' || right.kind === 'date') return null;
  if (!equals(right.low, right.high) || !equals(left.low, left.high)) return null;
  const open = left.kind === 'count' && left.unit === undefined;
  const same = left.kind === right.kind && left.unit === right.unit;
  if (!RANGED.has(right.kind) || !(same || open)) return null;
  const low = lowOf(left, right);
  if (compare(low, right.low) >= 0 || isStep(left, right)) return null;
  const weight = left.weight === 'firm' ? 'firm' : right.weight;
  return { ...right, from: left.from, low, high: right.low, weight, also: [], approx: right.approx ?? left.approx };
}

/** “Fell by 3 million to 940 million”: what a change was and what came of it, each with its own scale. */
function isStep(left: AmountValue, right: AmountValue): boolean {
  return left.scale !== undefined && compare(right.low, times(left.high, rational(20))) > 0;
}

const RANGED = new Set(['count', 'share', 'points', 'ratio', 'ordinal']);

function lowOf(left: AmountValue, right: AmountValue): Rational {
  const plain = left.kind === 'count' && right.kind === 'share' ? dividedBy(left.low, HUNDRED) : left.low;
  if (left.scale !== undefined || right.scale === undefined) return plain;
  const large = times(plain, right.scale);
  return compare(large, right.low) < 0 ? large : plain;
}
