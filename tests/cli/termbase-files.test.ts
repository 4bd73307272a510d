import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Commands, openCommands } from './house.js';

let cli: Commands;
beforeAll(() => {
  cli = openCommands();
});
afterAll(() => cli.close());

type Imported = {
  batch: string | null;
  dryRun: boolean;
  counts: Record<string, number>;
  stored: number;
  problems: { line: number; code: string; message: string }[];
};
const importFile = async (...args: string[]): Promise<Imported> =>
  (await cli.json('termbase', 'import', ...args)) as Imported;
const lookup = async (query: string) =>
  ((await cli.json('termbase', 'lookup', query)) as { results: { concept: string; zh: string; preferred: string }[] })
    .results;

/** Says everything that an entry can say, with what each format finds hard. */
const full = {
  concepts: [
    {
      id: 'X-1',
      entry: {
        zh: [
          {
            text: '全字段测试',
            type: 'term',
            citations: [
              {
                document: '报告“甲”',
                date: '2023-06-25',
                page: '3',
                address: 'https://example.org/?a=1&b=2',
                authority: 'xinhua',
              },
            ],
          },
          { text: '斤', after: 'number' },
          { text: '全测', type: 'abbreviation', fullForm: '全字段测试', from: '2020', until: '2024-06' },
        ],
        notInside: ['全字段测试员'],
        en: [
          {
            text: '=SUM(A1) test | of "all"; fields',
            status: 'preferred',
            comment: 'a comment, with | and \\',
            caseSensitive: true,
            examples: ['One <b>example</b>.', 'Two\nlines.'],
            partOfSpeech: 'noun',
            inflects: false,
          },
          { text: 'test of everything', status: 'admitted', afterFull: true, near: [] },
          {
            text: 'all field test',
            status: 'deprecated',
            literal: true,
            scope: 'if-source',
            hyphenSensitive: true,
            near: ['the spirit of'],
          },
          { text: '-1 test', status: 'forbidden', from: '2019' },
        ],
        partOfSpeech: 'noun phrase',
        domain: 'party/meeting',
        definition: { zh: '定义；其一', en: 'A definition; with a semicolon' },
        source: '@source',
        note: 'First line.\nSecond line, with "quotes" & <marks>.',
        abbreviation: '全测 ↔ 全字段测试',
        confidence: 'standard knowledge',
        reportRefs: ['P1', 'P2'],
        related: [
          { kind: 'broader', concept: 'T001' },
          { kind: 'related', concept: 'T002' },
        ],
        citations: [{ document: '', date: '', page: '', address: 'https://example.org', authority: 'in-house' }],
      },
    },
  ],
};

describe('export and import', () => {
  const files: Record<string, string> = {};
  let entries: unknown;

  test('writes each format; a JSON that says everything goes in', async () => {
    const first = await importFile(cli.file('full.json', JSON.stringify(full)));
    expect(first).toMatchObject({
      counts: { new: 1, changed: 0, conflict: 0, unchanged: 0, unreadable: 0 },
      stored: 1,
    });
    for (const format of ['tbx', 'tbx-dct', 'csv', 'xlsx', 'json']) {
      const file = path.join(cli.folder, `out-${format}.${format.slice(0, 3)}`);
      const { code, stdout } = await cli.run('termbase', 'export', '--format', format, '-o', file);
      expect([code, stdout]).toEqual([0, '']);
      files[format] = file;
    }
    entries = JSON.parse(readFileSync(files['json'] ?? '', 'utf8')) as unknown;
  });

  test.each(['tbx', 'tbx-dct', 'csv', 'xlsx', 'json'])('%s gives every field back', async (format) => {
    const same = await importFile(files[format] ?? '', '--dry-run');
    expect(same.counts).toMatchObject({ new: 0, changed: 0, conflict: 0, unreadable: 0 });
    expect(same.problems).toEqual([]);

    // And into a house where the concept is out of use.
    const other = openCommands();
    try {
      const read = async (): Promise<unknown> => {
        const { stdout } = await other.run('termbase', 'export', '--format', 'json');
        return JSON.parse(stdout) as unknown;
      };
      const answer = (await other.json('termbase', 'import', files[format] ?? '')) as Imported;
      expect(answer).toMatchObject({ stored: 1, counts: { new: 1 } });
      expect(await read()).toEqual(entries);
    } finally {
      await other.close();
    }
  });

  test('no cell of a table is a formula', () => {
    const csv = readFileSync(files['csv'] ?? '', 'utf8');
    expect(csv).toContain(`"'=SUM`);
    expect(csv).not.toMatch(/(^|",)"[=+\-@]/m);
  });
});

describe('termbase import', () => {
  test('--dry-run says what would happen and changes nothing', async () => {
    const file = cli.file('dry.csv', '中文,English\n试运行词,dry run word\n');
    const { batch, dryRun, counts } = await importFile(file, '--dry-run');
    expect({ batch, dryRun, counts }).toMatchObject({ batch: null, dryRun: true, counts: { new: 1 } });
    expect(await lookup('试运行词')).toEqual([]);
  });

  test('decides conflicts as --on-conflict says; termbase undo takes it back', async () => {
    const list = cli.file('twice.csv', '中文,English\n冲突词,first word\n冲突词,second word\n');
    const { batch, counts, stored } = await importFile(list, '--on-conflict', 'replace');
    expect(counts).toMatchObject({ new: 1, conflict: 1 });
    expect(stored).toBe(1);
    expect((await lookup('冲突词'))[0]?.preferred).toBe('second word');
    expect(await cli.json('termbase', 'undo', String(batch))).toEqual({
      batch: `undo-${String(batch)}`,
      undoes: batch,
      restored: 1,
      left: [],
    });
    expect(await lookup('冲突词')).toEqual([]);
    expect((await cli.run('termbase', 'undo', 'nothing')).code).toBe(1);
    const { code } = await cli.run('verify');
    expect(code).toBe(0);
  });

  test('names the line of what it cannot read', async () => {
    const { problems, counts, stored } = await importFile(
      cli.file('bad.csv', '中文,English\n可读词,readable\n,nothing\n'),
    );
    expect(counts).toMatchObject({ new: 1, unreadable: 1 });
    expect(stored).toBe(1);
    expect(problems).toMatchObject([
      { line: 3, code: 'zh.required', message: expect.stringMatching(/^bad\.csv:3: /) as string },
    ]);
  });

  test('a file of which nothing can be read is exit code 1 with the place on stderr', async () => {
    const { code, stderr, stdout } = await cli.run('termbase', 'import', cli.file('bad.tbx', '<tbx>\n<text>'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^bad\.tbx:\d+:\d+: /m);
    expect(stdout).toContain('Nothing was changed.');
  });

  test('usage: unknown choices and formats are exit code 2, a missing file 1', async () => {
    const file = cli.file('x.csv', '中文,English\n词语,word\n');
    expect((await cli.run('termbase', 'import', file, '--on-conflict', 'ask')).code).toBe(2);
    expect((await cli.run('termbase', 'import')).code).toBe(2);
    expect((await cli.run('termbase', 'export')).code).toBe(2);
    expect((await cli.run('termbase', 'export', '--format', 'doc')).code).toBe(2);
    expect((await cli.run('termbase', 'import', 'absent.csv')).code).toBe(1);
  });
});
