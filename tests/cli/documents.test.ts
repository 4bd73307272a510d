import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../server/root.js';
import { type Commands, openCommands } from './house.js';

let cli: Commands;

beforeAll(() => {
  cli = openCommands();
});

afterAll(() => cli.close());

const sample = (name: string): string => path.join(root, 'samples/report', name);

const chinese = '江门市委认真学习贯彻精神，推动高质量发展走在前列。';
const gb18030 = Buffer.from(
  'bdadc3c5cad0ceafc8cfd5e6d1a7cfb0b9e1b3b9beabc9f1a3accdc6b6afb8dfd6cac1bfb7a2d5b9d7dfd4dac7b0c1d0a1a3',
  'hex',
);
const traditional = '江門市委認真學習貫徹精神，推動高質量發展走在前列。';
const big5 = Buffer.from(
  'a6bfaaf9a5aba965bb7baf75bec7b2dfb365b9fdbaebafaba141b1c0b0cab0aabde8b671b56fae69a8aba662ab65a643a143',
  'hex',
);

type Imported = { id: string; paragraphs: number; encoding: string };
type Shown = {
  paragraphs: {
    id: string;
    position: number;
    state: string;
    flag: string | null;
    source: string | null;
    target: string | null;
    revisions: object[];
  }[];
};

const importFile = async (...args: string[]): Promise<Imported> =>
  (await cli.json('document', 'import', ...args)) as Imported;
const show = async (id: string): Promise<Shown> => (await cli.json('document', 'show', id)) as Shown;
const texts = async (id: string) => (await show(id)).paragraphs.map(({ source, target }) => [source, target]);

describe('document import', () => {
  test('answers id, number of paragraphs and encoding', async () => {
    const imported = await importFile(cli.file('en.txt', 'One.\n\nTwo.\n'));
    expect(imported).toEqual({ id: expect.stringMatching(/^[0-9a-z]+$/) as string, paragraphs: 2, encoding: 'utf-8' });
    expect(await texts(imported.id)).toEqual([
      [null, 'One.'],
      [null, 'Two.'],
    ]);
  });

  test('for people the result is one line on stdout, nothing on stderr', async () => {
    const { code, stdout, stderr } = await cli.run('document', 'import', cli.file('en.txt', 'One.'));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Imported as [0-9a-z]+: 1 paragraphs, utf-8\.\n$/);
  });

  test('--source, --title, --mt-engine', async () => {
    const { id } = await importFile(
      sample('report.en-mt.txt'),
      '--source',
      sample('report.zh.txt'),
      '--title',
      'The report',
      '--mt-engine',
      'online MT',
    );
    const { paragraphs } = await show(id);
    expect(
      paragraphs.every(({ state, source, target }) => state === 'initial' && source !== null && target !== null),
    ).toBe(true);
    expect(paragraphs[0]?.revisions).toMatchObject([
      { side: 'source', number: 1, origin: 'import', done: true },
      { side: 'target', number: 1, origin: 'mt', done: false, against: 1 },
    ]);
    const { documents } = (await cli.json('document', 'list')) as { documents: { id: string; title: string }[] };
    expect(documents.find((document) => document.id === id)).toEqual({
      id,
      title: 'The report',
      paragraphs: paragraphs.length,
      states: { initial: paragraphs.length, translated: 0, reviewed: 0, final: 0 },
    });
  });

  test('without an engine it is a person’s translation', async () => {
    const { id } = await importFile(cli.file('en.txt', 'One.'));
    expect((await show(id)).paragraphs[0]).toMatchObject({
      state: 'translated',
      flag: null,
      revisions: [{ side: 'target', origin: 'import', done: true }],
    });
  });

  test('a Chinese text alone is a source without English', async () => {
    const { id } = await importFile(cli.file('zh.txt', '第一段。\n\n第二段。'));
    expect(await texts(id)).toEqual([
      ['第一段。', null],
      ['第二段。', null],
    ]);
  });

  test('--paragraphs decides how a text is split; left out, blank lines do, or lines that all end sentences', async () => {
    const headed = cli.file('headed.txt', 'A title\nA sentence.\nAnother.');
    expect((await importFile(headed)).paragraphs).toBe(1);
    expect((await importFile(headed, '--paragraphs', 'line')).paragraphs).toBe(3);
    const lines = cli.file('lines.txt', 'A sentence.\nAnother.');
    expect((await importFile(lines)).paragraphs).toBe(2);
    expect((await importFile(lines, '--paragraphs', 'blank')).paragraphs).toBe(1);
  });

  test.each<[string, string, string, Buffer, string[]]>([
    ['UTF-8', 'utf-8', chinese, Buffer.from(chinese), []],
    ['UTF-8 with a byte order mark', 'utf-8', chinese, Buffer.from(`\u{FEFF}${chinese}`), []],
    ['UTF-16 with a byte order mark', 'utf-16le', chinese, Buffer.from(`\u{FEFF}${chinese}`, 'utf16le'), []],
    ['UTF-16 big-endian', 'utf-16be', chinese, Buffer.from(`\u{FEFF}${chinese}`, 'utf16le').swap16(), []],
    ['UTF-16 without a mark', 'utf-16le', chinese, Buffer.from(chinese, 'utf16le'), []],
    ['GB 18030', 'gb18030', chinese, gb18030, []],
    ['Big5', 'big5', traditional, big5, []],
    ['GB 18030 by name', 'gb18030', chinese, gb18030, ['--encoding', 'GBK']],
    ['Big5 by name', 'big5', traditional, big5, ['--encoding', 'big5']],
  ])('%s', async (_what, encoding, text, bytes, options) => {
    const imported = await importFile(cli.file('zh.txt', bytes), ...options);
    expect(imported.encoding).toBe(encoding);
    expect(await texts(imported.id)).toEqual([[text, null]]);
  });

  test('unequal numbers of paragraphs are refused, both are named, nothing is imported', async () => {
    const before = await cli.json('document', 'list');
    const files = [cli.file('en.txt', 'One.\n\nTwo.\n\nThree.'), '--source', cli.file('zh.txt', '一。\n\n二。')];
    const { code, stdout, stderr } = await cli.run('document', 'import', ...files, '--json');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/\b2\b.*\b3\b/);
    expect(await cli.json('document', 'list')).toEqual(before);
  });

  test.each<[string, () => string[], RegExp]>([
    ['a file that is not there', () => ['nowhere.txt'], /nowhere\.txt/],
    ['a folder', () => [cli.folder], /\S is a folder/],
    ['an empty file', () => [cli.file('empty.txt', '')], /no text/],
    ['white space only', () => [cli.file('blank.txt', ' \n\n ')], /no text/],
    [
      'a picture',
      () => [cli.file('a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))],
      /a\.png is not plain text/,
    ],
    ['50 MB', () => [cli.file('big.txt', Buffer.alloc(50_000_000, 'x'))], /more than/],
    ['the wrong encoding', () => [cli.file('gb.txt', gb18030), '--encoding', 'utf-8'], /gb\.txt is not utf-8: byte/],
    ['NUL', () => [cli.file('nul.txt', 'a\0b'), '--encoding', 'utf-8'], /nul\.txt/],
    ['a bad source', () => [cli.file('en.txt', 'One.'), '--source', 'nowhere.txt'], /nowhere\.txt/],
    ['a blank title', () => [cli.file('en.txt', 'One.'), '--title', ' '], /title/],
  ])('%s is exit 1 with a reason on stderr, nothing on stdout, and nothing imported', async (_what, args, reason) => {
    const before = await cli.json('document', 'list');
    const { code, stdout, stderr } = await cli.run('document', 'import', ...args());
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(await cli.json('document', 'list')).toEqual(before);
  });
});

