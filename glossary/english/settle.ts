/**
 * What is left of all the patterns that match a text. Allowed and bad renderings of all concepts are one set:
 * - a bad hit falls only where it lies inside a longer allowed hit, or one as long and at least as exact;
 * - an allowed hit inside a longer bad one does not count;
 * - otherwise the leftmost and longest stand.
 */
export type Candidate = {
  /** Token indexes, half-open. */
  readonly start: number;
  readonly end: number;
  /** `start`, or the article before it where the term is written with one. */
  readonly lead: number;
  /** Departure from the pattern's letters; less is more exact. */
  readonly mismatch: number;
  readonly bad: boolean;
  readonly concept: string;
  /** An allowed one whose numbers are those of the Chinese. */
  readonly confirmed?: boolean;
};

/** Candidates must be in scope already. The result is in order; concepts that share a span stand side by side. */
export function settle<T extends Candidate>(
  candidates: readonly T[],
  source: ReadonlySet<string> | null,
  order: (a: T, b: T) => number,
): T[] {
  const allowed = candidates.filter((candidate) => !candidate.bad);
  const allowedAround = neighbourhood(allowed);
  const bad = candidates.filter(
    (candidate) => candidate.bad && !allowedAround(candidate).some((other) => shelters(other, candidate, source)),
  );
  const keptBad = leftmostLongest(bad, source, order);
  const badAround = neighbourhood(keptBad);
  const clear = allowed.filter((candidate) => !badAround(candidate).some((other) => overlaps(other, candidate)));
  return [...keptBad, ...leftmostLongest(clear, source, order)].sort((a, b) => a.lead - b.lead);
}

/** Finds those that could touch a candidate, so that a text of any length is settled in about its length. */
function neighbourhood<T extends Candidate>(candidates: readonly T[]): (candidate: Candidate) => T[] {
  const startingAt = new Map<number, T[]>();
  let longest = 0;
  for (const candidate of candidates) {
    longest = Math.max(longest, length(candidate));
    const list = startingAt.get(candidate.start);
    if (list === undefined) startingAt.set(candidate.start, [candidate]);
    else list.push(candidate);
  }
  return ({ start, end }) => {
    const around: T[] = [];
    for (let at = start - longest; at < end; at++) around.push(...(startingAt.get(at) ?? []));
    return around;
  };
}

function shelters(allowed: Candidate, bad: Candidate, source: ReadonlySet<string> | null): boolean {
  if (allowed.start > bad.start || allowed.end < bad.end) return false;
  if (length(allowed) > length(bad)) return true;
  // What the Chinese says in so many numbers is right, though another congress may not be called so.
  if (allowed.confirmed === true) return true;
  if (bad.mismatch < allowed.mismatch) return false;
  // The same string, allowed in one concept and bad in another: the one whose Chinese stands in the source decides.
  return source === null || allowed.concept === bad.concept || source.has(allowed.concept) || !source.has(bad.concept);
}

function leftmostLongest<T extends Candidate>(
  candidates: readonly T[],
  source: ReadonlySet<string> | null,
  order: (a: T, b: T) => number,
): T[] {
  const absent = (candidate: T): number => (source === null || source.has(candidate.concept) ? 0 : 1);
  const sorted = [...candidates].sort(
    (a, b) => a.lead - b.lead || b.end - a.end || a.mismatch - b.mismatch || absent(a) - absent(b) || order(a, b),
  );
  const kept: T[] = [];
  let group: T[] = [];
  for (const candidate of sorted) {
    const last = group[0];
    if (last === undefined || candidate.lead >= last.end) group = [];
    else if (!isTwin(candidate, last) || group.some((other) => other.concept === candidate.concept)) continue;
    // One of them may be written with the article and the other not: they share the span of the first.
    const settled = { ...candidate, lead: group[0]?.lead ?? candidate.lead };
    group.push(settled);
    kept.push(settled);
  }
  return kept;
}

/** The same span, matched as exactly: another concept with the same rendering. */
function isTwin(a: Candidate, b: Candidate): boolean {
  return a.start === b.start && a.end === b.end && a.mismatch === b.mismatch;
}

function overlaps(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && b.start < a.end;
}

function length(candidate: Candidate): number {
  return candidate.end - candidate.start;
}
