/**
 * Numbers inside a term: `{n}届{m}中全会` stands for every plenary session of every Central Committee, and its rendering
 * "the {m-th} plenary session of the {n-th} CPC Central Committee" repeats the numbers.
 */

const PLACEHOLDER = /\{([a-z])(-th)?\}/g;
const DIGITS = '0123456789';
const HAN_DIGITS = '〇一二三四五六七八九';
const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const ORDINAL_WORDS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const numeralUnits = new Uint8Array(65536);
for (const c of `${DIGITS}${HAN_DIGITS}零两十百千万亿`) numeralUnits[c.charCodeAt(0)] = 1;

/** The numbers of a recognised term by the letter of their placeholder. */
export type NumberValues = Readonly<Record<string, number>>;

/** The names of the numbers in a term, in order. */
export function numberNames(text: string): string[] {
  return text.includes('{') ? [...text.matchAll(PLACEHOLDER)].map((match) => match[1] as string) : [];
}

export function withoutNumbers(text: string): string {
  return text.replace(PLACEHOLDER, '');
}

/** The text between the placeholders, with the names of those between them: one piece more than names. */
export function splitAtNumbers(text: string): {
  readonly pieces: readonly string[];
  readonly names: readonly string[];
} {
  return { pieces: text.replace(PLACEHOLDER, '\0').split('\0'), names: numberNames(text) };
}

/** The rendering with its numbers filled in: ordinals up to the tenth as words. A number that is not known stays. */
export function fillNumbers(text: string, values: NumberValues): string {
  if (!text.includes('{')) return text;
  return text.replace(PLACEHOLDER, (placeholder, name: string, ordinal: string | undefined) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    return ordinal === undefined ? String(value) : ordinalOf(value);
  });
}

/** Whether every number that is written is the one that is wanted; a number that is not written goes with any. */
export function sameNumbers(written: NumberValues | undefined, wanted: NumberValues | undefined): boolean {
  if (written === undefined || wanted === undefined) return true;
  return Object.entries(written).every(([name, value]) => wanted[name] === value);
}

/** A numeral in folded Chinese, as part of a regular expression. */
export const NUMERAL = `[${DIGITS}${HAN_DIGITS}零两十百千万亿]+`;

/** A unit of folded Chinese that may be part of a numeral. */
export function isNumeralUnit(unit: number): boolean {
  return numeralUnits[unit] === 1;
}

/** The value of a folded numeral, positional (二〇二三, 2023) or not (二十三); NaN where it is none. */
export function numeralValue(text: string): number {
  const digits = [...text].map((c) => digitValue(c));
  if (digits.every((digit) => digit >= 0)) return text === '' ? NaN : Number(digits.join(''));
  let total = 0;
  let section = 0;
  let digit = -1;
  for (const [i, c] of [...text].entries()) {
    const value = digits[i] as number;
    if (value >= 0) {
      digit = digit < 0 || !DIGITS.includes(c) ? value : digit * 10 + value;
      continue;
    }
    const unit = MULTIPLIERS[c];
    if (unit === undefined) return NaN;
    if (unit < 10_000) section += (digit < 0 ? 1 : digit) * unit;
    else {
      const ahead = section + Math.max(digit, 0);
      total = unit === 10_000 ? total + ahead * unit : (total + ahead) * unit;
      section = 0;
    }
    digit = -1;
  }
  return total + section + Math.max(digit, 0);
}

function digitValue(c: string): number {
  if (c === '零') return 0;
  if (c === '两') return 2;
  const digit = DIGITS.indexOf(c);
  return digit >= 0 ? digit : HAN_DIGITS.indexOf(c);
}

function ordinalOf(value: number): string {
  const word = ORDINAL_WORDS[value];
  if (word !== undefined && value > 0) return word;
  const teen = value % 100 >= 11 && value % 100 <= 13;
  const end = teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${end}`;
}
