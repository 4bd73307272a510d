import { decimal, dividedBy, ONE, plus, rational, times, ZERO, type Rational } from './rational.js';

/** Words, numbers and marks of an English text. */
export type Token = { readonly from: number; readonly to: number; readonly text: string; readonly word: string };

const TOKEN = /\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\p{L}+(?:['’]\p{L}+)*|[^\s]/gu;

/** The tokens of a text; `word` is in lower case. */
export function tokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
    word: match[0].toLowerCase(),
  }));
}

/** Tokens of the longest number that is read as one: trillions, spelt out to the last. */
const LONGEST = 30;

const list = (words: string): string[] => words.split(' ');
const ONES = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const ORDINAL_ONES = list(
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
);
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');

const CARDINALS = new Map<string, bigint>();
const ORDINALS = new Map<string, bigint>([
  ['hundredth', 100n],
  ['thousandth', 1000n],
  ['millionth', 1_000_000n],
]);
ONES.forEach((word, i) => CARDINALS.set(word, BigInt(i)));
ORDINAL_ONES.forEach((word, i) => ORDINALS.set(word, BigInt(i)));
TENS.forEach((word, i) => {
  CARDINALS.set(word, BigInt(20 + 10 * i));
  ORDINALS.set(word.replace(/y$/, 'ieth'), BigInt(20 + 10 * i));
});
const SCALES = new Map<string, bigint>([
  ['hundred', 100n],
  ['thousand', 1000n],
  ['million', 10n ** 6n],
  ['billion', 10n ** 9n],
  ['trillion', 10n ** 12n],
  ['quadrillion', 10n ** 15n],
  ['mn', 10n ** 6n],
  ['bn', 10n ** 9n],
  ['tn', 10n ** 12n],
  ['lakh', 100_000n],
  ['crore', 10n ** 7n],
]);
const SEVERAL = new Map<string, bigint>([
  ['dozens', 10n],
  ['scores', 10n],
  ['tens', 10n],
  ['hundreds', 100n],
  ['thousands', 1000n],
  ['millions', 10n ** 6n],
  ['billions', 10n ** 9n],
  ['trillions', 10n ** 12n],
]);
const DENOMINATORS = new Map<string, bigint>([
  ['half', 2n], ['halves', 2n], ['quarter', 4n], ['quarters', 4n], ['third', 3n],
]); // prettier-ignore
for (const [word, value] of ORDINALS) if (value > 2n) DENOMINATORS.set(`${word}s`, value);

/** Whether a numeral, or the article before one, may begin with this word. */
export function isNumberWord(word: string): boolean {
  return CARDINALS.has(word) || ORDINALS.has(word) || SEVERAL.has(word) || LEADING.has(word) || BARE.has(word);
}

const LEADING = new Set(list('a an half several few many'));
/** The past hundred years, over thousand: one of them. */
const BARE = new Set(list('hundred thousand million billion'));

/** `several`: an order of magnitude (thousands of); `fraction`: a part of a whole, two thirds. */
export type EnglishNumeral = {
  readonly value: Rational;
  readonly kind: 'cardinal' | 'ordinal' | 'fraction' | 'several';
  /** How many tokens it takes. */
  readonly length: number;
  readonly digits: boolean;
  readonly scale?: Rational;
  /** “a hundred”, “half”: words that often stand for no exact number. */
  readonly vague?: true;
};

/** The number that begins at token `i`, digits or words; null where none does. */
export function readEnglishNumeral(all: readonly Token[], i: number): EnglishNumeral | null {
  const word = all[i]?.word ?? '';
  if (/^\d/.test(word)) return readDigits(all, i, word);
  return readFraction(all, i) ?? readVague(all, i) ?? readWords(all, i);
}

function readDigits(all: readonly Token[], i: number, word: string): EnglishNumeral {
  const value = decimal(word.replaceAll(',', ''));
  const suffix = all[i + 1];
  const glued = suffix !== undefined && suffix.from === all[i]?.to;
  if (glued && /^(?:st|nd|rd|th)$/.test(suffix.word)) return { value, kind: 'ordinal', length: 2, digits: true };
  const slash = glued && suffix.text === '/' ? all[i + 2] : undefined;
  if (
    slash !== undefined &&
    /^\d+$/.test(slash.text) &&
    all[i + 3]?.text !== '/' &&
    slash.text !== '0' &&
    slash.from === suffix?.to
  )
    return { value: dividedBy(value, decimal(slash.text)), kind: 'fraction', length: 3, digits: true };
  let [length, scale] = [1, ONE];
  // 3 1/2, 2½ are rare; “2 and a half million” is not.
  let whole = value;
  if (words(all, i + 1, 3) === 'and a half') {
    whole = plus(value, rational(1, 2));
    length += 3;
  }
  for (;;) {
    const dash = all[i + length]?.text === '-' ? 1 : 0;
    const by = SCALES.get(all[i + length + dash]?.word ?? '');
    if (by === undefined || length > LONGEST || (dash === 1 && all[i + length]?.from !== all[i + length - 1]?.to))
      break;
    scale = times(scale, rational(by));
    length += 1 + dash;
  }
  const scaled = { value: times(whole, scale), kind: 'cardinal', length, digits: true } as const;
  return length === 1 ? scaled : { ...scaled, scale };
}

