import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildTermbase, type Termbase } from '../../../glossary/index.js';
import type { HouseStyle } from '../../../server/core/checks/check.js';
import { plainStyle } from '../../../server/core/checks/context.js';
import { checkDocument, type DocumentParagraph } from '../../../server/core/checks/document.js';
import { languages, loadTranslations, type Translations } from '../../../server/http/i18n.js';
import { concept } from '../../glossary/entries.js';
import { house } from '../../glossary/house.js';

let translations: Translations;
beforeAll(async () => {
  translations = await loadTranslations();
});

const empty = buildTermbase([]);

type Text = readonly [source: string | null, target: string, document?: string];

/** Paragraph (from 1), marked words, fix and English message of what one check finds. */
function found(
  check: string,
  texts: readonly Text[],
  { termbase = empty, style = plainStyle }: { termbase?: Termbase; style?: HouseStyle } = {},
) {
  const paragraphs = texts.map(([source, target, document = 'd'], i): DocumentParagraph => ({
    paragraph: `p${i + 1}`,
    source,
    target,
    document,
  }));
  const rules = { termbase, profile: {}, day: null, accepted: [], style };
  return checkDocument(paragraphs, rules).flatMap((findings, i) =>
    findings
      .filter((one) => one.check === check)
      .map(({ target, fix, data }) => ({
        paragraph: i + 1,
        words: target && texts[i]?.[1].slice(target.from, target.to),
        fix,
        says: translations.t('en')(`checks:${check}.message`, data),
      })),
  );
}

const english = (...targets: string[]): Text[] => targets.map((target) => [null, target]);

describe('the same sentence', () => {
  const source = '要坚持稳中求进工作总基调，扎实推动高质量发展。';
  const [one, two] = ['We should seek progress while maintaining stability.', 'Stable progress should be pursued.'];

  test('with another English is found where the English is the rarer', () => {
    expect(
      found('sentence-variants', [
        [source, two],
        [source, one],
        ['新的一年开始了。', 'A new year began.'],
        [source, one],
      ]),
    ).toEqual([
      {
        paragraph: 1,
        words: two,
        fix: null,
        says: `The same Chinese sentence reads otherwise in paragraph 2: “${one}”`,
      },
    ]);
  });

  test('inside paragraphs, and in another document of the project', () => {
    const [finding, ...others] = found('sentence-variants', [
      [`会议在北京召开，有三百人参加。${source}`, `The meeting was held in Beijing with 300 people. ${one}`, 'a'],
      [`${source}会议要求各地抓好二十项重点工作落实。`, `${two} Localities were told to get 20 key tasks done.`, 'b'],
    ]);
    expect(others).toEqual([]);
    expect(finding?.paragraph).toBe(2);
    expect(finding?.words).toBe(two);
    expect(finding?.says).toContain('in another document of the project (paragraph 1)');
  });

  test.each([
    ['case, quotation marks and white space', [source, 'The “Plan” is on.'], [source, "the 'plan'  is on."]],
    ['full-width forms and script', [source, one], ['要堅持穩中求進工作總基調，紮實推動高質量發展。', one]],
    ['a sentence more', [source, one], [source, `${one} It is a task.`]],
    ['a short sentence', ['会议指出。', 'It was noted.'], ['会议指出。', 'The meeting said so.']],
    ['no English yet', [source, one], [source, '']],
  ] satisfies [string, Text, Text][])('%s is no difference', (_name, a, b) => {
    expect(found('sentence-variants', [a, b])).toEqual([]);
  });

  test('what a machine says and nobody has changed is compared with nothing', () => {
    const rules = { termbase: empty, profile: {}, day: null, accepted: [] };
    const variants = (machine: boolean): number =>
      checkDocument(
        [
          { paragraph: 'p1', source, target: one },
          { paragraph: 'p2', source, target: two, machine },
        ],
        rules,
      )
        .flat()
        .filter(({ check }) => check === 'sentence-variants').length;
    expect([variants(false), variants(true)]).toEqual([1, 0]);
  });

  test('a formula in very many places is judged by the first of them', () => {
    const places = Array.from({ length: 1000 }, (_, i): Text => [source, i % 2 === 0 ? one : two]);
    expect(found('sentence-variants', places)).toHaveLength(100);
  });
});

