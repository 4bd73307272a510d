import type { Citation, ConceptEntry, Confidence, EnglishTerm, TermStatus, TermType } from '../../../glossary/index.js';
import type { Place } from './complaints.js';

export type Reference = {
  readonly at: Place;
  readonly kind: string;
  readonly target: string;
  readonly byXmlId: boolean;
};

export type ReadConcept = {
  readonly id: string;
  readonly at: Place;
  readonly entry: ConceptEntry;
  readonly references: readonly Reference[];
  /** The ids in it, its own first. */
  readonly xmlIds: readonly string[];
};

/** What is being gathered about one concept. */
export type ConceptDraft = {
  id: string;
  domain: string[];
  source: string[];
  note: string[];
  partOfSpeech: string;
  abbreviation: string;
  confidence: Confidence;
  retired: boolean;
  readonly definition: { zh: string[]; en: string[] };
  readonly notInside: string[];
  readonly reportRefs: string[];
  readonly citations: Citation[];
  readonly references: Reference[];
};

/** What is being gathered about one term of either language. */
export type TermDraft = {
  readonly at: Place;
  readonly text: string;
  status?: TermStatus;
  after?: 'number';
  comment: string;
  literal: boolean;
  scope: EnglishTerm['scope'];
  caseSensitive: boolean;
  hyphenSensitive: boolean;
  readonly near: string[];
  inflects?: boolean;
  afterFull?: true;
  type?: TermType;
  partOfSpeech?: string;
  fullForm?: string;
  from?: string;
  until?: string;
  readonly citations: Citation[];
  readonly examples: string[];
};
