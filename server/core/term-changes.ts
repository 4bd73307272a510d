/** The work that follows from changes of concepts, as those who watch it see it. */
export type TermChange = { readonly concept: string; readonly number: number };

export type ChangeProgress = {
  /** Paragraphs scanned, of how many. */
  readonly done: number;
  readonly total: number;
  /** Edits proposed so far. */
  readonly edits: number;
};

/** Proposes an edit for every paragraph that a changed concept touches, after the change, behind the feed. */
export type TermChanges = {
  /** How far the work on a revision is; null where none is going on or waiting. */
  readonly progress: (change: TermChange) => ChangeProgress | null;
  /** Resolves when nothing is going on or waiting. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
};
