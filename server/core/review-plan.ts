import type { ReviewHunk } from './diff/review-hunks.js';
import type { Verdict } from './facts.js';
import { checkHunkDecisions, compose, type HunkDecision, type HunkProblem } from './hunk-decisions.js';
import { merge3 } from './merge.js';

/** What a reviewer made of a comparison: the two texts, its hunks as they are cut, and what was said about each. */
export type ReviewAsk = {
  /** Text of the older of the compared revisions. */
  readonly base: string;
  /** The text that stands. */
  readonly target: string;
  readonly hunks: readonly ReviewHunk[];
  readonly decisions: readonly HunkDecision[];
  /** The reviewer's own whole text, where they also wrote one over `target`. */
  readonly correction?: string | undefined;
  readonly verdict: Verdict;
  readonly reason: string | null;
};

export type ReviewPlan =
  | {
      readonly kind: 'ok';
      /** What is to stand. */
      readonly text: string;
      readonly verdict: Verdict;
      readonly reason: string | null;
      /** In the order of the text. */
      readonly decisions: readonly HunkDecision[];
    }
  | { readonly kind: 'problems'; readonly problems: readonly HunkProblem[] }
  /** The same words were decided hunk by hunk and rewritten otherwise. */
  | { readonly kind: 'contradiction' };

/**
 * What hunk decisions mean for the paragraph: the text that they compose, joined with a correction of the whole where nothing
 * clashes, and the verdict. Whoever asks for a change sends the paragraph back, for the reasons of those hunks where no other
 * is given. Law: without a correction the text is `compose(base, hunks, decisions)`.
 */
export function planReview({ base, target, hunks, decisions, correction, ...asked }: ReviewAsk): ReviewPlan {
  const checked = checkHunkDecisions(hunks, decisions);
  if (checked.kind === 'problems') return checked;
  const composed = compose(base, hunks, checked.decisions);
  const merged = correction === undefined ? null : merge3(target, correction, composed);
  if (merged?.kind === 'clash') return { kind: 'contradiction' };
  const asks = checked.decisions.filter(({ outcome }) => outcome === 'ask');
  const back = asks.length > 0 && asked.verdict !== 'withdraw';
  const reasons = [...new Set(asks.map(({ reason }) => reason?.trim()))].join('\n');
  return {
    kind: 'ok',
    text: merged?.text ?? composed,
    verdict: back ? 'request-changes' : asked.verdict,
    reason: back && !asked.reason?.trim() ? reasons : asked.reason,
    decisions: checked.decisions,
  };
}
