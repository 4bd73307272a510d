import { emptyEntry, readEntry } from '../../../glossary/index.js';
import type { FileProblem, IncomingConcept } from '../../core/termbase-import/incoming.js';
import { type Field, FIELDS, type Mapping, proposeMapping } from '../../formats/csv/columns.js';
import { type EmptyCells, readConcepts } from '../../formats/csv/concepts.js';
import type { Delimiter } from '../../formats/csv/delimiter.js';
import * as csv from '../../formats/csv/read.js';
import type { Table } from '../../formats/csv/table.js';
import * as tbx from '../../formats/tbx/read.js';
import type { Encoding } from '../../formats/text/encodings.js';
import * as xlsx from '../../formats/xlsx/read.js';

/** What a person may say about a file; left out: recognised. */
export type FileChoices = {
  readonly encoding?: Encoding | undefined;
  readonly sheet?: string | undefined;
  /** The field of each column, by its number from 0; an empty one is left out. Null: as proposed. */
  readonly columns?: readonly (Field | '')[] | undefined;
  readonly header?: boolean | undefined;
  readonly emptyCells?: EmptyCells | undefined;
};

/** How a table was read, for a person to look at and change. */
export type TableAbout = {
  readonly encoding: Encoding | null;
  readonly confident: boolean;
  readonly delimiter: Delimiter | null;
  readonly candidates: readonly { readonly encoding: Encoding; readonly text: string }[];
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** The first rows, cut to a length that a page can show. */
  readonly sample: readonly (readonly string[])[];
  readonly columns: readonly (Field | '')[];
  readonly header: boolean;
  readonly emptyCells: EmptyCells;
};

export type FileFormat = 'csv' | 'xlsx' | 'tbx' | 'json';

export type TermbaseFile = {
  readonly format: FileFormat;
  readonly concepts: readonly IncomingConcept[];
  readonly problems: readonly FileProblem[];
  readonly table: TableAbout | null;
};

/** Bytes of a term list in any of our formats → concepts; what the file is shows in its first bytes, not in its name. */
export async function readTermbaseFile(bytes: Uint8Array, choices: FileChoices = {}): Promise<TermbaseFile> {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (start.startsWith('PK\x03\x04') || start.startsWith('\xd0\xcf\x11\xe0')) return readWorkbook(bytes, choices);
  // UTF-16 has a NUL beside every Latin letter.
  const first = start.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').replace(/[\0\s]/g, '');
  if (first.startsWith('<')) {
    const { concepts, problems } = tbx.read(bytes);
    return { format: 'tbx', concepts, problems, table: null };
  }
  if (/^\{"concepts":/.test(first)) return readJson(bytes);
  return readTable(bytes, choices);
}

function readTable(bytes: Uint8Array, choices: FileChoices): TermbaseFile {
  const read = csv.read(bytes, choices.encoding === undefined ? {} : { encoding: choices.encoding });
  const { encoding, confident, delimiter } = read;
  const candidates = encoding === null ? [] : csv.previewEncodings(bytes, 60);
  return ofTable('csv', read, choices, { encoding, confident, delimiter, candidates, sheets: [], sheet: null });
}

async function readWorkbook(bytes: Uint8Array, choices: FileChoices): Promise<TermbaseFile> {
  const read = await xlsx.read(bytes, choices.sheet === undefined ? {} : { sheet: choices.sheet });
  const { sheets, sheet } = read;
  const plain = { encoding: null, confident: true, delimiter: null, candidates: [] };
  return ofTable('xlsx', read, choices, { ...plain, sheets, sheet });
}

function ofTable(
  format: FileFormat,
  table: Table,
  choices: FileChoices,
  about: Omit<TableAbout, 'sample' | 'columns' | 'header' | 'emptyCells'>,
): TermbaseFile {
  const proposed = proposeMapping(table.rows);
  const mapping: Mapping = {
    header: choices.header ?? proposed.header,
    columns: choices.columns === undefined ? proposed.columns : columnsOf(choices.columns),
  };
  const emptyCells = choices.emptyCells ?? 'keep';
  const { concepts, problems } =
    table.rows.length === 0 ? { concepts: [], problems: table.problems } : readConcepts(table, mapping, emptyCells);
  const sample = table.rows.slice(0, 6).map(({ cells }) => cells.map((cell) => [...cell].slice(0, 80).join('')));
  const width = Math.max(0, ...sample.map((cells) => cells.length));
  const columns = Array.from(
    { length: width },
    (_, column) => FIELDS.find((field) => mapping.columns[field] === column) ?? '',
  );
  return { format, concepts, problems, table: { ...about, sample, columns, header: mapping.header, emptyCells } };
}

/** Of two columns with one field the first counts. */
function columnsOf(fields: readonly (Field | '')[]): Mapping['columns'] {
  const columns: Partial<Record<Field, number>> = {};
  fields.forEach((field, column) => {
    if (field !== '') columns[field] ??= column;
  });
  return columns;
}

/** Our own JSON; entries are checked where those of all formats are. */
function readJson(bytes: Uint8Array): TermbaseFile {
  const problem = (code: string, reason: string): TermbaseFile => ({
    format: 'json',
    concepts: [],
    problems: [{ severity: 'error', line: 1, column: 1, code, values: { reason } }],
    table: null,
  });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return problem('json.malformed', (error as Error).message);
  }
  const list = (value as { concepts?: unknown }).concepts;
  if (!Array.isArray(list)) return problem('json.malformed', 'concepts');
  // Our own files have one concept a line, the first on the second.
  const problems: FileProblem[] = [];
  const concepts = list.map((item: unknown, index): IncomingConcept => {
    const { id, entry } = (item ?? {}) as { id?: unknown; entry?: unknown };
    const reading = readEntry(entry);
    const line = index + 2;
    if (reading.kind === 'problems') {
      const { path = '', code = '' } = reading.problems[0] ?? {};
      problems.push({ severity: 'error', line, column: 0, code: 'json.entry', values: { path, code } });
    }
    return { id: typeof id === 'string' ? id : '', line, entry: reading.kind === 'ok' ? reading.entry : emptyEntry };
  });
  return { format: 'json', concepts, problems, table: null };
}
