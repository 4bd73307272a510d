import type { Span } from '../segments.js';
import { drain, type Steps } from '../steps.js';
import type { Clue } from './clue.js';
import { chineseLength, englishLength, expectedRatio } from './lengths.js';
import { shortestPath } from './path.js';

export type AlignInput = {
  readonly source: string;
  readonly target: string;
  /** In order, without overlap. */
  readonly sentences: { readonly source: readonly Span[]; readonly target: readonly Span[] };
  readonly clues: readonly Clue[];
};

/** Sentences that say the same; one side is empty where the other has no counterpart. */
export type Aligned = { readonly source: readonly Span[]; readonly target: readonly Span[] };

/**
 * Pairs the Chinese sentences of a paragraph with the English ones, n to m, in the order of both: every sentence is in
 * exactly one group. The likeliest way by lengths (Gale and Church 1993) and by what both have (numbers, terms, names,
 * words). Time and memory grow with the sentences, not with their square.
 */
export function alignSentences(input: AlignInput): Aligned[] {
  return drain(aligningSentences(input));
}

/** The same with pauses. */
export function* aligningSentences({ source, target, sentences, clues }: AlignInput): Steps<Aligned[]> {
  const lengths = {
    source: sentences.source.map((span) => chineseLength(source, span)),
    target: sentences.target.map((span) => englishLength(target, span)),
  };
  const ratio = expectedRatio(sum(lengths.source), sum(lengths.target));
  const path = yield* shortestPath({ sentences, lengths, ratio, clues });
  return path.map(({ i, j, sources, targets }) => ({
    source: sentences.source.slice(i, i + sources),
    target: sentences.target.slice(j, j + targets),
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
