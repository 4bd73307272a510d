import type { ConceptEntry } from '../../glossary/index.js';

export type Window = { readonly from: number; readonly to: number };

/** What ends a sentence for the check of renderings; a full stop before a digit belongs to a number. */
const sentenceEnd = /[.!?;:](?!\p{N})/gu;

/**
 * Whether a rendering of these entries can be found in its sentence alone. Not where one contains an end of a sentence
 * itself, or depends on what the text said before.
 */
export function bySentence(entries: readonly ConceptEntry[]): boolean {
  return entries.every(({ en }) =>
    en.every(({ text, afterFull }) => afterFull !== true && !/[.!?;:]/.test(text.replaceAll('; ', ' '))),
  );
}

/** The part of a text from the first sentence that passes the test to the last one; null where none does. */
export function windowOf(text: string, passes: (sentence: string) => boolean): Window | null {
  let from = -1;
  let to = -1;
  let start = 0;
  const look = (end: number): void => {
    if (end > start && passes(text.slice(start, end))) {
      if (from < 0) from = start;
      to = end;
    }
    start = end;
  };
  for (const { index } of text.matchAll(sentenceEnd)) look(index + 1);
  look(text.length);
  return from < 0 ? null : { from, to };
}
