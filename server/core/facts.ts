/**
 * What can be said to the store. A write is a list of facts and what the decision behind them relied on; the store
 * appends the facts under one commit, or reports the first expectation that no longer holds.
 */

export type Side = 'source' | 'target';

export type Role = 'translator' | 'reviewer' | 'terminologist' | 'chief-editor' | 'administrator';

export type Origin = 'import' | 'mt' | 'memory' | 'translator' | 'reviewer' | 'restore';

export type Verdict = 'approve' | 'request-changes' | 'withdraw';

export type ProposalVerdict = 'accept' | 'merge' | 'refuse' | 'withdraw';

/** Why several concepts were changed as one act. */
export type BatchKind = 'import' | 'bulk-edit' | 'merge' | 'split' | 'undo';

export type OutlineItem = { readonly paragraph: string; readonly after: string };

export type Fact =
  | { readonly kind: 'user'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'project';
      readonly id: string;
      readonly name: string;
      readonly sourceLang: string;
      readonly targetLang: string;
    }
  | {
      readonly kind: 'setting';
      readonly project: string;
      readonly key: string;
      readonly number: number;
      readonly value: unknown;
    }
  | {
      readonly kind: 'membership';
      readonly project: string;
      readonly user: string;
      readonly number: number;
      readonly role: Role | null;
    }
  | {
      readonly kind: 'document';
      readonly id: string;
      readonly project: string;
      readonly sourceLang: string;
      readonly targetLang: string;
      readonly format: string;
    }
  | {
      readonly kind: 'document-revision';
      readonly document: string;
      readonly number: number;
      readonly title: string;
      /** UTC date, `YYYY-MM-DD`. */
      readonly deadline: string | null;
      readonly archived: boolean;
    }
  | {
      readonly kind: 'original';
      readonly document: string;
      readonly side: Side;
      readonly number: number;
      readonly name: string;
      readonly encoding: string;
      readonly sha256: string;
      readonly bytes: Uint8Array;
    }
  | {
      readonly kind: 'paragraph';
      readonly id: string;
      readonly document: string;
      readonly paragraphKind: string;
      readonly locator: string;
    }
  | {
      readonly kind: 'outline';
      readonly document: string;
      readonly number: number;
      /** What stood before the first paragraph. */
      readonly head: string;
      readonly items: readonly OutlineItem[];
    }
  | {
      readonly kind: 'suggestion';
      readonly id: string;
      readonly paragraph: string;
      readonly sourceNumber: number | null;
      readonly text: string;
      readonly origin: 'engine' | 'memory' | 'term-change' | 'outside-review';
      readonly engine: string | null;
      readonly author: string | null;
    }
  | {
      readonly kind: 'revision';
      readonly paragraph: string;
      readonly side: Side;
      readonly number: number;
      readonly text: string;
      readonly origin: Origin;
      readonly author: string | null;
      readonly done: boolean;
      /** The source number that the author saw; null where there was none. */
      readonly against: number | null;
      readonly suggestion: string | null;
    }
  | {
      readonly kind: 'decision';
      readonly id: string;
      readonly paragraph: string;
      readonly sourceNumber: number | null;
      readonly targetNumber: number;
      readonly verdict: Verdict;
      readonly reason: string | null;
      readonly reviewer: string;
    }
  | {
      readonly kind: 'concept-revision';
      readonly concept: string;
      readonly number: number;
      /** A `ConceptEntry` of the glossary. */
      readonly entry: unknown;
    }
  | {
      readonly kind: 'proposal';
      readonly id: string;
      readonly project: string;
      /** The concept that it changes, and the number it was written on; null and 0 for a new one. */
      readonly concept: string | null;
      readonly base: number;
      readonly entry: unknown;
      readonly reason: string | null;
      /** Where it came up. */
      readonly paragraph: string | null;
      readonly author: string;
    }
  | {
      readonly kind: 'proposal-verdict';
      readonly proposal: string;
      readonly verdict: ProposalVerdict;
      readonly reason: string | null;
      /** What became of it. */
      readonly concept: string | null;
      readonly number: number | null;
      readonly decider: string;
    }
  | {
      readonly kind: 'concept-batch';
      readonly id: string;
      readonly project: string;
      readonly batchKind: BatchKind;
      readonly title: string;
      readonly undoes: string | null;
    }
  /** After the revision itself. */
  | { readonly kind: 'concept-batch-item'; readonly batch: string; readonly concept: string; readonly number: number }
  | {
      readonly kind: 'accepted-rendering';
      readonly project: string;
      /** Null: in the whole project. */
      readonly paragraph: string | null;
      readonly concept: string;
      readonly text: string;
      readonly number: number;
      /** False: taken back. */
      readonly accepted: boolean;
      readonly author: string | null;
    }
  | {
      readonly kind: 'candidate-dismissal';
      readonly project: string;
      /** The expression that is no term. */
      readonly text: string;
      readonly number: number;
      /** False: taken back. */
      readonly dismissed: boolean;
      readonly author: string | null;
    }
  /** After the suggestion itself: which change of a term it follows from, and the target that it edits. */
  | {
      readonly kind: 'term-suggestion';
      readonly suggestion: string;
      readonly paragraph: string;
      readonly targetNumber: number;
      readonly concept: string;
      readonly conceptNumber: number;
    }
  | {
      readonly kind: 'suggestion-refusal';
      readonly suggestion: string;
      readonly reason: string | null;
      readonly author: string;
    };

/** What a decision relied on: the latest numbers (0: there is none). */
export type Expect =
  | { readonly kind: 'paragraph'; readonly paragraph: string; readonly source: number; readonly target: number }
  /** The latest decision on a paragraph, whatever it is about; null: none. */
  | { readonly kind: 'decision'; readonly paragraph: string; readonly id: string | null }
  | { readonly kind: 'concept'; readonly concept: string; readonly number: number }
  | { readonly kind: 'setting'; readonly project: string; readonly key: string; readonly number: number }
  | { readonly kind: 'membership'; readonly project: string; readonly user: string; readonly number: number }
  | { readonly kind: 'document'; readonly document: string; readonly number: number }
  | { readonly kind: 'outline'; readonly document: string; readonly number: number }
  /** How many people there are; the first administrator can be created only while it is 0. */
  | { readonly kind: 'users'; readonly count: number }
  | { readonly kind: 'user-name-free'; readonly name: string };

export type CommitRequest = {
  /** Unique; a commit that is sent again with the same one is answered as done. */
  readonly requestId: string;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  readonly user: string | null;
  /** noun:past, as in `paragraph:saved`. */
  readonly action: string;
  readonly project: string | null;
  readonly document: string | null;
  readonly subject: string | null;
  readonly facts: readonly Fact[];
  readonly expects: readonly Expect[];
};

export type CommitOutcome =
  | { readonly kind: 'committed'; readonly seq: number }
  | { readonly kind: 'repeated'; readonly seq: number }
  /** An expectation or a key moved: load what stands and decide again. */
  | { readonly kind: 'moved'; readonly what: string }
  /** A rule that the database keeps, as in `four-eyes`. */
  | { readonly kind: 'refused'; readonly rule: string };

/** One row of the feed. */
export type FeedItem = {
  readonly seq: number;
  readonly at: string;
  readonly user: string | null;
  readonly action: string;
  readonly project: string | null;
  readonly document: string | null;
  readonly subject: string | null;
};
