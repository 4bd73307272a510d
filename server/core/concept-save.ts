import { type ConceptEntry, type EntryProblem, readEntry } from '../../glossary/index.js';

export type SavedEntry = { readonly number: number; readonly entry: ConceptEntry; readonly author: string | null };

export type ConceptAsk = {
  /** The number of the entry that the person's form was opened on; 0 for a new concept. */
  readonly base: number;
  /** Comes from outside: not yet read. */
  readonly entry: unknown;
};

export type ConceptStanding = {
  readonly latest: SavedEntry | null;
  /** The revision that `ask.base` names, and the one written on it: null where there is none. */
  readonly base: SavedEntry | null;
  readonly next: SavedEntry | null;
};

export type ConceptOutcome =
  | { readonly kind: 'new'; readonly number: number; readonly entry: ConceptEntry }
  /** The same save arrived before, or there is nothing new in it. */
  | { readonly kind: 'already'; readonly number: number }
  | {
      readonly kind: 'stale';
      readonly base: SavedEntry | null;
      readonly current: SavedEntry;
      readonly mine: ConceptEntry;
    }
  | { readonly kind: 'invalid'; readonly problems: readonly EntryProblem[] }
  | { readonly kind: 'unknown-base' };

/** Decides what saving an entry means, from what stands, what is asked and who asks. */
export function decideConceptSave(
  { latest, base, next }: ConceptStanding,
  ask: ConceptAsk,
  user: string | null,
): ConceptOutcome {
  const current = latest?.number ?? 0;
  if (ask.base > current) return { kind: 'unknown-base' };
  const reading = readEntry(ask.entry);
  if (reading.kind === 'problems') return { kind: 'invalid', problems: reading.problems };
  const { entry } = reading;
  if (next && next.author === user && sameEntry(next.entry, entry)) return { kind: 'already', number: next.number };
  // Whoever writes the same as somebody else has lost nothing.
  if (latest && sameEntry(latest.entry, entry)) return { kind: 'already', number: current };
  if (latest && ask.base < current) return { kind: 'stale', base, current: latest, mine: entry };
  return { kind: 'new', number: current + 1, entry };
}

export function sameEntry(a: ConceptEntry, b: ConceptEntry): boolean {
  return a === b || JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

/** Members in one order and with their defaults, wherever the entry was written. */
export function canonical(entry: ConceptEntry): ConceptEntry {
  const reading = readEntry(entry);
  return reading.kind === 'ok' ? reading.entry : entry;
}
