import { comparePlaces } from '../../names/compare-places.js';
import type { Check, Found } from '../check.js';

/** Names of places against the Chinese: a word that is nearly the pinyin of a place that is not in the English otherwise. */
export const placeNames: Check<null> = {
  id: 'place-names',
  type: 'inconsistent-entities',
  severity: 'major',
  settings: null,
  find({ source, target }, { words, hits, speller }) {
    if (source === null || target === null || target.trim() === '') return [];
    const answered = hits().filter(({ side, status }) => side === 'target' && status !== 'term');
    const isWord = (word: string): boolean => speller?.knows(word) ?? false;
    return comparePlaces(source, words(), [], isWord)
      .filter(({ target: { from, to } }) => !answered.some((hit) => hit.from < to && hit.to > from))
      .map(({ source: place, target: word, name }): Found => ({
        ...{ source: place, target: word, fix: name },
        data: { text: source.slice(place.from, place.to), name, target: target.slice(word.from, word.to) },
      }));
  },
};
