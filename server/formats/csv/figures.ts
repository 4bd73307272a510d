import { stringify } from 'csv-stringify/sync';
import { guardFormula } from './formula.js';

/** A table of names and figures → CSV, UTF-8 with a mark so that spreadsheets read it. No name is a formula to a spreadsheet. */
export function writeFigureTable(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : cell)));
  return new TextEncoder().encode(stringify(cells, { bom: true, quoted_string: true, record_delimiter: '\r\n' }));
}
