import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStarter } from '../../glossary/starter/load.js';
import { proposeMapping } from '../../server/formats/csv/columns.js';
import { readConcepts } from '../../server/formats/csv/concepts.js';
import { guardFormula, unguardFormula } from '../../server/formats/csv/formula.js';
import { previewEncodings, read, type ReadCsvOptions } from '../../server/formats/csv/read.js';
import { write } from '../../server/formats/csv/write.js';
import { root } from '../../server/root.js';
import { concepts } from '../fixtures/termbase/entries.js';
import { filesIn, formats, hasFormats } from '../fixtures/termbase/shared.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const load = (given: Uint8Array | string, options?: ReadCsvOptions) => {
  const table = read(typeof given === 'string' ? bytes(given) : given, options);
  return { table, ...readConcepts(table, proposeMapping(table.rows)) };
};
const bare = (list: readonly { readonly id: string; readonly entry: unknown }[]) =>
  list.map(({ id, entry }) => ({ id, entry }));

describe('read(write(concepts)) = concepts', () => {
  it.each([',', '\t', ';'] as const)('for generated entries divided by %j, all fields', (delimiter) => {
    fc.assert(
      fc.property(concepts('printable'), fc.boolean(), (given, bom) => {
        const result = load(write(given, { delimiter, bom }));
        expect(bare(result.concepts)).toEqual(given);
        expect(result.problems).toEqual([]);
        expect(result.table.delimiter).toBe(delimiter);
      }),
      { numRuns: 300 },
    );
  });

  it('for the starter termbase', () => {
    const given = loadStarter();
    const result = load(write(given));
    expect(bare(result.concepts)).toEqual(bare(given));
    expect(result.problems).toEqual([]);
  });

  it('for details that need more than one cell', () => {
    const [first] = fc.sample(
      concepts('printable').filter(([one]) => (one?.entry.en.length ?? 0) > 0),
      { numRuns: 1, seed: 1 },
    );
    const [concept] = first ?? [];
    if (concept === undefined) throw new Error('nothing generated');
    const [term, ...rest] = concept.entry.en;
    const examples = Array.from({ length: 20 }, (_, i) => `${i} ${'会议\u{20000}'.repeat(1500)}`);
    const entry = { ...concept.entry, en: [{ ...(term as never as object), examples }, ...rest] as never };
    const given = [{ id: 'T1', entry }];
    const written = write(given);
    expect(read(written).rows[1]?.cells.every((cell) => cell.length <= 32_767)).toBe(true);
    expect(bare(load(written).concepts)).toEqual(given);
  });
});

describe('a table that a person has edited', () => {
  const given = loadStarter().slice(0, 3);
  const rows = () => read(write(given)).rows.map(({ cells }) => [...cells]);
  const column = (name: string) => rows()[0]?.indexOf(name) ?? -1;

  it('counts for more than the details behind it', () => {
    const entry = {
      ...(given[0] as (typeof given)[0]).entry,
      en: [
        {
          text: 'one',
          status: 'preferred',
          comment: '',
          literal: false,
          scope: 'always',
          caseSensitive: true,
          hyphenSensitive: false,
          near: [],
        },
        {
          text: 'two',
          status: 'admitted',
          comment: '',
          literal: false,
          scope: 'always',
          caseSensitive: true,
          hyphenSensitive: false,
          near: [],
        },
      ] as const,
    };
    const text = new TextDecoder()
      .decode(write([{ id: 'T1', entry }]))
      .replace('"one"', '"three"')
      .replace('"two"', '"two | four"');
    const [concept] = load(text).concepts;
    expect(concept?.entry.en.map(({ text: said, caseSensitive }) => [said, caseSensitive])).toEqual([
      ['two', true],
      ['three', false],
      ['four', false],
    ]);
  });

  it('whose details are broken is read without them, and says where', () => {
    const at = column('details');
    const table = {
      rows: rows().map((cells, i) => ({ line: i + 1, cells: cells.with(at, i === 1 ? '{"en":' : (cells[at] ?? '')) })),
      problems: [],
    };
    const result = readConcepts(table, proposeMapping(table.rows));
    expect(result.problems).toEqual([
      { severity: 'warning', line: 2, column: at + 1, code: 'table.details-unreadable', values: {} },
    ]);
    expect(result.concepts[0]?.entry.zh[0]?.text).toBe('市委常委会');
  });
});

