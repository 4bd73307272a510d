import { readEnglishClock } from './english-clock.js';
import { readEnglishNumeral, type Token } from './english-numerals.js';
import { readEnglishPeriod } from './english-periods.js';
import { after, matchAt, placed, type Found } from './found.js';
import { rational } from './rational.js';
import type { CalendarDate, DateValue, NumericValue, Reading } from './types.js';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const SHORT = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DATED =
  /^(?:in|of|on|since|by|last|next|this|early|late|mid|from|until|till|to|and|between|every|through|each|previous|following)$/;
const YEARLY =
  /^(?:in|since|by|from|until|till|before|after|during|year|years|early|late|mid|of|between|through|fiscal|for)$/;
const JOINT = /^(?:-|–|—|to|and|,|through|or)$/;

/** Whether a date or a time may begin with this word, digits and numerals aside. */
export function isDateWord(word: string): boolean {
  return DATE_WORDS.has(word) || word.endsWith('ties');
}

const DATE_WORDS = new Set([...MONTHS, ...SHORT, 'sept', 'noon', 'midnight', 'half', 'quarter']);

/** The date, decade, century or clock time that begins at token `i` of a text. */
export function readEnglishDate(text: string, all: readonly Token[], i: number): Found | null {
  return (
    readEnglishClock(text, all, i) ??
    monthFirst(text, all, i) ??
    dayFirst(text, all, i) ??
    readEnglishPeriod(text, all, i) ??
    numeric(text, all, i) ??
    year(text, all, i)
  );
}

/** June 25, 2023; Sept. 3; June 25-27; June 2023; May. */
function monthFirst(text: string, all: readonly Token[], i: number): Found | null {
  const month = monthAt(all, i);
  if (month === null) return null;
  let next = i + 1;
  if (all[next]?.text === '.' && all[i]?.word !== MONTHS[month - 1] && /^\d/.test(all[next + 1]?.text ?? '')) next++;
  let here = next;
  if (all[here]?.word === 'the') here++;
  const days: { day: number; next: number }[] = [];
  for (let day = dayAt(all, here); day !== null;) {
    days.push(day);
    const joint = JOINT.test(all[day.next]?.word ?? '') ? day.next + 1 : -1;
    const after = joint < 0 ? null : dayAt(all, all[joint]?.word === 'the' ? joint + 1 : joint);
    const alone =
      after !== null && monthAt(all, after.next) === null && !isAmount(all, after.next) && all[day.next]?.text !== ',';
    day = alone ? after : null;
  }
  const last = days.at(-1);
  const end = last?.next ?? next;
  const year = yearAfter(all, end);
  if (last === undefined && year === null && !clearMonth(all, i)) return null;
  const dates = days.length === 0 ? [{ month }] : days.map(({ day }) => ({ month, day }));
  const stop = year?.next ?? end;
  const values = dates.map((fields, n): NumericValue => {
    const from = n === 0 ? i : (days[n - 1]?.next ?? i) + 1;
    const to = n === dates.length - 1 ? stop : (days[n]?.next ?? stop);
    return dateOf(text, all, from, to, year === null ? fields : { ...fields, year: year.year }, partBefore(all, i));
  });
  return { values, next: stop };
}

/** 25 June 2023, the 25th of June, 25-27 June. */
function dayFirst(text: string, all: readonly Token[], i: number): Found | null {
  const first = dayAt(all, i);
  if (first === null) return null;
  const joint = /^(?:-|–|—|to|and)$/.test(all[first.next]?.word ?? '') ? dayAt(all, first.next + 1) : null;
  const last = joint ?? first;
  const at = all[last.next]?.word === 'of' ? last.next + 1 : last.next;
  const month = monthAt(all, at);
  if (month === null) return null;
  const dot = all[at + 1]?.text === '.' && all[at]?.word !== MONTHS[month - 1] ? 1 : 0;
  const year = yearAfter(all, at + 1 + dot) ?? { year: undefined, next: at + 1 };
  const more = year.year === undefined ? {} : { year: year.year };
  const end = dateOf(text, all, joint === null ? i : first.next + 1, year.next, { month, day: last.day, ...more });
  const start = joint === null ? [] : [dateOf(text, all, i, first.next, { month, day: first.day, ...more })];
  return { values: [...start, end], next: year.next };
}

/** 2023-06-25, 6/25/2023, 6/25. */
function numeric(text: string, all: readonly Token[], i: number): Found | null {
  const token = all[i];
  if (token === undefined || !/^\d/.test(token.text) || /[\d/.-]/.test(text.charAt(token.from - 1))) return null;
  const iso = matchAt(/((?:19|20)\d{2})([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12]\d|0?[1-9])(?![\d/-])/y, text, token.from);
  const slash =
    iso ?? matchAt(/(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])(?:\/((?:19|20)\d{2}))?(?![\d/])/y, text, token.from);
  if (slash === null) return null;
  const [whole, a = '', b = '', c, d] = slash;
  const fields =
    iso === null
      ? { month: Number(a), day: Number(b), ...(c !== undefined && { year: Number(c) }) }
      : { year: Number(a), month: Number(c), day: Number(d) };
  const [from, to] = [token.from, token.from + whole.length];
  const also: Reading[] =
    iso === null && c === undefined ? [{ kind: 'share', value: rational(Number(a), Number(b)) }] : [];
  if (also.length > 0 && Number(a) < Number(b) && Number(b) <= 10) return null; // 1/3 is a third
  const value: DateValue = {
    from, to, text: whole, kind: 'date', date: fields, weight: 'firm', also, ...(iso === null && { slashed: true as const }),
  }; // prettier-ignore
  return { values: [value], next: after(all, i, to) };
}

