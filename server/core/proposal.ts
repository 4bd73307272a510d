import { type ConceptEntry, type EntryProblem, readEntry } from '../../glossary/index.js';
import { mergeEntries } from './concept-merge.js';
import { type SavedEntry, sameEntry } from './concept-save.js';
import type { ProposalVerdict } from './facts.js';

export type Proposal = {
  readonly id: string;
  /** The concept that it changes and the number it was written on; null and 0: a new one. */
  readonly concept: string | null;
  readonly base: number;
  readonly entry: ConceptEntry;
  readonly author: string;
};

export type Verdict = {
  readonly verdict: ProposalVerdict;
  readonly decider: string;
  readonly concept: string | null;
  readonly number: number | null;
};

export type ProposeOutcome =
  | { readonly kind: 'new'; readonly entry: ConceptEntry }
  /** The same proposal of the same person waits already. */
  | { readonly kind: 'already'; readonly proposal: string }
  /** It stands like that. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'invalid'; readonly problems: readonly EntryProblem[] }
  | { readonly kind: 'unknown-base' };

/**
 * Decides what a proposal means. One that was written on an older entry is taken all the same: it changes nothing yet, and
 * whoever decides on it sees it beside what stands by then.
 */
export function decidePropose(
  { latest, base, mine }: { latest: SavedEntry | null; base: SavedEntry | null; mine: readonly Proposal[] },
  ask: { readonly concept: string | null; readonly base: number; readonly entry: unknown },
): ProposeOutcome {
  if (ask.concept === null ? ask.base !== 0 : !base) return { kind: 'unknown-base' };
  const reading = readEntry(ask.entry);
  if (reading.kind === 'problems') return { kind: 'invalid', problems: reading.problems };
  const { entry } = reading;
  if ((latest && sameEntry(latest.entry, entry)) || (base && sameEntry(base.entry, entry))) return { kind: 'nothing' };
  const twin = mine.find((other) => other.concept === ask.concept && sameEntry(other.entry, entry));
  return twin ? { kind: 'already', proposal: twin.id } : { kind: 'new', entry };
}

export type VerdictAsk =
  /** `entry` left out: as it was proposed. `base`: the concept's number that the decider saw; 0 for a new concept. */
  | { readonly kind: 'accept'; readonly base: number; readonly entry?: unknown }
  /** Into another concept, or into this one by hand: `entry` is the whole of it afterwards. */
  | { readonly kind: 'merge'; readonly concept: string; readonly base: number; readonly entry: unknown }
  | { readonly kind: 'refuse'; readonly reason: string }
  | { readonly kind: 'withdraw' };

export type VerdictStanding = {
  readonly proposal: Proposal;
  readonly verdict: Verdict | null;
  /** The concept that the verdict is to change, as it stands; null for a new one. */
  readonly latest: SavedEntry | null;
  /** The entry that the proposal was written on. */
  readonly written: SavedEntry | null;
};

export type VerdictOutcome =
  /** `entry`: the revision to write; null where none is needed, because it stands like that or nothing is accepted. */
  | { readonly kind: 'decided'; readonly verdict: ProposalVerdict; readonly entry: ConceptEntry | null }
  | { readonly kind: 'already'; readonly verdict: Verdict }
  | { readonly kind: 'taken'; readonly verdict: Verdict }
  | {
      readonly kind: 'stale';
      readonly base: SavedEntry | null;
      readonly current: SavedEntry;
      readonly mine: ConceptEntry;
    }
  | { readonly kind: 'invalid'; readonly problems: readonly EntryProblem[] }
  | { readonly kind: 'reason-required' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unknown-base' };

/** Decides what a verdict on a proposal means. There is one verdict; the same one again is answered as done. */
export function decideVerdict(
  { proposal, verdict, latest, written }: VerdictStanding,
  ask: VerdictAsk,
  user: string,
): VerdictOutcome {
  if (ask.kind === 'withdraw' && proposal.author !== user) return { kind: 'forbidden' };
  if (verdict) {
    const same = verdict.verdict === ask.kind && verdict.decider === user;
    return { kind: same && (ask.kind !== 'merge' || verdict.concept === ask.concept) ? 'already' : 'taken', verdict };
  }
  if (ask.kind === 'withdraw') return { kind: 'decided', verdict: 'withdraw', entry: null };
  if (ask.kind === 'refuse') {
    return ask.reason.trim() === '' ? { kind: 'reason-required' } : { kind: 'decided', verdict: 'refuse', entry: null };
  }
  const current = latest?.number ?? 0;
  if (ask.base > current) return { kind: 'unknown-base' };
  const reading = ask.entry === undefined ? asProposed(proposal, latest, written) : readEntry(ask.entry);
  if (reading.kind === 'problems') return { kind: 'invalid', problems: reading.problems };
  const { entry } = reading;
  if (latest && (ask.base < current || reading.kind === 'clash')) {
    return { kind: 'stale', base: reading.kind === 'clash' ? written : null, current: latest, mine: entry };
  }
  if (latest && sameEntry(latest.entry, entry)) return { kind: 'decided', verdict: ask.kind, entry: null };
  return { kind: 'decided', verdict: ask.kind, entry };
}

/**
 * What accepting a proposal as it is makes of the concept: what others changed since it was written stays, and a clash says
 * so. Of a new concept a person has decided now, so that it no longer counts as proposed.
 */
export function asProposed(
  { concept, entry }: Pick<Proposal, 'concept' | 'entry'>,
  latest: SavedEntry | null,
  written: SavedEntry | null,
): { readonly kind: 'ok' | 'clash'; readonly entry: ConceptEntry } {
  if (concept === null || !latest) return { kind: 'ok', entry: settled(entry) };
  if (!written || written.number === latest.number) return { kind: 'ok', entry };
  const merged = mergeEntries(written.entry, latest.entry, entry);
  return merged.clashes.length > 0 ? { kind: 'clash', entry } : { kind: 'ok', entry: merged.entry };
}

/** An entry that waits for a person's decision no longer. */
export function settled(entry: ConceptEntry): ConceptEntry {
  return entry.confidence === 'proposed' ? { ...entry, confidence: 'standard knowledge' } : entry;
}
