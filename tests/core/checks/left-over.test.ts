import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { plainStyle } from '../../../server/core/checks/context.js';
import { findingsOf } from '../../../server/core/checks/run.js';
import { text } from '../generators.js';

const CHECKS = ['untranslated', 'chinese-left', 'full-width'];
const termbase = buildTermbase([]);

function findings(source: string | null, target: string | null, glosses: 'allow' | 'flag' = 'allow') {
  const style = { ...plainStyle, glosses };
  return findingsOf({ source, target }, { termbase, profile: {}, day: null, accepted: [], style }).filter(({ check }) =>
    CHECKS.includes(check),
  );
}

/** Check, gravity and the words that are meant. */
const found = (target: string, glosses: 'allow' | 'flag' = 'allow') =>
  findings(null, target, glosses).map(({ check, severity, target: span }) => [
    check,
    severity,
    target.slice(span?.from, span?.to),
  ]);

function fixed(target: string): string {
  return findings(null, target)
    .filter(({ check, fix }) => check === 'full-width' && fix !== null)
    .reduceRight((text, { target: span, fix }) => text.slice(0, span?.from) + fix + text.slice(span?.to), target);
}

describe('Chinese and full-width characters in the English (85, 88)', () => {
  test.each([
    ['according to 华声在线 on Monday', [['chinese-left', 'major', '华声在线']]],
    ['said “科学、民主”.', [['chinese-left', 'major', '科学、民主']]],
    ['rely on science”。', [['full-width', 'major', '。']]],
    [
      'the Party （CPC） met',
      [
        ['full-width', 'major', '（'],
        ['full-width', 'major', '）'],
      ],
    ],
    ['fry breeding ＋ deep-sea aquaculture', [['full-width', 'major', '＋']]],
    ['up by １０％', [['full-width', 'major', '１０％']]],
    ['The “a + b + c” chain – it’s “new” … well', []],
  ])('%s', (target, expected) => expect(found(target)).toEqual(expected));

  test('Chinese in brackets after its English is as the project has it', () => {
    for (const gloss of [
      'Lüliang (吕梁) is a city.',
      'the “small things” (微实事)',
      'the plan (“十四五”规划) is new',
    ]) {
      expect(found(gloss)).toEqual([]);
      expect(found(gloss, 'flag').map(([check]) => check)).toContain('chinese-left');
    }
    expect(found('(吕梁) is a city of the province.')).not.toEqual([]);
  });

  test.each([
    ['the Party （CPC） met', 'the Party (CPC) met'],
    ['the Party（CPC）met', 'the Party (CPC) met'],
    ['science”。', 'science”.'],
    ['peace，order and １，０００ more', 'peace, order and 1,000 more'],
    ['up ５．８％ in ２０２３', 'up 5.8% in 2023'],
    ['《Daily》 and 「so」', '“Daily” and “so”'],
    ['a　b', 'a b'],
  ])('%s is put right', (target, expected) => expect(fixed(target)).toBe(expected));

  test('what is put right is right: nothing full-width is left beside English', () => {
    const wide = fc.constantFrom('（', '）', '，', '。', '％', '＋', 'Ａ', '１', '《', '　', '、');
    const english = fc.constantFrom('word', ' ', '12', '”', '.');
    fc.assert(
      fc.property(fc.array(fc.oneof(wide, english), { maxLength: 30 }), (parts) => {
        expect(found(fixed(parts.join(''))).filter(([check]) => check === 'full-width')).toEqual([]);
      }),
    );
  });

  test('every finding is about characters that are there', () => {
    fc.assert(
      fc.property(text, (target) => {
        for (const [check, , words = ''] of found(target))
          if (check === 'chinese-left') expect(words).toMatch(/^\p{Script=Han}/u);
      }),
    );
  });
});

describe('paragraphs that are not translated (89)', () => {
  const why = (source: string | null, target: string | null) =>
    findings(source, target).map(({ check, severity, data }) => [check, severity, data['context']]);

  test.each([
    ['会议指出，要加强领导。', '', 'empty'],
    ['（完）', ' \n', 'empty'],
    ['2023', '', 'empty'],
    ['会议指出，要加强领导。', '会议指出，要加强领导。', 'same'],
    ['会议指出，要加强领导。', 'It: 会议指出，要加强领导。', 'mostly'],
  ])('%s – %s', (source, target, context) => {
    expect(why(source, target)).toEqual([['untranslated', 'major', context]]);
  });

  test.each([
    ['', ''],
    ['* * *', ''],
    [null, ''],
    ['会议指出。', null],
    ['2023', '2023'],
    ['CPC', 'CPC'],
    ['（完）', '(End)'],
  ])('%s – %s is nothing', (source, target) => expect(why(source, target)).toEqual([]));
});
