import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { loadStarter } from '../../../glossary/starter/load.js';
import { alignSentences, cluesOf } from '../../../server/core/align.js';
import type { Span } from '../../../server/core/segments.js';
import { sentences } from '../../../server/core/sentences.js';
import { text } from '../generators.js';

const termbase = buildTermbase(loadStarter());

function align(source: string, target: string) {
  const spans = { source: sentences(source), target: sentences(target) };
  const clues = cluesOf({ source, target, hits: termbase.scan({ source, target }) });
  return alignSentences({ source, target, sentences: spans, clues });
}

/** `1-2`: the first group has one Chinese sentence and two English ones. */
const shape = (source: string, target: string): string =>
  align(source, target)
    .map((group) => `${group.source.length}-${group.target.length}`)
    .join(' ');

describe('sentences that say the same', () => {
  test.each([
    [
      'one to one',
      '经济增长5.8%。新增就业1244万人。',
      'The economy grew by 5.8%. Some 12.44 million jobs were added.',
      '1-1 1-1',
    ],
    [
      'one Chinese sentence as two English ones',
      '一季度进出口总值13.32万亿元，同比增长5.8%，其中出口7.67万亿元。外贸企业信心增强。',
      'Trade reached 13.32 trillion yuan in the first quarter, up by 5.8% year on year. Exports came to 7.67 trillion. Businesses in foreign trade are confident.',
      '1-2 1-1',
    ],
    [
      'two Chinese sentences as one English one',
      '会议听取了报告。会议讨论了报告。共有137家企业参加了6月25日举行的开幕式。',
      'The report was delivered and discussed at the meeting. A total of 137 companies attended the opening ceremony held on June 25.',
      '2-1 1-1',
    ],
    [
      'a sentence that is left out',
      '会议传达学习了2023年全国两会精神，研究了贯彻落实意见。全省共有3500家企业参加了这次展览会。会议强调，要继续推动5个重点项目加快建设。',
      'The guiding principles of the two sessions of 2023 were conveyed and studied at the meeting, and so was how to implement them. It was stressed at the meeting that the construction of the 5 key projects should be accelerated.',
      '1-1 1-0 1-1',
    ],
  ])('%s', (_what, source, target, expected) => expect(shape(source, target)).toBe(expected));

  test('nothing with nothing, everything with nothing', () => {
    expect([shape('', ''), shape('会议。', ''), shape('', 'It met. It went.')]).toEqual(['', '1-0', '0-1 0-1']);
  });
});

describe('laws', () => {
  test('every sentence of both sides is in one group, in order', () => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        const groups = align(source, target);
        expect(groups.flatMap((group) => group.source)).toEqual(sentences(source));
        expect(groups.flatMap((group) => group.target)).toEqual(sentences(target));
        expect(groups.every((group) => group.source.length + group.target.length > 0)).toBe(true);
      }),
    );
  });

  test('of any number and lengths, also where one side is many times the other', () => {
    const side = (of: string) =>
      fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 300 }).map((lengths) => {
        const spans: Span[] = [];
        for (const length of lengths) {
          const from = spans.at(-1)?.to ?? 0;
          spans.push({ from, to: from + length });
        }
        return { spans, text: of.repeat(spans.at(-1)?.to ?? 0) };
      });
    fc.assert(
      fc.property(side('会'), side('m'), (zh, en) => {
        const groups = alignSentences({
          source: zh.text,
          target: en.text,
          sentences: { source: zh.spans, target: en.spans },
          clues: [],
        });
        expect(groups.flatMap((group) => group.source)).toEqual(zh.spans);
        expect(groups.flatMap((group) => group.target)).toEqual(en.spans);
      }),
      { numRuns: 50 },
    );
  });

  test('5,000 sentences are no more than 5,000 sentences', () => {
    const source = Array.from({ length: 5000 }, (_, i) => `第${i + 1}项工作完成了${i + 1}次检查。`).join('');
    const target = Array.from({ length: 5000 }, (_, i) => `Task ${i + 1} was completed with ${i + 1} checks.`).join(
      ' ',
    );
    expect(align(source, target).every((group) => group.source.length === 1 && group.target.length === 1)).toBe(true);
  });

  test('a word that stands 20,000 times on both sides is no work for each with each', () => {
    const groups = align('发展'.repeat(20_000), 'development '.repeat(20_000));
    expect(groups.map(({ source, target }) => [source.length, target.length])).toEqual([[1, 1]]);
  });
});

const REPORT = '../shared/data/report/aligned.jsonl';

type Row = Record<'paragraph' | 'en_mt' | 'zh_sentence_group' | 'zh_reconstruction', string>;

test.skipIf(!existsSync(REPORT))(
  'the sample report, where the machine cut sentences (needs ../shared/data/report)',
  () => {
    const rows = readFileSync(REPORT, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Row);
    const links = (paragraph: Row['paragraph']) => {
      const mine = rows.filter((row) => row.paragraph === paragraph);
      const ends = (parts: readonly string[], gap: number): number[] => {
        let at = 0;
        return parts.map((part) => (at += part.length + gap));
      };
      const [zh, en] = [mine.map((row) => row.zh_reconstruction), mine.map((row) => row.en_mt)];
      const [zhEnds, enEnds] = [ends(zh, 0), ends(en, 1)];
      const groups = [...new Set(mine.map((row) => row.zh_sentence_group))];
      const said = align(zh.join(''), en.join(' ')).flatMap(({ source, target }) =>
        source.flatMap((one) =>
          target.map((other) => {
            const group = mine[zhEnds.findIndex((end) => one.from < end)]?.zh_sentence_group ?? '';
            return `${groups.indexOf(group)} ${enEnds.findIndex((end) => other.from < end)}`;
          }),
        ),
      );
      return { said, wanted: mine.map((row, i) => `${groups.indexOf(row.zh_sentence_group)} ${i}`) };
    };
    const all = [...new Set(rows.map(({ paragraph }) => paragraph))].map(links);
    const right = all.flatMap(({ said, wanted }) => said.filter((link) => wanted.includes(link)));
    expect(right.length / all.flatMap(({ wanted }) => wanted).length).toBeGreaterThanOrEqual(0.92);
  },
);
