import { parse } from 'csv-parse/sync';
import type { FileProblem } from '../../core/termbase-import/incoming.js';
import type { Encoding } from '../text/encodings.js';
import { read as readText } from '../text/read.js';
import { type Delimiter, detectDelimiter } from './delimiter.js';
import { unguardFormula } from './formula.js';
import { type Table, TABLE_LIMITS, type TableRow } from './table.js';

/** The ways to read the bytes, the likeliest first, with the start of each for a person to look at. */
export { candidates as previewEncodings } from '../text/detect.js';

export type ReadCsvOptions = { readonly encoding?: Encoding; readonly delimiter?: Delimiter };

export type ReadCsv = Table & {
  /** Null where the bytes are no text. */
  readonly encoding: Encoding | null;
  /** False where a person should look at the preview. */
  readonly confident: boolean;
  readonly delimiter: Delimiter;
};

/**
 * Bytes of a CSV or TSV file → rows, after RFC 4180 and what spreadsheets make of it: any of four delimiters, `sep=;` on the first
 * line, quotes inside unquoted cells, rows of unequal length. Rows that are blank are left out.
 */
export function read(bytes: Uint8Array, options: ReadCsvOptions = {}): ReadCsv {
  const refused = (code: string, values: FileProblem['values'] = {}): ReadCsv => ({
    rows: [],
    problems: [{ severity: 'error', line: 0, column: 0, code, values }],
    encoding: null,
    confident: false,
    delimiter: ',',
  });
  if (bytes.length > TABLE_LIMITS.bytes) return refused('table.too-large', { bytes: String(bytes.length) });
  const text = readText(bytes, options.encoding);
  if (text.kind === 'undecodable') {
    return refused('table.undecodable', { encoding: text.encoding, at: String(text.at) });
  }
  if (text.kind !== 'ok') return refused(`table.${text.kind}`);
  const said = /^sep=([,;\t|])\n/.exec(text.text)?.[1] as Delimiter | undefined;
  const delimiter = options.delimiter ?? said ?? detectDelimiter(text.text);
  const body = said === undefined ? text.text : text.text.slice(6);
  const { encoding, confident } = text;
  return { ...readRows(body, delimiter, said === undefined ? 0 : 1), encoding, confident, delimiter };
}

type Record = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

/** Text with LF line ends → rows; `before` lines came before it. */
export function readRows(text: string, delimiter: Delimiter, before = 0): Table {
  const rows: TableRow[] = [];
  const problems: FileProblem[] = [];
  const warned = { columns: false };
  const take = (given: unknown): null => {
    const { record, info } = given as Record;
    // csv-parse counts the lines up to a record's end.
    const line = before + info.lines - record.reduce((sum, cell) => sum + breaksIn(cell), 0);
    if (record.every((cell) => cell.trim() === '')) return null;
    if (record.length > TABLE_LIMITS.columns && !warned.columns) {
      warned.columns = true;
      const values = { limit: String(TABLE_LIMITS.columns) };
      problems.push({
        severity: 'error',
        line,
        column: TABLE_LIMITS.columns + 1,
        code: 'table.too-many-columns',
        values,
      });
    }
    rows.push({ line, cells: record.slice(0, TABLE_LIMITS.columns).map(unguardFormula) });
    return null;
  };
  try {
    parse(text, {
      delimiter,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: '\n',
      to: TABLE_LIMITS.rows,
      on_record: take,
    } as never);
  } catch (error) {
    problems.push(problemOf(error, text, rows, before));
  }
  if (rows.length >= TABLE_LIMITS.rows) {
    const values = { limit: String(TABLE_LIMITS.rows) };
    problems.push({ severity: 'error', line: rows.at(-1)?.line ?? 0, column: 1, code: 'table.too-many-rows', values });
  }
  return { rows, problems };
}

/** An open quote swallows the rest of the file: name the line after the last good row. */
function problemOf(error: unknown, text: string, rows: readonly TableRow[], before: number): FileProblem {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const last = rows.at(-1);
  const line =
    last === undefined ? before + 1 : last.line + 1 + last.cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
  const opened = text.split('\n', line - before)[line - before - 1]?.indexOf('"') ?? 0;
  const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'table.quote-open' : 'table.malformed';
  return { severity: 'error', line, column: Math.max(1, opened + 1), code, values: { reason: String(error.code) } };
}

function breaksIn(cell: string): number {
  let breaks = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
