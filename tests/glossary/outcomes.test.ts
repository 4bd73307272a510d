import { describe, expect, test } from 'vitest';
import { buildTermbase, type OutcomeOptions } from '../../glossary/index.js';
import { loadStarter } from '../../glossary/starter/load.js';
import { concept } from './entries.js';

const own = buildTermbase([
  ...loadStarter(),
  concept(
    'N1',
    ['{n}届{m}中全会'],
    [{ text: 'the {m-th} plenary session of the {n-th} CPC Central Committee', status: 'preferred' }],
  ),
  concept(
    'N2',
    ['{n}届{m}次全会'],
    [{ text: 'the {m-th} plenary session of the {n-th} Provincial Committee', status: 'preferred' }],
  ),
  concept(
    'R',
    ['乡村复兴'],
    [
      { text: 'rural renewal', status: 'preferred', from: '2021' },
      { text: 'rural revival', status: 'admitted', until: '2020' },
    ],
  ),
  concept(
    'S',
    ['党委中央机关'],
    [
      { text: 'the Central Party Organ', status: 'preferred' },
      { text: 'the Organ', status: 'admitted', afterFull: true },
    ],
  ),
  concept('W', ['民心福祉'], [{ text: 'public wellbeing', status: 'preferred' }]),
  concept('B1', ['融合甲'], [{ text: 'integration', status: 'preferred' }], { domain: 'a' }),
  concept('B2', ['融合甲'], [{ text: 'convergence', status: 'preferred' }], { domain: 'b' }),
  concept('P', ['王某山'], [{ text: 'Wang Moushan', status: 'preferred', type: 'name' }]),
]);
const judged = (source: string, target: string, options: OutcomeOptions = {}): string[] =>
  own
    .outcomes({ source, target, ...options })
    .map(({ concept, status, target: span, shared, review }) =>
      [concept, status, span && target.slice(span.from, span.to), shared && 'shared', review].filter(Boolean).join(' '),
    );

describe('what became of a term', () => {
  test.each<[string, string, string, string[]]>([
    ['the standard', '走在前列', 'to be at the forefront', ['T024 standard be at the forefront']],
    ['a literal name', '走在前列', 'walked in the forefront', ['T024 deprecated walked in the forefront']],
    ['a forbidden one', '走在前列', 'walk in the front row', ['T024 forbidden walk in the front row']],
    ['nothing', '走在前列', 'Nothing of it.', ['T024 not-found']],
    [
      'a long one counts for those inside',
      '在推进中国式现代化建设中走在前列；中国式现代化',
      'be at the forefront of advancing Chinese modernization',
      ['T025 admitted be at the forefront of advancing Chinese modernization', 'T026 standard Chinese modernization'],
    ],
    [
      'twice, and once with a pronoun',
      '高质量发展很好，高质量发展',
      'High-quality development is vital, and it',
      ['T043 standard High-quality development', 'T043 standard High-quality development shared'],
    ],
    [
      'other words between its words',
      '十件民生实事',
      "ten practical projects and small-scale community projects to improve people's lives",
      ["T112 not-found ten practical projects and small-scale community projects to improve people's lives scattered"],
    ],
    [
      'numbers, in words and digits',
      '十九届四中全会',
      'at the 4th Plenary Session of the nineteenth CPC Central Committee',
      ['N1 standard the 4th Plenary Session of the nineteenth CPC Central Committee'],
    ],
    [
      'numbers above twenty',
      '二十一届三中全会',
      'the third plenary session of the twenty-first CPC Central Committee',
      ['N1 standard the third plenary session of the twenty-first CPC Central Committee'],
    ],
    [
      'numbers the wrong way round',
      '十九届四中全会',
      'the 19th plenary session of the fourth CPC Central Committee',
      ['N1 not-found the 19th plenary session of the fourth CPC Central Committee numbers-differ'],
    ],
    [
      'the centre in place of a province',
      '十三届四次全会',
      'the fourth plenary session of the 13th CPC Central Committee',
      ['N2 not-found the fourth plenary session of the 13th CPC Central Committee other-term'],
    ],
    ['written apart', '民心福祉', 'for public well being', ['W standard public well being']],
    ['written with a hyphen', '民心福祉', 'public well-being', ['W standard public well-being']],
    ['any of two concepts with one form', '融合甲', 'the convergence', ['B2 standard convergence']],
    ['none of them', '融合甲', 'the merger', ['B1 not-found', 'B2 not-found']],
    ['a name is not inflected', '王某山', 'the Wang Moushans', ['P not-found']],
    ['a name has a possessive', '王某山', "Wang Moushan's", ['P standard Wang Moushan']],
  ])('%s', (_, source, target, expected) => expect(judged(source, target)).toEqual(expected));

  test('the standard of the day', () => {
    const target = 'rural revival';
    expect(judged('乡村复兴', target)).toEqual(['R admitted rural revival']);
    expect(judged('乡村复兴', target, { asOf: '2018-03-05' })).toEqual(['R admitted rural revival']);
    expect(judged('乡村复兴', target, { asOf: '2023-03-05' })).toEqual(['R deprecated rural revival']);
    expect(own.outcomes({ source: '乡村复兴', target, asOf: '2023-03-05' })[0]?.fix).toBe('rural renewal');
    expect(own.outcomes({ source: '乡村复兴', target: 'rural renewal', asOf: '2018' })[0]?.fix).toBe('rural revival');
  });

  test('what was accepted here', () => {
    const accepted = [{ concept: 'T024', text: 'lead the field' }];
    expect(judged('走在前列', 'It leads the field')).toEqual(['T024 not-found']);
    expect(judged('走在前列', 'It leads the field', { accepted })).toEqual(['T024 admitted leads the field']);
    const bad = [{ concept: 'T024', text: 'walk in the forefront' }];
    expect(judged('走在前列', 'walk in the forefront', { accepted: bad })).toEqual([
      'T024 admitted walk in the forefront',
    ]);
    const other = [{ concept: 'nobody', text: 'lead' }];
    expect(judged('走在前列', 'lead', { accepted: other })).toEqual(['T024 not-found']);
  });

  test('a short form needs the full one before it', () => {
    const source = '党委中央机关';
    expect(judged(source, 'The Organ met.')).toEqual(['S admitted The Organ short-before-full']);
    expect(judged(source, 'The Organ met.', { fullBefore: new Set(['S']) })).toEqual(['S admitted The Organ']);
    expect(judged(source + source, 'The Central Party Organ met; the Organ agreed')).toEqual([
      'S standard The Central Party Organ',
      'S admitted the Organ',
    ]);
  });
});
