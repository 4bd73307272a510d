/**
 * What can be said to the store. A write is a list of facts and what the decision behind them relied on; the store
 * appends the facts under one commit, or reports the first expectation that no longer holds.
 */

import type { Severity } from './checks/check.js';

export type Side = 'source' | 'target';

export type Role = 'translator' | 'reviewer' | 'terminologist' | 'chief-editor' | 'administrator';

export type Origin = 'import' | 'mt' | 'memory' | 'translator' | 'reviewer' | 'restore';

export type Verdict = 'approve' | 'request-changes' | 'withdraw';

export type ProposalVerdict = 'accept' | 'merge' | 'refuse' | 'withdraw';

/** Why several concepts were changed as one act. */
export type BatchKind = 'import' | 'bulk-edit' | 'merge' | 'split' | 'undo';

/** What a reviewer says of one hunk: `refuse` puts the old words back, `ask` leaves the new ones and asks the translator. */
export type HunkOutcome = 'accept' | 'refuse' | 'reword' | 'ask';

/** How grave an MQM error is. */
export type ErrorSeverity = 'neutral' | 'minor' | 'major' | 'critical';

/** How far a dismissal reaches: these texts of this paragraph, the same words in its document, a concept, the project. */
export type DismissalScope = 'text' | 'document' | 'term' | 'project';

export type Task = 'translate' | 'review';

export type OutlineItem = { readonly paragraph: string; readonly after: string };

/** The exact revisions of a release, every paragraph of the document in order, and what else its canonical form needs. */
export type ReleaseValue = {
  readonly title: string;
  readonly sourceLang: string;
  readonly targetLang: string;
  /** What stands before the first paragraph. */
  readonly head: string;
  readonly items: readonly {
    readonly paragraph: string;
    /** From 1. */
    readonly position: number;
    readonly source: number | null;
    readonly target: number;
    readonly decision: string;
    /** The separator after it. */
    readonly after: string;
  }[];
  /** Approvals in spite of a critical finding, with their reasons. */
  readonly overrides: readonly {
    readonly paragraph: string;
    readonly position: number;
    readonly decision: string;
    readonly reason: string;
  }[];
};

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
      /** Every text needs a second reviewer; false where absent. */
      readonly secondReview?: boolean;
      /** UTC date whose standard renderings judge the document; null or absent: today's. */
      readonly dated?: string | null;
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
      /** The number whose text it brings back, with its state; absent where it is new. */
      readonly restores?: number | null;
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
      /** The version of the rules whose findings an approval saw. */
      readonly rules?: string | null;
      /** Why an approval stands in spite of a critical finding. */
      readonly override?: string | null;
      /** How many people must approve these texts; 1 where absent. */
      readonly needed?: 1 | 2;
      /** The two numbers of the target whose difference its hunk decisions are about. */
      readonly compared?: { readonly from: number; readonly to: number } | null;
    }
  /** After the decision itself. */
  | {
      readonly kind: 'hunk-decision';
      readonly decision: string;
      /** From 1, in the order of the text. */
      readonly ordinal: number;
      /** Half-open, UTF-16 units, in the text of `compared.from`. */
      readonly from: number;
      readonly to: number;
      readonly oldText: string;
      readonly newText: string;
      readonly outcome: HunkOutcome;
      /** The reviewer's words, where they reworded; null otherwise. */
      readonly text: string | null;
      readonly reason: string | null;
      /** MQM error type. */
      readonly category: string | null;
      readonly severity: ErrorSeverity | null;
      /** Whose words they were; null or absent: a machine's. */
      readonly author?: string | null;
    }
  | {
      readonly kind: 'comment';
      readonly id: string;
      /** Null: it starts a thread, whose id is its own. */
      readonly thread: string | null;
      readonly paragraph: string;
      /** `contest`: the translator disagrees with a hunk decision. */
      readonly commentKind: 'comment' | 'contest';
      /** The words that are meant, half-open, UTF-16 units of that revision; null: the whole paragraph. */
      readonly anchor: {
        readonly side: Side;
        readonly number: number;
        readonly from: number;
        readonly to: number;
        readonly quote: string;
      } | null;
      /** The hunk decision that it answers. */
      readonly hunk: { readonly decision: string; readonly ordinal: number } | null;
      readonly text: string;
      readonly author: string;
    }
  /** After the comment itself. */
  | { readonly kind: 'comment-mention'; readonly comment: string; readonly user: string }
  | {
      readonly kind: 'thread-resolution';
      readonly thread: string;
      readonly number: number;
      /** False: opened again. */
      readonly resolved: boolean;
      readonly author: string;
    }
  | {
      readonly kind: 'assignment';
      readonly id: string;
      readonly number: number;
      readonly document: string;
      readonly user: string;
      readonly task: Task;
      /** The first and the last paragraph; null: the whole document. */
      readonly range: { readonly first: string; readonly last: string } | null;
      /** UTC date, `YYYY-MM-DD`. */
      readonly deadline: string | null;
      readonly ended: boolean;
      readonly author: string | null;
    }
  | {
      readonly kind: 'release';
      readonly document: string;
      /** The edition that it closes. */
      readonly number: number;
      /** Lower-case hex, over the canonical form of release.ts. */
      readonly sha256: string;
      readonly value: ReleaseValue;
      readonly note: string | null;
      readonly author: string;
    }
  /** Opens a document again after a release. */
  | {
      readonly kind: 'edition';
      readonly document: string;
      /** From 2. */
      readonly number: number;
      readonly note: string | null;
      readonly author: string;
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
  /** A finding that is no error. */
  | {
      readonly kind: 'dismissal';
      readonly id: string;
      readonly project: string;
      readonly scope: DismissalScope;
      readonly check: string;
      /** Where it was said, and the texts that were seen there. */
      readonly paragraph: string;
      readonly sourceNumber: number | null;
      readonly targetNumber: number | null;
      /** The words that the finding marks on each side. */
      readonly sourceWords: string | null;
      readonly targetWords: string | null;
      readonly concept: string | null;
      readonly conceptNumber: number | null;
      /** Of the finding, at worst, where it was dismissed. */
      readonly severity: Severity;
      readonly reason: string;
      readonly author: string;
    }
  /** It is an error after all. */
  | { readonly kind: 'dismissal-end'; readonly dismissal: string; readonly author: string }
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
  | { readonly kind: 'assignment'; readonly id: string; readonly number: number }
  | { readonly kind: 'thread'; readonly thread: string; readonly number: number }
  /** The latest release and the latest edition of a document; 0 where there is no release, 1 for the first edition. */
  | { readonly kind: 'edition'; readonly document: string; readonly released: number; readonly edition: number }
  /** The last commit that touched anything of a document. */
  | { readonly kind: 'document-changed'; readonly document: string; readonly seq: number }
  /** How many people there are; the first administrator can be created only while it is 0. */
  | { readonly kind: 'users'; readonly count: number }
  | { readonly kind: 'user-name-free'; readonly name: string }
  /** The gravest dismissal that stands and says exactly this; null: none. */
  | { readonly kind: 'dismissal'; readonly place: DismissalPlace; readonly id: string | null };

/** Where a dismissal is to hold, and of what. */
export type DismissalPlace = {
  readonly project: string;
  readonly document: string;
  readonly paragraph: string;
  readonly scope: DismissalScope;
  readonly check: string;
  readonly sourceNumber: number | null;
  readonly targetNumber: number | null;
  readonly sourceWords: string | null;
  readonly targetWords: string | null;
  readonly concept: string | null;
  readonly conceptNumber: number | null;
};

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
