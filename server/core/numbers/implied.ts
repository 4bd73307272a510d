import type { DateValue, NumericValue } from './types.js';

/** Gives days and months without their month or year those of the dates before them: 7月26日 … 25日 is 25 July. */
export function imply(values: readonly NumericValue[]): NumericValue[] {
  let year: number | undefined;
  let month: number | undefined;
  return values.map((value) => {
    if (value.kind !== 'date') return value;
    const { date } = value;
    if (date.year !== undefined) {
      year = date.year;
      month = date.month;
    } else if (date.month !== undefined) month = date.month;
    const implied = {
      ...(date.year === undefined && year !== undefined && { year }),
      ...(date.month === undefined && date.day !== undefined && month !== undefined && { month }),
    };
    return Object.keys(implied).length === 0 ? value : ({ ...value, implied } satisfies DateValue);
  });
}
