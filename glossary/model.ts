/**
 * The concept model, along ISO 30042 (TBX): a concept holds its Chinese forms and its English terms, each term with a
 * status. A `ConceptEntry` is one JSON value; a concept revision stores it whole.
 */

export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'forbidden';

/** `if-source`: bad only where the concept's Chinese stands in the same paragraph; `always`: bad whatever it says. */
export type TermScope = 'always' | 'if-source';

export type Confidence = 'seen' | 'standard knowledge' | 'proposed';

/**
 * One Chinese form. `…` marks a gap of at most 20 characters inside one clause. A form of a single character is allowed
 * only with `after: 'number'` (斤 in 1.39万亿斤); such a form is recognised only right after a numeral.
 */
export type ZhForm = { readonly text: string; readonly after?: 'number' };

/**
 * One English term.
 * - `text` may begin with an optional article or "to"; `…` marks a gap; `; ` separates alternatives for different
 *   contexts; a group in round brackets inside it is optional.
 * - `comment` stood in brackets after the text; it is never matched.
 * - `literal` marks the literal name under which people know the concept from machine translation. A literal name that is
 *   deprecated is a warning with the standard rendering as its fix; one that is admitted is simply admitted.
 * - `caseSensitive`, `hyphenSensitive`: the comparison is exact in that respect.
 * - `near`: a bad rendering counts only where one of these words follows in the same sentence ("the spirit of" a meeting,
 *   not of the times); empty: anywhere.
 */
export type EnglishTerm = {
  readonly text: string;
  readonly status: TermStatus;
  readonly comment: string;
  readonly literal: boolean;
  readonly scope: TermScope;
  readonly caseSensitive: boolean;
  readonly hyphenSensitive: boolean;
  readonly near: readonly string[];
};

export type ConceptEntry = {
  /** The first is the main form. */
  readonly zh: readonly ZhForm[];
  /** Longer Chinese strings in which a form of this concept is not meant: 民生 inside 人民生活. */
  readonly notInside: readonly string[];
  readonly en: readonly EnglishTerm[];
  readonly partOfSpeech: string;
  readonly domain: string;
  readonly definition: { readonly zh: string; readonly en: string };
  /** Where the rendering was seen. */
  readonly source: string;
  readonly note: string;
  /** Short ↔ full forms, as written by the compiler. */
  readonly abbreviation: string;
  readonly confidence: Confidence;
  /** Sentences of the sample report in which the concept occurs. */
  readonly reportRefs: readonly string[];
};

/** `number` is the number of the concept's revision. */
export type Concept = { readonly id: string; readonly number: number; readonly entry: ConceptEntry };

export function isBad(term: EnglishTerm): boolean {
  return term.status === 'deprecated' || term.status === 'forbidden';
}

export function preferredTerm(entry: ConceptEntry): EnglishTerm | undefined {
  return entry.en.find((term) => term.status === 'preferred');
}

/** The standard rendering for a text: the first alternative, without comment. Empty where no term is preferred. */
export function preferredText(entry: ConceptEntry): string {
  return preferredTerm(entry)?.text.split('; ')[0] ?? '';
}

/** The term as it was written, comment included. */
export function writtenText(term: EnglishTerm): string {
  return term.comment === '' ? term.text : `${term.text} (${term.comment})`;
}

/** The main Chinese form; empty only for an entry that was never validated. */
export function mainZh(entry: ConceptEntry): string {
  return entry.zh[0]?.text ?? '';
}
