import type { Origin, Verdict } from './facts.js';
import { humanOrigins } from './state.js';

export type FourEyesHistory = {
  /** Every revision of the target, oldest first. */
  readonly revisions: readonly { readonly number: number; readonly origin: Origin; readonly author: string | null }[];
  /** Every decision on the paragraph, oldest first. */
  readonly decisions: readonly {
    readonly verdict: Verdict;
    readonly sourceNumber: number | null;
    readonly targetNumber: number;
  }[];
};

/**
 * May `reviewer` approve the latest target? Only if somebody else wrote or confirmed a human revision of it since the last
 * approval that still stands. The trigger `decision_four_eyes` keeps the same rule in the database.
 */
export function fourEyesAllows({ revisions, decisions }: FourEyesHistory, reviewer: string): boolean {
  const about = (d: FourEyesHistory['decisions'][number]): string => `${d.sourceNumber}/${d.targetNumber}`;
  const latest = new Map(decisions.map((decision) => [about(decision), decision]));
  const standing = [...latest.values()].filter((decision) => decision.verdict === 'approve');
  const approvedUpTo = Math.max(0, ...standing.map((decision) => decision.targetNumber));
  return revisions.some(
    ({ number, origin, author }) =>
      number > approvedUpTo && humanOrigins.has(origin) && author !== null && author !== reviewer,
  );
}
