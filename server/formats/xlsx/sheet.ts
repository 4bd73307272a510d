import type { FileProblem } from '../../core/termbase-import/incoming.js';
import { TABLE_LIMITS, type TableRow } from '../csv/table.js';
import { elementsIn, textIn, type XmlElement } from '../xml/read.js';
import { dateText } from './dates.js';
import { decodeCellText } from './text.js';

/** UTF-16 units in the cells of one sheet: a shared text may stand in a million cells. */
const MOST_TEXT = 128 * 1024 * 1024;

/** Collects the rows of a sheet within bounds. */
export class SheetReader {
  readonly rows: TableRow[] = [];
  open = true;
  private text = 0;
  private last = 0;

  constructor(private readonly problems: FileProblem[]) {}

  add(row: XmlElement, cells: readonly string[]): void {
    const said = Number(row.attributes['r']);
    const line = Number.isSafeInteger(said) && said > this.last ? said : this.last + 1;
    this.last = line;
    if (!this.open || cells.every((cell) => cell.trim() === '')) return;
    this.text += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (this.rows.length >= TABLE_LIMITS.rows || this.text > MOST_TEXT) {
      this.open = false;
      const code = this.text > MOST_TEXT ? 'table.too-much-text' : 'table.too-many-rows';
      this.problems.push({ severity: 'error', line, column: 1, code, values: { limit: String(TABLE_LIMITS.rows) } });
    } else this.rows.push({ line, cells });
  }
}

export type CellRules = {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
};

/** The texts of a row, empty ones between them included. */
export function cellsOf(row: XmlElement, rules: CellRules, problems: FileProblem[]): string[] {
  const cells: string[] = [];
  const line = Number(row.attributes['r']) || 0;
  for (const cell of elementsIn(row)) {
    if (cell.name !== 'c') continue;
    const column = columnOf(cell.attributes['r']) ?? cells.length;
    if (column >= TABLE_LIMITS.columns) {
      const empty = cell.children.length === 0;
      if (!empty && !problems.some(({ code }) => code === 'table.too-many-columns')) {
        const values = { limit: String(TABLE_LIMITS.columns) };
        problems.push({ severity: 'error', line, column: column + 1, code: 'table.too-many-columns', values });
      }
      continue;
    }
    while (cells.length < column) cells.push('');
    cells[column] = textOf(cell, rules, (code, value) => {
      const known = problems.length < 1000;
      if (known) problems.push({ severity: 'warning', line, column: column + 1, code, values: { value } });
    });
  }
  return cells;
}

function textOf(cell: XmlElement, rules: CellRules, warn: (code: string, value: string) => void): string {
  const parts = elementsIn(cell);
  const inline = parts.find(({ name }) => name === 'is');
  if (inline !== undefined) return stringOf(inline);
  const value = parts.find(({ name }) => name === 'v');
  const text = value === undefined ? '' : textIn(value);
  const type = cell.attributes['t'] ?? 'n';
  if (type === 's') {
    const found = text.trim() === '' ? '' : rules.strings[Number(text)];
    if (found === undefined) warn('xlsx.string-unknown', text.slice(0, 20));
    return found ?? '';
  }
  if (type === 'str' || type === 'inlineStr') return decodeCellText(text);
  if (type === 'b') return text.trim() === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') {
    warn('xlsx.error-cell', text.slice(0, 20));
    return '';
  }
  const number = Number(text);
  if (type !== 'n' || text.trim() === '' || !Number.isFinite(number)) return text.trim();
  const dated = rules.dates[Number(cell.attributes['s'] ?? 0)] === true ? dateText(number, rules.from1904) : undefined;
  return dated ?? String(number);
}

/** The text of a shared or inline string: all its runs, without phonetic guides. */
export function stringOf(element: XmlElement): string {
  const runs = elementsIn(element).filter(({ name }) => name === 't' || name === 'r');
  return runs
    .map((run) => (run.name === 't' ? decodeCellText(textIn(run)) : elementsIn(run).map(runText).join('')))
    .join('');
}

function runText(part: XmlElement): string {
  return part.name === 't' ? decodeCellText(textIn(part)) : '';
}

/** Column of a reference such as `AB12`, from 0. */
function columnOf(reference = ''): number | undefined {
  const letters = /^([A-Za-z]{1,3})\d*$/.exec(reference)?.[1];
  if (letters === undefined) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
