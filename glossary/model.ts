/**
 * The concept model, along ISO 30042 (TBX): a concept holds its Chinese forms and its English terms, each term with a
 * status. A `ConceptEntry` is one JSON value; a concept revision stores it whole.
 */

export type TermStatus = 'preferred' | 'admitted' | 'deprecated' | 'forbidden';

/** `if-source`: bad only where the concept's Chinese stands in the same paragraph; `always`: bad whatever it says. */
export type TermScope = 'always' | 'if-source';

export type Confidence = 'seen' | 'standard knowledge' | 'proposed';

/** What kind of expression a term is; a `name` is never inflected. */
export type TermType = 'term' | 'abbreviation' | 'name' | 'formulation';

/** How much a source weighs, the weightiest first. */
export type Authority = (typeof AUTHORITIES)[number];

export const AUTHORITIES = [
  'party-document',
  'state-council',
  'xinhua',
  'ministry',
  'local',
  'in-house',
  'other',
] as const;

/** Where a term or a concept was seen. Dates are ISO 8601 (`2023`, `2023-06` or `2023-06-25`); empty texts are unknown. */
export type Citation = {
  readonly document: string;
  readonly date: string;
  readonly page: string;
  readonly address: string;
  readonly authority: Authority;
};

export type RelationKind = (typeof RELATION_KINDS)[number];

/**
 * `abbreviation-of` and `full-form-of` stand between concepts that have entries of their own: 百千万工程, and its full name.
 * `holds` and `held-by` stand between a person and a post, of today or of the past: 陈岸明 holds 江门市委书记.
 */
export const RELATION_KINDS = [
  'broader',
  'narrower',
  'related',
  'abbreviation-of',
  'full-form-of',
  'replaces',
  'replaced-by',
  'holds',
  'held-by',
] as const;

/** From this concept to another: "this is `kind` that" (`broader`: that one is the broader). */
export type Relation = { readonly kind: RelationKind; readonly concept: string };

/**
 * What may be said about a term of either language. Members are absent where nothing is said, so that an entry written
 * before they existed is still the same entry.
 * - `fullForm`: the text of the term of this entry that it abbreviates.
 * - `from`, `until`: first and last day of validity, as a citation's date; `2023` means the whole year.
 */
export type TermDetails = {
  readonly type?: TermType;
  readonly partOfSpeech?: string;
  readonly fullForm?: string;
  readonly from?: string;
  readonly until?: string;
  readonly citations?: readonly Citation[];
  readonly examples?: readonly string[];
};

/**
 * One Chinese form. `…` marks a gap of at most 20 characters inside one clause. A form of a single character is allowed
 * only with `after: 'number'` (斤 in 1.39万亿斤); such a form is recognised only right after a numeral. `{n}` stands for
 * any numeral: {n}届{m}中全会; its letter names the number, so that a rendering can repeat it.
 */
export type ZhForm = { readonly text: string; readonly after?: 'number' } & TermDetails;

/**
 * One English term.
 * - `text` may begin with an optional article or "to"; `…` marks a gap; `; ` separates alternatives for different
 *   contexts; a group in round brackets inside it is optional; `{n}` and `{n-th}` are the number of the Chinese form, as
 *   digits or words, cardinal or ordinal.
 * - `comment` stood in brackets after the text; it is never matched.
 * - `literal` marks the literal name under which people know the concept from machine translation. A literal name that is
 *   deprecated is a warning with the standard rendering as its fix; one that is admitted is simply admitted.
 * - `caseSensitive`, `hyphenSensitive`: the comparison is exact in that respect.
 * - `near`: a bad rendering counts only where one of these words follows in the same sentence ("the spirit of" a meeting,
 *   not of the times); empty: anywhere.
 * - `inflects: false`: no plural, no other tense; for a `name` it is the default.
 * - `afterFull`: right only where a longer rendering of the concept has been used before ("the Central Committee").
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
  readonly inflects?: boolean;
  readonly afterFull?: boolean;
} & TermDetails;

/** `retired`: kept for its history only; no page lists it and nothing matches it. */
export type ConceptEntry = {
  /** The first is the main form. */
  readonly zh: readonly ZhForm[];
  /** Longer Chinese strings in which a form of this concept is not meant: 民生 inside 人民生活. */
  readonly notInside: readonly string[];
  readonly en: readonly EnglishTerm[];
  readonly partOfSpeech: string;
  /** A path from the general to the special, divided by `/`: party/meeting. */
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
  readonly related?: readonly Relation[];
  readonly citations?: readonly Citation[];
  readonly retired?: true;
};

