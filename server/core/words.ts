import type { Span } from './segments.js';

/** A word of English: letters with the apostrophes and hyphens inside it, or digits. */
export type Word = Span & { readonly text: string };

/** The words of an English text, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+/gu)].map(({ 0: word, index }) => {
    return { from: index, to: index + word.length, text: word };
  });
}
