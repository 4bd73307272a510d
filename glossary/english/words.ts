/**
 * English text as a row of tokens. Words keep their offsets; quotes vanish, a hyphen inside a word divides it into two
 * tokens of which the second knows of the hyphen, a possessive 's is a token of its own, a comma before "and" or "or" is
 * skipped (serial comma). Every other mark is a token, so no match runs across the end of a sentence or a blank line.
 */
export type Token = {
  /** The word folded: small letters, no accents, -ize for -ise, American spelling, ordinals as digits. */
  readonly word: string;
  /** As it stands in the text, apostrophes straight. */
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  readonly hyphenBefore: boolean;
  readonly isWord: boolean;
};

// Chinese left in the text is no English word: each character stands alone and stops a match.
const WORD = /(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:[.,]\p{N}+)*/uy;
const SKIPPED = /[\s\u200b\ufeff\u00ad“”‘’'"«»‹›„‟＂＇`´]/u;
const HYPHENS = new Set(['-', '‐', '‑', '‒', '–', '－']);
const APOSTROPHES = new Set(["'", '’', '‘', '＇', '´', '`']);

const SPELLINGS = new Map(
  `centre center|centred centered|labour labor|programme program|defence defense|licence license|neighbour neighbor|
neighbourhood neighborhood|favour favor|honour honor|behaviour behavior|colour color|endeavour endeavor|harbour harbor|
fulfil fulfill|fulfils fulfills|fulfilment fulfillment|modelled modeled|travelling traveling|levelled leveled|
judgement judgment|catalogue catalog|theatre theater|vigour vigor|practise practice|ageing aging`
    .replace(/\n/g, '')
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const ordinalDigits = new Map(ORDINALS.map((word, i) => [word, `${i + 1}th`]));

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let hyphenAt = -1;
  for (let i = 0; i < text.length;) {
    const c = text[i] as string;
    if (c === ' ') {
      i++;
      continue;
    }
    WORD.lastIndex = i;
    const match = WORD.exec(text);
    if (match !== null) {
      const raw = match[0];
      const to = i + raw.length;
      tokens.push({ word: foldWord(raw), raw, from: i, to, hyphenBefore: hyphenAt === i, isWord: true });
      i = to;
      const possessive =
        APOSTROPHES.has(text[i] ?? '') && /[sS]/.test(text[i + 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[i + 2] ?? '');
      if (possessive) {
        tokens.push({ word: "'s", raw: "'s", from: i, to: i + 2, hyphenBefore: false, isWord: false });
        i += 2;
      }
      continue;
    }
    if (HYPHENS.has(c) && tokens.at(-1)?.to === i && /[\p{L}\p{N}]/u.test(text[i + 1] ?? '')) hyphenAt = i + 1;
    else if (c === '\n' && /^\n[^\S\n]*\n/.test(text.slice(i, i + 40))) tokens.push(mark('\n', i));
    else if (!SKIPPED.test(c)) tokens.push(mark(c.normalize('NFKC'), i));
    i++;
  }
  return tokens.filter((token, i) => token.word !== ',' || !isConjunction(tokens[i + 1]?.word));
}

/** A word as it is compared. Both sides of a comparison are folded, so the spelling it makes need not exist. */
export function foldWord(raw: string): string {
  const known = foldedWords.get(raw);
  if (known !== undefined) return known;
  const word = foldAfresh(raw);
  if (foldedWords.size >= MOST_WORDS) foldedWords.clear();
  if (raw.length <= 40) foldedWords.set(raw, word);
  return word;
}

/** Folding costs more than finding, and texts repeat their words. */
const foldedWords = new Map<string, string>();
const MOST_WORDS = 100_000;

function foldAfresh(raw: string): string {
  let word = raw.toLowerCase();
  if (/[^\0-\x7f]/.test(word)) word = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const ordinal = ordinalDigits.get(word) ?? (/^\d+(st|nd|rd)$/.test(word) ? `${word.slice(0, -2)}th` : undefined);
  if (ordinal !== undefined) return ordinal;
  return (
    SPELLINGS.get(word) ??
    word.replace(/^(.{3,})is(e|es|ed|ing|er|ers|ation|ations|ational)$/, (_, stem, end) => `${stem}iz${end}`)
  );
}

/** Whether no other small letters, whole or in two pieces, are folded to this word. */
export function isSpeltOneWay(word: string): boolean {
  return !word.includes('iz') && !FOLDED_SPELLINGS.some((spelling) => word.includes(spelling));
}

const FOLDED_SPELLINGS = [...SPELLINGS.values()];

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const cardinalValues = new Map(CARDINALS.map((word, i) => [word, i]));
const TENS_AND_ORDINAL = new RegExp(`^(${TENS.join('|')})(\\d)th$`);

/** What number a folded word is: 20th and twenty1th (written with a hyphen) are ordinals, 20 and twenty cardinals. */
export function numberOf(word: string): { readonly value: number; readonly ordinal: boolean } | undefined {
  const first = word.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) {
    if (/^\d+th$/.test(word)) return { value: parseInt(word, 10), ordinal: true };
    return /^\d+(,\d{3})*$/.test(word) ? { value: Number(word.replaceAll(',', '')), ordinal: false } : undefined;
  }
  const cardinal = cardinalValues.get(word);
  if (cardinal !== undefined) return { value: cardinal, ordinal: false };
  const [, ten, one] = word.endsWith('th') ? (TENS_AND_ORDINAL.exec(word) ?? []) : [];
  return ten === undefined ? undefined : { value: (TENS.indexOf(ten) + 2) * 10 + Number(one), ordinal: true };
}

function mark(word: string, at: number): Token {
  return { word, raw: word, from: at, to: at + 1, hyphenBefore: false, isWord: false };
}

function isConjunction(word: string | undefined): boolean {
  return word === 'and' || word === 'or';
}
