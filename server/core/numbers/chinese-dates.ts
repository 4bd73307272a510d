import { smallNumber } from './chinese-numerals.js';
import { rational } from './rational.js';
import type { AmountValue, CalendarDate, DateValue, NumericValue, Reading, Weight } from './types.js';

const HAN_DAY = '三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]';
const DIGIT_DAY = '3[01]|[12][0-9]|0?[1-9]';
const YEAR = '(?:1[0-9]{3}|20[0-9]{2}|[一二][零〇一二三四五六七八九]{3})(?![0-9])';
const MONTH = '(?:1[0-2](?![0-9])|0?[1-9](?![0-9])|十[一二]?|[一二三四五六七八九])';
const DAY = `(?:(?:${DIGIT_DAY})(?![0-9])|${HAN_DAY})`;
const JOINT = '(?: ?[—~至到、和与及-]+ ?)';
const PART = '(?:上旬|中旬|下旬|初|底|末)';

const WHOLE = new RegExp(`(${YEAR}) ?年(?!代) ?(?:(${MONTH}) ?月(?:份)?(?: ?(${DAY}) ?[日号](?!线))?)?(${PART})?`, 'y');
const NUMERIC = /((?:19|20)[0-9]{2})[-—.\/](1[0-2]|0?[1-9])[-—.\/](3[01]|[12][0-9]|0?[1-9])(?![0-9])/y;
const MONTH_DAY = new RegExp(`(${MONTH}) ?月(?:份)?(?: ?(${DAY}) ?[日号](?!线))?(${PART})?`, 'y');
const DAY_ONLY = new RegExp(`(${DAY}) ?([日号])(?![元本语资裔商产线楼文令门馆舱机院])`, 'y');
/** 2021—2025年, 3至5月, 25、26日: the sign stands once, after the last. */
const YEAR_OF_MANY = new RegExp(`(${YEAR})(?=(?:${JOINT}${YEAR})+ ?年)`, 'y');
const MONTH_OF_MANY = new RegExp(`(${MONTH})(?=(?:${JOINT}${MONTH})+ ?月)`, 'y');
const DAY_OF_MANY = new RegExp(`(${DAY})(?=(?:${JOINT}${DAY})+ ?日)`, 'y');
const BARE_YEAR = /((?:19|20)[0-9]{2})(?![0-9.,%万亿多余]| ?年)/y;

const DECADE = '(?:[2-9]0|[一二三四五六七八九]{1,2}十)';
const CENTURY = new RegExp(
  `([0-9]{1,2}|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?世纪(?:(${DECADE}(?:${JOINT}${DECADE})*)年代)?`,
  'y',
);
const DECADES = new RegExp(`((?:(?:19|20)[0-9]0|${DECADE})(?:${JOINT}(?:(?:19|20)[0-9]0|${DECADE}))*) ?年代`, 'y');

const HOUR = '(?:[0-9]{1,2}|二?十[一二三四五六七八九]?|[零一二两三四五六七八九])';
const CLOCK = new RegExp(
  `(${HOUR})(?:([点时])(钟|整)?(?:(半)|(一刻|三刻)|([0-9]{1,2}|[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九]) ?分)?(许|多|左右)?)`,
  'y',
);
const DIGITAL = /([01]?[0-9]|2[0-4]):([0-5][0-9])(?::[0-5][0-9])?(?![0-9:])/y;
const MORNING = /(?:凌晨|清晨|早晨|早上|上午|今早|清早|早)$/;
const EVENING = /(?:下午|午后|傍晚|晚上|晚间|夜间|夜里|深夜|今晚|当晚|昨晚|晚|夜)$/;
const MIDDAY = /(?:中午|正午)$/;

const parts: Readonly<Record<string, DateValue['part']>> = {
  上旬: 'early', 初: 'early', 中旬: 'middle', 下旬: 'late', 底: 'late', 末: 'late',
}; // prettier-ignore

