import { SIMPLIFIED_PAIRS } from './script-table.js';

/**
 * Folding of Chinese text for matching, with a way back to the original.
 *
 * Full-width and compatibility characters become plain (NFKC), traditional ones simplified, Latin letters small. Quotes
 * disappear; so does white space, line breaks included, unless it separates two Latin words. A closing quote that meets an
 * opening one (“六稳”“六保”) separates two items and becomes 、. Nothing else is dropped: 、 itself stays.
 *
 * The folded text is for matching only. It is never shown and never stored.
 */
export type Folded = {
  /** Folded UTF-16 units; only the first `length` count. */
  units: Uint16Array;
  /** For each folded unit, the offset of the original UTF-16 unit it came from. */
  at: Int32Array;
  length: number;
};

const DELETED = 0;
const SPACE = 1;
const OPENING_QUOTE = 2;
const CLOSING_QUOTE = 3;
const ANY_QUOTE = 4;
const EXPANDED = 5;
const FIRST_CHARACTER = 6;

const LIST_COMMA = '、'.charCodeAt(0);
const BLANK = 0x20;

let table: Uint16Array | undefined;
const expansions = new Map<number, string>();

const scratch: Folded = emptyFolded();

/** Folds into fresh arrays. */
export function fold(text: string): Folded {
  const folded = foldInto(text, scratch);
  return { units: folded.units.slice(0, folded.length), at: folded.at.slice(0, folded.length), length: folded.length };
}

/** The folded text as a string, for look-up keys. */
export function foldedKey(text: string): string {
  const { units, length } = foldInto(text, scratch);
  let key = '';
  for (let i = 0; i < length; i += 8192) key += String.fromCharCode(...units.subarray(i, Math.min(length, i + 8192)));
  return key;
}

export function emptyFolded(): Folded {
  return { units: new Uint16Array(256), at: new Int32Array(256), length: 0 };
}

/** Folds into `out`, whose arrays are reused and grow when they must. */
export function foldInto(text: string, out: Folded): Folded {
  const classes = (table ??= buildTable());
  // A character expands to at most 18 units; room for that is looked after where it happens.
  reserve(out, text.length * 2);
  let units = out.units;
  let at = out.at;
  let n = 0;
  let sawSpace = false;
  let sawClosing = false;
  let boundary = false;
  for (let i = 0; i < text.length; i++) {
    const folded = classes[text.charCodeAt(i)] as number;
    if (folded < FIRST_CHARACTER && folded !== EXPANDED) {
      if (folded === SPACE) sawSpace = true;
      else if (folded === CLOSING_QUOTE) sawClosing = n > 0;
      else if (folded === OPENING_QUOTE) boundary ||= sawClosing;
      else if (folded === ANY_QUOTE) {
        boundary ||= sawClosing;
        sawClosing = n > 0 && !boundary;
      }
      continue;
    }
    if (boundary || sawSpace) {
      if (boundary) {
        units[n] = LIST_COMMA;
        at[n++] = i - 1;
      } else if (n > 0 && isLatin(units[n - 1] as number) && isLatin(folded)) {
        units[n] = BLANK;
        at[n++] = i - 1;
      }
      boundary = false;
      sawSpace = false;
    }
    sawClosing = false;
    if (folded !== EXPANDED) {
      units[n] = folded;
      at[n++] = i;
      continue;
    }
    const expansion = expansions.get(text.charCodeAt(i)) ?? '';
    out.length = n;
    reserve(out, n + expansion.length + (text.length - i) * 2);
    units = out.units;
    at = out.at;
    for (let k = 0; k < expansion.length; k++) {
      units[n] = expansion.charCodeAt(k);
      at[n++] = i;
    }
  }
  out.length = n;
  return out;
}

/**
 * The span in the original text of the folded units from `start` to `end`. Quotes at its ends are outside, except where
 * their partner lies inside, as in “1310”具体部署.
 */