const TERMS = path.join(root, '../shared/data/termbase/terms.csv');

describe('tables of other people', () => {
  it.skipIf(!existsSync(TERMS))('reads the source of the starter termbase to the very entries of the starter', () => {
    const result = load(readFileSync(TERMS));
    expect(result.problems).toEqual([]);
    const starter = new Map(loadStarter().map(({ id, entry }) => [id, entry]));
    expect(result.concepts.length).toBe(402);
    for (const { id, entry } of result.concepts) {
      // The starter's maker added shields, words that must follow, forms that need the full one first, and the years in
      // which a rendering was the standard; the table has no column for them.
      const known = starter.get(id);
      const added = { near: [], afterFull: undefined, from: undefined, until: undefined };
      expect({ ...entry, en: entry.en.map((term) => ({ ...term, ...added })) }, id).toEqual({
        ...known,
        notInside: [],
        en: known?.en.map((term) => ({ ...term, ...added })),
      });
    }
  });

  it('proposes a mapping from English and Chinese headers', () => {
    const columns = (header: string) => proposeMapping([{ line: 1, cells: header.split(',') }]).columns;
    expect(columns('Chinese,English,Notes')).toEqual({ zh: 0, preferred: 1, note: 2 });
    expect(columns('序号,中文术语,英文译法,禁用译法,领域,来源,备注')).toEqual({
      zh: 1,
      preferred: 2,
      bad: 3,
      domain: 4,
      source: 5,
      note: 6,
    });
    expect(columns('Source,Target,Comment')).toEqual({ zh: 0, preferred: 1, note: 2 });
    expect(columns('中文（简体）,English (US),Source')).toEqual({ zh: 0, preferred: 1, source: 2 });
    expect(columns('ZH-CN,EN-US')).toEqual({ zh: 0, preferred: 1 });
  });

  it('finds the languages of a table without a header, and of one whose header says nothing', () => {
    const plain = load('the forefront,走在前列\nmeeting,会议\n');
    expect(plain.concepts.map(({ line, entry }) => [line, entry.zh[0]?.text, entry.en[0]?.text])).toEqual([
      [1, '走在前列', 'the forefront'],
      [2, '会议', 'meeting'],
    ]);
    const other = load('A\tB\n走在前列\tthe forefront\n会议\tmeeting\n');
    expect(other.concepts.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('reads marks, comments, bars and literal names as the termbase says', () => {
    const [concept] = load(
      'zh_hans,en_preferred,en_admitted,en_literal,en_deprecated_or_forbidden,forbidden_scope\n' +
        '词,a|b,c (x y) | d,lit,!e (lower-case s) | ~f-g (no hyphen) | h,if-source\n',
    ).concepts;
    expect(
      concept?.entry.en.map((t) => [
        t.text,
        t.status,
        t.comment,
        t.literal,
        t.scope,
        t.caseSensitive,
        t.hyphenSensitive,
      ]),
    ).toEqual([
      ['a; b', 'preferred', '', false, 'always', false, false],
      ['c', 'admitted', 'x y', false, 'always', false, false],
      ['d', 'admitted', '', false, 'always', false, false],
      ['e', 'forbidden', 'lower-case s', false, 'if-source', true, false],
      ['f-g', 'deprecated', 'no hyphen', false, 'if-source', false, true],
      ['h', 'deprecated', '', false, 'if-source', false, false],
      ['lit', 'deprecated', '', true, 'if-source', false, false],
    ]);
  });

  it('names what is wrong by row and column, and reads on', () => {
    const result = load(
      'zh,en,avoid,confidence\n会议,meeting,~(only a comment) | no mark,sure\n精神,spirit,,seen,surplus\n\n大会,congress\n',
    );
    expect(result.problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '2:4 table.value-unknown',
      '2:3 table.empty-without-comment',
      '2:3 table.mark-missing',
      '3:5 table.too-many-cells',
    ]);
    expect(result.concepts.map(({ line }) => line)).toEqual([2, 3, 5]);
  });

  it('says which line opens a quote that nothing closes', () => {
    const result = load('zh,en\n会议,"two\nlines"\n精神,"spirit\n大会,congress\n');
    expect(result.problems).toEqual([
      expect.objectContaining({ severity: 'error', line: 4, column: 4, code: 'table.quote-open' }),
    ]);
    expect(result.concepts.map(({ line }) => line)).toEqual([2]);
  });

  it('knows the encodings of Chinese glossaries and shows the others', () => {
    const gbk = Uint8Array.from([
      0xd6, 0xd0, 0xce, 0xc4, 0x2c, 0xd3, 0xa2, 0xce, 0xc4, 0x0a, 0xbb, 0xe1, 0xd2, 0xe9, 0x2c, 0x61, 0x62, 0x0a,
    ]);
    expect(load(gbk).concepts[0]?.entry.zh).toEqual([{ text: '会议' }]);
    expect(read(gbk).encoding).toBe('gb18030');
    expect(previewEncodings(gbk).map(({ encoding }) => encoding)).toContain('big5');
    expect(load(gbk, { encoding: 'gb18030' }).concepts).toHaveLength(1);
    expect(read(gbk, { encoding: 'utf-8' }).problems[0]).toMatchObject({ code: 'table.undecodable' });
  });

  it('obeys a first line that names the delimiter', () => {
    const result = load('sep=;\nzh;en\n会议;"a;b"\n');
    expect(result.concepts.map(({ line, entry }) => [line, entry.en[0]?.text])).toEqual([[3, 'a;b']]);
  });

  it('refuses what is no text', () => {
    expect(read(new Uint8Array()).problems[0]?.code).toBe('table.empty');
    expect(read(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])).problems[0]?.code).toBe('table.binary');
  });
});

