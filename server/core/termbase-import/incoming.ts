import type { ConceptEntry } from '../../../glossary/index.js';
import type { EntryPart } from './overlay.js';

/**
 * Something in a file from outside that is not as it should be. `error`: a piece could not be read; `warning`: it was read
 * or repaired. Lines and columns count from 1 (a column of a table is its cell's); 0 where the place is the whole file.
 * `code` is a message key, `values` what the message names.
 */
export type FileProblem = {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
};

/**
 * A concept as a codec found it: not yet validated (`readEntry`), so a member may be empty that an entry needs. `id` is
 * empty where the file has none; `line` is where the concept begins; `says` the parts that the file says something about
 * (left out: all of them): the rest of a standing entry is none of its business.
 */
export type IncomingConcept = {
  readonly id: string;
  readonly line: number;
  readonly entry: ConceptEntry;
  readonly says?: ReadonlySet<EntryPart>;
};
