/** Half-open range of UTF-16 units in its paragraph. */
export type Sentence = { readonly from: number; readonly to: number };

const ENDER = /[。｡．！？!?….]/;
/** Quotes and brackets that close what the sentence opened. */
const CLOSER = /["'”’」』）)\]】》〉〕]/;

/** Never the end of a sentence, whatever follows. */
const TITLES = new Set(
  'Mr Mrs Ms Dr Prof St Mt Ft Gen Col Lt Sgt Capt Cmdr Rep Sen Gov Rev Hon Fig Vol vs cf e.g i.e'.split(' '),
);
/** Not the end when a number follows. */
const BEFORE_NUMBER = new Set(
  'No Nos Art Sec Ch p pp para ca approx Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'.split(' '),
);
/** 4 p.m. Sunday, 8 a.m. Beijing time. */
const TIMED =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May \d|June?|July?|Aug|Sept?|Oct|Nov|Dec|GMT|UTC|[A-Z][DS]?T\b|Eastern|Pacific|\p{Lu}\p{L}+ [Tt]ime\b)/u;
/** Capitalised words that open sentences and rarely follow an initialism inside one. */
const STARTERS = new Set(
  'The A An It In On At By For From As To We He She They This That These Those There However But And If When While With After Since'.split(
    ' ',
  ),
);

/**
 * The sentences of a paragraph in Chinese or English. They cover the text without gap or overlap; white space between two
 * belongs to the former, closing quotes to the sentence that they close. An empty text has none.
 */
export function sentences(text: string): Sentence[] {
  const result: Sentence[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    if (!ENDER.test(text.charAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && ENDER.test(text.charAt(at))) at++;
    const mark = at;
    while (at < text.length && CLOSER.test(text.charAt(at))) at++;
    let next = at;
    while (next < text.length && /\s/.test(text.charAt(next))) next++;
    if (next < text.length && !ends(text, from, { start, mark, closed: at, next })) continue;
    result.push({ from, to: next });
    from = at = next;
  }
  if (from < text.length) result.push({ from, to: text.length });
  return result;
}

/** `[start, mark)` is the punctuation, `[mark, closed)` the closers, `next` the first character after the white space. */
type Place = { readonly start: number; readonly mark: number; readonly closed: number; readonly next: number };

function ends(text: string, from: number, { start, mark, closed, next }: Place): boolean {
  const marks = text.slice(start, mark);
  const following = text.charAt(next);
  if (/[，、；：,;:]/.test(following)) return false;
  if (/[。｡．！？]/.test(marks)) {
    // ！”的要求: a quotation inside a sentence goes on.
    return !(mark < closed && closed === next && /[的地得之]/.test(following));
  }
  const spaced = next > closed;
  if (/^…+$/.test(marks)) return mark < closed || (spaced && /^[\p{Lu}“"‘(]/u.test(following));
  if (!spaced) return /\p{Script=Han}/u.test(text.charAt(start - 1)) && /\p{Script=Han}/u.test(following);
  if (/^\p{Ll}/u.test(following)) return false;
  return marks !== '.' || mark < closed || !isAbbreviated(text, from, start, next);
}

/** Whether the full stop at `start` belongs to an abbreviation or a list number. */
function isAbbreviated(text: string, from: number, start: number, next: number): boolean {
  const word = /[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(from, start - 24), start))?.[0] ?? '';
  if (TITLES.has(word)) return true;
  const rest = text.slice(next, next + 24);
  if (/^[ap]\.?m$/i.test(word)) return TIMED.test(rest);
  if (BEFORE_NUMBER.has(word)) return /^[\d#]/.test(rest);
  const opensSentence = text.slice(from, start).trim() === word;
  if (opensSentence && /^(?:\d{1,3}|\p{L}|[ivx]{1,5})$/u.test(word)) return true;
  // Initials and initialisms: J. K., U.S., D.C.
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return !STARTERS.has(/^\p{L}+/u.exec(rest)?.[0] ?? '');
  return false;
}
