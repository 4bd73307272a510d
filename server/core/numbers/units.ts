import { decimal, rational, type Rational } from './rational.js';

/** `size`: how many of the dimension's base unit one of these is. Units of one dimension convert into each other. */
export type Unit = { readonly name: string; readonly dimension: string; readonly size: Rational };

/**
 * name · size in the base unit · Chinese · English. Traditional measures as the law has them since 1929 and 1959: 斤 0.5 kg,
 * 亩 1/15 ha, 里 0.5 km, 尺 1/3 m. Every currency is a dimension of its own.
 */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  mass: [
    'tonne · 1000 · 公吨 吨 · tonne ton mt',
    'kilogram · 1 · 公斤 千克 kg · kilogram kilogramme kilo kg',
    'gram · 0.001 · 克 · gram gramme g',
    'milligram · 0.000001 · 毫克 mg · milligram mg',
    'microgram · 0.000000001 · 微克 · microgram',
    'jin · 0.5 · 市斤 斤 · jin catty catties',
    'dan · 50 · 担 · dan picul',
    'pound · 0.45359237 · 磅 · pound lb',
  ],
  length: [
    'kilometre · 1000 · 公里 千米 km · kilometre kilometer km',
    'metre · 1 · 米 · metre meter m',
    'decimetre · 0.1 · 分米 · decimetre decimeter',
    'centimetre · 0.01 · 厘米 公分 cm · centimetre centimeter cm',
    'millimetre · 0.001 · 毫米 mm · millimetre millimeter mm',
    'micrometre · 0.000001 · 微米 · micrometre micrometer micron',
    'nanometre · 0.000000001 · 纳米 nm · nanometre nanometer nm',
    'nautical mile · 1852 · 海里 · nautical-mile',
    'mile · 1609.344 · 英里 · mile mi',
    'foot · 0.3048 · 英尺 · foot feet ft',
    'inch · 0.0254 · 英寸 · inch inches',
    'yard · 0.9144 · 码 · yard',
    'li · 500 · 华里 里 · li',
    'zhang · 10/3 · 丈 · zhang',
    'chi · 1/3 · 尺 · chi',
    'cun · 1/30 · 寸 · cun',
  ],
  area: [
    'square kilometre · 1000000 · 平方公里 平方千米 km2 · square-kilometre square-kilometer sq-km km2',
    'hectare · 10000 · 公顷 · hectare ha',
    'mu · 10000/15 · 市亩 亩 · mu',
    'qing · 1000000/15 · 顷 · qing',
    'square metre · 1 · 平方米 平米 m2 · square-metre square-meter sq-m m2',
    'acre · 4046.8564224 · 英亩 · acre',
    'square mile · 2589988.110336 · 平方英里 · square-mile',
    'square foot · 0.09290304 · 平方英尺 · square-foot square-feet',
  ],
  volume: [
    'cubic metre · 1000 · 立方米 方 m3 · cubic-metre cubic-meter m3',
    'cubic kilometre · 1000000000000 · 立方公里 · cubic-kilometre cubic-kilometer',
    'litre · 1 · 公升 升 · litre liter',
    'millilitre · 0.001 · 毫升 ml · millilitre milliliter ml',
    'barrel · 158.987294928 · 桶 · barrel bbl',
    'gallon · 3.785411784 · 加仑 · gallon',
  ],
  energy: [
    'kilowatt-hour · 1 · 千瓦时 度电 · kilowatt-hour kilowatt-hours kwh',
    'megawatt-hour · 1000 · 兆瓦时 · megawatt-hour mwh',
    'gigawatt-hour · 1000000 · 吉瓦时 · gigawatt-hour gwh',
    'terawatt-hour · 1000000000 · 太瓦时 · terawatt-hour twh',
  ],
  power: [
    'watt · 0.001 · 瓦 · watt',
    'kilowatt · 1 · 千瓦 kw · kilowatt kw',
    'megawatt · 1000 · 兆瓦 mw · megawatt mw',
    'gigawatt · 1000000 · 吉瓦 gw · gigawatt gw',
    'terawatt · 1000000000 · 太瓦 tw · terawatt tw',
  ],
  data: [
    'kilobyte · 0.000001 · kb · kilobyte kb',
    'megabyte · 0.001 · 兆字节 mb · megabyte mb',
    'gigabyte · 1 · 吉字节 gb · gigabyte gb',
    'terabyte · 1000 · 太字节 tb · terabyte tb',
    'petabyte · 1000000 · pb · petabyte pb',
  ],
  temperature: ['degree Celsius · 1 · 摄氏度 ℃ °c · degree-celsius degrees-celsius celsius ℃ °c'],
  months: [
    'millennium · 12000 · · millennium millennia',
    'century · 1200 · 个世纪 · century centuries',
    'decade · 120 · · decade',
    'year · 12 · 周年 周岁 个春秋 年 岁 载 · year yr anniversary',
    'quarter · 3 · 个季度 · quarter',
    'month · 1 · 个多月 个月 · month',
  ],
  seconds: [
    'fortnight · 1209600 · · fortnight',
    'week · 604800 · 个星期 个礼拜 星期 礼拜 周 · week',
    'day · 86400 · 昼夜 天 · day',
    'hour · 3600 · 个多小时 个小时 个钟头 小时 钟头 · hour hr',
    'minute · 60 · 分钟 · minute min',
    'second · 1 · 秒钟 秒 · second sec',
  ],
  CNY: [
    'yuan · 1 · 元人民币 块钱 元 · yuan rmb renminbi cny ¥ ￥',
    'jiao · 0.1 · 角钱 · jiao',
    'fen · 0.01 · 分钱 · fen',
  ],
  USD: ['US dollar · 1 · 美元 美金 · us-dollar us$ usd', 'US cent · 0.01 · 美分 · us-cent'],
  // “Dollars” by themselves may be anybody's.
  dollar: ['dollar · 1 · · dollar $'],
  HKD: ['Hong Kong dollar · 1 · 港元 港币 港幣 · hong-kong-dollar hk-dollar hk$ hkd'],
  EUR: ['euro · 1 · 欧元 · euro eur €'],
  JPY: ['yen · 1 · 日元 日圆 · yen jpy'],
  GBP: ['pound sterling · 1 · 英镑 · pound-sterling pounds-sterling gbp £'],
  KRW: ['won · 1 · 韩元 韩圆 · won krw'],
  RUB: ['ruble · 1 · 卢布 · ruble rouble rub'],
  AUD: ['Australian dollar · 1 · 澳元 · australian-dollar a$ aud'],
  CAD: ['Canadian dollar · 1 · 加元 · canadian-dollar c$ cad'],
  SGD: ['Singapore dollar · 1 · 新加坡元 新元 · singapore-dollar s$ sgd'],
  TWD: ['New Taiwan dollar · 1 · 新台币 台币 · new-taiwan-dollar nt$ twd'],
  MOP: ['pataca · 1 · 澳门元 澳门币 · pataca mop$ mop'],
  INR: ['rupee · 1 · 卢比 · rupee inr'],
};

