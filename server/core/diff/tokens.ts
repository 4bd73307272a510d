/**
 * A text as tokens: words, single Han characters and punctuation marks, each with the white space after it. Flat arrays,
 * because a paragraph of 1,500 words is compared on every save: token `i` is `[start[i], end[i])`, the white space after
 * it `[end[i], start[i + 1])`; `start[count]` is the length of the text, and `[0, start[0])` is white space before all.
 */
export type Tokens = {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
};

/** Half-open range of UTF-16 units that is to be one token, such as a standard rendering. */
export type Unit = { readonly from: number; readonly to: number };

const SPACE = 1;
const WORD = 2;
const DIGIT = 3;
const SINGLE = 4;
const PAIR = 5;

/** Class of each UTF-16 unit, filled in as units are met (0: not yet). */
const classes = new Uint8Array(65_536);

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  let found = SINGLE;
  if (/\s/.test(char)) found = SPACE;
  else if (unit >= 0xd800 && unit <= 0xdbff) found = PAIR;
  else if (/[0-9０-９]/.test(char)) found = DIGIT;
  else if (/[\p{L}\p{M}\p{N}_]/u.test(char) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char))
    found = WORD;
  classes[unit] = found;
  return found;
}

function classOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at < text.length ? classes[unit] || classify(unit) : 0;
}

/**
 * Cuts a text into tokens. An apostrophe between letters (city’s) and a point or comma between digits (1,310.5) stay
 * inside the word; a surrogate pair is never cut. `units` are in order and do not overlap. Joined, the tokens and the
 * white space around them are the text.
 */
export function tokenise(text: string, units: readonly Unit[] = []): Tokens {
  const start = new Int32Array(text.length + 1);
  const end = new Int32Array(text.length + 1);
  let count = 0;
  let unit = 0;
  let at = skipSpace(text, 0);
  while (at < text.length) {
    start[count] = at;
    while (unit < units.length && (units[unit]?.from ?? 0) < at) unit++;
    const whole = units[unit];
    const limit = whole === undefined ? text.length : whole.from;
    if (whole !== undefined && whole.from === at && whole.to > at) at = whole.to;
    else at = Math.max(at + 1, Math.min(tokenEnd(text, at), limit > at ? limit : text.length));
    end[count++] = at;
    at = skipSpace(text, at);
  }
  start[count] = text.length;
  return { text, count, start: start.slice(0, count + 1), end: end.slice(0, count) };
}

/** The tokens as integers, equal exactly where the tokens are; white space is not looked at. `ids` is shared by both texts. */
export function intern(tokens: Tokens, ids: Map<string, number>): Int32Array {
  const result = new Int32Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const token = tokens.text.slice(tokens.start[i], tokens.end[i]);
    let id = ids.get(token);
    if (id === undefined) ids.set(token, (id = ids.size));
    result[i] = id;
  }
  return result;
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && classOf(text, at) === SPACE) at++;
  return at;
}

function tokenEnd(text: string, at: number): number {
  const first = classOf(text, at);
  if (first === PAIR) {
    const low = text.charCodeAt(at + 1);
    return low >= 0xdc00 && low <= 0xdfff ? at + 2 : at + 1;
  }
  if (first === SINGLE) return at + 1;
  for (at++; at < text.length; at++) {
    const found = classOf(text, at);
    if (found === WORD || found === DIGIT) continue;
    const unit = text.charCodeAt(at);
    const before = classOf(text, at - 1);
    const after = classOf(text, at + 1);
    const inWord = (unit === 0x27 || unit === 0x2019) && before === WORD && after === WORD;
    const inNumber = (unit === 0x2e || unit === 0x2c) && before === DIGIT && after === DIGIT;
    if (!inWord && !inNumber) break;
  }
  return at;
}