describe('document attach-source', () => {
  test('lays a Chinese text beside a document', async () => {
    const { id } = await importFile(cli.file('en.txt', 'One.\n\nTwo.'));
    expect(await cli.json('document', 'attach-source', id, cli.file('zh.txt', '一。\n\n二。'))).toEqual({
      id,
      paragraphs: 2,
      encoding: 'utf-8',
    });
    expect(await texts(id)).toEqual([
      ['一。', 'One.'],
      ['二。', 'Two.'],
    ]);
  });

  test('counts that differ: exit 1, both named, nothing attached', async () => {
    const { id } = await importFile(cli.file('en.txt', 'One.\n\nTwo.'));
    const { code, stdout, stderr } = await cli.run(
      'document',
      'attach-source',
      id,
      cli.file('zh.txt', '一。\n\n二。\n\n三。\n\n四。'),
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/\b4\b.*\b2\b/);
    expect(await texts(id)).toEqual([
      [null, 'One.'],
      [null, 'Two.'],
    ]);
  });

  test('an unknown document is exit 1', async () => {
    const { code, stderr } = await cli.run('document', 'attach-source', 'nothing', cli.file('zh.txt', '一。'));
    expect([code, stderr]).toEqual([1, 'Not found: There is nothing at this address, or no longer.\n']);
  });
});

