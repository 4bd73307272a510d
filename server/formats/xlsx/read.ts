import type { FileProblem } from '../../core/termbase-import/incoming.js';
import type { Table } from '../csv/table.js';
import { decodeXml } from '../xml/decode.js';
import { readXml, type XmlElement, type XmlReader } from '../xml/read.js';
import { openZip, type ZipArchive, ZIP_LIMITS, type ZipProblem } from '../zip/read.js';
import { cellsOf, SheetReader, stringOf } from './sheet.js';
import { readStyles } from './styles.js';

export type ReadXlsxOptions = {
  /** The name of a sheet; by default the first that is not hidden. */
  readonly sheet?: string;
  readonly limits?: typeof ZIP_LIMITS;
};

export type ReadXlsx = Table & {
  readonly sheets: readonly string[];
  /** The one that was read. */
  readonly sheet: string | null;
};

/**
 * Bytes of an XLSX workbook → the rows of one sheet, as texts: what a formula gave last, dates as `2023-06-25`, rich text without its
 * formats, phonetic guides left out. Everything is bounded; what is damaged is a problem that names its part.
 */
export async function read(bytes: Uint8Array, options: ReadXlsxOptions = {}): Promise<ReadXlsx> {
  const nothing = (...problems: FileProblem[]): ReadXlsx => ({ rows: [], problems, sheets: [], sheet: null });
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return nothing(problem('xlsx.old-format'));
  const archive = await openZip(bytes, options.limits ?? ZIP_LIMITS);
  if (archive.kind === 'bad') return nothing(problem(archive.problem.code, archive.problem.values));

  const problems: FileProblem[] = [];
  const book = new Book(archive, problems);
  const workbook = await book.find('', 'officeDocument', 'xl/workbook.xml');
  const sheets: { readonly name: string; readonly id: string; readonly hidden: boolean }[] = [];
  let from1904 = false;
  const open = (element: XmlElement): undefined => {
    if (element.name === 'workbookPr') from1904 = /^(1|true)$/.test(element.attributes['date1904'] ?? '');
    if (element.name !== 'sheet') return;
    const id = Object.entries(element.attributes).find(([name]) => /:id$/.test(name))?.[1] ?? '';
    const hidden = /hidden/i.test(element.attributes['state'] ?? '');
    sheets.push({ name: element.attributes['name'] ?? '', id, hidden });
  };
  if (!(await book.read(workbook, { whole: NONE, onWhole: () => undefined, onOpen: open })) || sheets.length === 0) {
    return nothing(...problems, problem('xlsx.not-a-workbook'));
  }
  const names = sheets.map(({ name }) => name);
  const chosen =
    options.sheet === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : sheets.find(({ name }) => name === options.sheet);
  if (chosen === undefined) {
    const unknown = problem('xlsx.sheet-unknown', { sheet: options.sheet ?? '' });
    return { rows: [], problems: [...problems, unknown], sheets: names, sheet: null };
  }

  const strings: string[] = [];
  await book.read(await book.find(workbook, 'sharedStrings'), {
    whole: new Set(['si']),
    onWhole: (item) => {
      if (strings.length < MOST_STRINGS) strings.push(stringOf(item));
    },
  });
  const dates = await readStyles((reader) => book.find(workbook, 'styles').then((part) => book.read(part, reader)));
  const sheet = new SheetReader(problems);
  const target = await book.target(workbook, chosen.id);
  const whole = new Set(['row']);
  const found = await book.read(target, {
    whole,
    resume: true,
    onWhole: (row) => sheet.add(row, cellsOf(row, { strings, dates, from1904 }, problems)),
    onOpen: () => sheet.open,
  });
  if (!found) problems.push(problem('xlsx.sheet-missing', { sheet: chosen.name }));
  return { rows: sheet.rows, problems, sheets: names, sheet: chosen.name };
}

const NONE: ReadonlySet<string> = new Set();
/** More than a table of ours can use; cells that name a later one are reported. */
const MOST_STRINGS = 5_000_000;

function problem(code: string, values: ZipProblem['values'] = {}): FileProblem {
  return { severity: 'error', line: 0, column: 0, code, values };
}

/** The parts of a workbook and how they hang together. */
class Book {
  private readonly relations = new Map<string, readonly XmlElement[]>();

  constructor(
    private readonly archive: ZipArchive,
    private readonly problems: FileProblem[],
  ) {}

  /** The part of a kind that another one names, by the end of the relation's type. */
  async find(part: string, kind: string, otherwise = ''): Promise<string> {
    const relations = await this.relationsOf(part);
    const relation = relations.find(({ attributes }) => attributes['Type']?.endsWith(`/${kind}`) === true);
    return relation === undefined ? otherwise : resolve(part, relation.attributes['Target'] ?? '');
  }

  async target(part: string, id: string): Promise<string> {
    const relations = await this.relationsOf(part);
    const relation = relations.find(({ attributes }) => attributes['Id'] === id);
    return relation === undefined ? '' : resolve(part, relation.attributes['Target'] ?? '');
  }

  /** False where there is no such part. */
  async read(part: string, reader: XmlReader): Promise<boolean> {
    if (part === '') return false;
    const found = await this.archive.read(part);
    if (found.kind === 'absent') return false;
    const complain = ({ severity, line, column, code, values }: FileProblem): void =>
      void this.problems.push({ severity, line, column, code, values: { ...values, part } });
    if (found.kind === 'bad') {
      complain(problem(found.problem.code, found.problem.values));
      return true;
    }
    const decoded = decodeXml(found.bytes);
    if (decoded.kind === 'refused') complain(decoded.problem);
    else [...decoded.problems, ...readXml(decoded.text, reader)].forEach(complain);
    return true;
  }

  private async relationsOf(part: string): Promise<readonly XmlElement[]> {
    const at = part.lastIndexOf('/') + 1;
    const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
    const known = this.relations.get(name);
    if (known !== undefined) return known;
    const found: XmlElement[] = [];
    const whole = new Set(['Relationship']);
    await this.read(name, { whole, onWhole: (element) => void found.push(element) });
    this.relations.set(name, found);
    return found;
  }
}

/** A relation's target is relative to the part that names it. */
function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
