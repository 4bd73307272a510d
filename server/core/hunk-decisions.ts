import { applyHunks } from './diff/hunks.js';
import type { ReviewHunk } from './diff/review-hunks.js';
import type { HunkOutcome } from './facts.js';
import type { MqmCategory, MqmSeverity } from './mqm.js';
import { normalise } from './text.js';

/**
 * What a reviewer says about one hunk of `base → next`, where `next` is the text that stands:
 * `accept`: the new words stay; `refuse`: the base's words return; `reword`: the reviewer's own words (`text`) stand there;
 * `ask`: the new words stay for now, and the translator is asked to change them, with a reason.
 */
export const HUNK_OUTCOMES = ['accept', 'refuse', 'reword', 'ask'] as const satisfies readonly HunkOutcome[];

/**
 * A decision names its hunk in full, so that it can be read when the termbase, and with it the cut into hunks, has moved
 * on: `[from, to)` of the base, what stood there and what stands there now.
 */
export type HunkDecision = {
  /** Index in the list of hunks that the reviewer saw. */
  readonly hunk: number;
  readonly from: number;
  readonly to: number;
  readonly oldText: string;
  readonly newText: string;
  readonly outcome: HunkOutcome;
  /** The reviewer's words; only with `reword`, and there always. May be empty: neither text. */
  readonly text?: string | undefined;
  readonly reason?: string | undefined;
  readonly category?: MqmCategory | undefined;
  readonly severity?: MqmSeverity | undefined;
};

/** In UTF-16 units. A reworded hunk is bounded by what a paragraph may hold, which the save checks. */
export const MAX_HUNK_REASON = 2000;

/** What is decided about one hunk, without the hunk. */
export type HunkAnswer = Pick<HunkDecision, 'outcome' | 'text' | 'reason' | 'category' | 'severity'>;

/** The decision about the hunk at `index`. */
export function decideHunk(hunks: readonly ReviewHunk[], index: number, answer: HunkAnswer): HunkDecision {
  const hunk = hunks[index];
  if (hunk === undefined) throw new RangeError(`there is no hunk ${index}`);
  return { hunk: index, from: hunk.from, to: hunk.to, oldText: hunk.oldText, newText: hunk.text, ...answer };
}

/**
 * The text that the decisions make. Undecided hunks keep the new words, because those are what stands; with `undecided`
 * `'old'` the base's words, so that only what was decided differs from the base. Decisions are those that
 * `checkHunkDecisions` found in order, in any order. Laws: all accepted gives the new text, all refused the base; otherwise
 * exactly the decided spans are replaced and every other character is untouched.
 */
export function compose(
  base: string,
  hunks: readonly ReviewHunk[],
  decisions: readonly HunkDecision[],
  undecided: 'new' | 'old' = 'new',
): string {
  const decided = new Map(decisions.map((decision) => [decision.hunk, decision]));
  return applyHunks(
    base,
    hunks.flatMap(({ from, to, text }, i) => {
      const decision = decided.get(i);
      if (decision === undefined) return undecided === 'new' ? [{ from, to, text }] : [];
      if (decision.outcome === 'refuse') return [];
      return [{ from, to, text: decision.outcome === 'reword' ? (decision.text ?? text) : text }];
    }),
  );
}

/** Indices of the hunks that nobody decided yet; white space alone need not be decided. */
export function undecidedHunks(hunks: readonly ReviewHunk[], decisions: readonly HunkDecision[]): number[] {
  const decided = new Set(decisions.map(({ hunk }) => hunk));
  return hunks.flatMap(({ quiet }, i) => (quiet || decided.has(i) ? [] : [i]));
}

export type HunkProblemCode =
  /** The index is none of the hunks. */
  | 'unknown-hunk'
  /** An earlier decision of the list is about the same hunk. */
  | 'twice'
  /** The span or its texts are not those of the hunk: one of the texts has moved on, or the cut has. */
  | 'other-texts'
  | 'text-required'
  /** Only a rewording has words of its own. */
  | 'text-unexpected'
  | 'ill-formed'
  | 'nul'
  | 'reason-required'
  | 'reason-too-long'
  /** A severity says how bad an error of some category is. */
  | 'severity-without-category';

/** `decision`: index in the list that was given. */
export type HunkProblem = { readonly decision: number; readonly code: HunkProblemCode };

export type CheckedDecisions =
  | { readonly kind: 'ok'; readonly decisions: readonly HunkDecision[] }
  | { readonly kind: 'problems'; readonly problems: readonly HunkProblem[] };

/**
 * Decisions from outside against the hunks as they are computed now. Those that pass are in the order of the hunks, line
 * ends are LF, a blank reason is none, and a rewording that is one of the two texts is called by its name: refused or
 * accepted.
 */
export function checkHunkDecisions(hunks: readonly ReviewHunk[], given: readonly HunkDecision[]): CheckedDecisions {
  const problems: HunkProblem[] = [];
  const seen = new Set<number>();
  const decisions = given.map((decision, i) => {
    const add = (code: HunkProblemCode): void => void problems.push({ decision: i, code });
    const hunk = hunks[decision.hunk];
    if (hunk === undefined) add('unknown-hunk');
    else if (seen.has(decision.hunk)) add('twice');
    else if (!isAbout(decision, hunk)) add('other-texts');
    seen.add(decision.hunk);
    const reason = decision.reason?.trim() ? checked(decision.reason, add) : undefined;
    if (reason !== undefined && reason.length > MAX_HUNK_REASON) add('reason-too-long');
    if (reason === undefined && decision.outcome === 'ask') add('reason-required');
    if (decision.severity !== undefined && decision.category === undefined) add('severity-without-category');
    if (decision.outcome !== 'reword') {
      if (decision.text !== undefined) add('text-unexpected');
      return { ...decision, reason };
    }
    if (decision.text === undefined) {
      add('text-required');
      return decision;
    }
    const text = checked(decision.text, add);
    const { text: _, ...rest } = decision;
    if (text === decision.newText) return { ...rest, reason, outcome: 'accept' as const };
    if (text === decision.oldText) return { ...rest, reason, outcome: 'refuse' as const };
    return { ...decision, reason, text };
  });
  if (problems.length > 0) return { kind: 'problems', problems };
  return { kind: 'ok', decisions: decisions.sort((a, b) => a.hunk - b.hunk) };
}

function isAbout(decision: HunkDecision, hunk: ReviewHunk): boolean {
  return (
    decision.from === hunk.from &&
    decision.to === hunk.to &&
    decision.oldText === hunk.oldText &&
    decision.newText === hunk.text
  );
}

function checked(text: string, add: (code: HunkProblemCode) => void): string {
  const result = normalise(text);
  if (result.kind === 'ok') return result.text;
  add(result.kind);
  return text;
}
