import { comparePlaces } from '../../names/compare-places.js';
import { literalPlaces } from '../../names/literal-places.js';
import type { Aligned } from '../../align.js';
import { once } from '../../once.js';
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
    const opposite = once(() => oppositeIn(aligned()));
    const literal = literalPlaces(source, words(), (from, to) => opposite()(from, to)).map(
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
function oppositeIn(aligned: readonly Aligned[]): (source: number, target: number) => boolean {
  const [one, other] = [groupsBy(aligned, 'source'), groupsBy(aligned, 'target')];
  return (source, target) => {
    const [group, across] = [one(source), other(target)];
    return group >= 0 && across >= 0 && Math.abs(group - across) <= 1;
  };
}

/** The number of the group whose sentences hold a place of that side; -1: none. */
function groupsBy(aligned: readonly Aligned[], side: 'source' | 'target'): (place: number) => number {
  const groups = aligned.flatMap((group, number) => {
    const [first, last] = [group[side][0], group[side].at(-1)];
    return first && last ? [{ number, from: first.from, to: last.to }] : [];
  });
  return (place) => {
    let [low, high] = [0, groups.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((groups[middle]?.to ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const group = groups[low];
    return group && group.from <= place ? group.number : -1;
  };
}