describe('document show', () => {
  test('has the fields of the contract', async () => {
    const { id } = await importFile(cli.file('en.txt', 'One.'), '--source', cli.file('zh.txt', '一。'), '--title', 'T');
    const shown = await cli.json('document', 'show', id);
    const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;
    expect(shown).toEqual({
      id,
      title: 'T',
      sourceLang: 'zh-Hans',
      targetLang: 'en',
      paragraphs: [
        {
          id: expect.stringMatching(/\S/) as string,
          position: 1,
          state: 'translated',
          flag: null,
          source: '一。',
          target: 'One.',
          revisions: [
            { side: 'source', number: 1, origin: 'import', author: null, at, text: '一。', done: true, against: null },
            { side: 'target', number: 1, origin: 'import', author: null, at, text: 'One.', done: true, against: 1 },
          ],
        },
      ],
    });
  });

  test('shows all paragraphs of a long document', async () => {
    const { id } = await importFile(
      cli.file('long.txt', Array.from({ length: 1234 }, (_, i) => `Paragraph ${i + 1}.`).join('\n\n')),
    );
    const { paragraphs } = await show(id);
    expect(paragraphs.map(({ position }) => position)).toEqual(Array.from({ length: 1234 }, (_, i) => i + 1));
  });

  test('an unknown document is exit 1', async () => {
    const { code, stdout } = await cli.run('document', 'show', 'nothing', '--json');
    expect([code, stdout]).toEqual([1, '']);
  });
});

describe('document export', () => {
  test.each([
    'One.\n\nTwo.\n',
    '\n\n  Indented one. \n\n\n\nTwo,\nin two lines.\n \n\u3000\nThree.',
    'A sentence.\nAnother.\nA third.\n\n',
    `${'\u{1F600} “quotes” — ﬁ e\u0301'}\n`,
  ])('txt gives back the bytes of a file that came in as UTF-8 with LF: %j', async (content) => {
    const { id } = await importFile(cli.file('in.txt', content));
    const { code, stdout, stderr } = await cli.run('document', 'export', id, '--format', 'txt');
    expect([code, stdout]).toEqual([0, content]);
    expect(stderr).toMatch(/unreviewed/);
    const out = path.join(cli.folder, 'out.txt');
    const written = await cli.run('document', 'export', id, '--format', 'txt', '-o', out);
    expect([written.code, written.stdout]).toEqual([0, '']);
    expect(readFileSync(out).equals(Buffer.from(content))).toBe(true);
  });

  test('the user’s report comes back byte by byte', async () => {
    const { id } = await importFile(sample('report.en-mt.txt'), '--source', sample('report.zh.txt'));
    const { stdout } = await cli.run('document', 'export', id, '--format', 'txt');
    expect(stdout).toBe(readFileSync(sample('report.en-mt.txt'), 'utf8'));
  });

  test('--mark puts [unreviewed] before what nobody approved', async () => {
    const { id } = await importFile(cli.file('in.txt', 'One.\n\nTwo.\n'));
    const { stdout, stderr } = await cli.run('document', 'export', id, '--format', 'txt', '--mark');
    expect(stdout).toBe('[unreviewed] One.\n\n[unreviewed] Two.\n');
    expect(stderr).toBe('2 paragraphs are unreviewed.\n');
  });

  test('json carries states and revisions, tsv a line a paragraph, html the texts', async () => {
    const { id } = await importFile(cli.file('in.txt', 'One.\n\n=1+1\n'), '--mt-engine', 'm');
    const json = JSON.parse((await cli.run('document', 'export', id, '--format', 'json')).stdout) as Shown;
    expect(json.paragraphs.map(({ state, target }) => [state, target])).toEqual([
      ['initial', 'One.'],
      ['initial', '=1+1'],
    ]);
    const tsv = (await cli.run('document', 'export', id, '--format', 'tsv')).stdout.split('\n');
    expect(tsv[0]?.split('\t')).toEqual(expect.arrayContaining(['position', 'state', 'source', 'target']));
    expect(tsv[2]).toContain("'=1+1");
    const html = (await cli.run('document', 'export', id, '--format', 'html')).stdout;
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain('data-state="initial"');
  });

  test('html speaks the language asked for', async () => {
    const { id } = await importFile(cli.file('in.txt', 'One.'));
    const { stdout, stderr } = await cli.run('--lang', 'zh', 'document', 'export', id, '--format', 'html');
    expect(stdout).toContain('<html lang="zh-Hans">');
    expect(stderr).toMatch(/[\u4e00-\u9fff]/);
  });

  test('into a folder that is not there is exit 1, not a crash', async () => {
    const { id } = await importFile(cli.file('in.txt', 'One.'));
    const { code, stderr } = await cli.run(
      'document',
      'export',
      id,
      '--format',
      'txt',
      '-o',
      path.join(cli.folder, 'no', 'where.txt'),
    );
    expect(code).toBe(1);
    expect(stderr).toContain('where.txt');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test.each([[[]], [['--format', 'pdf']], [['--format']]])('format %j is a usage error', async (args) => {
    const { id } = await importFile(cli.file('in.txt', 'One.'));
    const { code, stdout, stderr } = await cli.run('document', 'export', id, ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/format/);
  });
});
