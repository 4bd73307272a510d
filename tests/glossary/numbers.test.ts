import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRecogniser } from '../../glossary/index.js';
import { fillNumbers, isNumeralUnit, numeralValue } from '../../glossary/number-pattern.js';
import { concept } from './entries.js';

const recogniser = buildRecogniser([
  concept('central', ['{n}届{m}中全会', '党的{n}届{m}中全会']),
  concept('local', ['{n}届{m}次全会', '省委{n}届{m}次全会']),
  concept('congress', ['党的{n}大', '党的第{n}次全国代表大会']),
  concept('plan', ['第{n}个五年规划', '“{n}五”规划']),
  concept('year', ['{n}年']),
  concept('twentieth', ['二十届三中全会']),
  concept('plenum', ['全会']),
]);
const found = (text: string, nested = false): string[] =>
  recogniser
    .recognise(text, { nested })
    .map(({ from, to, concept, values }) =>
      [concept, text.slice(from, to), ...(values === undefined ? [] : [JSON.stringify(values)])].join(' '),
    );

describe('numerals in Chinese terms', () => {
  test.each<[string, string, string[]]>([
    ['the Central Committee counts with 中', '十九届四中全会', ['central 十九届四中全会 {"n":19,"m":4}']],
    ['committees below count with 次', '十三届三次全会', ['local 十三届三次全会 {"n":13,"m":3}']],
    ['the longer form', '省委十二届十一次全会', ['local 省委十二届十一次全会 {"n":12,"m":11}']],
    ['a form written out hides the pattern', '二十届三中全会', ['twentieth 二十届三中全会']],
    ['digits, full-width too', '党的１９大', ['congress 党的１９大 {"n":19}']],
    ['quotes inside', '“十四五”规划', ['plan “十四五”规划 {"n":14}']],
    ['digit by digit', '二〇三五年', ['year 二〇三五年 {"n":2035}']],
    ['a numeral counts whole', '第二百二十三年', ['year 二百二十三年 {"n":223}']],
    ['no numeral, no hit', '几届几中全会', ['plenum 全会']],
    ['a numeral at the very end', '党的二十', []],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  test('the pattern behind a written form is there on demand', () => {
    expect(found('二十届三中全会', true)).toEqual([
      'twentieth 二十届三中全会',
      'central 二十届三中全会 {"n":20,"m":3}',
      'plenum 全会',
    ]);
  });

  test('a changed pattern is found by its new form only', () => {
    const own = buildRecogniser([concept('a', ['{n}大'])]);
    own.update(concept('a', ['{n}小']));
    expect(own.recognise('二大，二小').map(({ from }) => from)).toEqual([3]);
    own.remove('a');
    expect(own.recognise('二大，二小')).toEqual([]);
  });

  test('equal to a regular expression that takes whole numerals', () => {
    const own = buildRecogniser([concept('a', ['第{n}次{m}大会']), concept('b', ['{n}大会']), concept('c', ['次二'])]);
    const letters = fc.constantFrom(...'第次大会二十3，');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 40 }), (text) => {
        const numeral = '(?<![二十3])[二十3]+';
        const expected = [
          ...text.matchAll(new RegExp(`第${numeral}次${numeral}大会|${numeral}大会|次二(?!${numeral}大会)`, 'g')),
        ].map((match) => `${match.index} ${match[0]}`);
        const actual = own.recognise(text).map(({ from, to }) => `${from} ${text.slice(from, to)}`);
        // Where 次 and a numeral begin two terms, the leftmost is the shorter: the expression cannot say so.
        if (!/次二/.test(text)) expect(actual).toEqual(expected);
        else for (const { from, to } of own.recognise(text)) expect(to).toBeGreaterThan(from);
      }),
      { numRuns: 500 },
    );
  });
});

describe('numeral values', () => {
  test.each([
    ['三', 3],
    ['十', 10],
    ['十三', 13],
    ['二十', 20],
    ['二十一', 21],
    ['一百零五', 105],
    ['两千', 2000],
    ['二〇二三', 2023],
    ['1310', 1310],
    ['3万', 30_000],
    ['一亿二千万', 120_000_000],
    ['', NaN],
  ])('%s is %d', (text, value) => expect(numeralValue(text)).toBe(value));

  test('numbers written in Chinese come back', () => {
    const digits = '零一二三四五六七八九';
    const write = (n: number): string =>
      n < 10
        ? (digits[n] as string)
        : n < 100
          ? `${n < 20 ? '' : digits[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : digits[n % 10]}`
          : `${digits[Math.floor(n / 100)]}百${n % 100 === 0 ? '' : n % 100 < 10 ? `零${digits[n % 100]}` : write(n % 100 < 20 ? n % 100 : n % 100).replace(/^十/, '一十')}`;
    for (let n = 1; n < 1000; n++) {
      expect(numeralValue(write(n)), write(n)).toBe(n);
      expect([...write(n)].every((c) => isNumeralUnit(c.charCodeAt(0)))).toBe(true);
    }
  });

  test('a rendering repeats them', () => {
    const text = 'the {m-th} plenary session of the {n-th} CPC Central Committee';
    expect(fillNumbers(text, { n: 20, m: 3 })).toBe('the third plenary session of the 20th CPC Central Committee');
    expect(fillNumbers('{n-th}, {n}', { n: 21 })).toBe('21st, 21');
    expect(fillNumbers('{n-th}', { n: 112 })).toBe('112th');
    expect(fillNumbers('{n}', {})).toBe('{n}');
  });
});
