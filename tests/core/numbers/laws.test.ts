import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareValues,
  inChinese,
  inEnglish,
  readChineseValues,
  readEnglishValues,
} from '../../../server/core/numbers.js';
import type { NumericValue } from '../../../server/core/numbers.js';
import {
  compare,
  decimal,
  dividedBy,
  equals,
  plus,
  rational,
  times,
  written,
} from '../../../server/core/numbers/rational.js';
import { chineseNumber, englishNumber, ordinal, plain } from '../../../server/core/numbers/write.js';
import { text } from '../generators.js';

const HAN = '零一二三四五六七八九';

/** A whole number below 10,000 in Han numerals as it is spoken: 1005 is 一千零五. */
function hanSection(n: number): string {
  const digits = String(n).padStart(4, '0');
  const spoken = [...digits]
    .map((digit, i) => (digit === '0' ? '零' : `${HAN[Number(digit)]}${['千', '百', '十', ''][i]}`))
    .join('');
  return spoken.replace(/零+/g, '零').replace(/^零|零$/g, '');
}

function han(n: number): string {
  const [yi, wan, rest] = [Math.floor(n / 1e8), Math.floor((n % 1e8) / 1e4), n % 1e4];
  const parts = [
    yi > 0 ? `${hanSection(yi)}亿` : '',
    wan > 0 ? `${yi > 0 && wan < 1000 ? '零' : ''}${hanSection(wan)}万` : '',
  ];
  const gap = rest > 0 && rest < 1000 && n >= 10_000 ? '零' : yi > 0 && wan === 0 && rest > 0 ? '零' : '';
  return parts.join('') + (rest > 0 ? gap + hanSection(rest) : '');
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function english(n: number): string {
  if (n < 20) return ONES[n] ?? '';
  if (n < 100) return `${TENS[Math.floor(n / 10)]}${n % 10 > 0 ? `-${ONES[n % 10]}` : ''}`;
  if (n < 1000) return `${ONES[Math.floor(n / 100)]} hundred${n % 100 > 0 ? ` and ${english(n % 100)}` : ''}`;
  const [by, name] = n < 1e6 ? ([1e3, 'thousand'] as const) : ([1e6, 'million'] as const);
  return `${english(Math.floor(n / by))} ${name}${n % by > 0 ? ` ${english(n % by)}` : ''}`;
}

const first = (values: readonly NumericValue[]): string => {
  const [value] = values;
  return value === undefined || value.kind === 'date' ? '' : written(value.low);
};

const thousandths = fc.integer({ min: 1, max: 99_999_999 }).map((n) => rational(n, 1000));
const rationals = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 9n }));

describe('rational', () => {
  it('is a field and an order, exactly', () => {
    fc.assert(
      fc.property(rationals, rationals, ([a, b], [c, d]) => {
        const [x, y] = [rational(a, b), rational(c, d)];
        expect(equals(plus(x, y), plus(y, x))).toBe(true);
        expect(equals(plus(plus(x, y), times(y, rational(-1))), x)).toBe(true);
        if (y.n !== 0n) expect(equals(times(dividedBy(x, y), y), x)).toBe(true);
        expect(compare(x, y)).toBe(-compare(y, x) + 0);
      }),
    );
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(thousandths, (value) => {
        expect(equals(decimal(written(value)), value)).toBe(true);
      }),
    );
  });
});

