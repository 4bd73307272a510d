/**
 * The termbase: model, recognition in Chinese, check of renderings in English, look-up. Pure, and fit for the browser;
 * the starter termbase is loaded by `starter/load.js`, which only the server imports.
 */
export * from './model.js';
export { readEntry, type EntryProblem, type EntryProblemCode, type EntryReading } from './read-entry.js';
export { buildTermbase, buildTermbaseInSlices, type Termbase, type TermbaseOptions } from './termbase.js';
export { buildRecogniser, type Recogniser, type RecogniseOptions, type TermMatch } from './recognise.js';
export {
  buildRenderings,
  type AcceptedRendering,
  type CheckOptions,
  type RenderingHit,
  type RenderingIndex,
  type RenderingStatus,
} from './english/renderings.js';
export { type Outcome, type OutcomeInput, type OutcomeOptions, type Review, type Span } from './outcomes.js';
export { type ScanHit, type ScanInput } from './scan.js';
export { type SimilarTerm } from './similar.js';
export { buildLookup } from './lookup.js';
export type {
  LookupField,
  LookupFilter,
  LookupIndex,
  LookupOptions,
  LookupResult,
  LookupStatus,
  SearchOptions,
  SearchResults,
} from './lookup/results.js';
export type { Pinyin } from './pinyin.js';
export {
  findCandidates,
  type Candidate as TermCandidate,
  type CandidateContext,
  type CandidateOptions,
  type CandidateParagraph,
} from './candidates.js';
export { findConflicts, findFaults, type Conflict, type Fault } from './conflicts.js';
export { insideFinder, type Inside } from './inside.js';
export { fillNumbers, numberNames, type NumberValues } from './number-pattern.js';
export { fold, foldedKey, type Folded } from './fold.js';
