import type { ConceptEntry } from '../../../glossary/model.js';

/** A row of the derived table `term`. */
export type TermRow = { readonly lang: string; readonly text: string; readonly status: string; readonly since: string };

/**
 * The terms of a concept: its Chinese forms, of which the first is the main one, then its English terms, in the order of the
 * entry; a retired concept has none. An entry is parsed where it enters (actions); one that is not shaped like a
 * `ConceptEntry` is a bug and throws here.
 */
export function termsOf({ zh, en, retired }: ConceptEntry): TermRow[] {
  if (retired) return [];
  return [
    ...zh.map(({ text }, index) => ({
      lang: 'zh-Hans',
      text,
      status: index === 0 ? 'preferred' : 'admitted',
      since: '',
    })),
    ...en.map(({ text, status, from: since = '' }) => ({ lang: 'en', text, status, since })),
  ];
}
