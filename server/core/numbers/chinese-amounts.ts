import { readChineseNumeral, smallNumber, type Numeral } from './chinese-numerals.js';
import { compare, dividedBy, equals, ONE, plus, rational, times, type Rational } from './rational.js';
import type { AmountKind, AmountValue, Approximation, NumericValue, Reading, Weight } from './types.js';
import { CHINESE_UNITS, chineseUnit, type Unit } from './units.js';

const HALF = rational(1, 2);
const TEN = rational(10);
const HUNDRED = rational(100);
const TWELVE = rational(12);

/** What may follow a numeral; the first alternative that fits decides. */
const SUFFIX = new RegExp(
  [
    String.raw`(?<over>[多余来](?![自])|左右)?(?: ?(?<sign>%|‰)| ?个?(?<points>百分点)| ?个?(?<basis>基点))`,
    String.raw`(?<of>分之)`,
    String.raw`(?<tenths>成)(?<hundredths>[一二三四五六七八九](?![十百千万亿个名家户]))?(?!为|立|员|功|果|长|就|本|绩|分|套|片|群|形|都|年|交|色|文|品|熟|因|家|行|批|功|百|千|了)`,
    String.raw`(?<discount>折)(?!合|算|射|叠|扣|中|腾|磨|断|返|旧|服|戟|线)`,
    String.raw`(?<age>旬)(?=老|$|的|[，。、妇翁长]|高龄|有|母|父|夫|奶|爷|阿|以|之|仍|还|依)`,
    String.raw`(?<fold>[多余来]?倍)`,
    String.raw`(?<doublings>番)`,
    String.raw`(?<session>中全会|次全会|次全体会议|次会议)`,
    String.raw`(?<term>届|次(?:全国)?(?:党员)?(?:人民)?(?:党)?代表大会|次党代会)`,
    String.raw`(?<congress>大)(?=$|精神|报告|以来|之?后|之?前|闭|开|召|胜|代表|党|确|提|作|对|部[署]|擘|和|、|》|”|"|，|。|要|将|期|是|的|明|指|强|时|上|审|通|决|制|规|描|吹|发)`,
    String.raw`(?<plus>[多余来])? ?(?<measure>个?半)(?<halved>${CHINESE_UNITS}|月)`,
    String.raw`(?<ample>[多余来])? ?个?(?<unit>${CHINESE_UNITS})(?<half>半(?![年月天小]))?`,
    String.raw`(?<rest>[多余来](?!自))`,
  ].join('|'),
  'y',
);
const BEFORE =
  /(?:(大约|约|近|将近|接近|差不多|超过|超|逾|突破|多达|高达|至少|不少于|不低于|高于|大于|不超过|不高于|低于|少于|小于|不足|不到|最多|达到|过))(?:[ “"$¥￥]|了|人民币|第)*$/;
const AFTER = /^(?:[个名位家户台件项亩座元人次米只套辆])?(左右|上下|以上|以下|以内|许|之多|有余)/;
const GROWTH = /(?:增长|增加|增幅|提高|提升|扩大|上升|上涨|高出|多出|增|涨|升)(?:了|近|约|超过|超|逾|达|将近)*$/;
const HALF_OF = new RegExp(`^半(?:个(?:月|小时|世纪|钟头)|${CHINESE_UNITS})`);
const UNIT_AFTER = new RegExp(`^[多余]?个?(${CHINESE_UNITS})`);
const WEEKDAY = /(?:星期|礼拜|周)[一二三四五六]$/;
const QUARTER = /^(?:个?季度)/;

/** The amount that begins at `at` of a folded text, several for 十四五, or null. */
export function readChineseAmount(text: string, at: number): NumericValue[] | null {
  const char = text.charAt(at);
  const plan =
    /^(十[一二三四五六]?|[一二三四五六七八九])五(?=[”"」]?(?:规划|时期|期间|计划|以来|末|开局|收官|[”"」]))/.exec(
      text.slice(at, at + 12),
    );
  if (plan !== null) return fiveYearPlan(at, plan[1] ?? '');
  if (char === '翻') return one(doubling(text, at));
  if (char === '半') return one(half(text, at));
  if (char === '第') return one(ordinal(text, at));
  if (char === '成' || char === '上') return one(inHundreds(text, at));
  if (WEEKDAY.test(text.slice(Math.max(0, at - 2), at + 1)) || /^零[下上]/.test(text.slice(at, at + 2))) return null;
  const numeral = readChineseNumeral(text, at);
  return numeral === null ? null : one(withSuffix(text, numeral));
}

const one = (value: AmountValue | null): AmountValue[] | null => (value === null ? null : [value]);

function withSuffix(text: string, numeral: Numeral): AmountValue | null {
  const { from, to, low, high } = numeral;
  if (numeral.positional && !/[年折号]/.test(text.charAt(to)) && low.n < 100n) return null;
  SUFFIX.lastIndex = to;
  const found = SUFFIX.exec(text);
  const groups = found?.groups ?? {};
  const end = to + (found?.[0].length ?? 0);
  const make = (kind: AmountKind, range: readonly [Rational, Rational], extra: Partial<AmountValue> = {}): AmountValue => ({
    from, to: end, text: '', kind, low: range[0], high: range[1], weight: weightOf(numeral, kind, text.charAt(from - 1) === ':' || text.charAt(to) === ':'),
    scale: equals(numeral.scale, ONE) ? undefined : numeral.scale,
    approx: approximation(text, from, end, numeral, groups), ...extra,
  }); // prettier-ignore
  const slash = numeral.digits ? /^\/([1-9][0-9]*)(?![0-9\/.])/.exec(text.slice(to, to + 8)) : null;
  if (slash !== null) {
    const share = dividedBy(low, rational(BigInt(slash[1] ?? '1')));
    return { ...make('share', [share, share], { weight: 'firm' }), to: to + slash[0].length };
  }
  const range = [low, high] as const;
  const by = (factor: Rational) => [times(low, factor), times(high, factor)] as const;
  if (groups['sign'] !== undefined) return make('share', by(rational(1, groups['sign'] === '%' ? 100 : 1000)));
  if (groups['points'] !== undefined) return make('points', range);
  if (groups['basis'] !== undefined)
    return make('count', range, { also: [{ kind: 'points', value: dividedBy(low, HUNDRED) }] });
  if (groups['of'] !== undefined) return fraction(text, numeral, end);
  if (groups['tenths'] !== undefined && compare(high, TEN) <= 0) {
    const more = rational(smallNumber(groups['hundredths'] ?? '零'), 100);
    const [least, most] = by(rational(1, 10));
    return make('share', [plus(least, more), plus(most, more)]);
  }
  if (groups['discount'] !== undefined && compare(high, HUNDRED) < 0) {
    const share = dividedBy(low, compare(low, TEN) < 0 ? TEN : HUNDRED);
    return make('share', [share, share], { also: [{ kind: 'share', value: plus(ONE, times(share, rational(-1))) }] });
  }
  if (groups['age'] !== undefined)
    return { ...make('count', by(TEN), { unit: unitOf('岁'), weight: 'plain' }), to: to + 1 };
  if (groups['fold'] !== undefined) return multiple(text, numeral, make('ratio', range));
  if (groups['doublings'] !== undefined && low.d === 1n && low.n < 10n)
    return make('ratio', [power(low.n), power(low.n)]);
  if (groups['session'] !== undefined) return make('ordinal', range, { role: 'session', weight: 'firm', to });
  if (groups['term'] !== undefined) return make('ordinal', range, { role: termRole(text, to), weight: 'firm', to });
  if (groups['congress'] !== undefined && isCongress(text, numeral))
    return make('ordinal', range, { role: 'term', weight: 'firm' });
  if (numeral.several) return several(text, numeral);
  if (groups['measure'] !== undefined) {
    const unit = unitOf(groups['halved'] === '月' ? '个月' : groups['halved']);
    const halves = [plus(low, HALF), plus(high, HALF)] as const;
    return make('count', halves, { unit });
  }
  if (groups['unit'] !== undefined) return measured(text, numeral, groups, make);
  const bare = text.slice(to, to + 2);
  if (text.charAt(to) === '半' && low.n === 1n && !/^半(?:导|岛|决|途|径|球|天|路|夜|成|边|年)/.test(bare))
    return { ...make('share', [HALF, HALF], { weight: 'loose' }), to: to + 1 };
  const quarter = QUARTER.exec(text.slice(to, to + 4));
  if (quarter !== null) {
    const past = text.charAt(from - 1) === '前';
    const value = past ? make('count', range, { unit: unitOf('个季度') }) : make('ordinal', range);
    return { ...value, weight: 'plain', to: to + quarter[0].length };
  }
  if (text.charAt(to) === '号') return { ...make('ordinal', range), to: to + 1 };
  return { ...make('count', range), to: groups['rest'] === undefined ? to : end };
}

type Make = (kind: AmountKind, range: readonly [Rational, Rational], extra?: Partial<AmountValue>) => AmountValue;

/** A number with a unit: 16元, 3.5万亩, 三年半, 7个月; 98年 may be the year. */
function measured(text: string, numeral: Numeral, groups: Readonly<Record<string, string>>, make: Make): AmountValue {
  const { low, high, to } = numeral;
  const name = groups['unit'] ?? '';
  const unit = unitOf(name);
  const plusHalf = groups['half'] !== undefined;
  const range = plusHalf ? ([plus(low, HALF), plus(high, HALF)] as const) : ([low, high] as const);
  const value = make('count', range, { unit });
  if (unit === undefined || isClassifier(name, text, to)) return { ...value, unit: undefined, to };
  const hundredths = name === '秒' ? /^[0-9]{2}(?![0-9])/.exec(text.slice(to + 1, to + 4))?.[0] : undefined;
  if (hundredths !== undefined) {
    const exact = plus(low, rational(Number(hundredths), 100)); // 9秒83
    return { ...value, low: exact, high: exact, to: value.to + 2 };
  }
  const also: Reading[] = [];
  const short = numeral.positional || (numeral.digits && (low.n >= 49n || text.charAt(numeral.from) === '0'));
  if (name === '年' && short && low.d === 1n && low.n < 100n && groups['ample'] === undefined)
    also.push({ kind: 'date', date: { year: Number(low.n) < 49 ? 2000 + Number(low.n) : 1900 + Number(low.n) } });
  if (name === '周年') also.push({ kind: 'ordinal', value: low });
  return also.length === 0 ? value : { ...value, also };
}

/** 里 is a place in 三里屯 and 手里, 方 a side in 三方, 周 a surname; only where digits or 公 speak for the measure. */
function isClassifier(name: string, text: string, to: number): boolean {
  const before = text.charAt(to - 1);
  const after = text.charAt(to + name.length);
  if (name === '里') return !/[0-9万千百十多余]/.test(before) || /[程屯河沟店]/.test(after);
  if (name === '方') return !/[0-9万亿]/.test(before) || /[面案式向法针位]/.test(after);
  if (name === '分' || name === '码' || name === '桶') return false;
  if (name === '周') return /[围边末一二三四五六日转刊报密到岁年]/.test(after);
  if (name === '天') return /[然空津下大河山文]/.test(after);
  if (name === '载') return /[0-9]/.test(before) || /[人客货重体荷波歌运入明于]/.test(after);
  if (name === '年') return /[级代轻龄货]/.test(after);
  if (name === '升') return /[级学高降温至到起]/.test(after);
  if (
    name === '克' ||
    name === '瓦' ||
    name === '担' ||
    name === '尺' ||
    name === '寸' ||
    name === '丈' ||
    name === '顷'
  )
    return !/[0-9万千百十]/.test(before) || /[服制隆解当任保负心]/.test(after);
  return false;
}

function fraction(text: string, below: Numeral, at: number): AmountValue | null {
  const above = readChineseNumeral(text, at);
  if (above === null) return null;
  const denominator = below.low;
  if (denominator.n === 0n) return null;
  const points = denominator.n === 100n && text.startsWith('个百分点', above.to);
  return {
    from: below.from, to: above.to, text: '', kind: points ? 'points' : 'share', weight: 'firm',
    low: dividedBy(above.low, denominator), high: dividedBy(above.high, denominator),
    approx: approximation(text, below.from, above.to, above, {}),
  }; // prettier-ignore
}

/** 8倍 is eight times as much, 增长8倍 eight times more, that is nine times; 增长1倍 is doubled and 100 %. */
function multiple(text: string, { from, low, several }: Numeral, value: AmountValue): AmountValue | null {
  if (several) return { ...value, kind: 'several', weight: 'loose', also: [{ kind: 'ratio', value: low }] };
  const share: Reading = { kind: 'share', value: low };
  const next: Reading = { kind: 'ratio', value: plus(low, ONE) };
  const growth = GROWTH.test(text.slice(Math.max(0, from - 10), from));
  // Nobody says “41 times” for 增长40余倍.
  if (value.approx !== undefined || compare(low, TWELVE) > 0) return { ...value, also: [share] };
  return { ...value, also: growth ? [next, share] : [share, next] };
}

/** 翻番, 翻一番, 翻了两番: two, two, four times as much. */
function doubling(text: string, at: number): AmountValue | null {
  const match = /^翻(?:了|近)?([一二两三四五六1-6])?番/.exec(text.slice(at, at + 6));
  if (match === null) return null;
  const value = power(BigInt(smallNumber(match[1] ?? '1')));
  const also: Reading[] = [{ kind: 'share', value: plus(value, rational(-1)) }];
  return { from: at, to: at + match[0].length, text: '', kind: 'ratio', low: value, high: value, weight: 'firm', also };
}

function power(n: bigint): Rational {
  return rational(2n ** n);
}

/** 半年, 半个世纪, 半米: half of a unit; not 上半年, which is half of a certain year. */
function half(text: string, at: number): AmountValue | null {
  const match = HALF_OF.exec(text.slice(at, at + 6));
  if (match === null || /[上下前后]/.test(text.charAt(at - 1)) || /^半(?:天|里|方|升)/.test(match[0])) return null;
  const [name] = match;
  const unit = unitOf(name.slice(1)) ?? unitOf(name.slice(2));
  return {
    from: at, to: at + name.length, text: '', kind: 'count', low: HALF, high: HALF, unit,
    weight: unit !== undefined && /year|month|hour|century/.test(unit.name) ? 'loose' : 'plain',
  }; // prettier-ignore
}

/** 第三, 第35号; 第一 is “first”, “No. 1”, “best”. 第三次全体会议 says which session, 第二十届 which term. */
function ordinal(text: string, at: number): AmountValue | null {
  const numeral = readChineseNumeral(text, at + 1);
  if (numeral === null || numeral.several || numeral.bare) return null;
  const { low, high, to } = numeral;
  const after = text.slice(to, to + 10);
  const role = /^(?:次全会|次全体会议|次会议)/.test(after)
    ? ('session' as const)
    : /^(?:届|次(?:全国)?(?:党员)?(?:人民)?代表大会|次党代会)/.test(after)
      ? termRole(text, to)
      : undefined;
  const weight: Weight =
    role !== undefined || numeral.digits || low.n > 12n ? 'firm' : low.n === 1n ? 'loose' : 'plain';
  return { from: at, to, text: '', kind: 'ordinal', low, high, role, weight: low.n === 1n ? 'loose' : weight };
}

/** 十三届三次全会, 第二十届中央委员会: a body's term; 第三届进博会 may be called a session in English. */
function termRole(text: string, at: number): 'term' | undefined {
  const body =
    /^届(?:[一二三四五六七八九十]+[中次]|[^，。；、第]{0,8}(?:委员会|人大|人民代表大会|政协|常委会|中纪委|省委|市委))|^次/;
  return body.test(text.slice(at, at + 16)) ? 'term' : undefined;
}

/** 成百上千, 上百, 上万: hundreds, tens of thousands. */
function inHundreds(text: string, at: number): AmountValue | null {
  const match = /^(?:成|上)([百千万亿])/.exec(text.slice(at, at + 2));
  const numeral = match === null ? null : readChineseNumeral(text, at + 1);
  if (numeral === null || /^.[分货姓科花炼]/.test(text.slice(at + 1))) return null;
  const value = numeral.low;
  const also: Reading[] = [{ kind: 'count', value }];
  return { from: at, to: numeral.to, text: '', kind: 'several', low: value, high: value, weight: 'loose', also };
}

function several(text: string, { from, to, low }: Numeral): AmountValue {
  const also: Reading[] = [{ kind: 'count', value: low }];
  const unit = UNIT_AFTER.exec(text.slice(to, to + 8))?.[1];
  return { from, to, text: '', kind: 'several', low, high: low, unit: unitOf(unit), weight: 'loose', also };
}

/** “十四五”: the 14th Five-Year Plan. */
function fiveYearPlan(at: number, name: string): AmountValue[] {
  const number = rational(smallNumber(name));
  const five = rational(5);
  const end = at + name.length;
  return [
    { from: at, to: end, text: '', kind: 'ordinal', low: number, high: number, weight: 'firm' },
    { from: end, to: end + 1, text: '', kind: 'count', low: five, high: five, weight: 'loose' },
  ];
}

/** 二十大 is a Party congress, 十大新突破 are ten breakthroughs: congresses are named by what stands around them. */
function isCongress(text: string, { from, digits, low }: Numeral): boolean {
  if (digits || low.n < 7n || low.n > 40n) return false;
  const before = text.slice(Math.max(0, from - 3), from);
  return low.n > 12n || /(?:党的|中共|从|自|“|和|至)$/.test(before);
}

function weightOf({ digits, low, several, bare, scale }: Numeral, kind: AmountKind, ratio: boolean): Weight {
  if (bare || several) return 'loose';
  if (kind === 'share' || kind === 'points') return digits || low.n > 12n ? 'firm' : 'plain';
  if (ratio) return 'firm';
  // 1亩苹果 is apples per mu, 一个目标 a goal.
  if (low.n === 1n && low.d === 1n && kind === 'count') return 'loose';
  if (digits) return 'firm';
  return compare(low, TWELVE) > 0 || compare(scale, HUNDRED) > 0 ? 'firm' : 'plain';
}

function approximation(
  text: string,
  from: number,
  end: number,
  { approx, low, high }: Numeral,
  groups: Readonly<Record<string, string | undefined>>,
): Approximation | undefined {
  const before = BEFORE.exec(text.slice(Math.max(0, from - 8), from))?.[1] ?? '';
  const after = AFTER.exec(text.slice(end, end + 6))?.[1] ?? '';
  if (/^(?:约|大约|差不多)$/.test(before) || /左右|上下|许/.test(after) || groups['over'] === '左右') return 'about';
  if (/不少于|不低于|至少/.test(before)) return 'over';
  if (/不超过|不高于|最多/.test(before) || /以下|以内/.test(after)) return 'under';
  if (/近|不足|不到|低于|少于|小于/.test(before)) return 'almost';
  if (before !== '' || /以上|之多|有余/.test(after)) return 'over';
  if (
    approx !== undefined ||
    [groups['over'], groups['ample'], groups['plus'], groups['rest']].some((one) => one !== undefined)
  )
    return approx ?? 'over';
  if (/^[多余]/.test(groups['fold'] ?? '')) return 'over';
  return equals(low, high) ? undefined : 'about';
}

function unitOf(name: string | undefined): Unit | undefined {
  return name === undefined ? undefined : chineseUnit(name);
}
