import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChineseNumbers, findEnglishNumbers, matchNumbers, type NumberSpan } from '../../server/core/numbers.js';
import { text } from './generators.js';

const shown = (value: string, found: readonly NumberSpan[]): string =>
  found.map((n) => `${value.slice(n.from, n.to)}=${n.value} ${n.kind}`).join(', ');

describe('findChineseNumbers', () => {
  it.each([
    ['2030万元', '2030万=20300000 count'],
    ['3.5万亿元', '3.5万亿=3500000000000 count'],
    ['100多万人', '100多万=1000000 count'],
    ['１２３万', '１２３万=1230000 count'],
    ['1亿2000万', '1亿2000万=120000000 count'],
    ['一万六千余人', '一万六千=16000 count'],
    ['十二亿三千万', '十二亿三千万=1230000000 count'],
    ['一千零五', '一千零五=1005 count'],
    ['2万5千', '2万5千=25000 count'],
    ['省委十三届三次全会', '十三=13 ordinal, 三=3 ordinal'],
    ['第十四', '第十四=14 ordinal'],
    ['党的二十大精神', '二十=20 ordinal'],
    ['十大新突破、三大动力、一个目标', '十=10 count, 三=3 count, 一=1 count'],
    ['“十四五”规划', '十四=14 ordinal, 五=5 count'],
    ['6月25日', '6月=6 month, 25日=25 day'],
    ['5个月', '5=5 count'],
    ['二〇二三年和2024年', '二〇二三=2023 year, 2024=2024 year'],
    ['增长5.2%，提高3个百分点，百分之五', '5.2%=5.2 percent, 3个百分点=3 percent, 百分之五=5 percent'],
    ['百分之五点二', '百分之五点二=5.2 percent'],
    ['第一线、千方百计、零售、万众一心、进一步、十分、星期三、几十万、三分之一', ''],
    ['一万六七千、五六个', ''],
  ])('%s', (value, expected) => {
    expect(shown(value, findChineseNumbers(value))).toBe(expected);
  });
});

describe('findEnglishNumbers', () => {
  it.each([
    ['20.3 million and 1,310.5', '20.3 million=20300000 count, 1,310.5=1310.5 count'],
    [
      'a million, one hundred and five, two thousand',
      'a million=1000000 count, one hundred and five=105 count, two thousand=2000 count',
    ],
    ['five, six seven', 'five=5 count, six=6 count, seven=7 count'],
    ['the 13th, thirteenth and twenty-first', '13th=13 ordinal, thirteenth=13 ordinal, twenty-first=21 ordinal'],
    ['June 25, 2023', 'June=6 month, 25=25 day, 2023=2023 year'],
    ['on the 25th of June', '25th=25 day, June=6 month'],
    ['Sept. 3', 'Sept.=9 month, 3=3 day'],
    ['in May; it may march; May 4', 'May=5 month, May=5 month, 4=4 day'],
    [
      '5.2%, 5 percent, three percentage points',
      '5.2%=5.2 percent, 5 percent=5 percent, three percentage points=3 percent',
    ],
    ['one-third, hundreds of, someone', ''],
  ])('%s', (value, expected) => {
    expect(shown(value, findEnglishNumbers(value))).toBe(expected);
  });
});

describe('matchNumbers', () => {
  it('pairs by value across the languages', () => {
    const zh = '6月25日，省委十三届三次全会：2030万元，增长5%，分5批，三大动力。';
    const en =
      'On June 25, the third plenary session of the 13th committee: 20.3 million yuan, up 5%, in five batches, three forces.';
    expect(
      matchNumbers(zh, en).map(({ source, target }) => [
        zh.slice(source.from, source.to),
        en.slice(target.from, target.to),
      ]),
    ).toEqual([
      ['6月', 'June'],
      ['25日', '25'],
      ['十三', '13th'],
      ['三', 'third'],
      ['2030万', '20.3 million'],
      ['5%', '5%'],
      ['5', 'five'],
      ['三', 'three'],
    ]);
  });

  it('pairs nothing with another value or a percentage with a count', () => {
    expect(matchNumbers('2030万元，5%', '203 million yuan, 5 batches')).toEqual([]);
  });

  it('finds ascending spans inside any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc
            .array(fc.constantFrom(...'一二三十百千万亿多余第月日年点%0123456789.,， '), { maxLength: 30 })
            .map((c) => c.join('')),
        ),
        (value) => {
          for (const found of [findChineseNumbers(value), findEnglishNumbers(value)]) {
            found.forEach((n, i) => {
              expect(n.from).toBeGreaterThanOrEqual(found[i - 1]?.to ?? 0);
              expect(n.to).toBeGreaterThan(n.from);
              expect(n.to).toBeLessThanOrEqual(value.length);
              expect(Number.isNaN(n.value)).toBe(false);
            });
          }
        },
      ),
    );
  });

  it('reads back what it is given, in Chinese units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (value) => {
        expect(findChineseNumbers(`共${value}万人`)[0]?.value).toBe(value * 10_000);
        expect(findEnglishNumbers(`in all ${value.toLocaleString('en')} thousand people`)[0]?.value).toBe(value * 1000);
      }),
    );
  });
});
