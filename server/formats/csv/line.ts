import { guardFormula } from './formula.js';

/** A line of CSV, every cell quoted; none is a formula to a spreadsheet. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => `"${guardFormula(String(cell ?? '')).replaceAll('"', '""')}"`).join(',')}\r\n`;
}
