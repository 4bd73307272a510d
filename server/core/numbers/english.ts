import { rounded, type NumberKind, type NumberSpan } from './types.js';

const list = (words: string): string[] => words.split(' ');
const ONES = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const ORDINAL_ONES = list(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
);
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');
const MONTHS = list('January February March April May June July August September October November December');

const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const VALUES = new Map<string, number>();
const ORDINALS = new Map<string, number>([
  ['hundredth', 100],
  ['thousandth', 1000],
]);
ONES.forEach((word, value) => VALUES.set(word, value));
ORDINAL_ONES.forEach((word, value) => ORDINALS.set(word, value));
TENS.forEach((word, i) => {
  VALUES.set(word, 20 + 10 * i);
  ORDINALS.set(word.replace(/y$/, 'ieth'), 20 + 10 * i);
});

const any = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const SCALE = any(Object.keys(SCALES));
const CARDINAL = any(VALUES.keys());
const ORDINAL = any(ORDINALS.keys());
const MONTH = `${any(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?(?=\\s\\d)`;
/** March and May are also words of other kinds: a date stands around them. */
const DATE_BEFORE =
  /(?:\b(?:in|of|on|since|by|last|next|this|early|late|mid|from|until|to|and|between|every|\d)[\s-]|\d(?:st|nd|rd|th)\s)$/i;

const PATTERN = new RegExp(
  String.raw`(?<skip>\b(?:one|two|three|four|five|six|seven|eight|nine)[- ](?:half|halves|thirds?|quarters?|fifths?|tenths?)\b)` +
    String.raw`|(?<month>\b(?:${MONTH})(?!\p{L}))` +
    String.raw`|(?<digits>\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?<nth>(?:st|nd|rd|th)\b)|(?<decade>s\b)|(?<scales>(?:[\s-](?:${SCALE})\b)*))` +
    String.raw`|(?<words>\b(?:(?:(?:${CARDINAL})\b|an?(?=\s(?:${SCALE})\b))(?:(?:[\s-]|\sand\s)(?:${CARDINAL}|${SCALE})\b){0,12})(?:(?:[\s-]|\sand\s)(?:${ORDINAL})\b)?|\b(?:${ORDINAL})\b)`,
  'giu',
);
const PERCENT = /^(?:\s?[%％]|[\s-](?:percent|per\scent|percentage[\s-]points?)\b)/i;
const MONTH_AFTER = new RegExp(String.raw`^\s(?:of\s)?(?:${MONTH})`, 'u');

/** Numbers of an English text in order. Fractions and "doubled" are left out for now. */
export function findEnglishNumbers(text: string): NumberSpan[] {
  const found: NumberSpan[] = [];
  const pattern = new RegExp(PATTERN);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const { skip, month, digits, nth, decade, scales = '', words } = match.groups ?? {};
    const from = match.index;
    const to = from + match[0].length;
    if (skip !== undefined) continue;
    if (month !== undefined) {
      const value = monthOf(month, text, from, to);
      if (value !== undefined) found.push({ from, to, value, kind: 'month' });
    } else if (digits !== undefined) {
      const scale = (scales.match(/\p{L}+/gu) ?? []).reduce(
        (product, word) => product * (SCALES[word.toLowerCase()] ?? 1),
        1,
      );
      const value = rounded(Number(digits.replaceAll(',', '')) * scale);
      const bare = scale === 1 && /^\d+$/.test(digits);
      let kind: NumberKind = nth === undefined ? 'count' : 'ordinal';
      if (bare && nth === undefined && value >= 1900 && value < 2100) kind = 'year';
      if (decade !== undefined) kind = 'year';
      found.push(
        withPercent(text, { from, to, value, kind: bare && isDay(text, value, found.at(-1), from, to) ? 'day' : kind }),
      );
    } else if (words !== undefined) {
      const parsed = wordsValue(words);
      if (parsed === undefined) continue;
      found.push(withPercent(text, { from, to: from + parsed.length, value: parsed.value, kind: parsed.kind }));
      pattern.lastIndex = found.at(-1)?.to ?? to; // "five six": what was left over is looked at again
    }
  }
  return found;
}

function monthOf(name: string, text: string, from: number, to: number): number | undefined {
  if (!/^\p{Lu}/u.test(name)) return undefined;
  const value = MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
  const ambiguous = name === 'May' || name === 'March';
  if (ambiguous && !/^\s\d/.test(text.slice(to)) && !DATE_BEFORE.test(text.slice(Math.max(0, from - 12), from)))
    return undefined;
  return value;
}

function isDay(text: string, value: number, before: NumberSpan | undefined, from: number, to: number): boolean {
  if (value < 1 || value > 31) return false;
  if (before?.kind === 'month' && /^\s$/.test(text.slice(before.to, from))) return true;
  return MONTH_AFTER.test(text.slice(to, to + 16));
}

function withPercent(text: string, span: NumberSpan): NumberSpan {
  const sign = PERCENT.exec(text.slice(span.to, span.to + 20))?.[0];
  return sign === undefined ? span : { ...span, to: span.to + sign.length, kind: 'percent' };
}

/** `length` is what of the words belongs to one number: "twenty three five" is 23 and more. */
function wordsValue(
  words: string,
): { readonly value: number; readonly kind: NumberKind; readonly length: number } | undefined {
  let total = 0;
  let section = 0;
  let length = 0;
  let last = Infinity;
  for (const match of words.toLowerCase().matchAll(/\p{L}+/gu)) {
    const [word] = match;
    if (word === 'and') continue;
    const scale = SCALES[word];
    const value = word === 'a' || word === 'an' ? 1 : (VALUES.get(word) ?? ORDINALS.get(word));
    if (scale !== undefined) {
      if (scale === 100) section *= 100;
      else [total, section] = [total + section * scale, 0];
      last = Infinity;
    } else if (value !== undefined) {
      // "five six" are two numbers, "twenty-six" and "hundred and six" are one.
      if (length > 0 && last !== Infinity && !(last >= 20 && last < 100 && value < 10 && value > 0)) break;
      section += value;
      last = value;
    }
    length = match.index + word.length;
    if (ORDINALS.has(word)) return { value: total + section, kind: 'ordinal', length };
  }
  return length === 0 ? undefined : { value: rounded(total + section), kind: 'count', length };
}
