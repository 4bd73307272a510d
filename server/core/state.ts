import type { Origin, Verdict } from './facts.js';

/** XLIFF 2's words for how far a paragraph is. */
export type State = 'initial' | 'translated' | 'reviewed' | 'final';

export type Flag = 'sent-back' | 'source-changed' | 'draft';

export const states: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

export const flags: readonly Flag[] = ['sent-back', 'source-changed', 'draft'];

/** What a paragraph's state is computed from: its latest texts and the latest decision, whatever that was about. */
export type Standing = {
  readonly sourceNumber: number | null;
  readonly target: {
    readonly number: number;
    readonly origin: Origin;
    readonly done: boolean;
    /** The source number that its author saw. */
    readonly against: number | null;
  } | null;
  readonly decision: {
    readonly verdict: Verdict;
    readonly sourceNumber: number | null;
    readonly targetNumber: number;
    /** Of an approval: whether as many people approved as these texts need; true where absent. */
    readonly complete?: boolean;
  } | null;
  /** The numbers in the latest release; null or absent: in none. */
  readonly released?: { readonly source: number | null; readonly target: number } | null;
};

/** Origins that a person stands behind. `import` is a translation that arrived without a machine's name. */
const settled: ReadonlySet<Origin> = new Set(['import', 'memory', 'translator', 'reviewer', 'restore']);

/** Origins that count as work of a person of this house: only these satisfy four-eyes. */
export const humanOrigins: ReadonlySet<Origin> = new Set(['translator', 'reviewer', 'restore']);

/** The verdict that still holds: the latest one, if it is about exactly the latest texts. */
export function standingVerdict({ sourceNumber, target, decision }: Standing): Verdict | null {
  if (!target || !decision) return null;
  const exact = decision.targetNumber === target.number && decision.sourceNumber === sourceNumber;
  return exact ? decision.verdict : null;
}

export function stateOf(standing: Standing): State {
  const { target, sourceNumber, released } = standing;
  if (released && released.target === target?.number && released.source === sourceNumber) return 'final';
  if (standingVerdict(standing) === 'approve' && standing.decision?.complete !== false) return 'reviewed';
  return target?.done && settled.has(target.origin) ? 'translated' : 'initial';
}

export function flagOf(standing: Standing): Flag | null {
  const { target, sourceNumber } = standing;
  if (standingVerdict(standing) === 'request-changes') return 'sent-back';
  if (!target) return null;
  if (target.against !== null && target.against !== sourceNumber) return 'source-changed';
  return target.done || target.origin === 'mt' ? null : 'draft';
}
