import type { ConceptEntry } from '../../glossary/index.js';

/**
 * One revision that a batch is going to write; `number` is the next one. `allotted`: a new concept whose id nobody chose, so
 * that it takes another where somebody was quicker.
 */
export type BatchChange = {
  readonly concept: string;
  readonly number: number;
  readonly entry: ConceptEntry;
  readonly allotted?: boolean;
};

export type BatchItem = {
  readonly concept: string;
  readonly number: number;
  /** What stood before the batch; null: it began the concept. */
  readonly before: ConceptEntry | null;
  readonly entry: ConceptEntry;
  /** The latest revision now. */
  readonly current: number;
};

/**
 * What takes one revision of a batch back: the entry from before as a new revision, or a mark on a concept that the batch
 * began, as facts only grow. Null where somebody has changed it since.
 */
export function undoItem({ concept, number, before, entry, current }: BatchItem): BatchChange | null {
  if (current !== number) return null;
  return { concept, number: number + 1, entry: before ?? { ...entry, retired: true } };
}
