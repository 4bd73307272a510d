import type { DecisionAsk } from '../core/decide.js';
import type { ReviewHunk } from '../core/diff/review-hunks.js';
import type { Fact } from '../core/facts.js';
import { type HunkDecision, type HunkProblem, MAX_HUNK_REASON } from '../core/hunk-decisions.js';
import { Refusal } from '../core/refusal.js';
import { planReview } from '../core/review-plan.js';

/** Hunk decisions with the comparison that they are about. */
export type HunkReview = {
  /** Two numbers of the target; `to` is the text that stands. */
  readonly compared: { readonly from: number; readonly to: number };
  readonly hunks: readonly ReviewHunk[];
  /** Whose words each hunk is, by its index; null: a machine's. */
  readonly writers: readonly (string | null)[];
  readonly decisions: readonly HunkDecision[];
};

export type Reviewed = {
  readonly ask: DecisionAsk;
  /** What is to stand; undefined: what stands. */
  readonly text: string | undefined;
  readonly decisions: readonly HunkDecision[];
};

/** What the hunk decisions make of the text and of the verdict; stale where they are about a text that no longer stands. */
export function reviewed(
  ask: DecisionAsk,
  texts: readonly { readonly number: number; readonly text: string }[],
  correction: string | undefined,
  review: HunkReview | undefined,
): Reviewed {
  if (!review || review.decisions.length === 0 || ask.verdict === 'withdraw') {
    return { ask, text: correction, decisions: [] };
  }
  const { from, to } = review.compared;
  const base = texts.find(({ number }) => number === from);
  const target = texts.find(({ number }) => number === to);
  if (!base || !target || from >= to) throw new Refusal('unknown-base', { base: from });
  if (to !== ask.targetNumber) throw staleTexts(to, ask.targetNumber, target.text, ask.sourceNumber);
  const { hunks, decisions } = review;
  const { verdict, reason } = ask;
  const plan = planReview({ base: base.text, target: target.text, hunks, decisions, correction, verdict, reason });
  if (plan.kind === 'contradiction') throw new Refusal('contradiction');
  if (plan.kind === 'problems') throw hunkRefusal(plan.problems, review);
  return { ask: { ...ask, verdict: plan.verdict, reason: plan.reason }, text: plan.text, decisions: plan.decisions };
}

export function staleTexts(asked: number, number: number | null, text: string, source: number | null): Refusal {
  return new Refusal('stale', { base: { number: asked }, current: { number, text }, source });
}

/** The first problem in the person's words; a hunk that is no longer cut like this comes with the cut as it is now. */
function hunkRefusal(problems: readonly HunkProblem[], { compared, hunks }: HunkReview): Refusal {
  const [problem] = problems;
  const hunk = (problem?.decision ?? 0) + 1;
  switch (problem?.code) {
    case 'reason-required':
      return new Refusal('reason-required', { hunk });
    case 'reason-too-long':
      return new Refusal('too-long', { limit: MAX_HUNK_REASON, hunk });
    // Texts were normalised where they arrived; the last two cannot reach this.
    case 'ill-formed':
    case 'nul':
    case 'text-required':
    case 'text-unexpected':
    case 'severity-without-category':
      return new Refusal('malformed', { field: `hunks.${hunk - 1}`, problem: problem.code });
    default:
      return new Refusal('stale', {
        compared,
        hunks: hunks.map(({ from, to, oldText, text }) => ({ from, to, oldText, newText: text })),
      });
  }
}

/** The fact of one hunk decision; `ordinal` from 1. */
export function hunkFact(decision: string, ordinal: number, hunk: HunkDecision, author: string | null): Fact {
  const { from, to, oldText, newText, outcome, text = null, reason = null, category = null, severity = null } = hunk;
  return {
    kind: 'hunk-decision',
    decision,
    ordinal,
    from,
    to,
    oldText,
    newText,
    outcome,
    text,
    reason,
    category,
    severity,
    author,
  };
}