/** The date, decade, century or time of the clock that begins at `at` of a folded text; several for 六七十年代. */
export function readChineseDate(text: string, at: number, before: NumericValue | undefined): NumericValue[] | null {
  const found = calendar(text, at) ?? decades(text, at);
  if (found !== null) return found;
  const time = clock(text, at, before);
  return time === null ? null : [time];
}

function calendar(text: string, at: number): NumericValue[] | null {
  const previous = text.charAt(at - 1);
  if (/[0-9零〇一二三四五六七八九十百千万亿第.]/.test(previous)) return null;
  const whole = match(WHOLE, text, at) ?? match(NUMERIC, text, at);
  if (whole !== null) {
    const [, year = '', month = '', day = '', part = ''] = whole;
    return [date(whole, at, { year: yearOf(year), month: smallNumber(month), day: smallNumber(day) }, part)];
  }
  const many = match(YEAR_OF_MANY, text, at);
  if (many !== null) return [date(many, at, { year: yearOf(many[1] ?? '') })];
  const month = match(MONTH_DAY, text, at);
  if (month !== null && previous !== '个') {
    const [, name = '', day = '', part = ''] = month;
    return [date(month, at, { month: smallNumber(name), day: smallNumber(day) }, part)];
  }
  const months = match(MONTH_OF_MANY, text, at);
  if (months !== null) return [date(months, at, { month: smallNumber(months[1] ?? '') })];
  const days = match(DAY_OF_MANY, text, at);
  if (days !== null) return [date(days, at, { day: smallNumber(days[1] ?? '') })];
  return dayOnly(text, at) ?? bareYear(text, at);
}

function dayOnly(text: string, at: number): NumericValue[] | null {
  const found = match(DAY_ONLY, text, at);
  if (found === null) return null;
  const [{ length }, digits = '', sign = ''] = found;
  const day = smallNumber(digits);
  const arabic = /[0-9]/.test(digits);
  const value = rational(day);
  // 10日内 is a span of time, 三日 may be; 5号 is a number that a thing carries, or a day.
  const span = /^(?:内|之内|以内|后|前|间|游|连)/.test(text.slice(at + length)) || !arabic;
  const place = { from: at, to: at + length, text: text.slice(at, at + length) };
  if (sign === '号') {
    const also: Reading[] = [{ kind: 'date', date: { day } }];
    return [{ ...place, kind: 'ordinal', low: value, high: value, weight: arabic ? 'firm' : 'plain', also }];
  }
  const also: Reading[] = span ? [{ kind: 'count', value }] : [];
  return [{ ...place, kind: 'date', date: { day }, weight: span ? 'plain' : 'firm', also }];
}

/** 2020湖南红色旅游节: a year, or a count that looks like one. */
function bareYear(text: string, at: number): NumericValue[] | null {
  const found = match(BARE_YEAR, text, at);
  if (found === null || /^ ?(?:元|人|名|个|家|户|台|件|项|亩|吨|米|公里|座|余|多|次|只|套|辆)/.test(text.slice(at + 4)))
    return null;
  const year = Number(found[1]);
  return [{ ...date(found, at, { year }), also: [{ kind: 'count', value: rational(year) }] }];
}

function decades(text: string, at: number): AmountValue[] | null {
  if (/[0-9零〇一二三四五六七八九十百千万亿]/.test(text.charAt(at - 1))) return null;
  const century = match(CENTURY, text, at);
  const found = century ?? match(DECADES, text, at);
  if (found === null) return null;
  const place = { from: at, to: at + found[0].length, text: found[0] };
  const last = /上个?世纪$/.test(text.slice(Math.max(0, at - 5), at)) ? 20 : undefined;
  const number = century === null ? last : smallNumber(century[1] ?? '');
  const names = (century === null ? found[1] : century[2]) ?? '';
  const also: Reading[] = number === undefined ? [] : [{ kind: 'century', value: rational(number) }];
  if (names === '') {
    const value = rational(number ?? 0);
    const years: Reading[] = [{ kind: 'ordinal', value }];
    const plain: Weight = text.charAt(at - 1) === '第' ? 'plain' : 'firm';
    return [{ ...place, kind: 'century', low: value, high: value, weight: plain, also: years }];
  }
  return tensOf(names).map((tens): AmountValue => {
    const full = tens >= 1000 || number === undefined ? tens : (number - 1) * 100 + tens;
    const value = rational(full);
    const short: Reading = { kind: 'decade', value: rational(tens % 100) };
    return { ...place, kind: 'decade', low: value, high: value, weight: 'firm', also: [short, ...also] };
  });
}