const CURRENCY = /^[A-Z]{3}$/;

/** A currency amount cannot be recomputed without a rate. */
export function isMoney(unit: Unit): boolean {
  return CURRENCY.test(unit.dimension);
}

export const units: readonly Unit[] = [];
const chinese = new Map<string, Unit>();
const english = new Map<string, Unit>();
for (const [dimension, rows] of Object.entries(TABLE)) {
  for (const row of rows) {
    const [name = '', size = '1', zh = '', en = ''] = row.split('·').map((cell) => cell.trim());
    const unit = { name, dimension, size: sizeOf(size) };
    (units as Unit[]).push(unit);
    for (const word of zh.split(' ')) if (word !== '') chinese.set(word, unit);
    for (const word of en.split(' ')) if (word !== '') english.set(word, unit);
  }
}

function sizeOf(text: string): Rational {
  const [top = '1', bottom = '1'] = text.split('/');
  return rational(decimal(top).n * decimal(bottom).d, decimal(top).d * decimal(bottom).n);
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** Chinese units as part of a regular expression, longest first. */
export const CHINESE_UNITS = longestFirst(chinese.keys());

/** The unit of a folded Chinese name. */
export function chineseUnit(name: string): Unit | undefined {
  return chinese.get(name.toLowerCase());
}

/** The unit of English words in lower case, joined by hyphens; plurals too. */
export function englishUnit(name: string): Unit | undefined {
  return english.get(name) ?? (name.length > 3 && name.endsWith('s') ? english.get(name.slice(0, -1)) : undefined);
}

/** The unit by its own name, for code that needs a certain one. @throws Error where the table has none */
export function unitNamed(name: string): Unit {
  const unit = units.find((one) => one.name === name);
  if (unit === undefined) throw new Error(`no unit called ${name}`);
  return unit;
}
