import type { ConceptEntry } from '../../../glossary/index.js';
import type { FileProblem, IncomingConcept } from '../../core/termbase-import/incoming.js';
import type { EntryPart } from '../../core/termbase-import/overlay.js';
import { columnName, type Field, FIELDS, type Mapping, partsSaid } from './columns.js';
import { readRow, writeRow } from './row.js';
import type { Table, TableRow } from './table.js';

export type ReadConcepts = { readonly concepts: readonly IncomingConcept[]; readonly problems: readonly FileProblem[] };

/** What a cell without anything in it means: nothing is said of that part of the entry, or it is to be empty. */
export const emptyCellsChoices = ['keep', 'erase'] as const;

export type EmptyCells = (typeof emptyCellsChoices)[number];

/** Rows → concepts, one a row, by a mapping that a person accepted. The table's own problems come first. */
export function readConcepts(table: Table, mapping: Mapping, emptyCells: EmptyCells = 'keep'): ReadConcepts {
  const problems: FileProblem[] = [...table.problems];
  const { columns } = mapping;
  if (columns.zh === undefined) {
    problems.push({ severity: 'error', line: 1, column: 0, code: 'table.no-chinese-column', values: {} });
    return { concepts: [], problems };
  }
  const width = mapping.header ? (table.rows[0]?.cells.length ?? 0) : 0;
  const parts = mapping.header ? partsOfDetails(table.rows[0]?.cells ?? [], columns.details) : 1;
  const known = new Map<string, ReadonlySet<EntryPart>>();
  /** What the row says; rows that say the same share it. */
  const saidBy = (cell: (field: Field) => string, { definition }: ConceptEntry): ReadonlySet<EntryPart> => {
    const mapped = FIELDS.filter((field) => columns[field] !== undefined);
    const said = emptyCells === 'erase' ? mapped : mapped.filter((field) => cell(field).trim() !== '');
    // One column for the definitions of both languages may hold that of one.
    const silent = emptyCells === 'erase' ? [] : (['zh', 'en'] as const).filter((lang) => definition[lang] === '');
    const key = [...said, ...silent].join();
    const parts = known.get(key) ?? partsSaid(said, silent);
    known.set(key, parts);
    return parts;
  };
  const concepts = table.rows.slice(mapping.header ? 1 : 0).map((row) => {
    if (width > 0 && row.cells.length > width) {
      const values = { cells: String(row.cells.length), columns: String(width) };
      problems.push({ severity: 'warning', line: row.line, column: width + 1, code: 'table.too-many-cells', values });
    }
    const cell = (field: Field): string => cellOf(row, columns, field, parts);
    const { entry, problems: found } = readRow(cell);
    for (const { field, code, values } of found) {
      problems.push({ severity: 'warning', line: row.line, column: (columns[field] ?? 0) + 1, code, values });
    }
    return { id: cell('id').trim(), line: row.line, entry, says: saidBy(cell, entry) };
  });
  return { concepts, problems };
}

/** The longest text that a cell of a workbook holds, with room for what a spreadsheet puts around it. */
const LONGEST_CELL = 32_000;

/**
 * Concepts → rows of our own table, the header first. `details` is divided over as many columns as it needs: they are read together,
 * as their names say (`details`, `details 2` …).
 */
export function writeConcepts(concepts: readonly { readonly id: string; readonly entry: ConceptEntry }[]): string[][] {
  const fields = FIELDS.filter((field) => field !== 'definition' && field !== 'details');
  const rows = concepts.map(({ id, entry }) => {
    const { details = '', ...cells } = writeRow(entry);
    return { cells: fields.map((field) => (field === 'id' ? id : (cells[field] ?? ''))), details: divide(details) };
  });
  const wide = Math.max(1, ...rows.map(({ details }) => details.length));
  const names = Array.from({ length: wide }, (_, i) =>
    i === 0 ? columnName('details') : `${columnName('details')} ${i + 1}`,
  );
  const header = [...fields.map(columnName), ...names];
  return [header, ...rows.map(({ cells, details }) => [...cells, ...names.map((_, i) => details[i] ?? '')])];
}

/** Never inside a surrogate pair. */
function divide(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + LONGEST_CELL);
    if (/[\uD800-\uDBFF]/.test(text[end - 1] ?? '') && end < text.length) end--;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}

/** How many columns from this one on are named `details`, `details 2` … */
function partsOfDetails(header: readonly string[], column = 0): number {
  const rest = header.slice(column + 1);
  const end = rest.findIndex((name) => !/^details \d+$/.test(name));
  return 1 + (end === -1 ? rest.length : end);
}

function cellOf(row: TableRow, columns: Mapping['columns'], field: Field, parts: number): string {
  const column = columns[field];
  if (column === undefined) return '';
  return field === 'details' ? row.cells.slice(column, column + parts).join('') : (row.cells[column] ?? '');
}
