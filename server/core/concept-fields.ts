import type { ConceptEntry, EnglishTerm, ZhForm } from '../../glossary/index.js';

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

/** Members that have no field of their own in the form, as JSON; empty where there are none. */
function moreOf(value: object, shown: readonly string[]): string {
  const members = Object.entries(value).filter(([name, member]) => !shown.includes(name) && member !== undefined);
  return members.length === 0 ? '' : JSON.stringify(Object.fromEntries(members));
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
  if (form.after === 'number') tags.push({ key: 'after-number' });
  const more = formMore(form);
  return more === '' ? tags : [...tags, { key: 'more', value: more }];
}

/** What is worth saying about a rendering beside its text; its status first. */
export function termTags(term: EnglishTerm): Tag[] {
  const tags: Tag[] = [{ key: `status.${term.status}` }];
  if (term.literal) tags.push({ key: 'literal' });
  if (term.comment !== '') tags.push({ key: 'comment', value: term.comment });
  if (term.scope === 'if-source') tags.push({ key: 'scope.if-source' });
  if (term.caseSensitive) tags.push({ key: 'case-sensitive' });
  if (term.hyphenSensitive) tags.push({ key: 'hyphen-sensitive' });
  // An entry written before there was `near` has none.
  const near = (term.near as EnglishTerm['near'] | undefined) ?? [];
  if (near.length > 0) tags.push({ key: 'near', value: near.join(', ') });
  const more = termMore(term);
  return more === '' ? tags : [...tags, { key: 'more', value: more }];
}
