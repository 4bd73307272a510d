import { rounded, type NumberKind, type NumberSpan } from './types.js';

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Words that contain numerals and mean no number. Longest first inside the pattern, matched before anything else. */
const IDIOMS = (
  '第一线 第一时间 万众一心 千方百计 千家万户 千军万马 千秋万代 千变万化 千头万绪 五湖四海 四面八方 三番五次 十全十美 一心一意 一五一十 ' +
  '独一无二 不一而足 说一不二 始终如一 一以贯之 一如既往 一鼓作气 一马当先 一视同仁 一针见血 百花齐放 百折不挠 百年大计 百尺竿头 百千万工程 ' +
  '五光十色 七上八下 九牛一毛 万事俱备 万无一失 万水千山 千山万水 千钧一发 千锤百炼 千载难逢 亿万 老百姓 百姓 百货 百科 百分百 千万不 千万要 千万别 ' +
  '一线 一些 一定 一切 一起 一致 一般 一直 一样 一体 一系列 一方面 一旦 一贯 一流 一律 一道 一同 一举 一向 一概 一味 一再 一度 一经 一时 一下 一边 一面 一手 ' +
  '统一 唯一 进一步 万一 三农 十分 十足 四川 三亚 三明 三峡 九江 九州 零售 零星 零部件 五邑 六安 万宁 万达 百度 两岸 两侧 两旁 不三不四 三角洲 三角 四季'
)
  .split(' ')
  .sort((a, b) => b.length - a.length)
  .join('|');

const HAN = '零〇一二两三四五六七八九十百千万亿';
const ARABIC = String.raw`[0-9０-９]+(?:[,，](?:[0-9０-９]{3})(?![0-9０-９]))*(?:[.．][0-9０-９]+)?`;
const NUMERAL = String.raw`(?:${ARABIC}(?:[多余几]?[十百千万亿]+(?:${ARABIC}[十百千万亿]+)*)?|[${HAN}]+(?:[多余][万亿]+)?)`;

const PATTERN = new RegExp(
  String.raw`(?<skip>${IDIOMS}|(?:星期|礼拜|周)[一二三四五六日]|[几数][十百千万亿]+|[一二两三四五六七八九十]+分之[${HAN}]+)` +
    String.raw`|(?<plan>[十][一二三四五六]?)五(?=[”"’」]?(?:规划|时期|期间|计划|以来|末|开局|收官|[”"’」]))` +
    String.raw`|百分之(?<percent>${NUMERAL}(?:点[零〇一二三四五六七八九]+)?)` +
    String.raw`|(?<sign>第?)(?<numeral>${NUMERAL})(?<unit>个百分点|[%％]|月份?|[日号]|年|届|世纪|中全会|次(?=全会|全体|会议|代表大会)|大(?!约|概|多)|个?)`,
  'gu',
);

/** Numbers of a Chinese text in order. Approximations such as 六七千 and fractions such as 三分之一 are left out for now. */
export function findChineseNumbers(text: string): NumberSpan[] {
  const found: NumberSpan[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const { skip, plan, percent, sign = '', numeral, unit = '' } = match.groups ?? {};
    const from = match.index;
    if (skip !== undefined) continue;
    if (plan !== undefined) {
      found.push({ from, to: from + plan.length, value: valueOf(plan) ?? 0, kind: 'ordinal' });
      found.push({ from: from + plan.length, to: from + plan.length + 1, value: 5, kind: 'count' });
      continue;
    }
    if (percent !== undefined) {
      const value = valueOf(percent);
      if (value !== undefined) found.push({ from, to: from + match[0].length, value, kind: 'percent' });
      continue;
    }
    const value = valueOf(numeral ?? '');
    if (value === undefined || numeral === undefined) continue;
    const kind = kindOf(value, sign, numeral, unit, found.at(-1), from);
    if (kind === undefined) continue;
    const tail = kind === 'month' || kind === 'day' || kind === 'percent' ? unit.length : 0;
    found.push({ from, to: from + sign.length + numeral.length + tail, value, kind });
  }
  return found;
}

function kindOf(
  value: number,
  sign: string,
  numeral: string,
  unit: string,
  before: NumberSpan | undefined,
  from: number,
): NumberKind | undefined {
  if (sign !== '') return 'ordinal';
  if (unit === '个百分点' || unit === '%' || unit === '％') return 'percent';
  if (unit === '届' || unit === '世纪' || unit === '中全会' || unit === '次') return 'ordinal';
  if (unit === '大' && value > 10 && numeral.length <= 3) return 'ordinal'; // 二十大; 十大新突破 is a count
  if (unit.startsWith('月')) return value >= 1 && value <= 12 ? 'month' : undefined;
  if (unit === '日' || (unit === '号' && before?.kind === 'month' && before.to === from)) {
    return value >= 1 && value <= 31 ? 'day' : 'count';
  }
  if (unit === '年' && value >= 1000 && value <= 2999) return 'year';
  if (numeral === '一' && unit !== '个') return undefined; // an article more often than a number
  return 'count';
}

/** The value of a numeral, digits or Han or both; undefined where it is none (百花, 六七千). */
export function valueOf(numeral: string): number | undefined {
  const plain = numeral
    .replace(/[０-９．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)[,，](?=\d{3})/g, '')
    .replace(/[多余几]/g, '');
  const [whole = '', decimals] = plain.split('点');
  if (decimals !== undefined) {
    const left = valueOf(whole);
    return left === undefined
      ? undefined
      : Number(`${left}.${[...decimals].map((char) => DIGITS[char] ?? '').join('')}`);
  }
  if (/^[零〇一二三四五六七八九]{2,}$/.test(plain)) {
    return plain.length >= 4 || /[零〇]/.test(plain)
      ? Number([...plain].map((char) => DIGITS[char]).join(''))
      : undefined;
  }
  if (/^[百千万亿]/.test(plain) && !/^(?:百万|千万|百亿|千亿|万亿)$/.test(plain)) return undefined;
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const [part] of plain.matchAll(/\d+(?:\.\d+)?|./gu)) {
    if (part in LARGE) {
      const scale = LARGE[part] ?? 1;
      const below = section + (digit ?? 0);
      // 万亿: the larger scale multiplies all before it.
      if (total > 0 && total < scale) total = (total + below) * scale;
      else total += (below === 0 ? 1 : below) * scale;
      section = 0;
      digit = undefined;
    } else if (part in SMALL) {
      section += (digit ?? 1) * (SMALL[part] ?? 1);
      digit = undefined;
    } else {
      const next = /\d/.test(part) ? Number(part) : DIGITS[part];
      if (next === undefined || (digit !== undefined && digit !== 0)) return undefined;
      digit = next;
    }
  }
  return rounded(total + section + (digit ?? 0));
}
