import { comparePlaces } from '../../names/compare-places.js';
import { type LiteralPlace, literalPlaces } from '../../names/literal-places.js';
import { renamedPlaces } from '../../names/renamed-places.js';
import type { Aligned } from '../../align.js';
import { once } from '../../once.js';
import type { Check, Found, Span } from '../check.js';

/**
 * Names of places against the Chinese: a word that is nearly the pinyin of a place that is not in the English otherwise, names
 * that are translated by what their characters mean, and counties by another name altogether.
 */
export const placeNames: Check<null> = {
  id: 'place-names',
  type: 'inconsistent-entities',
  severity: 'major',
  settings: null,
  find({ source, target }, { words, hits, aligned, speller }) {
    if (source === null || target === null || target.trim() === '') return [];
    const isWord = (word: string): boolean => speller?.knows(word) ?? false;
    const groups = once(() => oppositeIn(aligned()));
    const opposite = (from: number, to: number): boolean => groups()(from, to);
    const texts = { source, target };
    const said = [
      ...comparePlaces(source, words(), [], isWord).map((one) => told(texts, { ...one, written: one.name })),
      ...literalPlaces(source, words(), opposite).map((one) => told(texts, one, 'literal')),
    ];
    const spans = said.map((one) => one.target);
    const renamed = renamedPlaces(source, words(), opposite)
      .map((one) => told(texts, one))
      .filter((one) => !overlaps(one.target, spans));
    const answered = hits().filter(({ side, status }) => side === 'target' && status !== 'term');
    return [...said, ...renamed].filter((one) => !overlaps(one.target, answered));
  },
};

type Told = Found & { readonly target: Span };

/** What a place is called, and what it should be: its name, with the rank that the English has behind it. */
function told(
  { source, target }: { readonly source: string; readonly target: string },
  place: Pick<LiteralPlace, 'source' | 'target' | 'written'> & Partial<Pick<LiteralPlace, 'end' | 'sure'>>,
  context?: 'literal',
): Told {
  const { source: chinese, target: english, written, end = english.to, sure = true } = place;
  const data = { text: source.slice(chinese.from, chinese.to), target: target.slice(english.from, english.to) };
  const where = { source: chinese, target: english, ...(sure ? {} : { severity: 'minor' as const }) };
  if (written === null) return { ...where, data: { ...data, context: 'unknown' } };
  const fix = written + target.slice(end, english.to);
  return { ...where, fix, data: { ...data, name: fix, ...(context === undefined ? {} : { context }) } };
}

function overlaps({ from, to }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.from < to && span.to > from);
}

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
