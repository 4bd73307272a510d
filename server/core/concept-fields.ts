import type { ConceptEntry, EnglishTerm, ZhForm } from '../../glossary/index.js';

/** Fields of an entry that hold one text. */
export const textFields = [
  'definition.zh',
  'definition.en',
  'domain',
  'partOfSpeech',
  'abbreviation',
  'source',
  'confidence',
  'note',
] as const;

export type TextField = (typeof textFields)[number];

/** Fields that hold a list of things that can be told apart by a text. */
export const listFields = ['zh', 'notInside', 'en', 'reportRefs'] as const;

export type ListField = (typeof listFields)[number];

export function textOf(entry: ConceptEntry, field: TextField): string {
  if (field === 'definition.zh') return entry.definition.zh;
  if (field === 'definition.en') return entry.definition.en;
  return entry[field];
}

/** One member of a list field: what tells it apart, and what is said about it, as message keys with their values. */
export type Item = { readonly text: string; readonly tags: readonly Tag[] };

export type Tag = { readonly key: string; readonly value?: string };

export function itemsOf(entry: ConceptEntry, field: ListField): Item[] {
  if (field === 'zh') return entry.zh.map((form, index) => ({ text: form.text, tags: formTags(form, index) }));
  if (field === 'en') return entry.en.map((term) => ({ text: term.text, tags: termTags(term) }));
  return entry[field].map((text) => ({ text, tags: [] }));
}

function formTags(form: ZhForm, index: number): Tag[] {
  const tags: Tag[] = index === 0 ? [{ key: 'main-form' }] : [];
  return form.after === 'number' ? [...tags, { key: 'after-number' }] : tags;
}

/** What is worth saying about a rendering beside its text; its status first. */
export function termTags(term: EnglishTerm): Tag[] {
  const tags: Tag[] = [{ key: `status.${term.status}` }];
  if (term.literal) tags.push({ key: 'literal' });
  if (term.comment !== '') tags.push({ key: 'comment', value: term.comment });
  if (term.scope === 'if-source') tags.push({ key: 'scope.if-source' });
  if (term.caseSensitive) tags.push({ key: 'case-sensitive' });
  if (term.hyphenSensitive) tags.push({ key: 'hyphen-sensitive' });
  return tags;
}