/** two-thirds, three quarters, a third of, half, one and a half; nothing for “the third”, “first quarter”. */
function readFraction(all: readonly Token[], i: number): EnglishNumeral | null {
  const first = all[i]?.word ?? '';
  if (first === 'half') {
    const scale = SCALES.get(all[i + 2]?.word ?? '');
    if (scale !== undefined && all[i + 1]?.word === 'a')
      return {
        value: dividedBy(rational(scale), rational(2)),
        kind: 'cardinal',
        length: 3,
        digits: false,
        scale: rational(scale),
      };
    return { value: rational(1, 2), kind: 'fraction', length: 1, digits: false, vague: true };
  }
  const top = first === 'a' || first === 'an' ? 1n : CARDINALS.get(first);
  if (top === undefined || top === 0n) return null;
  const dash = all[i + 1]?.text === '-' ? 1 : 0;
  const below = all[i + 1 + dash]?.word ?? '';
  const bottom = DENOMINATORS.get(below) ?? (top === 1n && first === 'one' ? singular(below) : undefined);
  if (bottom === undefined || (bottom === 2n && dash === 0 && first === 'a' && all[i + 2]?.word !== 'of')) return null;
  if (first === 'a' && bottom !== 2n && !/^(?:of|more|less|higher|lower|,|\.)$/.test(all[i + 2]?.text ?? '.'))
    return null;
  if (below === 'third' && top > 1n) return null;
  return { value: rational(top, bottom), kind: 'fraction', length: 2 + dash, digits: false };
}

/** “one fifth”: the ordinal is a denominator after “one”. */
function singular(word: string): bigint | undefined {
  const value = ORDINALS.get(word);
  return value !== undefined && value > 2n ? value : undefined;
}

/** hundreds of, tens of thousands, several thousand, a dozen, two dozen. */
function readVague(all: readonly Token[], i: number): EnglishNumeral | null {
  const first = all[i]?.word ?? '';
  const value = SEVERAL.get(first);
  if (value !== undefined) {
    const more = all[i + 1]?.word === 'of' ? SEVERAL.get(all[i + 2]?.word ?? '') : undefined;
    return {
      value: rational(value * (more ?? 1n)),
      kind: 'several',
      length: more === undefined ? 1 : 3,
      digits: false,
    };
  }
  const few = /^(?:several|few|many)$/.test(first);
  const scale = few ? SCALES.get(all[i + 1]?.word ?? '') : undefined;
  if (scale !== undefined) {
    const more = SCALES.get(all[i + 2]?.word ?? '');
    return {
      value: rational(scale * (more ?? 1n)),
      kind: 'several',
      length: more === undefined ? 2 : 3,
      digits: false,
    };
  }
  if (BARE.has(first)) {
    const scale = rational(SCALES.get(first) ?? 1n);
    return { value: scale, kind: 'cardinal', length: 1, digits: false, scale, vague: true };
  }
  if (all[i + 1]?.word === 'dozen') {
    const count = first === 'a' ? 1n : first === 'several' ? undefined : CARDINALS.get(first);
    if (count !== undefined)
      return { value: rational(count * 12n), kind: 'cardinal', length: 2, digits: false, vague: true };
  }
  return null;
}

/** Spelt-out numbers: twenty-six, one hundred and five, a million, two and a half million, twenty-first. */
function readWords(all: readonly Token[], start: number): EnglishNumeral | null {
  let i = start;
  let total = ZERO;
  let section = ZERO;
  let last = -1n; // the last unit word, while it may still take another: twenty(-six), hundred (and five)
  let scale: Rational | undefined;
  let any = false;
  const vague = all[i]?.word === 'a' || all[i]?.word === 'an';
  if (vague) {
    if (!SCALES.has(all[i + 1]?.word ?? '')) return null;
    section = ONE;
    i++;
  }
  while (i - start < LONGEST) {
    const dash = any && all[i]?.text === '-' ? 1 : 0;
    const and = any && last === 100n && all[i]?.word === 'and' ? 1 : 0;
    const word = all[i + dash + and]?.word ?? '';
    const cardinal = CARDINALS.get(word);
    const ordinal = ORDINALS.get(word);
    const by = SCALES.get(word);
    const unit = cardinal ?? ordinal;
    if (any && words(all, i, 3) === 'and a half') {
      section = plus(section, rational(1, 2));
      i += 3;
      last = 0n;
      if (!SCALES.has(all[i]?.word ?? '')) break;
    } else if (by !== undefined && (any || vague)) {
      if (by === 100n) section = times(section, rational(100));
      else [total, section] = [plus(total, times(section, rational(by))), ZERO];
      scale = times(scale ?? ONE, rational(by));
      last = by === 100n ? 100n : 1000n;
      i += 1 + dash;
      any = true;
    } else if (
      unit !== undefined &&
      (!any || follows(last, unit)) &&
      !(ordinal !== undefined && dash === 0 && any && last < 20n)
    ) {
      section = plus(section, rational(unit));
      if (any) scale = undefined;
      last = unit >= 20n && unit < 100n ? unit : 0n;
      i += 1 + dash + and;
      any = true;
      if (ordinal !== undefined)
        return { value: plus(total, section), kind: 'ordinal', length: i - start, digits: false };
    } else break;
  }
  if (!any) return null;
  const numeral = { value: plus(total, section), kind: 'cardinal', length: i - start, digits: false } as const;
  return { ...numeral, ...(scale !== undefined && { scale }), ...(vague && { vague }) };
}

/** “twenty six”, “hundred and five”, “thousand two”; not “five six”. */
function follows(last: bigint, unit: bigint): boolean {
  return last >= 100n ? true : last >= 20n && unit > 0n && unit < 10n;
}

function words(all: readonly Token[], i: number, count: number): string {
  return all
    .slice(i, i + count)
    .map(({ word }) => word)
    .join(' ');
}

export { words as wordsAt };
