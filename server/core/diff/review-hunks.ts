import { edits } from './diff.js';
import { isSpaceOnly, type Hunk } from './hunks.js';
import type { Unit } from './tokens.js';

/** Where an approved rendering of a concept stands in a text; several concepts may share a span. */
export type StandardSpan = Unit & { readonly concept: string };

/**
 * A hunk as a reviewer decides about it: `[from, to)` of the base (`oldText`) became `[toFrom, toTo)` of the new text
 * (`text`). Concepts are listed once each.
 */
export type ReviewHunk = Hunk & {
  readonly oldText: string;
  readonly toFrom: number;
  readonly toTo: number;
  /** White space only: shown, but quietly. */
  readonly quiet: boolean;
  /** Concepts whose standard rendering stood here and now stands neither here nor in another hunk. */
  readonly breaks: readonly string[];
  /** Concepts whose standard rendering now stands here and came from no other hunk. */
  readonly repairs: readonly string[];
  /** Concepts whose standard rendering left one hunk for another: one sentence was turned round, nothing is lost. */
  readonly moves: readonly string[];
};

/** Standard renderings of the base and of the new text, in any order. */
export type ReviewHunkOptions = {
  readonly oldStandard?: readonly StandardSpan[];
  readonly newStandard?: readonly StandardSpan[];
};

/**
 * What turns `base` into `text`, phrase by phrase, ready to be decided: ascending, never touching, standard renderings
 * never cut. Bounded like `edits`. Law: `applyHunks(base, reviewHunks(base, text))` is `text`.
 */
export function reviewHunks(base: string, text: string, options: ReviewHunkOptions = {}): ReviewHunk[] {
  const { oldStandard = [], newStandard = [] } = options;
  const found = edits(base, text, { oldUnits: wholeUnits(oldStandard), newUnits: wholeUnits(newStandard) });
  const before = countByHunk(oldStandard, found);
  const after = countByHunk(
    newStandard,
    found.map(({ toFrom, toTo }) => ({ from: toFrom, to: toTo })),
  );
  const changes = found.map((_, i) => difference(before[i], after[i]));
  const lost = total(changes, -1);
  const gained = total(changes, 1);
  return found.map(({ from, to, toFrom, toTo }, i) => {
    const hunk = { from, to, text: text.slice(toFrom, toTo) };
    const breaks: string[] = [];
    const repairs: string[] = [];
    const moves: string[] = [];
    for (const [concept, change] of changes[i] ?? []) {
      const lostInAll = lost.get(concept) ?? 0;
      const gainedInAll = gained.get(concept) ?? 0;
      if (change < 0) (lostInAll > gainedInAll ? breaks : moves).push(concept);
      else if (change > 0) (gainedInAll > lostInAll ? repairs : moves).push(concept);
    }
    const oldText = base.slice(from, to);
    return { ...hunk, oldText, toFrom, toTo, quiet: isSpaceOnly(base, hunk), breaks, repairs, moves };
  });
}

/** The spans as units: in order, without overlap, the longer where several begin together. */
export function wholeUnits(spans: readonly Unit[]): Unit[] {
  const result: Unit[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (from >= (result.at(-1)?.to ?? 0) && from < to) result.push({ from, to });
  }
  return result;
}

type Counts = ReadonlyMap<string, number>;

/** For each range how many spans of each concept it touches. Ranges ascend and do not overlap. */
function countByHunk(spans: readonly StandardSpan[], ranges: readonly Unit[]): Counts[] {
  const counts = ranges.map(() => new Map<string, number>());
  const ordered = spans.toSorted((a, b) => a.from - b.from);
  let first = 0;
  for (const span of ordered) {
    while (first < ranges.length && (ranges[first]?.to ?? 0) <= span.from) {
      // An insertion at a span's begin does not touch it; one inside it does.
      first++;
    }
    for (let i = first; i < ranges.length && (ranges[i]?.from ?? 0) < span.to; i++) {
      const count = counts[i];
      count?.set(span.concept, (count.get(span.concept) ?? 0) + 1);
    }
  }
  return counts;
}

function difference(before: Counts = new Map(), after: Counts = new Map()): Map<string, number> {
  const result = new Map<string, number>();
  for (const concept of new Set([...before.keys(), ...after.keys()])) {
    const change = (after.get(concept) ?? 0) - (before.get(concept) ?? 0);
    if (change !== 0) result.set(concept, change);
  }
  return result;
}

/** How often each concept was lost (`sign` −1) or gained (1) over all hunks. */
function total(changes: readonly Counts[], sign: 1 | -1): Map<string, number> {
  const result = new Map<string, number>();
  for (const counts of changes) {
    for (const [concept, change] of counts) {
      if (change * sign > 0) result.set(concept, (result.get(concept) ?? 0) + change * sign);
    }
  }
  return result;
}