/** 2023, 2021-25. Four digits without a comma are a year first and a count second. */
function year(text: string, all: readonly Token[], i: number): Found | null {
  const token = all[i];
  if (token === undefined || !/^(?:1[0-9]{3}|20[0-9]{2}|2100)$/.test(token.text)) return null;
  if (
    /^(?:%|percent|million|billion|trillion|st|nd|rd|th)$/.test(all[i + 1]?.word ?? '') ||
    /[\d.,$¥€£]/.test(text.charAt(token.from - 1))
  )
    return null;
  const known =
    YEARLY.test(all[i - 1]?.word ?? '') ||
    (Number(token.text) >= 1900 && !/^\p{Ll}{3,}s$/u.test(all[i + 1]?.text ?? ''));
  const count: Reading = { kind: 'count', value: rational(Number(token.text)) };
  const date = dateOf(text, all, i, i + 1, { year: Number(token.text) }, partBefore(all, i));
  if (!known) {
    const value = rational(Number(token.text));
    const bare = /^[\p{Ll}-]/u.test(all[i + 1]?.text ?? '');
    if (bare) return null;
    const { from, to, text: written } = date;
    return {
      values: [
        {
          from,
          to,
          text: written,
          kind: 'count',
          low: value,
          high: value,
          weight: 'firm',
          also: [{ kind: 'date', date: date.date }],
        },
      ],
      next: i + 1,
    };
  }
  const short = /^[-–—]$/.test(all[i + 1]?.text ?? '') && all[i + 1]?.from === token.to ? all[i + 2] : undefined;
  if (short !== undefined && /^\d{2}$/.test(short.text) && Number(short.text) > Number(token.text) % 100) {
    const second = Math.floor(Number(token.text) / 100) * 100 + Number(short.text);
    return { values: [date, dateOf(text, all, i + 2, i + 3, { year: second })], next: i + 3 };
  }
  return { values: [{ ...date, also: [count] }], next: i + 1 };
}

function monthAt(all: readonly Token[], i: number): number | null {
  const token = all[i];
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return null;
  const full = MONTHS.indexOf(token.word);
  if (full >= 0) return full + 1;
  const short = token.word === 'sept' ? 8 : SHORT.indexOf(token.word);
  return short >= 0 && /^(?:\.|\d)/.test(all[i + 1]?.text ?? '') ? short + 1 : null;
}

/** March and May are also words of other kinds: something of a date stands before them. */
function clearMonth(all: readonly Token[], i: number): boolean {
  const word = all[i]?.word ?? '';
  if (word !== 'may' && word !== 'march') return true;
  const before = all[i - 1]?.word ?? '';
  return word === 'march' && before === 'long' ? false : DATED.test(before) || all[i - 1]?.text === '-';
}

function dayAt(all: readonly Token[], i: number): { readonly day: number; readonly next: number } | null {
  const numeral = readEnglishNumeral(all, i);
  if (numeral === null || numeral.value.d !== 1n || numeral.scale !== undefined || numeral.kind === 'fraction')
    return null;
  if (numeral.kind === 'several' || (numeral.kind === 'cardinal' && !numeral.digits)) return null;
  const day = Number(numeral.value.n);
  if (day < 1 || day > 31 || /[.,]/.test(all[i]?.text ?? '') || isAmount(all, i + numeral.length)) return null;
  return { day, next: i + numeral.length };
}

/** What follows makes a number an amount or a clock time after all: percent, million, 20:00. */
function isAmount(all: readonly Token[], i: number): boolean {
  if (all[i]?.text === ':' && /^\d/.test(all[i + 1]?.text ?? '')) return true;
  return /^(?:%|percent|per|million|billion|trillion|thousand|hundred|yuan|people|companies|points?)$/.test(
    all[i]?.word ?? '',
  );
}

function yearAfter(all: readonly Token[], i: number): { readonly year: number; readonly next: number } | null {
  const at = /^(?:,|of)$/.test(all[i]?.word ?? '') ? i + 1 : i;
  const text = all[at]?.text ?? '';
  return /^(?:1[5-9]\d{2}|20\d{2})$/.test(text) && all[at + 1]?.word !== 's'
    ? { year: Number(text), next: at + 1 }
    : null;
}

function partBefore(all: readonly Token[], i: number): DateValue['part'] {
  const before = all[i - 1]?.text === '-' ? all[i - 2]?.word : all[i - 1]?.word;
  return before === 'early' ? 'early' : before === 'late' ? 'late' : before === 'mid' ? 'middle' : undefined;
}

function dateOf(
  text: string,
  all: readonly Token[],
  i: number,
  end: number,
  date: CalendarDate,
  part?: DateValue['part'],
): DateValue {
  return { ...placed(text, all, i, end), kind: 'date', date, weight: 'firm', part };
}