describe.skipIf(!hasFormats)('csv-spectrum', () => {
  const files = filesIn('csv/csv-spectrum/csvs', /\.csv$/);
  it.each(files)('%s', (file) => {
    const folder = path.join(formats, 'csv/csv-spectrum');
    const [header, ...rows] = read(readFileSync(path.join(folder, 'csvs', file)), { delimiter: ',' }).rows;
    const found = rows.map(({ cells }) => Object.fromEntries(cells.map((cell, i) => [header?.cells[i], cell])));
    const expected = JSON.parse(
      // Line ends are LF at the edge, whatever the file had.
      readFileSync(path.join(folder, 'json', file.replace('.csv', '.json')), 'utf8').replaceAll('\\r\\n', '\\n'),
    ) as object | object[];
    // One of the answers is no list, and has another telephone number than its table.
    const answer = Array.isArray(expected) ? expected : [{ ...expected, 'Contact Phone Number': '2095257564' }];
    expect(found).toEqual(answer);
  });

  it('reads the delimited tables of Okapi without an error', () => {
    const tables = filesIn('csv/okapi-table', /\.(csv|txt)$/).filter((file) => !/fwc|csv_test6/.test(file));
    for (const file of tables) {
      const result = read(readFileSync(path.join(formats, 'csv/okapi-table', file)));
      expect(result.rows.length, file).toBeGreaterThan(0);
      expect(result.problems, file).toEqual([]);
    }
  });
});

describe('formulas', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', "'=1", "''=1"])(
    '%j is no formula in a table, and comes back',
    (cell) => {
      expect(guardFormula(cell)).toBe(`'${cell}`);
      expect(unguardFormula(guardFormula(cell))).toBe(cell);
    },
  );

  it('leaves every other cell as it is, and every cell comes back', () => {
    expect(guardFormula("'tis")).toBe("'tis");
    expect(unguardFormula("'tis")).toBe("'tis");
    fc.assert(fc.property(fc.string(), (cell) => unguardFormula(guardFormula(cell)) === cell));
  });

  it('never stand at the start of a written cell', () => {
    fc.assert(
      fc.property(concepts('printable'), (given) => {
        const cells = (parse(Buffer.from(write(given)), { bom: true }) as string[][]).flat();
        expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
