import type { EnglishTerm, TermDetails, ZhForm } from '../../../glossary/index.js';
import { elementsIn, type XmlElement } from '../xml/read.js';
import { TERMS } from './categories.js';
import { readCitation } from './citation.js';
import type { Complaints } from './complaints.js';
import type { ConceptDraft, TermDraft } from './draft.js';
import { type Item, readItems } from './items.js';
import { takeReference } from './references.js';
import { statusOf, typeOf } from './marks.js';
import { type ReadingRules, saidIn } from './rules.js';

/** The terms of a language section. A term that stands outside its section is put into the one that has none. */
export function readTerms(
  language: XmlElement,
  rules: ReadingRules,
  complaints: Complaints,
  concept: ConceptDraft,
): TermDraft[] {
  const stray = elementsIn(language).filter(({ name }) => name === 'term');
  for (const term of stray) complaints.warn(term, 'tbx.term-misplaced', { term: saidIn(term, rules) });
  const terms = elementsIn(language)
    .filter(({ name }) => TERMS.has(name))
    .flatMap((section) => {
      const inner = elementsIn(section).find(({ name }) => name === 'termGrp') ?? section;
      const term = elementsIn(inner).find(({ name }) => name === 'term') ?? stray.shift();
      if (term === undefined) {
        complaints.warn(section, 'tbx.term-missing');
        return [];
      }
      const draft = draftOf(term, rules);
      const parts = inner === section ? [section] : [inner, section];
      for (const item of parts.flatMap((part) => readItems(part, 'term', rules, complaints))) {
        takeTermItem(item, draft, concept, complaints);
      }
      return [draft];
    });
  return [...terms, ...stray.map((term) => draftOf(term, rules))].filter((draft) => {
    if (draft.text === '') complaints.warn(draft.at, 'tbx.term-empty');
    return draft.text !== '';
  });
}

function draftOf(term: XmlElement, rules: ReadingRules): TermDraft {
  return {
    at: { line: term.line, column: term.column },
    text: saidIn(term, rules),
    comment: '',
    literal: false,
    scope: 'always',
    caseSensitive: false,
    hyphenSensitive: false,
    near: [],
    citations: [],
    examples: [],
  };
}

function takeTermItem(item: Item, draft: TermDraft, concept: ConceptDraft, complaints: Complaints): void {
  const { category, text, mark, element } = item;
  const citation = readCitation(item);
  if (citation !== undefined) draft.citations.push(citation);
  else if (mark !== undefined) takeTermMark(mark.name, mark.value, item, draft, complaints);
  else if (category === 'administrativeStatus' || category === 'normativeAuthorization') {
    const status = statusOf(text);
    if (status !== undefined) draft.status = status;
  } else if (category === 'partOfSpeech') draft.partOfSpeech = text;
  else if (category === 'termType') {
    const type = typeOf(text);
    if (type !== undefined) draft.type = type;
  } else if (category === 'context' || category === 'example' || category === 'sampleSentence') {
    const source = item.beside.find((other) => other.category === 'source')?.text;
    draft.examples.push(source === undefined ? text : `${text} (${source})`);
  } else if (category === 'note') concept.note.push(`${draft.text}: ${text}`);
  else if (!takeReference(item, concept)) complaints.count(element, 'tbx.category-left-out', category);
}

function takeTermMark(name: string, value: string, item: Item, draft: TermDraft, complaints: Complaints): void {
  if (name === 'status' && value === 'forbidden') draft.status = value;
  else if (name === 'type' && (value === 'term' || value === 'name')) draft.type = value;
  else if (name === 'part-of-speech') draft.partOfSpeech = value;
  else if (name === 'comment') draft.comment = value;
  else if (name === 'literal') draft.literal = value === 'true';
  else if (name === 'scope') draft.scope = value === 'if-source' ? value : 'always';
  else if (name === 'case-sensitive') draft.caseSensitive = value === 'true';
  else if (name === 'hyphen-sensitive') draft.hyphenSensitive = value === 'true';
  else if (name === 'near') draft.near.push(value);
  else if (name === 'inflects') draft.inflects = value === 'true';
  else if (name === 'after-full') draft.afterFull = true;
  else if (name === 'full-form') draft.fullForm = value;
  else if (name === 'from') draft.from = value;
  else if (name === 'until') draft.until = value;
  else if (name === 'after' && value === 'number') draft.after = value;
  else complaints.warn(item.element, 'tbx.mark-unknown', { name });
}

function detailsOf(draft: TermDraft): TermDetails {
  const { type, partOfSpeech, fullForm, from, until, citations, examples } = draft;
  return {
    ...(type === undefined ? {} : { type }),
    ...(partOfSpeech === undefined ? {} : { partOfSpeech }),
    ...(fullForm === undefined ? {} : { fullForm }),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(citations.length === 0 ? {} : { citations }),
    ...(examples.length === 0 ? {} : { examples }),
  };
}

/** The forms, each once. */
export function settleForms(drafts: readonly TermDraft[], complaints: Complaints): ZhForm[] {
  return unique(drafts, (draft) => draft.text, complaints).map((draft) => ({
    text: draft.text,
    ...(draft.after === undefined ? {} : { after: draft.after }),
    ...detailsOf(draft),
  }));
}

/**
 * The terms, each once, with a status. Other programs often give none: the first such term becomes the standard where no
 * other is, the rest are admitted. Of several standards without dates of their own, the first stays.
 */
export function settleEnglish(drafts: readonly TermDraft[], complaints: Complaints): EnglishTerm[] {
  let standard = drafts.some(({ status }) => status === 'preferred');
  let dated = true;
  for (const draft of drafts) {
    if (draft.status === undefined) {
      draft.status = standard ? 'admitted' : 'preferred';
      standard = true;
    }
    if (draft.status === 'preferred' && draft.from === undefined && draft.until === undefined) {
      if (!dated) {
        complaints.warn(draft.at, 'tbx.several-preferred', { term: draft.text });
        draft.status = 'admitted';
      }
      dated = false;
    }
  }
  return unique(drafts, (draft) => [draft.status, draft.text, draft.comment].join('\n'), complaints).map((draft) => ({
    text: draft.text,
    status: draft.status ?? 'admitted',
    comment: draft.comment,
    literal: draft.literal,
    scope: draft.scope,
    caseSensitive: draft.caseSensitive,
    hyphenSensitive: draft.hyphenSensitive,
    near: draft.near,
    ...(draft.inflects === undefined ? {} : { inflects: draft.inflects }),
    ...(draft.afterFull === undefined ? {} : { afterFull: draft.afterFull }),
    ...detailsOf(draft),
  }));
}

function unique(drafts: readonly TermDraft[], key: (draft: TermDraft) => string, complaints: Complaints): TermDraft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const twice = seen.has(key(draft));
    if (twice) complaints.warn(draft.at, 'tbx.term-duplicate', { term: draft.text });
    seen.add(key(draft));
    return !twice;
  });
}
