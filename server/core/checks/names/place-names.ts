import { comparePlaces } from '../../names/compare-places.js';
import { literalPlaces } from '../../names/literal-places.js';
import type { Aligned } from '../../align.js';
import type { Check, Found, Span } from '../check.js';

/**
 * Names of places against the Chinese: a word that is nearly the pinyin of a place that is not in the English otherwise, and
 * names that are translated by what their characters mean.
 */
export const placeNames: Check<null> = {
  id: 'place-names',
  type: 'inconsistent-entities',
  severity: 'major',
  settings: null,
  find({ source, target }, { words, hits, aligned, speller }) {
    if (source === null || target === null || target.trim() === '') return [];
    const shown = ({ from, to }: Span, of: string): string => of.slice(from, to);
    const isWord = (word: string): boolean => speller?.knows(word) ?? false;
    const misspelt = comparePlaces(source, words(), [], isWord).map(
      ({ source: place, target: word, name }): Found & { readonly target: Span } => ({
        ...{ source: place, target: word, fix: name },
        data: { text: shown(place, source), name, target: shown(word, target) },
      }),
    );
    const opposite = (from: number, to: number): boolean => isOpposite(aligned(), from, to);
    const literal = literalPlaces(source, words(), opposite).map(
      ({ source: place, target: name, end, written, sure }): Found & { readonly target: Span } => {
        const fix = written === null ? null : written + target.slice(end, name.to);
        const data = { text: shown(place, source), target: shown(name, target) };
        return {
          ...{ source: place, target: name },
          data: fix === null ? { ...data, context: 'unknown' } : { ...data, context: 'literal', name: fix },
          ...(fix === null ? {} : { fix }),
          ...(sure ? {} : { severity: 'minor' as const }),
        };
      },
    );
    const answered = hits().filter(({ side, status }) => side === 'target' && status !== 'term');
    return [...misspelt, ...literal].filter(
      ({ target: { from, to } }) => !answered.some((hit) => hit.from < to && hit.to > from),
    );
  },
};

/** In sentences that say the same, or in the next to them: what stands first in a sentence may stand in the one before. */
function isOpposite(aligned: readonly Aligned[], source: number, target: number): boolean {
  const within = (spans: readonly Span[], at: number): boolean =>
    (spans[0]?.from ?? Infinity) <= at && at < (spans.at(-1)?.to ?? -1);
  const one = aligned.findIndex((group) => within(group.source, source));
  const other = aligned.findIndex((group) => within(group.target, target));
  return one >= 0 && other >= 0 && Math.abs(one - other) <= 1;
}
