import { table } from '../_report.js';

/** One part of the evaluation. `figures` is what `--json` prints. */
export type Section = {
  readonly title: string;
  readonly about: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shown always: false alarms. */
  readonly named: readonly string[];
  /** Shown with `--list`. */
  readonly listed: readonly string[];
  readonly figures: Readonly<Record<string, unknown>>;
};

export function print({ title, about, head, rows, named, listed }: Section, list: boolean): void {
  console.log(`\n== ${title}\n${about}\n`);
  if (rows.length > 0) table(head, rows);
  for (const line of named) console.log(`  ${line}`);
  if (list) for (const line of listed) console.log(`  ${line}`);
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

export function around(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  return `…${text.slice(Math.max(0, from - 30), to + 30).replaceAll('\n', ' ')}…`;
}