describe('written and read back', () => {
  it('Chinese, in Han numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (n) => {
        expect(first(readChineseValues(`共${han(n)}人`))).toBe(String(n));
      }),
    );
  });

  it('Chinese, in digits with 万 and 亿, full-width too', () => {
    fc.assert(
      fc.property(thousandths, fc.constantFrom('万', '亿', '万亿', ''), fc.boolean(), (value, scale, wide) => {
        const by = rational({ 万: 10n ** 4n, 亿: 10n ** 8n, 万亿: 10n ** 12n, '': 1n }[scale] ?? 1n);
        const digits = written(value).replace(/[0-9.]/g, (c) =>
          wide ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c,
        );
        expect(first(readChineseValues(`约${digits}${scale}件`))).toBe(written(times(value, by)));
      }),
    );
  });

  it('Chinese, as a reader would say it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3000, max: 1e12 }), (n) => {
        expect(first(readChineseValues(`投资${chineseNumber(rational(n))}元`))).toBe(String(n));
      }),
    );
  });

  it('English, in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (n) => {
        expect(first(readEnglishValues(`in all ${english(n)} people`))).toBe(String(n));
      }),
    );
  });

  it('English, in digits with separators and scale words', () => {
    fc.assert(
      fc.property(thousandths, fc.constantFrom('thousand', 'million', 'billion', 'trillion', ''), (value, scale) => {
        const by = rational(
          { thousand: 10n ** 3n, million: 10n ** 6n, billion: 10n ** 9n, trillion: 10n ** 12n, '': 1n }[scale] ?? 1n,
        );
        const [value_] = readEnglishValues(`in all ${plain(value)} ${scale} items`);
        if (value_?.kind !== 'date') expect(written(value_?.low ?? rational(0))).toBe(written(times(value, by)));
      }),
    );
  });

  it('English, as a style guide would have it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3000, max: 1e13 }), (n) => {
        expect(first(readEnglishValues(`It cost ${englishNumber(rational(n))} yuan.`))).toBe(String(n));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (n) => {
        expect(first(readEnglishValues(ordinal(rational(n))))).toBe(String(n));
      }),
    );
  });

  it('dates of any year', () => {
    const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, (date) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const [zh] = readChineseValues(`${year}年${month}月${day}日`);
        const [en] = readEnglishValues(zh === undefined ? '' : inEnglish(zh));
        expect(zh).toMatchObject({ date: { year, month, day } });
        expect(en).toMatchObject({ date: { year, month, day } });
      }),
    );
  });
});

describe('compared', () => {
  const amounts = fc.integer({ min: 13, max: 5_000_000 }).map((n) => rational(n * 1000));

  it('a value in both languages is no finding', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 6 }), (values) => {
        const zh = values.map((value) => `投资${chineseNumber(value)}元`).join('，');
        const en = values.map((value) => `invested ${englishNumber(value)} yuan`).join(', ');
        expect(compareValues(zh, en)).toEqual([]);
      }),
    );
  });

  it('another value is one finding, and its fix makes it right', () => {
    fc.assert(
      fc.property(amounts, amounts, (right, wrong) => {
        fc.pre(!equals(right, wrong));
        const [zh, en] = [`投资${chineseNumber(right)}元`, `It invested ${englishNumber(wrong)} yuan.`];
        const findings = compareValues(zh, en);
        expect(findings).toHaveLength(1);
        const [{ target, fix }] = findings as [(typeof findings)[0]];
        const mended = en.slice(0, target?.from) + (fix ?? '') + en.slice(target?.to);
        expect(compareValues(zh, mended)).toEqual([]);
      }),
    );
  });

  it('any text is read without harm, spans ascending inside it', () => {
    const marks = fc.array(
      fc.constantFrom(
        ...'一二三十百千万亿半多余第月日年点%:0123456789.,， 至—翻番成分之',
        'June ',
        ' million',
        ' and ',
        'th',
        '-',
        ' p.m.',
        'half ',
        ' a ',
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          marks.map((parts) => parts.join('')),
        ),
        (value) => {
          for (const values of [readChineseValues(value), readEnglishValues(value)]) {
            values.forEach((one, i) => {
              const before = values[i - 1];
              expect(one.from).toBeGreaterThanOrEqual(before === undefined || before.from === one.from ? 0 : before.to);
              expect(one.to).toBeGreaterThan(one.from);
              expect(one.text).toBe(value.slice(one.from, one.to));
              expect(inEnglish(one) + inChinese(one)).not.toContain('NaN');
            });
          }
          for (const { source, target } of compareValues(value, value)) expect(source ?? target).not.toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });

  // Found by measuring: each of these once took seconds, because a pattern or a value grew with the text.
  it.each([
    '万亿',
    '3—',
    '1,000,',
    'a.b@',
    'a-',
    '一二',
    '1.',
    '25日',
    '翻了',
    '“一二三',
    'million ',
    '25th ',
    'June 1, 2, ',
  ])('a text of nothing but %j ends', (piece) => {
    const hostile = piece.repeat(20_000);
    expect(readChineseValues(hostile).length + readEnglishValues(hostile).length).toBeLessThanOrEqual(hostile.length);
    expect(compareValues(hostile, hostile)).toEqual([]);
  });
});
