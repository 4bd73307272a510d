import type { Origin } from './facts.js';

export type ComparedRevision = { readonly number: number; readonly origin: Origin };

/** Two texts that a reviewer wants to see side by side, by their numbers. */
export type Comparison = {
  readonly kind: 'machine-current' | 'approved-current' | 'translator-current' | 'previous-current';
  readonly from: number;
  readonly to: number;
};

/**
 * What is worth comparing with the latest text, the most telling first: what changed since the last approval, what the
 * reviewer made of the translator's text, what became of the machine's text, what the last save changed.
 */
export function comparisonsOf(
  revisions: readonly ComparedRevision[],
  decisions: readonly { readonly verdict: string; readonly targetNumber: number }[],
): Comparison[] {
  const to = revisions.at(-1)?.number;
  if (to === undefined) return [];
  const latest = revisions.at(-1);
  const approved = decisions.findLast(
    ({ verdict, targetNumber }) => verdict === 'approve' && targetNumber < to,
  )?.targetNumber;
  const machine = revisions.findLast(({ origin }) => origin === 'mt')?.number;
  const translator =
    latest?.origin === 'reviewer'
      ? revisions.findLast(({ origin }) => origin === 'translator' || origin === 'import')?.number
      : undefined;
  const candidates: [Comparison['kind'], number | undefined][] = [
    ['approved-current', approved],
    ['translator-current', translator],
    ['machine-current', machine],
    ['previous-current', revisions.at(-2)?.number],
  ];
  const seen = new Set<number>();
  return candidates.flatMap(([kind, from]) => {
    if (from === undefined || from === to || seen.has(from)) return [];
    seen.add(from);
    return [{ kind, from, to }];
  });
}