describe('a term in two right renderings', () => {
  const say = (...texts: [string, string][]) => found('term-variants', texts, { termbase: house });

  test('36 two admitted variants of 走在前列', () => {
    expect(
      say(
        ['走在前列', 'Guangdong should be a front-runner.'],
        ['走在前列', 'It was at the forefront.'],
        ['走在前列', 'It is at the forefront.'],
      ),
    ).toEqual([
      {
        paragraph: 1,
        words: 'be a front-runner',
        fix: 'be at the forefront',
        says: '“be a front-runner” for 走在前列 here; elsewhere in the document it is “was at the forefront” (paragraph 2).',
      },
    ]);
  });

  test('36 said once for each, without a fix where it is inflected', () => {
    const [first, ...others] = say(
      ['走在前列', 'It is at the forefront.'],
      ['走在前列', 'It was a front-runner.'],
      ['走在前列', 'It is at the forefront.'],
      ['走在前列', 'It is a front-runner.'],
    );
    expect(others).toEqual([]);
    expect([first?.paragraph, first?.words, first?.fix]).toEqual([2, 'was a front-runner', null]);
  });

  test.each([
    [
      '37 the short form of a name',
      ['党中央决定', 'The CPC Central Committee decides.'],
      ['党中央要求', 'The Central Committee asks.'],
    ],
    [
      'letters for a name',
      ['粤港澳大湾区', 'the Guangdong-Hong Kong-Macao Greater Bay Area'],
      ['粤港澳大湾区', 'the GBA'],
    ],
    [
      'a name turned round',
      ['党的二十大精神', 'the guiding principles of the 20th National Congress of the CPC'],
      ['党的二十大精神', 'the guiding principles from the 20th CPC National Congress'],
    ],
    ['inflection', ['走在前列', 'It is at the forefront.'], ['走在前列', 'being at the forefront']],
    ['a bad rendering', ['走在前列', 'It is at the forefront.'], ['走在前列', 'walking in the forefront']],
    ['a word of the language', ['部署', 'plans'], ['部署', 'arrangements']],
    ['a rendering without its term', ['走在前列', 'It is at the forefront.'], ['加油', 'It is a front-runner.']],
  ] satisfies [string, [string, string], [string, string]][])('%s is none', (_name, a, b) => {
    expect(say(a, b)).toEqual([]);
  });

  test('numbers are no other rendering', () => {
    const termbase = buildTermbase([
      concept(
        'n',
        ['第{n}次全会'],
        [
          { text: 'the {n-th} plenary session', status: 'preferred' },
          { text: 'the {n-th} plenum', status: 'admitted' },
        ],
      ),
    ]);
    const texts: Text[] = [
      ['第三次全会', 'the third plenary session'],
      ['第四次全会', 'the fourth plenary session'],
    ];
    expect(found('term-variants', texts, { termbase })).toEqual([]);
  });
});

