import { type Aligned, aligningSentences, cluesOf } from '../align.js';
import { differentNumbers } from './different-numbers.js';
import { once } from '../once.js';
import { readNumbers } from '../numbers.js';
import { sentences } from '../sentences.js';
import { drain, type Steps } from '../steps.js';
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

/** Texts of more UTF-16 units than this together are looked at in pieces. */
const LONG = 5_000;

/** What the checks of one paragraph share. */
export function contextOf(
  { source, target }: CheckedTexts,
  rules: CheckRules,
): CheckContext & {
  /** Works out beforehand, with pauses, what would take long in one piece: of long texts only. */
  readonly prepare: () => Steps<void>;
} {
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
  const aligning = function* (): Steps<readonly Aligned[]> {
    if (source === null || target === null) return [];
    const both = { source: sides.source(), target: sides.target() };
    return yield* aligningSentences({ source, target, sentences: both, clues: clues() });
  };
  let aligned: readonly Aligned[] | undefined;
  return {
    hits,
    concept: termbase.concept,
    sentences: (side) => sides[side](),
    words: once(() => wordsOf(target ?? '')),
    clues,
    numbers: once(() => differentNumbers(source, target, { hits, values })),
    aligned: () => (aligned ??= drain(aligning())),
    standardWord: termbase.hasWord,
    style,
    speller,
    *prepare() {
      if ((source?.length ?? 0) + (target?.length ?? 0) < LONG) return;
      for (const part of [hits, values, clues]) {
        part();
        yield null;
      }
      aligned = yield* aligning();
    },
  };
}

function sentencesOf(text: string | null): Span[] {
  return sentences(text ?? '').map(({ from, to }) => ({
    from,
    to: from + (text ?? '').slice(from, to).trimEnd().length,
  }));
}
