import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../server/core/sentences.js';
import { splitParagraphs } from '../../server/core/paragraphs.js';
import { text } from './generators.js';

const cut = (value: string): string[] => sentences(value).map(({ from, to }) => value.slice(from, to));

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['会议指出，要抓好落实。会议强调！', ['会议指出，要抓好落实。', '会议强调！']],
    ['锚定“走在前列”。他说：“好。”会议结束。', ['锚定“走在前列”。', '他说：“好。”', '会议结束。']],
    ['发出“前进！”的号召。', ['发出“前进！”的号召。']],
    ['增长5.2%。3.5万亿元。', ['增长5.2%。', '3.5万亿元。']],
    ['等等……我们要努力。', ['等等……我们要努力。']],
    ['\u3000\u3000一。 二', ['\u3000\u3000一。 ', '二']],
    ['It grew 5.2%. Good “news.” He left.', ['It grew 5.2%. ', 'Good “news.” ', 'He left.']],
    [
      'Mr. Li and Mt. Tai. The U.S. President met No. 5. Fine.',
      ['Mr. Li and Mt. Tai. ', 'The U.S. President met No. 5. ', 'Fine.'],
    ],
    ['We left the U.S. The city stayed.', ['We left the U.S. ', 'The city stayed.']],
    [
      'It began at 4 p.m. Sunday. We met at 8 a.m. Beijing time.',
      ['It began at 4 p.m. Sunday. ', 'We met at 8 a.m. Beijing time.'],
    ],
    ['It closed at 5 p.m. We left.', ['It closed at 5 p.m. ', 'We left.']],
    ['At 8 a.m. we met, etc. and left.', ['At 8 a.m. we met, etc. and left.']],
    ['1. Agriculture grew. 2. Industry.', ['1. Agriculture grew. ', '2. Industry.']],
    ['“Really?” he asked. “Yes!”, she said.', ['“Really?” he asked. ', '“Yes!”, she said.']],
    ['balanced development . We must go', ['balanced development . ', 'We must go']],
    ['The effective conversion channel of Mt.', ['The effective conversion channel of Mt.']],
  ])('%s', (value, expected) => {
    expect(cut(value)).toEqual(expected);
  });

  it('cuts the sample report as its aligned sentences are cut, but for the torn “Mt.”', () => {
    const report = readFileSync(new URL('../../samples/report/report.en-mt.txt', import.meta.url), 'utf8');
    const starts = splitParagraphs(report.replace(/^\ufeff/, '')).paragraphs.map((p) =>
      sentences(p.text).map((s) => s.from),
    );
    const aligned = readFileSync(new URL('../../samples/report/aligned.jsonl', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { paragraph: number; start: number; sentence: string });
    const missed = aligned.filter((row) => !starts[row.paragraph - 1]?.includes(row.start));
    expect(missed.map((row) => row.sentence)).toEqual(['P3.S11']);
    expect(starts.flat().length).toBe(aligned.length - 1);
  });

  it('covers the text without gap, overlap or empty sentence', () => {
    fc.assert(
      fc.property(text, (value) => {
        const found = sentences(value);
        expect(found.map(({ from, to }) => value.slice(from, to)).join('')).toBe(value);
        expect(found.every(({ from, to }, i) => from < to && from === (found[i - 1]?.to ?? 0))).toBe(true);
      }),
    );
  });
});
