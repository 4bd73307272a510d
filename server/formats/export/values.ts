import type { Origin, Side, Verdict } from '../../core/facts.js';
import type { Flag, State } from '../../core/state.js';

/** What an export is made from: plain values, so that a codec knows nothing of a store. */
export type ExportedParagraph = {
  readonly id: string;
  readonly position: number;
  readonly state: State;
  readonly flag: Flag | null;
  readonly source: string | null;
  readonly machine: string | null;
  readonly target: string | null;
  readonly author: string | null;
  /** UTC, ISO 8601. */
  readonly at: string | null;
  /** The separator after it. */
  readonly after: string;
  readonly revisions: readonly {
    readonly side: Side;
    readonly number: number;
    readonly origin: Origin;
    readonly author: string | null;
    readonly at: string;
    readonly text: string;
    readonly done: boolean;
    readonly against: number | null;
    readonly engine: string | null;
  }[];
  readonly decisions: readonly {
    readonly verdict: Verdict;
    readonly source: number | null;
    readonly target: number;
    readonly reason: string | null;
    readonly reviewer: string;
    readonly at: string;
  }[];
};

export type ExportedDocument = {
  readonly id: string;
  readonly title: string;
  readonly sourceLang: string;
  readonly targetLang: string;
  /** What stood before the first paragraph. */
  readonly head: string;
};

export function isUnreviewed({ state }: Pick<ExportedParagraph, 'state'>): boolean {
  return state !== 'reviewed' && state !== 'final';
}
