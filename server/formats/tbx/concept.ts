import type { ConceptEntry, Confidence } from '../../../glossary/index.js';
import type { XmlElement } from '../xml/read.js';
import { LANGUAGES } from './categories.js';
import { readCitation } from './citation.js';
import type { Complaints } from './complaints.js';
import { type Item, readItems } from './items.js';
import type { ReadingRules } from './rules.js';
import type { ConceptDraft, ReadConcept, TermDraft } from './draft.js';
import { takeReference } from './references.js';
import { settleEnglish, settleForms, readTerms } from './terms.js';

export function readConcept(element: XmlElement, rules: ReadingRules, complaints: Complaints): ReadConcept {
  const xmlId = element.attributes['id'] ?? '';
  if (xmlId === '') complaints.warn(element, 'tbx.id-missing');
  const draft: ConceptDraft = {
    id: xmlId,
    domain: [],
    source: [],
    note: [],
    partOfSpeech: '',
    abbreviation: '',
    confidence: 'proposed',
    retired: false,
    definition: { zh: [], en: [] },
    notInside: [],
    reportRefs: [],
    citations: [],
    references: [],
  };
  for (const item of readItems(element, 'concept', rules, complaints)) takeConceptItem(item, draft, complaints);

  const zh: TermDraft[] = [];
  const en: TermDraft[] = [];
  for (const section of element.children) {
    if (typeof section === 'string' || !LANGUAGES.has(section.name)) continue;
    const language = section.attributes['xml:lang'] ?? section.attributes['lang'] ?? '';
    if (language === '') complaints.warn(section, 'tbx.language-missing');
    const side = sideOf(language, rules);
    if (side === undefined) {
      complaints.count(section, 'tbx.language-left-out', language);
      continue;
    }
    for (const item of readItems(section, 'language', rules, complaints)) {
      if (item.category === 'definition') draft.definition[side].push(item.text);
      else takeConceptItem(item, draft, complaints);
    }
    (side === 'zh' ? zh : en).push(...readTerms(section, rules, complaints, draft));
  }

  return {
    id: draft.id,
    at: { line: element.line, column: element.column },
    entry: entryOf(draft, zh, en, complaints),
    references: draft.references,
    xmlIds: idsIn(element),
  };
}

function entryOf(draft: ConceptDraft, zh: TermDraft[], en: TermDraft[], complaints: Complaints): ConceptEntry {
  return {
    zh: settleForms(zh, complaints),
    notInside: draft.notInside,
    en: settleEnglish(en, complaints),
    partOfSpeech: draft.partOfSpeech,
    domain: draft.domain.join('; '),
    definition: { zh: draft.definition.zh.join('\n'), en: draft.definition.en.join('\n') },
    source: draft.source.join('; '),
    note: draft.note.join('\n'),
    abbreviation: draft.abbreviation,
    confidence: draft.confidence,
    reportRefs: draft.reportRefs,
    ...(draft.citations.length === 0 ? {} : { citations: draft.citations }),
    ...(draft.retired ? { retired: true as const } : {}),
  };
}

/** Chinese tags are many: zh-Hans, zh-CN, cmn. */
function sideOf(language: string, rules: ReadingRules): 'zh' | 'en' | undefined {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const tag = primary === 'cmn' || primary === 'zho' || primary === 'chi' ? 'zh' : primary === 'eng' ? 'en' : primary;
  if (tag === rules.chinese) return 'zh';
  return tag === rules.english ? 'en' : undefined;
}

function takeConceptItem(item: Item, draft: ConceptDraft, complaints: Complaints): void {
  const { category, text, mark, element } = item;
  if (mark !== undefined) return takeConceptMark(mark.name, mark.value, item, draft, complaints);
  const citation = readCitation(item);
  // A plain source is the entry's own field; one that says more is a citation.
  if (category === 'source' && !item.grouped) draft.source.push(text);
  else if (citation !== undefined) draft.citations.push(citation);
  else if (category === 'subjectField') draft.domain.push(text);
  else if (category === 'definition') {
    draft.definition[/\p{Script=Han}/u.test(text) ? 'zh' : 'en'].push(text);
    for (const { category: said, text: source } of item.beside) {
      if (said === 'source')
        draft.citations.push({ document: source, date: '', page: '', address: '', authority: 'other' });
    }
  } else if (category === 'note') draft.note.push(text);
  else if (!takeReference(item, draft)) complaints.count(element, 'tbx.category-left-out', category);
}

const CONFIDENCES: readonly Confidence[] = ['seen', 'standard knowledge', 'proposed'];

function takeConceptMark(name: string, value: string, item: Item, draft: ConceptDraft, complaints: Complaints): void {
  const citation = readCitation(item);
  if (citation !== undefined) draft.citations.push(citation);
  else if (name === 'id') draft.id = value;
  else if (name === 'part-of-speech') draft.partOfSpeech = value;
  else if (name === 'retired') draft.retired = value === 'true';
  else if (name === 'abbreviation') draft.abbreviation = value;
  else if (name === 'note') draft.note.push(value);
  else if (name === 'not-inside') draft.notInside.push(value);
  else if (name === 'report-ref') draft.reportRefs.push(value);
  else if (name === 'definition-en') draft.definition.en.push(value);
  else if (name === 'confidence') draft.confidence = CONFIDENCES.find((known) => known === value) ?? 'proposed';
  else if (name === 'related') {
    const [kind = '', ...concept] = value.split(' ');
    draft.references.push({ at: item.element, kind, target: concept.join(' '), byXmlId: false });
  } else complaints.warn(item.element, 'tbx.mark-unknown', { name });
}

function idsIn(element: XmlElement): string[] {
  const own = element.attributes['id'];
  const below = element.children.flatMap((child) => (typeof child === 'string' ? [] : idsIn(child)));
  return own === undefined ? below : [own, ...below];
}
