import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates } from '../../server/formats/text/detect.js';
import { encodingNamed } from '../../server/formats/text/encodings.js';
import { read } from '../../server/formats/text/read.js';
import { write } from '../../server/formats/text/write.js';

const SAMPLES = new URL('../../../shared/data/formats/encoding/chardet/', import.meta.url);
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const buffer = Buffer.from(text, 'utf16le');
  return Uint8Array.from(bigEndian ? buffer.swap16() : buffer);
};
/** 走在前列。 and 會議指出 */
const GB = bytes('d7df d4da c7b0 c1d0 a1a3');
const BIG5 = bytes('b77c c4b3 abfc a558');

describe('read', () => {
  it.each<[string, Uint8Array, object]>([
    ['UTF-8', write('走在前列'), { text: '走在前列', encoding: 'utf-8', confident: true, bom: false }],
    ['ASCII', write('forefront\r\n'), { text: 'forefront\n', encoding: 'utf-8', confident: true, bom: false }],
    ['UTF-8 with BOM', write('\ufeff走'), { text: '走', encoding: 'utf-8', confident: true, bom: true }],
    [
      'UTF-16 LE with BOM',
      utf16('\ufeff走\r\n在'),
      { text: '走\n在', encoding: 'utf-16le', confident: true, bom: true },
    ],
    ['UTF-16 BE with BOM', utf16('\ufeff走', true), { text: '走', encoding: 'utf-16be', confident: true, bom: true }],
    [
      'UTF-16 LE, Chinese',
      utf16('会议指出，走在前列。\n第二段。'),
      { text: '会议指出，走在前列。\n第二段。', encoding: 'utf-16le', bom: false },
    ],
    ['UTF-16 BE, English', utf16('walk in', true), { text: 'walk in', encoding: 'utf-16be', bom: false }],
    ['GB 2312', GB, { text: '走在前列。', encoding: 'gb18030', confident: true, bom: false }],
    ['Big5', BIG5, { text: '會議指出', encoding: 'big5', confident: true, bom: false }],
    [
      'one Chinese character in GB 2312 that is also UTF-8',
      bytes('d2bb'),
      { text: '一', encoding: 'gb18030', confident: false },
    ],
    ['GB 18030 in four bytes', bytes('d6d0 95328236 b9fa'), { text: '中\u{20000}国', encoding: 'gb18030' }],
    ['GB 18030 with its BOM', bytes('84319533 d6d0'), { text: '中', encoding: 'gb18030', bom: true }],
    ['indents and trailing space', write('\u3000\u3000一。 \n\n'), { text: '\u3000\u3000一。 \n\n' }],
  ])('reads %s', (_, input, expected) => {
    expect(read(input)).toMatchObject({ kind: 'ok', ...expected });
  });

  it.each<[string, Uint8Array]>([
    ['a ZIP', bytes('504b0304 1400')],
    ['a PDF', write('%PDF-1.7\nabc')],
    ['a NUL in UTF-8', write('abc\0def')],
    ['a NUL in Chinese', write('走在\0前列，会议指出')],
    ['control characters', Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 32)],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 17 + (i >> 3)) & 255)],
  ])('refuses %s as binary', (_, input) => {
    expect(read(input)).toEqual({ kind: 'binary' });
  });

  it.each([[new Uint8Array()], [write('\ufeff')], [write(' \r\n\u3000\n')]])(
    'says that there is nothing in %j',
    (input) => {
      expect(read(input)).toEqual({ kind: 'empty' });
    },
  );

  it('obeys a given encoding and names the first bad byte', () => {
    expect(read(GB, 'big5')).toMatchObject({ kind: 'ok', encoding: 'big5', confident: true });
    expect(read(GB, 'utf-8')).toEqual({ kind: 'undecodable', encoding: 'utf-8', at: 0 });
    expect(read(write('ab走在').subarray(0, 7), 'utf-8')).toEqual({ kind: 'undecodable', encoding: 'utf-8', at: 5 });
    expect(read(bytes('efbbbf 61 ff 62'))).toEqual({ kind: 'undecodable', encoding: 'utf-8', at: 4 });
    expect(read(utf16('\ufeffa\ud800b'))).toEqual({ kind: 'undecodable', encoding: 'utf-16le', at: 4 });
  });

  it('refuses what fits no encoding, with the place where the best one gave up', () => {
    const broken = Buffer.concat([write('会议指出，要走在前列。'.repeat(20)), bytes('ff'), write('会议')]);
    expect(read(broken)).toEqual({ kind: 'undecodable', encoding: 'utf-8', at: 660 });
  });

  it('gives back what was written, in every encoding that can hold it', () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1 }).map((s) => `会${s.replaceAll(/[\0\r]/g, '')}`);
    fc.assert(
      fc.property(line, (text) => {
        expect(read(write(text))).toMatchObject({ kind: 'ok', text });
        expect(read(utf16(`\ufeff${text}`))).toMatchObject({ kind: 'ok', text });
        expect(read(utf16(text, true), 'utf-16be')).toMatchObject({ kind: 'ok', text });
      }),
    );
  });

  it('never throws, and never lets a NUL or a BOM at the start through', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
        const result = read(input);
        if (result.kind === 'ok') expect(result.text).not.toMatch(/\0|\r/);
        if (result.kind === 'undecodable') expect(result.at).toBeLessThan(input.length);
      }),
    );
  });
});

describe('candidates', () => {
  it('offers the likeliest first, with a piece of its text', () => {
    const [first, ...others] = candidates(GB, 3);
    expect(first).toMatchObject({ encoding: 'gb18030', text: '走在前' });
    expect(others.every(({ score }) => score < (first?.score ?? 0))).toBe(true);
  });
});

describe('encodingNamed', () => {
  it('knows the usual names', () => {
    expect(['UTF8', 'GBK', 'gb2312', 'Big5', 'utf_16be'].map(encodingNamed)).toEqual([
      'utf-8',
      'gb18030',
      'gb18030',
      'big5',
      'utf-16be',
    ]);
    expect(encodingNamed('latin-1')).toBeUndefined();
    expect(encodingNamed('constructor')).toBeUndefined();
  });
});

/** Real feeds and pages, by the folder's name. They are not part of this repository. */
describe.skipIf(!existsSync(SAMPLES))('real files (../shared/data/formats/encoding, skipped where absent)', () => {
  const folder = (name: string): [string, Uint8Array][] =>
    existsSync(SAMPLES)
      ? readdirSync(new URL(`${name}/`, SAMPLES)).map((file) => [
          file,
          readFileSync(new URL(`${name}/${file}`, SAMPLES)),
        ])
      : [];

  it.each([
    ['GB2312', 'gb18030', 20],
    ['Big5', 'big5', 26],
    ['utf-8', 'utf-8', 19],
    ['UTF-16LE', 'utf-16le', 2],
    ['UTF-16BE', 'utf-16be', 2],
  ])('%s is read as %s, all %i files, and decoded like the platform does', (name, encoding, count) => {
    const files = folder(name);
    expect(files).toHaveLength(count);
    for (const [file, content] of files) {
      const result = read(content);
      expect([file, result]).toMatchObject([file, { kind: 'ok', encoding, confident: true }]);
      if (result.kind === 'ok')
        expect(result.text).toBe(new TextDecoder(encoding).decode(content).replace(/\r\n?/g, '\n'));
    }
  });

  it.each(['EUC-KR', 'SHIFT_JIS', 'EUC-TW'])('%s is refused or doubted, never taken for certain', (name) => {
    for (const [file, content] of folder(name))
      expect([file, read(content)]).not.toMatchObject([file, { confident: true }]);
  });
});
