import type { Verdict } from './facts.js';
import { type FourEyesHistory, fourEyesAllows } from './four-eyes.js';
import { type Standing, standingVerdict } from './state.js';

export type DecisionAsk = {
  readonly verdict: Verdict;
  /** The exact texts that the reviewer saw. */
  readonly sourceNumber: number | null;
  readonly targetNumber: number;
  readonly reason: string | null;
};

export type DecisionStanding = Standing & {
  readonly history: FourEyesHistory;
  readonly fourEyes: boolean;
  /** Who made the latest decision, and what is to be read there. */
  readonly latest: { readonly id: string; readonly reviewer: string; readonly reason: string | null } | null;
};

export type DecisionOutcome =
  | { readonly kind: 'new' }
  /** The same verdict by the same person already stands. */
  | { readonly kind: 'already'; readonly id: string }
  | { readonly kind: 'stale' }
  | { readonly kind: 'four-eyes' }
  | { readonly kind: 'reason-required' }
  /** No text, an unfinished one, or no verdict to withdraw. */
  | { readonly kind: 'nothing-to-decide' };

/** Decides what a verdict means: it is about exactly the latest texts, and four-eyes binds every role. */
export function decideVerdict(standing: DecisionStanding, ask: DecisionAsk, reviewer: string): DecisionOutcome {
  const { target, sourceNumber, latest } = standing;
  if (!target) return { kind: 'nothing-to-decide' };
  if (ask.targetNumber !== target.number || ask.sourceNumber !== sourceNumber) return { kind: 'stale' };
  if (ask.verdict === 'request-changes' && !ask.reason?.trim()) return { kind: 'reason-required' };

  const verdict = standingVerdict(standing);
  if (latest && verdict === ask.verdict && latest.reviewer === reviewer && latest.reason === ask.reason) {
    return { kind: 'already', id: latest.id };
  }
  if (ask.verdict === 'withdraw' && (verdict === null || verdict === 'withdraw')) return { kind: 'nothing-to-decide' };
  if (ask.verdict === 'approve') {
    const draft = !target.done && target.origin !== 'mt';
    if (draft) return { kind: 'nothing-to-decide' };
    if (standing.fourEyes && !fourEyesAllows(standing.history, reviewer)) return { kind: 'four-eyes' };
  }
  return { kind: 'new' };
}