export function originalSpan(text: string, folded: Folded, start: number, end: number): { from: number; to: number } {
  const from = folded.at[start] as number;
  const to = (folded.at[end - 1] as number) + 1;
  if (to - from === end - start) return { from, to };
  let open = 0;
  let unopened = 0;
  for (let i = from; i < to; i++) {
    const kind = quoteKind(text.charCodeAt(i));
    if (kind === OPENING_QUOTE) open++;
    else if (kind !== 0 && open > 0) open--;
    else if (kind === CLOSING_QUOTE) unopened++;
    else if (kind === ANY_QUOTE) {
      // A straight quote closes the one right before the span, if there is one; otherwise it opens.
      if (unopened === 0 && quoteKind(text.charCodeAt(from - 1)) === ANY_QUOTE) unopened++;
      else open++;
    }
  }
  let left = from;
  for (; unopened > 0 && left > 0 && isPartner(text, left - 1, OPENING_QUOTE); unopened--) left--;
  let right = to;
  for (; open > 0 && right < text.length && isPartner(text, right, CLOSING_QUOTE); open--) right++;
  return { from: left, to: right };
}

export function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

function isPartner(text: string, index: number, wanted: number): boolean {
  const kind = quoteKind(text.charCodeAt(index));
  return kind === wanted || kind === ANY_QUOTE;
}

function quoteKind(unit: number): number {
  const folded = Number.isNaN(unit) ? FIRST_CHARACTER : ((table ??= buildTable())[unit] as number);
  return folded === OPENING_QUOTE || folded === CLOSING_QUOTE || folded === ANY_QUOTE ? folded : 0;
}

function reserve(out: Folded, size: number): void {
  if (out.units.length >= size) return;
  const units = new Uint16Array(size * 2);
  units.set(out.units.subarray(0, out.length));
  const at = new Int32Array(size * 2);
  at.set(out.at.subarray(0, out.length));
  out.units = units;
  out.at = at;
}

/** Blocks whose characters have compatibility forms worth folding. */
const COMPATIBILITY_BLOCKS: readonly (readonly [number, number])[] = [
  [0x00a0, 0x00ff],
  [0x2000, 0x218f],
  [0x2460, 0x24ff],
  [0x2e80, 0x2fdf],
  [0x3000, 0x303f],
  [0x3200, 0x33ff],
  [0xf900, 0xfaff],
  [0xfb00, 0xfb06],
  [0xfe10, 0xfe6f],
  [0xff00, 0xffef],
];

function buildTable(): Uint16Array {
  const result = new Uint16Array(65536);
  for (let unit = 0; unit < result.length; unit++) result[unit] = Math.max(unit, FIRST_CHARACTER);
  for (const [first, last] of COMPATIBILITY_BLOCKS) {
    for (let unit = first; unit <= last; unit++) {
      const plain = String.fromCharCode(unit).normalize('NFKC').toLowerCase();
      if (plain.length === 1) result[unit] = plain.charCodeAt(0);
      else {
        result[unit] = EXPANDED;
        expansions.set(unit, plain.replace(/\s/g, ''));
      }
    }
  }
  for (let i = 0; i < 26; i++) result[0x41 + i] = 0x61 + i;
  for (let i = 0; i < SIMPLIFIED_PAIRS.length; i += 2) {
    result[SIMPLIFIED_PAIRS.charCodeAt(i)] = SIMPLIFIED_PAIRS.charCodeAt(i + 1);
  }
  // A compatibility form of a traditional character goes on to the simplified one.
  for (let unit = 0; unit < result.length; unit++) {
    const once = result[unit] as number;
    if (once !== unit && once >= FIRST_CHARACTER) result[unit] = result[once] as number;
  }
  for (const [unit, plain] of expansions) {
    const simple = [...plain].map((c) => (c.length === 1 ? String.fromCharCode(result[c.charCodeAt(0)] as number) : c));
    expansions.set(unit, simple.join(''));
  }
  const set = (characters: string, kind: number): void => {
    for (const c of characters) result[c.charCodeAt(0)] = kind;
  };
  set('\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a', SPACE);
  set('\u2028\u2029\u202f\u205f\u3000', SPACE);
  set('\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff\u0000', DELETED);
  for (let unit = 0xfe00; unit <= 0xfe0f; unit++) result[unit] = DELETED;
  set('“‘「『〝﹁﹃｢', OPENING_QUOTE);
  set('”’」』〞〟﹂﹄｣', CLOSING_QUOTE);
  set('"\'＂＇', ANY_QUOTE);
  return result;
}