/** An entry that says nothing yet. */
export const emptyEntry: ConceptEntry = {
  zh: [],
  notInside: [],
  en: [],
  partOfSpeech: '',
  domain: '',
  definition: { zh: '', en: '' },
  source: '',
  note: '',
  abbreviation: '',
  confidence: 'proposed',
  reportRefs: [],
};

/** A rendering of which nothing more is said. */
export function plainTerm(text: string, status: TermStatus): EnglishTerm {
  return {
    text,
    status,
    comment: '',
    literal: false,
    scope: 'always',
    caseSensitive: false,
    hyphenSensitive: false,
    near: [],
  };
}

/** `number` is the number of the concept's revision. */
export type Concept = { readonly id: string; readonly number: number; readonly entry: ConceptEntry };

export function isBad(term: EnglishTerm): boolean {
  return term.status === 'deprecated' || term.status === 'forbidden';
}

/**
 * The standard rendering. With a date: the standard of that day, which is an admitted term where no preferred one was
 * valid yet or any more. Without: where several periods have theirs, the latest.
 */
export function preferredTerm(entry: ConceptEntry, asOf?: string): EnglishTerm | undefined {
  const preferred = entry.en.filter((term) => term.status === 'preferred');
  if (asOf === undefined) return latestOf(preferred);
  const valid = (term: EnglishTerm): boolean => isValidOn(term, asOf);
  return (
    preferred.find(valid) ??
    entry.en.find((term) => term.status === 'admitted' && hasValidity(term) && valid(term)) ??
    latestOf(preferred)
  );
}

function latestOf(terms: readonly EnglishTerm[]): EnglishTerm | undefined {
  if (terms.length < 2) return terms[0];
  return [...terms].sort((a, b) => ((a.until ?? '9999') < (b.until ?? '9999') ? 1 : -1))[0];
}

/** The standard rendering for a text: the first alternative, without comment. Empty where no term is preferred. */
export function preferredText(entry: ConceptEntry, asOf?: string): string {
  return preferredTerm(entry, asOf)?.text.split('; ')[0] ?? '';
}

/** A rendering as it is put into a text: without "to", and without brackets around the whole, as of "(Jiangmen Daily)". */
export function insertedText(rendering: string): string {
  return rendering.replace(/^to\s+/, '').replace(/^\(([^()]+)\)$/, '$1');
}

export function hasValidity({ from, until }: TermDetails): boolean {
  return from !== undefined || until !== undefined;
}

/** Both ends belong to the period. Dates may be less exact than a day; then they mean all of their days. */
export function isValidOn({ from, until }: TermDetails, day: string): boolean {
  if (from !== undefined && day.slice(0, from.length) < from.slice(0, day.length)) return false;
  return until === undefined || day.slice(0, until.length) <= until.slice(0, day.length);
}

/** A domain with all that it lies in, the widest first: party, party/meeting. */
export function domainPath(domain: string): string[] {
  const parts = domain.split('/').filter((part) => part !== '');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** The weightiest source that a concept or one of its terms names; `other` where none does. */
export function authorityOf(entry: ConceptEntry): Authority {
  let best = AUTHORITIES.length - 1;
  const weigh = (citations: readonly Citation[] = []): void => {
    for (const { authority } of citations) best = Math.min(best, AUTHORITIES.indexOf(authority));
  };
  weigh(entry.citations);
  for (const term of entry.zh) weigh(term.citations);
  for (const term of entry.en) weigh(term.citations);
  return AUTHORITIES[best] ?? 'other';
}

export function inflects(term: EnglishTerm): boolean {
  return term.inflects ?? term.type !== 'name';
}

/** The term as it was written, comment included. */
export function writtenText(term: EnglishTerm): string {
  return term.comment === '' ? term.text : `${term.text} (${term.comment})`;
}

/** The main Chinese form; empty only for an entry that was never validated. */
export function mainZh(entry: ConceptEntry): string {
  return entry.zh[0]?.text ?? '';
}
