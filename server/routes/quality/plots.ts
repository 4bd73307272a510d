import { barsOf, type Bars, type Datum } from '../../http/plots/bars.js';
import { columnsOf, type Columns } from '../../http/plots/columns.js';
import type { Cell, Table, TableRow } from './tables.js';
import type { Visit } from '../../http/visit.js';

/** More rows than this stand in the table alone; so many months are drawn. */
const mostBars = 12;
const mostMonths = 24;

/** The measures that are drawn, a panel each: two where less is better, then the effort. */
const panels = ['per-thousand', 'cer', 'ter', 'chrf'] as const;

export type Plots = {
  readonly groups: readonly Bars[];
  readonly months: readonly Columns[];
  readonly errors: readonly Bars[];
  readonly outcomes: Bars;
  readonly reasons: readonly Bars[];
};

export function plotsOf(
  t: Visit['t'],
  tables: Readonly<Record<'groups' | 'months' | 'errors' | 'outcomes' | 'reasons', Table>>,
  show: (value: Cell, digits: number) => string,
): Plots {
  const data = (table: Table, key: string, rows: readonly TableRow[]): Datum[] => {
    const at = table.columns.findIndex((column) => column.key === key);
    return rows.map(({ label, cells }) => ({ label, value: cells[at] ?? null }));
  };
  const one = (value: number | null): string => show(value, 1);
  const whole = (value: number | null): string => show(value, 0);
  const headed = (key: (typeof panels)[number]) => ({
    title: t(`quality:plot.${key}`),
    note: t(`quality:plot-note.${key}`),
    ...(key === 'chrf' ? { most: 100 } : {}),
  });
  const counted = (table: Table, keys: readonly string[], rows: readonly TableRow[]): Bars[] => {
    const all = keys.map((key) => data(table, key, rows));
    // One scale for panels that count the same things.
    const most = Math.max(0, ...all.flat().map(({ value }) => value ?? 0));
    return keys.map((key, i) => {
      const title = table.columns.find((column) => column.key === key)?.label ?? key;
      return barsOf({ title, note: '', most }, all[i] ?? [], whole);
    });
  };
  const groups = tables.groups.rows.slice(0, mostBars);
  const months = tables.months.rows.slice(-mostMonths);
  return {
    groups: panels.map((key) => barsOf(headed(key), data(tables.groups, key, groups), one)),
    months: panels.map((key) => columnsOf(headed(key), data(tables.months, key, months), one)),
    errors: counted(
      tables.errors,
      ['critical', 'major', 'minor'],
      tables.errors.rows.filter(({ level }) => level === 0),
    ),
    outcomes: barsOf(
      { title: t('quality:plot.outcomes'), note: '' },
      data(tables.outcomes, 'total', tables.outcomes.rows),
      whole,
    ),
    reasons: counted(tables.reasons, ['refuse', 'reword', 'ask'], tables.reasons.rows.slice(0, mostBars)),
  };
}