/** 六七十、80 → 60, 70, 80. */
function tensOf(names: string): number[] {
  return [...names.matchAll(/[0-9]+|([一二三四五六七八九]{1,2})十/g)].flatMap(([digits, han]) =>
    han === undefined ? [Number(digits)] : [...han].map((char) => smallNumber(char) * 10),
  );
}

function clock(text: string, at: number, before: NumericValue | undefined): AmountValue | null {
  if (/[0-9零〇一二三四五六七八九十百千万亿第几]/.test(text.charAt(at - 1))) return null;
  const ahead = text.slice(Math.max(0, at - 4), at).trimEnd();
  const period = MORNING.test(ahead) ? 'am' : EVENING.test(ahead) ? 'pm' : MIDDAY.test(ahead) ? 'noon' : undefined;
  const digital = match(DIGITAL, text, at);
  if (digital !== null) return time(digital[0], at, Number(digital[1]), Number(digital[2]), period);
  const found = match(CLOCK, text, at);
  if (found === null) return null;
  const [{ length }, hour = '', sign, full, half, quarters, minute = '', rough] = found;
  const hours = smallNumber(hour === '零' ? '0' : hour);
  const rest = text.slice(at + length);
  const dated = before?.kind === 'date' && text.slice(before.to, at).trim() === '';
  const tail =
    full !== undefined || half !== undefined || quarters !== undefined || minute !== '' || rough !== undefined;
  const sure =
    sign === '时'
      ? /[0-9]/.test(hour) || period !== undefined || dated
      : period !== undefined || dated || (tail && !/^[一-鿿]*[建意要求]/.test(rest.slice(0, 2)));
  if (
    !sure ||
    (hours === 0 && text.charAt(at - 1) === '为') ||
    hours > 24 ||
    Number.isNaN(hours) ||
    (sign === '时' && /^[代期候间刻段辰装差]/.test(rest))
  )
    return null;
  const minutes = half
    ? 30
    : quarters
      ? quarters === '一刻'
        ? 15
        : 45
      : minute === ''
        ? 0
        : smallNumber(minute.replace(/^[零〇]/, ''));
  return time(text.slice(at, at + length), at, hours, minutes, period, rough === '多' ? 'over' : rough && 'about');
}

function time(
  written: string,
  at: number,
  hours: number,
  minutes: number,
  period: 'am' | 'pm' | 'noon' | undefined,
  approx?: 'over' | 'about' | '',
): AmountValue {
  const clock = (hour: number): Reading => ({ kind: 'time', value: rational((hour % 24) * 60 + minutes) });
  const readings =
    period === 'pm' && hours <= 12
      ? [clock(hours + 12), clock(hours)].slice(0, hours === 12 ? 2 : 1)
      : period === undefined && hours <= 12 && !written.includes('时')
        ? [clock(hours), clock(hours + 12)]
        : period === 'noon' && hours < 11
          ? [clock(hours + 12)]
          : [clock(hours)];
  const [first = clock(hours), ...also] = readings;
  const value = 'value' in first ? first.value : rational(0);
  const place = { from: at, to: at + written.length, text: written };
  return { ...place, kind: 'time', low: value, high: value, weight: 'firm', also, approx: approx || undefined };
}

function date(found: RegExpExecArray, at: number, fields: CalendarDate, part = ''): DateValue {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => !Number.isNaN(value))) as CalendarDate;
  const [written] = found;
  return {
    from: at, to: at + written.length, text: written, kind: 'date', date: known, weight: 'firm', part: parts[part],
  }; // prettier-ignore
}

function yearOf(text: string): number {
  return /^[0-9]+$/.test(text) ? Number(text) : smallNumber(text);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
