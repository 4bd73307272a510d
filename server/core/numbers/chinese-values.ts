import { readChineseAmount } from './chinese-amounts.js';
import { readChineseDate } from './chinese-dates.js';
import { foldChinese } from './fold.js';
import { findIdioms } from './idioms.js';
import { joinRanges, shareSigns } from './ranges.js';
import { findOpaque, type Opaque } from './opaque.js';
import { imply } from './implied.js';
import type { NumericValue } from './types.js';

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
  return imply(shareSigns(joinRanges(found, text, JOINT), text, COMMA)).map((value) => ({
    ...value,
    text: source.slice(value.from, value.to),
  }));
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
