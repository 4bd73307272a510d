import { dividedBy, equals, rational, times, type Rational } from './rational.js';
import type { AmountValue, DateValue, NumericValue } from './types.js';
import type { Unit } from './units.js';
import { englishNumber, isDecimal, MONTH_NAMES, ordinal, plain, unitNoun } from './write.js';

const HUNDRED = rational(100);
const NUMBER = /\d[\d,]*(?:\.\d+)?/;
const SCALED = /(\d[\d,]*(?:\.\d+)?)([ -]?)(hundred|thousand|million|billion|trillion|bn|mn|tn|m|k)?\b/i;
const SCALES: Readonly<Record<string, bigint>> = {
  hundred: 100n, thousand: 1000n, million: 10n ** 6n, billion: 10n ** 9n, trillion: 10n ** 12n, bn: 10n ** 9n, mn: 10n ** 6n, tn: 10n ** 12n, m: 10n ** 6n, k: 1000n,
}; // prettier-ignore
const FRACTION = /^\p{L}+[ -](?:hal(?:f|ves)|(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)s?)$/iu;
const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINAL_WORDS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
  ' ',
);

/** The text of an English number with the right value in it, in its own style: separators, scale words, suffixes stay. */
export function fixed(source: NumericValue, target: NumericValue, exact: Rational | null): string | null {
  if (source.kind === 'date' || target.kind === 'date')
    return source.kind === 'date' && target.kind === 'date' ? fixedDate(source, target) : null;
  if (exact === null || !equals(target.low, target.high)) return null;
  if (source.kind === 'points' && target.kind === 'share') return swapSign(target.text, 'percentage points', exact);
  if (source.kind === 'share' && target.kind === 'points')
    return swapSign(target.text, 'percent', times(exact, HUNDRED));
  if (source.kind !== target.kind) return null;
  if (!equals(source.low, source.high)) return fixedRange(source, target);
  if (FRACTION.test(target.text)) return fractionWords(exact, target.text);
  if (source.unit && target.unit && equals(source.low, target.low)) return inOtherUnit(target.text, source.unit, exact);
  const value = inUnitOf(target, exact, source);
  if (value === null || !isDecimal(value)) return null;
  return fixedAmount(target, target.kind === 'share' ? times(value, HUNDRED) : value);
}

/** two thirds, a half; null for what nobody would say in words. */
function fractionWords({ n, d }: Rational, old: string): string | null {
  const below = d === 2n ? 'half' : d === 4n ? 'quarter' : d > 2n ? ORDINAL_WORDS[Number(d)] : undefined;
  const above = n < d ? WORDS[Number(n)] : undefined;
  return below === undefined || above === undefined ? null : capital(`${above} ${below}${n === 1n ? '' : 's'}`, old);
}

/** 1800万亩 where the English counts in hectares is 1.2 million; null where the units do not convert. */
function inUnitOf({ unit: to }: AmountValue, exact: Rational, { unit: from }: AmountValue): Rational | null {
  if (from === undefined || to === undefined || from.name === to.name) return exact;
  if (from.dimension !== to.dimension) return null;
  return times(exact, dividedBy(from.size, to.size));
}

/** The number is right, and of something else: 6,000 acres → 6,000 mu. */
function inOtherUnit(text: string, unit: Unit, value: Rational): string | null {
  const number = SCALED.exec(text)?.[0].trim();
  return number === undefined ? null : `${number} ${unitNoun(unit, value)}`;
}

/** Both ends in the place of the one number that the English has. */
function fixedRange({ low, high, unit }: AmountValue, { text, kind, unit: other }: AmountValue): string | null {
  if (kind !== 'count' || unit?.name !== other?.name) return null;
  if (!NUMBER.test(text)) return null;
  const ends = `${englishNumber(low)} to ${englishNumber(high)}`;
  return text.replace(SCALED, (_, _number: string, gap: string, scale?: string) =>
    scale === undefined ? ends + gap : ends,
  );
}

function fixedAmount({ text, kind }: AmountValue, value: Rational): string | null {
  if (kind === 'code' || kind === 'several' || kind === 'time') return null;
  if (kind === 'decade') return NUMBER.test(text) ? text.replace(NUMBER, String(value.n)) : null;
  if (kind === 'ordinal' || kind === 'century') {
    if (/\d+(?:st|nd|rd|th)/.test(text)) return text.replace(/\d[\d,]*(?:st|nd|rd|th)/, ordinal(value));
    const word = ORDINAL_WORDS[Number(value.n)];
    return text.replace(/^[\p{L}-]+/u, (old) => capital(word ?? ordinal(value), old));
  }
  if (!NUMBER.test(text)) {
    const word = value.d === 1n ? WORDS[Number(value.n)] : undefined;
    return /^\p{L}+(?:-\p{L}+)?/u.test(text) && word !== undefined
      ? text.replace(/^\p{L}+/u, (old) => capital(word, old))
      : null;
  }
  return text.replace(SCALED, (_, _number: string, gap: string, scale: string | undefined) => {
    const by = scale === undefined ? undefined : SCALES[scale.toLowerCase()];
    const mantissa = by === undefined ? value : dividedBy(value, rational(by));
    const fits = by !== undefined && mantissa.n >= mantissa.d && mantissa.n < 1000n * mantissa.d;
    if (fits) return `${plain(mantissa)}${gap}${scale}`;
    return by === undefined ? plain(value) + gap : englishNumber(value);
  });
}

function swapSign(text: string, sign: string, value: Rational): string {
  const number =
    NUMBER.exec(text)?.[0] === undefined
      ? (/^\p{L}+(?:-\p{L}+)*?(?=[ -]per)/u.exec(text)?.[0] ?? plain(value))
      : plain(value);
  return `${number} ${sign === 'percentage points' && equals(value, rational(1)) ? 'percentage point' : sign}`;
}

/** Changes only the fields that differ: June 26 → June 25, 26th → 25th. */
function fixedDate({ date: named, implied }: DateValue, { date: says, text }: DateValue): string | null {
  const date = { ...implied, ...named };
  let right = text;
  if (date.month !== undefined && says.month !== undefined && date.month !== says.month) {
    const name = MONTH_NAMES[date.month - 1] ?? '';
    right = right.replace(/\p{Lu}\p{L}{2,}\.?/u, name);
  }
  if (date.day !== undefined && says.day !== undefined && date.day !== says.day) {
    const day = String(date.day);
    right = right.replace(/(?<!\d)\d{1,2}(?:st|nd|rd|th)\b/, ordinal(rational(date.day)));
    right = right.replace(new RegExp(`(?<!\\d)0?${says.day}(?![\\d:])`), day);
  }
  if (date.year !== undefined && says.year !== undefined && date.year !== says.year)
    right = right.replace(String(says.year), String(date.year));
  return right === text ? null : right;
}

function capital(word: string, old: string): string {
  return /^\p{Lu}/u.test(old) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