describe('mixed spelling', () => {
  const [american, british, oxford] = ['labor organized', 'labour organised', 'labour organized'];

  test.each([
    [
      '42 modernisation, modernization',
      ['modernization', 'modernization', 'modernisation'],
      [[3, 'modernisation', 'modernization']],
    ],
    ['said once', ['organise realise', 'organize', 'realize', 'recognize'], [[1, 'organise', 'organize']]],
    ['American', [american, american, 'colour'], [[3, 'colour', 'color']]],
    ['British with -ise', [british, british, 'center'], [[3, 'center', 'centre']]],
    ['British with -ize', [oxford, oxford, 'theater'], [[3, 'theater', 'theatre']]],
    ['-ise is not American', ['labor', 'color', 'realise'], [[3, 'realise', 'realize']]],
    ['42 wellbeing, well-being', ['well-being', 'wellbeing', 'wellbeing'], [[1, 'well-being', 'wellbeing']]],
    ['42 communique, communiqué', ['a communique', 'a communiqué'], [[2, 'communiqué', 'communique']]],
    ['one system each', [american, american], []],
    ['Oxford is one', [oxford, oxford], []],
    ['names', ['labor', 'the Labour Party', 'World Centre'], []],
    ['words with one spelling', ['organize', 'advise the enterprise on exercise', 'a surprise'], []],
  ])('%s', (_name, targets, expected) => {
    const places = found('mixed-spelling', english(...targets));
    expect(places.map(({ paragraph, words, fix }) => [paragraph, words, fix])).toEqual(expected);
  });

  test('names both words, and where the other stands', () => {
    expect(found('mixed-spelling', english('organise', 'organize', 'organize'))[0]?.says).toBe(
      '“organise” here, “organize” in paragraph 2: two systems of spelling in one document. By the others it would be “organize”.',
    );
  });

  test('a project that has chosen its English hears of it elsewhere', () => {
    const style = { ...plainStyle, english: 'british' as const };
    expect(found('mixed-spelling', english('organise', 'organize'), { style })).toEqual([]);
  });

  test('law: its fix, taken as often as it is offered, leaves one system', () => {
    const word = fc.constantFrom(
      'organise',
      'organize',
      'labour',
      'labor',
      'centre',
      'center',
      'wellbeing',
      'well-being',
    );
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 5 }), (words) => {
        const texts = words.map((list) => list.join(' '));
        const most = words.flat().length;
        for (let taken = 0; taken <= most; taken++) {
          const [first] = found('mixed-spelling', english(...texts));
          if (!first) return;
          const at = first.paragraph - 1;
          texts[at] = (texts[at] ?? '').replace(new RegExp(`(?<![\\w-])${first.words}(?![\\w-])`), first.fix ?? '');
        }
        throw new Error(texts.join('|'));
      }),
      { numRuns: 300 },
    );
  });
});

describe('90 the same paragraph twice', () => {
  const long = '会议强调，要坚持以人民为中心的发展思想，扎实推进共同富裕。要抓落实。';

  test('is said at the second, and whether the English differs', () => {
    const texts: Text[] = [
      [long, 'One.'],
      ['短。', 'Short.'],
      [long, 'One.'],
      [`${long}\n`, 'Two.'],
    ];
    expect(found('repeated-paragraph', texts).map(({ paragraph, says }) => [paragraph, says])).toEqual([
      [3, 'The same as paragraph 1.'],
      [4, 'The same Chinese as in paragraph 1, whose English differs: what was corrected there may be wanted here.'],
    ]);
  });

  test('without any Chinese by the English', () => {
    const text = 'It was stressed at the meeting that the city should strengthen organization and leadership.';
    expect(found('repeated-paragraph', english(text, 'Other.', text)).map(({ paragraph }) => paragraph)).toEqual([3]);
  });

  test.each([
    ['a heading', ['一、总体要求', 'I. General', 'd'], ['一、总体要求', 'I. General', 'd']],
    [
      'one sentence with another English',
      ['要坚持以人民为中心的发展思想，扎实推进共同富裕。', 'One.'],
      ['要坚持以人民为中心的发展思想，扎实推进共同富裕。', 'Two.'],
    ],
    ['another document', [long, 'One.', 'a'], [long, 'One.', 'b']],
    ['an empty paragraph', ['', '', 'd'], ['', '', 'd']],
  ] satisfies [string, Text, Text][])('%s is none', (_name, a, b) => {
    expect(found('repeated-paragraph', [a, b])).toEqual([]);
  });
});

test('every message is filled in both languages', () => {
  const data = {
    context: '',
    position: 3,
    english: 'E',
    text: 'T',
    term: '词',
    usual: 'U',
    word: 'w',
    beside: 'b',
    other: 'o',
  };
  const messages = [
    ['sentence-variants', 'here'],
    ['sentence-variants', 'elsewhere'],
    ['term-variants', ''],
    ['mixed-spelling', 'system'],
    ['mixed-spelling', 'form'],
    ['repeated-paragraph', 'same'],
    ['repeated-paragraph', 'differs'],
  ];
  for (const language of languages)
    for (const [check, context = ''] of messages)
      expect(translations.t(language)(`checks:${check}.message`, { ...data, context })).not.toMatch(/[{}]|message/);
});
