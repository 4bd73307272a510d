import { beforeAll, describe, expect, test } from 'vitest';
import { buildTermbase, type Concept, type Termbase } from '../../../glossary/index.js';
import type { CheckProfile } from '../../../server/core/checks/check.js';
import { findingsOf } from '../../../server/core/checks/run.js';
import { languages, loadTranslations, type Translations } from '../../../server/http/i18n.js';
import { concept } from '../../glossary/entries.js';

let translations: Translations;
beforeAll(async () => {
  translations = await loadTranslations();
});

const empty = buildTermbase([]);

function found(
  source: string | null,
  target: string | null,
  { termbase = empty, profile = {} }: { termbase?: Termbase; profile?: CheckProfile } = {},
) {
  const findings = findingsOf({ source, target }, { termbase, profile, day: null, accepted: [] });
  return findings.filter(({ check }) => check === 'numbers');
}

const message = (source: string, target: string, language: 'en' | 'zh' = 'en'): string[] =>
  found(source, target).map(({ data }) => translations.t(language)('checks:numbers.message', data));

describe('a number with another value', () => {
  test('is a major finding with both places and the right number as its fix', () => {
    const [source, target] = ['收入2030万元。', 'It was 203 million yuan.'];
    expect(found(source, target)).toEqual([
      {
        check: 'numbers',
        type: 'numbers',
        severity: 'major',
        concept: null,
        fix: '20.3 million yuan',
        source: { from: 2, to: 8 },
        target: { from: 7, to: 23 },
        data: {
          source: '2030万元',
          means: '20.3 million yuan',
          target: '203 million yuan',
          says: '2.03亿',
          context: 'too-large',
          times: 10,
        },
      },
    ]);
  });

  test('is as grave as the project says; what is less grave by itself stays so', () => {
    const severities = (profile: CheckProfile) => [
      found('收入2030万元。', 'It was 203 million yuan.', { profile })[0]?.severity,
      found('6月25日召开。', 'It was held on 6/25.', { profile })[0]?.severity,
    ];
    expect(severities({})).toEqual(['major', 'minor']);
    expect(severities({ numbers: 'critical' })).toEqual(['critical', 'minor']);
    expect(severities({ numbers: 'info' })).toEqual(['info', 'info']);
    expect(severities({ numbers: 'off' })).toEqual([undefined, undefined]);
  });

  test('is nothing where one of the texts is not there yet', () => {
    expect([found(null, '203 million'), found('2030万元', null), found('2030万元', ' \n')]).toEqual([[], [], []]);
  });
});

describe('messages say what is what', () => {
  test.each([
    [
      '收入2030万元',
      'an income of 203 million yuan',
      '“2030万元” is 20.3 million yuan; the English says “203 million yuan” (2.03亿), 10 times too large.',
    ],
    [
      '投资20亿元',
      'an investment of 2 million yuan',
      '“20亿元” is 2 billion yuan; the English says “2 million yuan” (200万), 1000 times too small.',
    ],
    ['增长5.8%', 'grew by 5.3%', '“5.8%” in the Chinese is “5.3%” in the English.'],
    ['新增1244万人', 'New jobs were added.', '“1244万” (12.44 million) is missing in the English.'],
    ['经济增长。', 'The economy grew by 5.3%.', '“5.3%” is not in the Chinese.'],
    [
      '提高3个百分点',
      'rose by 3 percent',
      '“3个百分点” is 3 percentage points; “3 percent” confuses percent with percentage points.',
    ],
  ])('%s – %s', (source, target, expected) => expect(message(source, target)).toEqual([expected]));

  test('in Chinese too', () => {
    expect(message('收入2030万元', 'an income of 203 million yuan', 'zh')).toEqual([
      '“2030万元”即 20.3 million yuan，译文却是“203 million yuan”（2.03亿），扩大为 10 倍。',
    ]);
  });

  test('for every kind of finding, with nothing left to fill in', () => {
    const cases = [
      ['收入2030万元', 'an income of 203 million yuan'],
      ['收入20亿元', 'an income of 2 million yuan'],
      ['增长5.8%', 'grew by 5.3%'],
      ['收入2030万元', 'an income of 21.6 million yuan'],
      ['有137家企业。', 'There are companies.'],
      ['新增1244万人', 'New jobs were added.'],
      ['2020年7月26日召开', 'It was held on July 26.'],
      ['经济增长。', 'The economy grew by 5.3%.'],
      ['7月26日召开', 'It was held on July 26, 2020.'],
      ['种植6000亩', 'planted 6,000 acres'],
      ['提高3个百分点', 'rose by 3 percent'],
      ['粮食1.3908万亿斤', 'grain of 1.4 trillion jin'],
      ['近5000人参加', 'More than 5,000 people took part.'],
      ['6月25日召开', 'It was held on 6/25.'],
    ] as const;
    const contexts = cases.flatMap(([source, target]) => found(source, target).map(({ data }) => data['context']));
    expect(contexts).toEqual([
      ...[
        'too-large',
        'too-small',
        'different-plain',
        'different',
        'missing-plain',
        'missing',
        'missing-part',
        'extra-plain',
        'extra-part',
        'unit',
      ],
      ...['percent-point', 'precision', 'approximation', 'date-form'],
    ]);
    for (const language of languages)
      for (const [source, target] of cases)
        for (const text of message(source, target, language)) {
          expect(text).not.toMatch(/\{\{|undefined|numbers\.message/);
          expect(text).toContain('“');
        }
  });
});

describe('numbers in terms', () => {
  const termbase = (...concepts: Concept[]) => buildTermbase(concepts);

  test('are the termbase’s concern where the standard rendering has none', () => {
    const source = '实施“百县千镇万村高质量发展工程”。';
    const target = 'It carried out the project for counties, towns and villages.';
    const known = termbase(
      concept(
        'X',
        ['百县千镇万村高质量发展工程'],
        [{ text: 'the project for counties, towns and villages', status: 'preferred' }],
      ),
    );
    expect(found(source, target)).not.toEqual([]);
    expect(found(source, target, { termbase: known })).toEqual([]);
  });

  test('have to be right where the standard rendering has them', () => {
    const known = termbase(
      concept(
        'X',
        ['{n}届{m}中全会'],
        [{ text: 'the {m-th} plenary session of the {n-th} Central Committee', status: 'preferred' }],
      ),
    );
    const wrong = found('十九届四中全会', 'the fourth plenary session of the 18th Central Committee', {
      termbase: known,
    });
    expect(wrong.map(({ data }) => [data['source'], data['target']])).toEqual([['十九', '18th']]);
  });
});
