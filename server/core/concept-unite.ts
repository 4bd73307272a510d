import { type Concept, type ConceptEntry, type EnglishTerm, type Relation, writtenText } from '../../glossary/index.js';
import { sameCitation } from './concept-bulk.js';

/** Fields of which a united concept can have only one. */
export const uniteFields = [
  'standard',
  'domain',
  'partOfSpeech',
  'definition.zh',
  'definition.en',
  'confidence',
  'source',
  'note',
  'abbreviation',
] as const;

export type UniteField = (typeof uniteFields)[number];

/** Which side stays where both say something; left out: the concept that stays. */
export type UniteChoices = Readonly<Partial<Record<UniteField, 'kept' | 'other'>>>;

/** The one value of a field that a person chooses between; the standard rendering is one of them. */
export function uniteValue(entry: ConceptEntry, field: UniteField): string {
  if (field === 'standard') {
    const standard = entry.en.find(({ status }) => status === 'preferred');
    return standard ? writtenText(standard) : '';
  }
  if (field === 'definition.zh') return entry.definition.zh;
  if (field === 'definition.en') return entry.definition.en;
  return entry[field];
}

/** The fields in which the two differ and both say something. */
export function uniteDifferences(kept: ConceptEntry, other: ConceptEntry): UniteField[] {
  return uniteFields.filter((field) => {
    const [a, b] = [uniteValue(kept, field), uniteValue(other, field)];
    return a !== '' && b !== '' && a !== b;
  });
}

/**
 * Two concepts as one: terms, sources and relations of both, each once; what a person chose where only one can stay. The
 * other is retired and says what replaces it.
 */
export function uniteConcepts(
  kept: Concept,
  other: Concept,
  choices: UniteChoices = {},
): { readonly kept: ConceptEntry; readonly other: ConceptEntry } {
  const [a, b] = [kept.entry, other.entry];
  const text = (field: Exclude<UniteField, 'standard'>): string => {
    const [mine, theirs] = [uniteValue(a, field), uniteValue(b, field)];
    return (choices[field] === 'other' && theirs !== '') || mine === '' ? theirs : mine;
  };
  const related = [...(a.related ?? []), ...(b.related ?? [])].filter(
    ({ concept }) => concept !== kept.id && concept !== other.id,
  );
  const citations = [...(a.citations ?? []), ...(b.citations ?? [])];
  const entry: ConceptEntry = {
    zh: once([...a.zh, ...b.zh], (one, two) => one.text === two.text),
    notInside: once([...a.notInside, ...b.notInside], (one, two) => one === two),
    en: uniteTerms(a.en, b.en, choices.standard === 'other'),
    partOfSpeech: text('partOfSpeech'),
    domain: text('domain'),
    definition: { zh: text('definition.zh'), en: text('definition.en') },
    source: text('source'),
    note: text('note'),
    abbreviation: text('abbreviation'),
    confidence: text('confidence') as ConceptEntry['confidence'],
    reportRefs: once([...a.reportRefs, ...b.reportRefs], (one, two) => one === two),
    ...(related.length === 0 ? {} : { related: once(related, sameRelation) }),
    ...(citations.length === 0 ? {} : { citations: once(citations, sameCitation) }),
  };
  const replaced: Relation = { kind: 'replaced-by', concept: kept.id };
  return {
    kept: entry,
    other: { ...b, related: once([...(b.related ?? []), replaced], sameRelation), retired: true },
  };
}

/** A text that both have keeps what the concept that stays says of it; of two standards the other is admitted. */
function uniteTerms(
  mine: readonly EnglishTerm[],
  theirs: readonly EnglishTerm[],
  theirStandard: boolean,
): EnglishTerm[] {
  const chosen = theirStandard ? theirs.find(({ status }) => status === 'preferred') : undefined;
  const standard = chosen ?? mine.find(({ status }) => status === 'preferred');
  const all = once([...(chosen ? [chosen] : []), ...mine, ...theirs], (a, b) => writtenText(a) === writtenText(b));
  return all.map((term) =>
    term.status === 'preferred' && standard !== undefined && term !== standard ? { ...term, status: 'admitted' } : term,
  );
}

export type SplitPlace = 'stays' | 'goes' | 'both';

/** Where each form and each term of a concept goes, by its place in the entry. */
export type SplitChoices = { readonly zh: readonly SplitPlace[]; readonly en: readonly SplitPlace[] };

/** One concept as two that know of each other. An entry without a Chinese form is for the reader of entries to refuse. */
export function splitConcept(
  { id, entry }: Concept,
  { zh, en }: SplitChoices,
  newId: string,
): { readonly stays: ConceptEntry; readonly goes: ConceptEntry } {
  const part = (side: 'stays' | 'goes', other: string): ConceptEntry => {
    const isHere = (place: SplitPlace = 'stays'): boolean => place === side || place === 'both';
    const forms = entry.zh.filter((_, index) => isHere(zh[index]));
    const terms = entry.en.filter((_, index) => isHere(en[index]));
    return {
      ...entry,
      zh: withKnownFullForms(forms),
      notInside: entry.notInside.filter((text) =>
        forms.some((form) => text.length > form.text.length && text.includes(form.text)),
      ),
      en: withKnownFullForms(terms),
      related: once([...(entry.related ?? []), { kind: 'related', concept: other } as const], sameRelation),
    };
  };
  return { stays: part('stays', newId), goes: part('goes', id) };
}

/** A full form that went elsewhere is no longer one of this entry's texts. */
function withKnownFullForms<T extends { readonly text: string; readonly fullForm?: string }>(terms: readonly T[]): T[] {
  return terms.map((term) => {
    if (term.fullForm === undefined || terms.some(({ text }) => text === term.fullForm)) return term;
    return { ...term, fullForm: undefined };
  });
}

function sameRelation(a: Relation, b: Relation): boolean {
  return a.kind === b.kind && a.concept === b.concept;
}

function once<T>(items: readonly T[], same: (a: T, b: T) => boolean): T[] {
  return items.filter((item, index) => items.findIndex((earlier) => same(earlier, item)) === index);
}
