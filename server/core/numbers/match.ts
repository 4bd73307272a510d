import { agreement, type Atom } from './atoms.js';

export type Matched = { readonly source: Atom; readonly target: Atom };

export type Matching = {
  readonly pairs: readonly Matched[];
  /** Numbers without a partner, in order. */
  readonly source: readonly Atom[];
  readonly target: readonly Atom[];
};

/**
 * Pairs the numbers of both sides one to one: those that agree best first, among equals those that stand at like places.
 * Ranges keep together because their ends stand at one place.
 */
export function matchAtoms(source: readonly Atom[], target: readonly Atom[]): Matching {
  const candidates: { readonly s: number; readonly t: number; readonly score: number }[] = [];
  source.forEach((one, s) => {
    target.forEach((other, t) => {
      const score = agreement(one, other);
      if (score > 0) candidates.push({ s, t, score: score - Math.abs(one.at - other.at) });
    });
  });
  candidates.sort((a, b) => b.score - a.score || a.s - b.s || a.t - b.t);
  const left = new Set(source.keys());
  const right = new Set(target.keys());
  const pairs: Matched[] = [];
  for (const { s, t } of candidates) {
    const [one, other] = [source[s], target[t]];
    if (!left.has(s) || !right.has(t) || one === undefined || other === undefined) continue;
    left.delete(s);
    right.delete(t);
    pairs.push({ source: one, target: other });
  }
  const rest = (atoms: readonly Atom[], indexes: ReadonlySet<number>): Atom[] => atoms.filter((_, i) => indexes.has(i));
  pairs.sort((a, b) => a.source.value.from - b.source.value.from);
  return { pairs, source: rest(source, left), target: rest(target, right) };
}
