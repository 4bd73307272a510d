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

export type FourEyesRule = {
  /** The approver may not be the author of the latest revision either. */
  readonly strict?: boolean;
  /** The texts to be approved: an earlier approval of the very same ones uses up nothing, so that a second reviewer may follow. */
  readonly about?: { readonly sourceNumber: number | null; readonly targetNumber: number };
};

/**
 * May `reviewer` approve the latest target? Only if somebody else wrote or confirmed a human revision of it since the last
 * approval that still stands. The triggers `decision_four_eyes` and `decision_four_eyes_strict` keep the same rule in the
 * database.
 */
export function fourEyesAllows(
  { revisions, decisions }: FourEyesHistory,
  reviewer: string,
  { strict = false, about }: FourEyesRule = {},
): boolean {
  if (strict && revisions.at(-1)?.author === reviewer) return false;
  const texts = (d: { sourceNumber: number | null; targetNumber: number }): string =>
    `${d.sourceNumber}/${d.targetNumber}`;
  const latest = new Map(decisions.map((decision) => [texts(decision), decision]));
  if (about) latest.delete(texts(about));
  const standing = [...latest.values()].filter((decision) => decision.verdict === 'approve');
  const approvedUpTo = Math.max(0, ...standing.map((decision) => decision.targetNumber));
  return revisions.some(
    ({ number, origin, author }) =>
      number > approvedUpTo && humanOrigins.has(origin) && author !== null && author !== reviewer,
  );
}
