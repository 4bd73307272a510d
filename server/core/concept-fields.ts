import type { ConceptEntry, EnglishTerm, ZhForm } from '../../glossary/index.js';
import { citationWords, formTags, type Tag, termTags } from './concept-tags.js';

/** Fields of an entry that hold one text; `more` is what this program's form does not show, kept as JSON. */
export const textFields = [
  'definition.zh',
  'definition.en',
  'domain',
  'partOfSpeech',
  'abbreviation',
  'source',
  'confidence',
  'note',
  'more',
] as const;

export type TextField = (typeof textFields)[number];

/** Fields that hold a list of things that can be told apart by a text. */
export const listFields = ['zh', 'notInside', 'en', 'reportRefs'] as const;

export type ListField = (typeof listFields)[number];

/** What the form keeps in `more` and a reader wants in words. */
export const shownFields = [...listFields, 'related', 'citations'] as const;

export type ShownField = (typeof shownFields)[number];

export function textOf(entry: ConceptEntry, field: TextField): string {
  if (field === 'definition.zh') return entry.definition.zh;
  if (field === 'definition.en') return entry.definition.en;
  if (field === 'more') return moreOf(entry, entryMembers);
  return entry[field];
}

const entryMembers = [
  ...['zh', 'notInside', 'en', 'partOfSpeech', 'domain', 'definition', 'source', 'note', 'abbreviation', 'confidence'],
  'reportRefs',
];
const formMembers = ['text', 'after'];
const termMembers = ['text', 'status', 'comment', 'literal', 'scope', 'caseSensitive', 'hyphenSensitive', 'near'];

/** What is left of `more` when everything that can be said in words is taken away. */
export function restOf(entry: ConceptEntry): string {
  return moreOf(entry, [...entryMembers, 'related', 'citations', 'retired']);
}

/** Members that have no field of their own in the form, as JSON; empty where there are none. */
function moreOf(value: object, shown: readonly string[]): string {
  const members = Object.entries(value).filter(([name, member]) => !shown.includes(name) && member !== undefined);
  return members.length === 0 ? '' : JSON.stringify(Object.fromEntries(members));
}

/** What the form keeps of an entry beside its fields and rows. */
export function entryMore(entry: ConceptEntry): string {
  return moreOf(entry, [...entryMembers, 'related']);
}

export function formMore(form: ZhForm): string {
  return moreOf(form, formMembers);
}

export function termMore(term: EnglishTerm): string {
  return moreOf(term, termMembers);
}

/** The members that `moreOf` wrote down. What is no such text says nothing. */
export function readMore(more: string): Record<string, unknown> {
  try {
    const value: unknown = more === '' ? {} : JSON.parse(more);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

/** One member of a list field: what tells it apart, and what is said about it. */
export type Item = { readonly text: string; readonly tags: readonly Tag[] };

export function itemsOf(entry: ConceptEntry, field: ShownField): Item[] {
  if (field === 'zh') return entry.zh.map((form, index) => ({ text: form.text, tags: formTags(form, index) }));
  if (field === 'en') return entry.en.map((term) => ({ text: term.text, tags: termTags(term) }));
  if (field === 'citations')
    return (entry.citations ?? []).map((citation) => ({
      text: citationWords(citation),
      tags: [{ key: `authorities.${citation.authority}` }],
    }));
  if (field === 'related')
    return (entry.related ?? []).map(({ kind, concept }) => ({ text: concept, tags: [{ key: `relations.${kind}` }] }));
  return entry[field].map((text) => ({ text, tags: [] }));
}
