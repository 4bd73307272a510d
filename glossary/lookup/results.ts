import type { Authority, Concept } from '../model.js';

export type LookupField = 'concept' | 'zh' | 'preferred' | 'admitted' | 'literal' | 'bad' | 'abbreviation';

/** One row of `termbase lookup`. */
export type LookupResult = {
  readonly concept: string;
  readonly zh: string;
  readonly preferred: string;
  readonly admitted: readonly string[];
  readonly literal: readonly string[];
  readonly bad: readonly { readonly text: string; readonly status: 'deprecated' | 'forbidden' }[];
  /** `proposed` until somebody has decided on the rendering. */
  readonly status: LookupStatus;
  /** The text of the concept that answers the query, and what it is. */
  readonly matched: { readonly field: LookupField; readonly text: string };
};

export type LookupStatus = 'approved' | 'proposed';

/** `domain` takes in all domains below it. */
export type LookupFilter = {
  readonly domain?: string;
  readonly status?: LookupStatus;
  readonly authority?: Authority;
};

export type LookupOptions = { readonly limit?: number };

export type SearchOptions = LookupOptions & { readonly filter?: LookupFilter };

/** `counts`: how many concepts each choice would leave, the other choices kept; what would leave none is not named. */
export type SearchResults = {
  readonly results: readonly LookupResult[];
  readonly total: number;
  readonly counts: {
    readonly domain: ReadonlyMap<string, number>;
    readonly status: ReadonlyMap<LookupStatus, number>;
    readonly authority: ReadonlyMap<Authority, number>;
  };
};

export type LookupIndex = {
  /** Best first. A query that equals a form, be it bad or literal, brings its concept first. */
  lookup(query: string, options?: LookupOptions): LookupResult[];
  /** The same, narrowed, with the number of all and of each choice. */
  search(query: string, options?: SearchOptions): SearchResults;
  /** Adds a concept, or replaces the one with its id. Cost: its own texts. */
  update(concept: Concept): void;
  remove(id: string): void;
  /** Size of the index in bytes, texts not counted. */
  readonly bytes: number;
};
