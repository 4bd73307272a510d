import { readChineseAmount } from './chinese-amounts.js';
import { readChineseDate } from './chinese-dates.js';
import { foldChinese } from './fold.js';
import { findIdioms } from './idioms.js';
import { joinRanges, shareSigns } from './ranges.js';
import { findOpaque, type Opaque } from './opaque.js';
import { imply } from './implied.js';
import { equals } from './rational.js';
import type { NumericValue, Reading } from './types.js';
import { unitNamed } from './units.js';

/** Where a number may begin: numerals, the words 第, 半, 翻 that make one, and 腊 of 腊月. */
const START = /[0-9零〇一二两三四五六七八九十百千万亿半几数第翻成上正冬腊]/g;
/**
 * The numbers of a Chinese text in order, by what they mean: counts with units, ordinals, shares, dates, clock times. Idioms
 * (千方百计, 第一线) are none. The signs that make the value belong to the span (2030万, 6月25日, 三分之一), the unit too.
 */
export function readChineseValues(source: string): NumericValue[] {
  const text = foldChinese(source);
  const blocks = blocked(text);
  const found: NumericValue[] = [];
  let next = 0;
  START.lastIndex = 0;
  for (let match = START.exec(text); match !== null; match = START.exec(text)) {
    const at = match.index;
    while (next < blocks.length && (blocks[next]?.to ?? 0) <= at) next++;
    const block = blocks[next];
    if (block !== undefined && block.from <= at) {
      if (block.value !== undefined && block.from >= (found.at(-1)?.to ?? 0)) found.push(block.value);
      START.lastIndex = block.to;
      continue;
    }
    const values = readChineseDate(text, at, found.at(-1)) ?? readChineseAmount(text, at);
    if (values === null) continue;
    found.push(...values);
    START.lastIndex = values.at(-1)?.to ?? at + 1;
  }
  const local = LOCAL_DOLLAR.test(source) && !source.includes('人民币');
  return imply(shareSigns(joinRanges(found, text, JOINT), text, COMMA)).map((value) => ({
    ...(local ? inDollars(value) : value),
    text: source.slice(value.from, value.to),
  }));
}

/** Where the government of Hong Kong speaks, 元 is its dollar. Its quotation marks are 「」. */
const LOCAL_DOLLAR = /「[^」]*」|特区政府|特區政府|行政长官|行政長官|财政司司长|財政司司長|立法会|立法會/;

function inDollars(value: NumericValue): NumericValue {
  if (value.kind !== 'count' || value.unit?.name !== 'yuan' || !equals(value.low, value.high)) return value;
  const dollars: Reading = { kind: 'count', value: value.low, unit: unitNamed('Hong Kong dollar') };
  return { ...value, also: [...(value.also ?? []), dollars] };
}

/** 3—5万, 3%到5%. */
const JOINT = /^ ?(?:—+|-|~+|至|到) ?$/;
/** 3、4万. */
const COMMA = /^ ?[、和与] ?$/;

/** What is not read numeral by numeral: idioms, days called by their date, addresses, names such as 5G. */
function blocked(text: string): Opaque[] {
  const idioms = findIdioms(text).map(({ from, to, date }): Opaque =>
    date === undefined
      ? { from, to }
      : { from, to, value: { from, to, text: '', kind: 'date', date, weight: 'loose' } },
  );
  return [...idioms, ...findOpaque(text)].sort((a, b) => a.from - b.from);
}
