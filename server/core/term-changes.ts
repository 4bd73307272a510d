/** The work that follows from changes of concepts, as those who watch it see it. */
export type TermChange = { readonly concept: string; readonly number: number };

export type ChangeProgress = {
  /** Paragraphs scanned, of how many. */
  readonly done: number;
  readonly total: number;
  /** Edits proposed so far. */
  readonly edits: number;
};

/**
 * Proposes an edit for every paragraph that a changed concept touches, after the change, behind the feed. What a stop or a crash
 * cut short goes on at the next start.
 */
export type TermChanges = {
  /** How far the work on a revision is; null where none is going on or waiting. */
  readonly progress: (change: TermChange) => ChangeProgress | null;
  /** The same of all that a batch changed. */
  readonly batchProgress: (batch: string) => ChangeProgress | null;
  /** Proposes no more edits for what a batch changed; those that are proposed stay. */
  readonly cancelBatch: (batch: string) => void;
  /** Resolves when nothing is going on or waiting. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
};
