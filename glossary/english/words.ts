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
  eachWord(text, ({ word, raw, isWord }, from, to, hyphenBefore) => {
    if (isConjunction(word) && tokens.at(-1)?.word === ',') tokens.pop();
    tokens.push({ word, raw, from, to, hyphenBefore, isWord });
  });
  return tokens;
}

/** A token of a term, where it stands being of no interest. */
export type TermWord = { readonly known: Word; readonly hyphenBefore: boolean };

export function wordsOf(text: string): TermWord[] {
  const words: TermWord[] = [];
  eachWord(text, (known, _from, _to, hyphenBefore) => {
    if (isConjunction(known.word) && words.at(-1)?.known.word === ',') words.pop();
    words.push({ known, hyphenBefore });
  });
  return words;
}

type Emit = (word: Word, from: number, to: number, hyphenBefore: boolean) => void;

function eachWord(text: string, emit: Emit): void {
  let hyphenAt = -1;
  let lastEnd = -1;
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    if (code === BLANK) {
      i++;
      continue;
    }
    const to = wordEnd(text, i, code);
    if (to > i) {
      emit(knownWord(text.slice(i, to)), i, to, hyphenAt === i);
      i = lastEnd = to;
      if (isPossessive(text, i)) {
        emit(POSSESSIVE, i, i + 2, false);
        i = lastEnd += 2;
      }
      continue;
    }
    const c = text[i] as string;
    if (HYPHENS.has(c) && lastEnd === i && /[\p{L}\p{N}]/u.test(text[i + 1] ?? '')) hyphenAt = i + 1;
    else if (!SKIPPED.test(c)) emit(mark(code < 0x80 ? c : c.normalize('NFKC')), i, (lastEnd = i + 1), false);
    else if (c === '\n' && /^\n[^\S\n]*\n/.test(text.slice(i, i + 40))) emit(PARAGRAPH, i, (lastEnd = i + 1), false);
    i++;
  }
}

const BLANK = 0x20;

/** Where the word that begins at `from` ends; `from` where none does. Nearly all words are plain letters, found by hand. */
function wordEnd(text: string, from: number, first: number): number {
  let to = from;
  for (let code = first; isPlain(code); code = text.charCodeAt(++to));
  const after = text.charCodeAt(to);
  const ended =
    after >= 0x80 ? isPunctuation(after) : !((after === 0x2e || after === 0x2c) && mayBeDigit(text.charCodeAt(to + 1)));
  if (ended && (to > from || after < 0x80)) return to;
  WORD.lastIndex = from;
  return from + (WORD.exec(text)?.[0].length ?? 0);
}

function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

/** General punctuation: dashes, quotes, ellipsis. */
function isPunctuation(code: number): boolean {
  return code >= 0x2010 && code <= 0x205e;
}

function mayBeDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code >= 0x80;
}

function isPossessive(text: string, at: number): boolean {
  return (
    APOSTROPHES.has(text[at] ?? '') && /[sS]/.test(text[at + 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + 2] ?? '')
  );
}

/** A word as it is compared. Both sides of a comparison are folded, so the spelling it makes need not exist. */
export function foldWord(raw: string): string {
  return knownWords.get(raw)?.word ?? foldAfresh(raw);
}

/** One word of a pattern with all the folded words that may stand for it. `label` names that set. */
export type PatternToken = {
  readonly word: string;
  readonly raw: string;
  readonly hyphenBefore: boolean;
  readonly isWord: boolean;
  readonly label: string;
  readonly forms: readonly string[];
};

/** What is known of a word or a mark, one value for all places where it stands. */
export type Word = {
  /** As `Token` has them. */
  readonly word: string;
  readonly raw: string;
  readonly isWord: boolean;
  /** As parts of patterns, by kind; made when they are needed. */
  readonly patterns: (PatternToken | undefined)[];
};

/** Folding costs more than finding, and texts repeat their words. */
const knownWords = new Map<string, Word>();
const MOST_WORDS = 100_000;
const LONGEST_KNOWN = 40;

function knownWord(raw: string): Word {
  const known = knownWords.get(raw);
  if (known !== undefined) return known;
  const made = { word: foldAfresh(raw), raw, isWord: true, patterns: [] };
  if (raw.length > LONGEST_KNOWN) return made;
  if (knownWords.size >= MOST_WORDS) knownWords.clear();
  knownWords.set(raw, made);
  return made;
}

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

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const cardinalValues = new Map(CARDINALS.map((word, i) => [word, i]));
const TENS_AND_ORDINAL = new RegExp(`^(${TENS.join('|')})(\\d)th$`);

const CARDINAL_STARTS = new Set(CARDINALS.map((word) => word.charCodeAt(0)));
const LONGEST_CARDINAL = Math.max(...CARDINALS.map((word) => word.length));

/** Whether the two words joined may be a number for `numberOf`: what most are not is told without joining them. */
export function mayBeNumber(first: string, second: string): boolean {
  const start = first.charCodeAt(0);
  if (start >= 0x30 && start <= 0x39) return true;
  if (!CARDINAL_STARTS.has(start)) return false;
  return first.length + second.length <= LONGEST_CARDINAL || (second === '' ? first : second).endsWith('th');
}

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

function mark(word: string): Word {
  return { word, raw: word, isWord: false, patterns: [] };
}

const POSSESSIVE = mark("'s");
const PARAGRAPH = mark('\n');

function isConjunction(word: string | undefined): boolean {
  return word === 'and' || word === 'or';
}
