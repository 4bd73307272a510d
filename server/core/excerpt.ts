import type { Span } from './segments.js';

/** Words with what stands around them. `before` and `after` are cut where there is more: `cutBefore`, `cutAfter`. */
export type Excerpt = {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

/** Marked words that are longer are shown by their beginning and their end. */
const longest = 240;

/**
 * A span of a text with up to `around` UTF-16 units on each side, cut at white space where there is any and never inside a
 * surrogate pair. Law: unless the words themselves are too long, before, words and after stand in the text as they are.
 */
export function excerpt(text: string, { from, to }: Span, around: number): Excerpt {
  const start = from <= around ? 0 : whole(text, wordStart(text, from - around, from), 1);
  const end = to + around >= text.length ? text.length : whole(text, wordEnd(text, to + around, to), -1);
  const words = text.slice(from, to);
  return {
    before: text.slice(start, from),
    words: words.length <= longest ? words : shortened(words),
    after: text.slice(to, end),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

function wordStart(text: string, place: number, limit: number): number {
  const space = text.slice(place, limit).search(/\s\S/);
  return space < 0 ? place : place + space + 1;
}

function wordEnd(text: string, place: number, limit: number): number {
  const space = text.slice(limit, place).search(/\s\S*$/);
  return space < 0 ? place : limit + space;
}

/** Never between the halves of a surrogate pair. */
function whole(text: string, place: number, step: 1 | -1): number {
  const code = text.charCodeAt(place);
  return code >= 0xdc00 && code <= 0xdfff ? place + step : place;
}

function shortened(words: string): string {
  const half = longest / 2;
  const [head, tail] = [whole(words, half, -1), whole(words, words.length - half, 1)];
  return `${words.slice(0, head)} … ${words.slice(tail)}`;
}
