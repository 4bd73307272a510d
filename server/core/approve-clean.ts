import type { FindingCounts } from './checks/run.js';
import { type DecisionStanding, decideVerdict } from './decide.js';
import type { Flag, State } from './state.js';

/** Why a paragraph is not approved together with others; the order in which a page names them. */
export const cleanReasons = [
  'finding',
  'second-review',
  'four-eyes',
  'sent-back',
  'source-changed',
  'draft',
  'initial',
  'checking',
  'changed',
  'approved',
] as const;

export type CleanReason = (typeof cleanReasons)[number];

export type CleanStanding = {
  readonly state: State;
  readonly flag: Flag | null;
  /** What is open in exactly these texts; null: they have not been checked yet. */
  readonly findings: FindingCounts | null;
  /** Both texts are, word for word, those of the last approval. */
  readonly unchanged: boolean;
  /** The texts ask for two reviewers: each of them is to look at it. */
  readonly second: boolean;
  /** Something was said or written since the person saw the list. */
  readonly changed: boolean;
  readonly standing: DecisionStanding;
};

/**
 * Whether a paragraph is so clean that a reviewer may approve it unread: translated, nothing said against it, no finding open
 * (or the very texts that were approved before), and allowed by every rule that binds a single approval. Null: it is.
 */
export function notClean(row: CleanStanding, reviewer: string): CleanReason | null {
  const { state, flag, findings, standing } = row;
  if (state === 'reviewed' || state === 'final') return 'approved';
  if (row.changed) return 'changed';
  if (flag !== null) return flag;
  if (state === 'initial') return 'initial';
  if (row.second) return 'second-review';
  if (findings === null) return 'checking';
  if (findings.critical > 0) return 'finding';
  if (findings.major + findings.minor > 0 && !row.unchanged) return 'finding';
  const { sourceNumber, target } = standing;
  if (!target) return 'initial';
  const ask = { verdict: 'approve', sourceNumber, targetNumber: target.number, reason: null } as const;
  const outcome = decideVerdict(standing, ask, reviewer);
  switch (outcome.kind) {
    case 'new':
      return null;
    case 'four-eyes':
      return 'four-eyes';
    case 'critical-finding':
      return 'finding';
    case 'already':
    case 'already-approved':
    case 'released':
      return 'approved';
    default:
      return 'changed';
  }
}

/** Ascending numbers as runs without a gap. */
export function runsOf(numbers: readonly number[]): { readonly first: number; readonly last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.last + 1 === number) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}
