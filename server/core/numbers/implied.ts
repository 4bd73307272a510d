import type { CalendarDate, NumericValue } from './types.js';

/**
 * Gives days and months without their month or year those of the dates before them: 7月26日 … 25日 is 25 July. What stands
 * before the first full date has those of that one.
 */
export function imply(values: readonly NumericValue[]): NumericValue[] {
  let known: CalendarDate = firstKnown(values);
  return values.map((value) => {
    if (value.kind !== 'date') return value;
    const { date } = value;
    if (date.year !== undefined || date.month !== undefined) {
      const { year = known.year, month } = { ...(date.year === undefined && { month: known.month }), ...date };
      known = { ...(year !== undefined && { year }), ...(month !== undefined && { month }) };
    }
    const implied: CalendarDate = {
      ...(date.year === undefined && known.year !== undefined && { year: known.year }),
      ...(date.month === undefined && date.day !== undefined && known.month !== undefined && { month: known.month }),
    };
    return Object.keys(implied).length === 0 ? value : { ...value, implied };
  });
}

function firstKnown(values: readonly NumericValue[]): CalendarDate {
  const dates = values.flatMap((value) => (value.kind === 'date' ? [value.date] : []));
  const month = dates.find((date) => date.month !== undefined)?.month;
  return month === undefined ? {} : { month };
}
