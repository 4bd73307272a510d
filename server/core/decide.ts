import type { Verdict } from './facts.js';
import { type FourEyesHistory, fourEyesAllows } from './four-eyes.js';
import type { ProjectSettings } from './project-settings.js';
import { type Standing, standingVerdict } from './state.js';

export type DecisionAsk = {
  readonly verdict: Verdict;
  /** The exact texts that the reviewer saw. */
  readonly sourceNumber: number | null;
  readonly targetNumber: number;
  readonly reason: string | null;
  /** Why an approval stands in spite of a critical finding. */
  readonly override?: string | null;
};

/** The rules of the project as they bear on one approval. */
export type ApprovalRules = {
  readonly fourEyes: ProjectSettings['four-eyes'];
  readonly criticalFindings: ProjectSettings['critical-findings'];
  /** How many people must approve these texts. */
  readonly needed: 1 | 2;
  /** Critical findings that are open on exactly these texts. */
  readonly critical: number;
};

export type DecisionStanding = Standing & {
  readonly history: FourEyesHistory;
  readonly rules: ApprovalRules;
  /** Who has approved these texts already, and how many the latest of them asked for. */
  readonly approvers: readonly string[];
  readonly needed: 1 | 2;
  /** Who made the latest decision, and what is to be read there. */
  readonly latest: { readonly id: string; readonly reviewer: string; readonly reason: string | null } | null;
  /** The document's edition is released, and frozen. */
  readonly closed: boolean;
};

export type DecisionOutcome =
  | { readonly kind: 'new' }
  /** The same verdict by the same person already stands. */
  | { readonly kind: 'already'; readonly id: string }
  | { readonly kind: 'stale' }
  | { readonly kind: 'released' }
  /** As many others as were asked for have approved these texts: one more approval would say nothing new. */
  | { readonly kind: 'already-approved' }
  | { readonly kind: 'four-eyes' }
  | { readonly kind: 'critical-finding' }
  | { readonly kind: 'reason-required' }
  /** No text, an unfinished one, or no verdict to withdraw. */
  | { readonly kind: 'nothing-to-decide' };

/** Decides what a verdict means: it is about exactly the latest texts, and the rules of the project bind every role. */
export function decideVerdict(standing: DecisionStanding, ask: DecisionAsk, reviewer: string): DecisionOutcome {
  const { target, sourceNumber, latest, rules } = standing;
  if (!target) return { kind: 'nothing-to-decide' };
  if (ask.targetNumber !== target.number || ask.sourceNumber !== sourceNumber) return { kind: 'stale' };
  if (standing.closed) return { kind: 'released' };
  if (ask.verdict === 'request-changes' && !ask.reason?.trim()) return { kind: 'reason-required' };

  const verdict = standingVerdict(standing);
  if (latest && verdict === ask.verdict && latest.reviewer === reviewer && latest.reason === ask.reason) {
    return { kind: 'already', id: latest.id };
  }
  if (ask.verdict === 'withdraw' && (verdict === null || verdict === 'withdraw')) return { kind: 'nothing-to-decide' };
  if (ask.verdict !== 'approve') return { kind: 'new' };

  if (latest && verdict === 'approve' && standing.approvers.includes(reviewer)) {
    return { kind: 'already', id: latest.id };
  }
  // The trigger `decision_already_approved` keeps the same rule in the database.
  const enough = Math.max(standing.needed, rules.needed);
  if (verdict === 'approve' && standing.approvers.length >= enough) return { kind: 'already-approved' };
  const draft = !target.done && target.origin !== 'mt';
  if (draft) return { kind: 'nothing-to-decide' };
  const rule = { strict: rules.fourEyes === 'strict', about: ask };
  if (rules.fourEyes !== 'off' && !fourEyesAllows(standing.history, reviewer, rule)) return { kind: 'four-eyes' };
  if (rules.critical > 0 && rules.criticalFindings === 'block' && !ask.override?.trim()) {
    return { kind: 'critical-finding' };
  }
  return { kind: 'new' };
}
