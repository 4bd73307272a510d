import type { Atom } from './atoms.js';
import type { CalendarDate } from './types.js';

const WEEKDAYS = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];
const WEEKDAY = /\b(sun|mon|tues|wednes|thurs|fri|satur)days?\b/gi;
const CHINESE_WEEKDAY = /(?:星期|礼拜|(?<![0-9一二两三四五六七八九十几每上下本前后])周)[一二三四五六日天]/g;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
/** Monday, Oct. 24; Monday the 24th; on the 24th, a Monday: the weekday of a date that is written beside it. */
const DATED_AFTER = new RegExp(
  String.raw`^(?: (?:morning|afternoon|evening|night))?,? ?\(?(?:the )?(?:${MONTH} )?\d`,
  'i',
);
const DATED_BEFORE = /\d(?:st|nd|rd|th)?,? ?\(?(?:an? )?$/;
const TODAY = /\b(?:today|yesterday)\b/gi;
const CHINESE_TODAY = /[今昨](?:[日天早晚晨]|上午|下午)|如今|当今|当前|现在|目前/;

/**
 * The dates of the Chinese, as `month-day`, that the English may have meant by a day of the week: news in English says “on Monday”
 * where an agency writes 10月31日. Each weekday of the English, but for those that belong to a date or to a weekday of the Chinese,
 * stands for one date; where the year is written, for one that fell on that day.
 */
export function datesByWeekday(source: string, target: string, lost: readonly Atom[]): ReadonlySet<string> {
  const free = weekdaysOf(target);
  const taken = source.match(CHINESE_WEEKDAY)?.length ?? 0;
  const relative = CHINESE_TODAY.test(source) ? 0 : (target.match(TODAY)?.length ?? 0);
  let left = free.length + relative - taken;
  const found = new Set<string>();
  for (const { value } of lost) {
    if (value.kind !== 'date') continue;
    const key = keyOf(value.date);
    if (key === null || found.has(key)) continue;
    const weekday = weekdayOf(value.date);
    if (left <= 0 || (weekday !== null && !free.includes(weekday) && relative === 0)) continue;
    found.add(key);
    left--;
  }
  return found;
}

export function keyOf({ month, day }: CalendarDate): string | null {
  return month === undefined || day === undefined ? null : `${month}-${day}`;
}

/** 0 for Sunday; each day of the week once. */
function weekdaysOf(target: string): number[] {
  const days = [...target.matchAll(WEEKDAY)].flatMap(({ 0: word, 1: name = '', index }) => {
    const [before, after] = [
      target.slice(Math.max(0, index - 8), index),
      target.slice(index + word.length, index + word.length + 28),
    ];
    return DATED_AFTER.test(after) || DATED_BEFORE.test(before) ? [] : [WEEKDAYS.indexOf(name.toLowerCase())];
  });
  return [...new Set(days)];
}

function weekdayOf({ year, month, day }: CalendarDate): number | null {
  if (year === undefined || month === undefined || day === undefined) return null;
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** 近日, 昨天, 春节: the Chinese means a certain day and does not say its date. */
const RELATIVE_DAY =
  /近日|日前|近期|最近|刚刚|[今昨明][日天早晚]|前天|后天|当[日天晚]|[次翌同]日|前一[日天]|第二天|[上本下]周|星期|礼拜|周[一二三四五六日天]|元旦|春节|除夕|清明|端午|中秋|国庆|圣诞|复活节|开斋节|重阳/;

export function namesSomeDay(source: string): boolean {
  return RELATIVE_DAY.test(source);
}

/** Parts of a year by their first and last month. */
const PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/(?:前|头)三个?季度/, 1, 9],
  [/第?一季度|首季|首个季度/, 1, 3],
  [/第?二季度/, 4, 6],
  [/(?<!前)第?三季度/, 7, 9],
  [/第?四季度/, 10, 12],
  [/上半年/, 1, 6],
  [/下半年/, 7, 12],
  [/全年|年内/, 1, 12],
];

/** The months that 上半年 and its like stand for, at either end. */
export function monthsOfParts(source: string): ReadonlySet<number> {
  return new Set(PARTS.flatMap(([part, first, last]) => (part.test(source) ? [first, last] : [])));
}

/** What is called by its year of the sexagenary cycle in Chinese, and by the year in English. */
const CYCLE: readonly (readonly [RegExp, readonly number[]])[] = [
  [/辛亥革命|辛亥年/, [1911]],
  [/甲午(?:战争|海战|之战)/, [1894, 1895]],
  [/戊戌(?:变法|维新|政变)/, [1898]],
  [/辛丑条约/, [1901]],
  [/庚子(?:赔款|事变|国变)/, [1900]],
];

/** The years that events of the Chinese are called by in English: the 1911 Revolution. */
export function yearsOfEvents(source: string): ReadonlySet<number> {
  return new Set(CYCLE.flatMap(([event, years]) => (event.test(source) ? years : [])));
}
