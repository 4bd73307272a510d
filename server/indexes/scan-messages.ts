import type { Concept, Conflict, Fault, Inside } from '../../glossary/index.js';
import type { ConceptChange, ImpactKind } from '../core/concept-impact.js';
import type { Usage } from '../core/concept-usage.js';
import type { ScanPlace } from '../store/scan-reader.js';

/** A concept's latest revision, and the one that stood before the change: 0 where there was none. */
export type ChangedRevision = { readonly concept: string; readonly before: number; readonly number: number };

/** What the main thread asks of the scanning thread. `neighbours`: concepts whose terms may hide this one's. */
export type ScanRequest =
  | {
      readonly kind: 'impact';
      readonly change: ConceptChange;
      readonly neighbours: readonly Concept[];
      /** Whether the proposed texts are wanted, or only their number. */
      readonly texts: boolean;
      /** Only the numbers and this page of the list are wanted, not every paragraph. */
      readonly page: ImpactPage | null;
    }
  /** The edits that several changes together ask for. */
  | { readonly kind: 'edits'; readonly changes: readonly ChangedRevision[] }
  /** How approved paragraphs render a concept. */
  | { readonly kind: 'usage'; readonly concept: Concept; readonly neighbours: readonly Concept[] }
  /** What contradicts what in the whole termbase: the first `limit`, and how many there are. */
  | { readonly kind: 'conflicts'; readonly limit: number };

/** One paragraph that a change of `concept` touches; where several concepts ask for its edit, one of them. */
export type Touched = Omit<ScanPlace, 'row'> & {
  readonly concept: string;
  readonly kind: ImpactKind;
  readonly text: string | null;
};

/** What the entry finds in the current documents, touched or not: paragraphs. */
export type Matched = {
  readonly source: number;
  readonly standard: number;
  readonly admitted: number;
  readonly bad: number;
};

/** What a change means for a paragraph; those of a released edition are listed, and left alone. */
export type ShownKind = ImpactKind | 'released';

/** How many paragraphs of a document in a state a change touches in one way. */
export type ImpactCount = Pick<ScanPlace, 'document' | 'state' | 'closed'> & {
  readonly kind: ImpactKind;
  readonly count: number;
};

/** A page of the list of what is touched, counted from 1; `byKind`: edits first, instead of by place. */
export type ImpactPage = {
  readonly document?: string | undefined;
  readonly kind?: ShownKind | undefined;
  readonly size: number;
  readonly page: number;
  readonly byKind: boolean;
};

/** `total`: on all pages; `at`: which page this is, the last one where there are fewer than were asked for. */
export type ImpactList = { readonly total: number; readonly at: number; readonly touched: readonly Touched[] };

/** A line of the list of conflicts. */
export type Listed = Conflict | Fault | Inside;

/** `total`: conflicts and faults; `inside`: terms inside longer ones, which come after them. */
export type ConflictList = { readonly conflicts: readonly Listed[]; readonly total: number; readonly inside: number };

export type ScanAnswer =
  | {
      readonly kind: 'impact';
      readonly matched: Matched;
      readonly counts: readonly ImpactCount[];
      readonly list: ImpactList | null;
    }
  | { readonly kind: 'edits' }
  | { readonly kind: 'usage'; readonly usage: Usage; readonly places: readonly ScanPlace[] }
  | ({ readonly kind: 'conflicts' } & ConflictList);

export type Progress = { readonly done: number; readonly total: number };

/** What one chunk of paragraphs gave. */
export type ScanStep = { readonly progress: Progress; readonly touched: readonly Touched[] };

export type ToScanner =
  | { readonly kind: 'scan'; readonly id: number; readonly request: ScanRequest }
  | { readonly kind: 'cancel'; readonly id: number }
  | { readonly kind: 'close' };

export type FromScanner =
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly progress: Progress;
      readonly touched: readonly Touched[];
    }
  | { readonly kind: 'done'; readonly id: number; readonly answer: ScanAnswer }
  | { readonly kind: 'failed'; readonly id: number; readonly error: Error };
