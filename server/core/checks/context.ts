import { alignSentences, cluesOf } from '../align.js';
import { differentNumbers } from './different-numbers.js';
import { once } from '../once.js';
import { readNumbers } from '../numbers.js';
import { sentences } from '../sentences.js';
import { wordsOf } from '../words.js';
import type { CheckContext, CheckedTexts, CheckRules, HouseStyle, Span } from './check.js';

/** A project that has said nothing. */
export const plainStyle: HouseStyle = {
  'house-rules': [],
  'word-list': [],
  words: [],
  english: 'any',
  glosses: 'allow',
};

/** What the checks of one paragraph share. */
export function contextOf({ source, target }: CheckedTexts, rules: CheckRules): CheckContext {
  const { termbase, day, accepted, style = plainStyle, speller = null } = rules;
  const sides = {
    source: once(() => sentencesOf(source)),
    target: once(() => sentencesOf(target)),
  };
  const hits = once(() => termbase.scan({ source, target, asOf: day ?? undefined, accepted }));
  const values = once(() => readNumbers(source ?? '', target ?? ''));
  const clues = once(() =>
    source === null || target === null ? [] : cluesOf({ source, target, hits: hits(), numbers: values() }),
  );
  return {
    hits,
    concept: termbase.concept,
    sentences: (side) => sides[side](),
    words: once(() => wordsOf(target ?? '')),
    clues,
    numbers: once(() => differentNumbers(source, target, { hits, values })),
    aligned: once(() => {
      if (source === null || target === null) return [];
      const both = { source: sides.source(), target: sides.target() };
      return alignSentences({ source, target, sentences: both, clues: clues() });
    }),
    standardWord: termbase.hasWord,
    style,
    speller,
  };
}

function sentencesOf(text: string | null): Span[] {
  return sentences(text ?? '').map(({ from, to }) => ({
    from,
    to: from + (text ?? '').slice(from, to).trimEnd().length,
  }));
}
