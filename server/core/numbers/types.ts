/**
 * A number in a text: `[from, to)` in UTF-16 units, unit signs included where they make the value (万, million, 月, %).
 * `percent` is the number before the sign: 5 for 5 % as for five percentage points. `month` is 1 to 12.
 */
export type NumberSpan = {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly kind: NumberKind;
};

export type NumberKind = 'count' | 'ordinal' | 'percent' | 'month' | 'day' | 'year';

/** 20.3 × 1,000,000 and 2030 × 10,000 are the same value: twelve significant digits. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
