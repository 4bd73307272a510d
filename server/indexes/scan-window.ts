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
  for (const sentence of sentencesOf(text)) {
    if (!passes(text.slice(sentence.from, sentence.to))) continue;
    if (from < 0) from = sentence.from;
    to = sentence.to;
  }
  return from < 0 ? null : { from, to };
}

/** The sentences that pass the test, and nothing of those between them: for those who do not ask where something stands. */
export function passingOf(text: string, passes: (sentence: string) => boolean): string {
  let kept = '';
  for (const { from, to } of sentencesOf(text)) {
    const sentence = text.slice(from, to);
    if (passes(sentence)) kept += sentence;
  }
  return kept;
}

function* sentencesOf(text: string): Generator<Window> {
  let from = 0;
  for (const { index } of text.matchAll(sentenceEnd)) {
    yield { from, to: index + 1 };
    from = index + 1;
  }
  if (from < text.length) yield { from, to: text.length };
}
