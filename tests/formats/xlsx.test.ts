import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStarter } from '../../glossary/starter/load.js';
import { proposeMapping } from '../../server/formats/csv/columns.js';
import { readConcepts, writeConcepts } from '../../server/formats/csv/concepts.js';
import { read as readCsv } from '../../server/formats/csv/read.js';
import { read } from '../../server/formats/xlsx/read.js';
import { write, writeWorkbook } from '../../server/formats/xlsx/write.js';
import { writeZip } from '../../server/formats/zip/write.js';
import { concepts } from '../fixtures/termbase/entries.js';
import { filesIn, formats, hasFormats } from '../fixtures/termbase/shared.js';
import { needProgram, runProgram } from '../fixtures/termbase/tools.js';

const load = async (bytes: Uint8Array) => {
  const table = await read(bytes);
  return { table, ...readConcepts(table, proposeMapping(table.rows)) };
};
const bare = (list: readonly { readonly id: string; readonly entry: unknown }[]) =>
  list.map(({ id, entry }) => ({ id, entry }));

describe('read(write(concepts)) = concepts', () => {
  it('for generated entries, all fields', async () => {
    await fc.assert(
      fc.asyncProperty(concepts('any'), async (given) => {
        const result = await load(await write(given));
        expect(bare(result.concepts)).toEqual(given);
        expect(result.problems).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('for the starter termbase', async () => {
    const result = await load(await write(loadStarter()));
    expect(bare(result.concepts)).toEqual(bare(loadStarter()));
    expect(result.table.sheets).toEqual(['Termbase']);
  });

  it('for any texts in any cells', async () => {
    const cell = fc.oneof(fc.constantFrom('_x0041_', '=1', ' a ', 'a\r\nb', '\u0001'), fc.string({ unit: 'binary' }));
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 30 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const filled = given.map((cells) => [...cells, 'end']);
        const { rows: found, problems } = await read(await writeWorkbook('S', filled));
        expect(found.map(({ cells }) => cells)).toEqual(filled);
        expect(problems).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

const PARTS = {
  '[Content_Types].xml': '<Types/>',
  '_rels/.rels':
    '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Hidden" state="hidden" r:id="h"/><sheet name="One" r:id="a"/><sheet name="Two" r:id="b"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/one.xml"/><Relationship Id="b" Type="x/worksheet" Target="../xl/worksheets/two.xml"/>' +
    '<Relationship Id="h" Type="x/worksheet" Target="worksheets/two.xml"/><Relationship Id="s" Type="x/sharedStrings" Target="strings.xml"/><Relationship Id="t" Type="x/styles" Target="styles.xml"/></Relationships>',
  'xl/strings.xml':
    '<sst><si><t>会议</t></si><si><r><t>走在</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 前列</t></r><rPh sb="0" eb="1"><t>zou</t></rPh></si></sst>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="166" formatCode="0.0&quot;d&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>',
  'xl/worksheets/one.xml':
    '<worksheet><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>in</t></is></c></row>' +
    '<row r="5"><c r="A5"><v>0.30000000000000004</v></c><c r="B5" s="1"><v>45102</v></c><c r="C5" s="2"><v>45102.5</v></c><c r="D5" s="3"><v>45102</v></c>' +
    '<c r="E5" t="b"><v>1</v></c><c r="F5" t="str"><f>A1&amp;"x"</f><v>formula</v></c><c r="G5" t="e"><v>#N/A</v></c><c r="H5" t="s"><v>99</v></c></row></sheetData></worksheet>',
  'xl/worksheets/two.xml':
    '<worksheet><sheetData><row><c t="inlineStr"><is><t>second</t></is></c></row></sheetData></worksheet>',
};
const pack = (parts: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  writeZip(new Map(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));

describe('a workbook', () => {
  it('gives texts of every kind of cell, with the places of what is wrong', async () => {
    const result = await read(await pack(PARTS));
    expect(result.sheets).toEqual(['Hidden', 'One', 'Two']);
    expect(result.sheet).toBe('One');
    expect(result.rows).toEqual([
      { line: 2, cells: ['会议', '', '走在 前列', 'in'] },
      {
        line: 5,
        cells: ['0.30000000000000004', '2023-06-25', '2023-06-25 12:00:00', '45102', 'TRUE', 'formula', '', ''],
      },
    ]);
    expect(result.problems.map(({ line, column, code }) => `${line}:${column} ${code}`)).toEqual([
      '5:7 xlsx.error-cell',
      '5:8 xlsx.string-unknown',
    ]);
  });

  it('is read from the sheet that is asked for', async () => {
    expect((await read(await pack(PARTS), { sheet: 'Two' })).rows).toEqual([{ line: 1, cells: ['second'] }]);
    expect((await read(await pack(PARTS), { sheet: 'Three' })).problems[0]).toMatchObject({
      code: 'xlsx.sheet-unknown',
      values: { sheet: 'Three' },
    });
  });

  it('that is damaged in one part names the part', async () => {
    const broken = PARTS['xl/worksheets/one.xml'].replace('</row>', '</c></row>');
    const result = await read(await pack({ ...PARTS, 'xl/worksheets/one.xml': broken }));
    expect(result.problems).toContainEqual({
      severity: 'error',
      line: 1,
      column: expect.any(Number) as unknown,
      code: 'xml.not-well-formed',
      values: expect.objectContaining({ part: 'xl/worksheets/one.xml' }) as unknown,
    });
    expect(result.rows.map(({ line }) => line)).toContain(5);
  });

  it('cannot make its reader expand one text a million times', async () => {
    const long = '长'.repeat(30_000);
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`;
    const sheet = `<worksheet><sheetData>${row.repeat(400)}</sheetData></worksheet>`;
    const result = await read(
      await pack({ ...PARTS, 'xl/strings.xml': `<sst><si><t>${long}</t></si></sst>`, 'xl/worksheets/one.xml': sheet }),
      { limits: { ...(await import('../../server/formats/zip/read.js')).ZIP_LIMITS, ratio: 1e6 } },
    );
    expect(result.problems.map(({ code }) => code)).toEqual(['table.too-much-text']);
  });

  it('says of other files what they are', async () => {
    const code = async (bytes: Uint8Array) => (await read(bytes)).problems.map((p) => p.code);
    expect(await code(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]))).toEqual(['xlsx.old-format']);
    expect(await code(new TextEncoder().encode('a,b'))).toEqual(['zip.malformed']);
    expect(await code(await pack({ 'word/document.xml': '<document/>' }))).toEqual(['xlsx.not-a-workbook']);
  });
});

describe('what is exported opens in LibreOffice', () => {
  it('and is the same table there', () => {
    needProgram('soffice', 'libreoffice-calc-nogui');
    const folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-xlsx-'));
    const file = path.join(folder, 'starter.xlsx');
    return write(loadStarter()).then((bytes) => {
      writeFileSync(file, bytes);
      const home = `-env:UserInstallation=file://${folder}/home`;
      const { said } = runProgram('soffice', [
        home,
        '--headless',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76',
        '--outdir',
        folder,
        file,
      ]);
      expect(said).toContain('starter.csv');
      const { rows } = readCsv(readFileSync(path.join(folder, 'starter.csv')), { delimiter: ',' });
      const given = writeConcepts(loadStarter());
      expect(rows.map(({ cells }) => cells)).toEqual(given);
    });
  }, 180_000);
});

describe.skipIf(!hasFormats)('workbooks of other programs', () => {
  const good = filesIn('xlsx', /\.(xlsx|xlsm)$/);
  it.each(good)('reads %s', async (file) => {
    const result = await read(readFileSync(path.join(formats, 'xlsx', file)));
    expect(result.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.sheets.length).toBeGreaterThan(0);
  });

  const hostile = [
    ...filesIn('badinput/ooxml-poi', /\.(xlsx|docx|ooxml|zip|vml)$/).map((file) => `ooxml-poi/${file}`),
    ...filesIn('badinput/zip-made-here', /\.(zip|docx)$/).map((file) => `zip-made-here/${file}`),
    ...filesIn('badinput/zip-yauzl', /\.zip$/).map((file) => `zip-yauzl/${file}`),
  ];
  it.each(hostile)('neither hangs nor fills the memory: %s', async (file) => {
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const result = await read(readFileSync(path.join(formats, 'badinput', file)));
    expect(performance.now() - start).toBeLessThan(2000);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
    if (!file.endsWith('.xlsx')) expect(result.rows).toEqual([]);
    if (result.sheet === null) expect(result.problems.length).toBeGreaterThan(0);
  });
});
