import type { Citation, EnglishTerm, TermDetails, ZhForm } from '../../glossary/index.js';

/** Something said about a form or a term: a message key, and the value that it names. */
export type Tag = { readonly key: string; readonly value?: string };

/** A citation as one would write it down: document, date, page, address. */
export function citationWords({ document, date, page, address }: Citation): string {
  return [document, date, page, address].filter((part) => part !== '').join(', ');
}

/** What is worth saying about a Chinese form beside its text. */
export function formTags(form: ZhForm, index: number): Tag[] {
  return [
    ...(index === 0 ? [{ key: 'main-form' }] : []),
    ...(form.after === 'number' ? [{ key: 'after-number' }] : []),
    ...detailTags(form),
  ];
}

/** What is worth saying about a rendering beside its text; its status first. */
export function termTags(term: EnglishTerm): Tag[] {
  // An entry written before there was `near` has none.
  const near = (term.near as EnglishTerm['near'] | undefined) ?? [];
  return [
    { key: `status.${term.status}` },
    ...(term.literal ? [{ key: 'literal' }] : []),
    ...(term.comment === '' ? [] : [{ key: 'comment', value: term.comment }]),
    ...(term.scope === 'if-source' ? [{ key: 'scope.if-source' }] : []),
    ...(term.caseSensitive ? [{ key: 'case-sensitive' }] : []),
    ...(term.hyphenSensitive ? [{ key: 'hyphen-sensitive' }] : []),
    ...(near.length > 0 ? [{ key: 'near', value: near.join(', ') }] : []),
    ...(term.inflects === undefined ? [] : [{ key: term.inflects ? 'inflects.yes' : 'inflects.no' }]),
    ...(term.afterFull ? [{ key: 'after-full' }] : []),
    ...detailTags(term),
  ];
}

function detailTags({ type, partOfSpeech, fullForm, from, until, citations = [], examples = [] }: TermDetails): Tag[] {
  const said = (key: string, value: string | undefined): Tag[] => (value === undefined ? [] : [{ key, value }]);
  return [
    ...(type === undefined ? [] : [{ key: `type.${type}` }]),
    ...said('part-of-speech', partOfSpeech),
    ...said('full-form', fullForm),
    ...said('from', from),
    ...said('until', until),
    ...citations.map((citation) => ({ key: `citation.${citation.authority}`, value: citationWords(citation) })),
    ...examples.map((value) => ({ key: 'example', value })),
  ];
}
