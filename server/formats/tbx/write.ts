import type { Citation, ConceptEntry, EnglishTerm, TermDetails, ZhForm } from '../../../glossary/index.js';
import { escapeAttribute, escapeText, xmlSafe } from '../xml/write.js';
import { categoryNamed } from './categories.js';
import { OURS, readMark, statusName, writeMark } from './marks.js';

export type TbxStyle = 'dct' | 'dca' | 'martif';

export type WriteTbxOptions = {
  /** `dct` and `dca` are the two styles of version 3; `martif` is version 2, for programs that know no other. */
  readonly style?: TbxStyle;
  readonly title?: string;
  readonly chinese?: string;
  readonly english?: string;
};

export type OutgoingConcept = { readonly id: string; readonly entry: ConceptEntry };

/** Concepts → TBX-Basic, UTF-8. Law: `read(write(concepts))` gives the ids and entries back, every field of them. */
export function write(concepts: readonly OutgoingConcept[], options: WriteTbxOptions = {}): Uint8Array {
  return Buffer.concat([...writeParts(concepts, options)]);
}

/** The same a part at a time, about a megabyte each. */
export function* writeParts(
  concepts: readonly OutgoingConcept[],
  options: WriteTbxOptions = {},
): Generator<Uint8Array, void> {
  const style = options.style ?? 'dct';
  const ids = xmlIds(concepts);
  const pen = new Pen(style);
  const document = { zh: options.chinese ?? 'zh-Hans', en: options.english ?? 'en', ids };
  if (style === 'martif') openVersion2(pen, options.title ?? 'Duizhao');
  else openVersion3(pen, style, options.title ?? 'Duizhao');
  pen.line(1, '<text>');
  // Both versions want at least one concept in a body.
  if (concepts.length > 0) pen.line(2, '<body>');
  for (const [i, concept] of concepts.entries()) {
    writeConcept(pen, concept, `${ids.at[i]}`, document);
    if (pen.isFull()) yield pen.take();
  }
  if (concepts.length > 0) pen.line(2, '</body>');
  pen.line(1, '</text>');
  pen.line(0, style === 'martif' ? '</martif>' : '</tbx>');
  yield pen.take();
}

type Document = { readonly zh: string; readonly en: string; readonly ids: Ids };
type Ids = { readonly at: readonly string[]; readonly of: ReadonlyMap<string, string> };

const FULL = 1_000_000;

/** Lines of the document, in the words of one style. What is full is taken away, so that no text of the whole is ever there. */
class Pen {
  private text = '';
  constructor(readonly style: TbxStyle) {}

  isFull(): boolean {
    return this.text.length > FULL;
  }

  take(): Uint8Array {
    const bytes = new TextEncoder().encode(this.text);
    this.text = '';
    return bytes;
  }

  line(depth: number, markup: string): void {
    this.text += '\t'.repeat(depth) + markup + '\n';
  }

  element(depth: number, name: string, text: string, attributes = ''): void {
    this.line(depth, `<${name}${attributes}>${escapeText(xmlSafe(text))}</${name}>`);
  }

  category(depth: number, name: string, text: string, target?: string): void {
    const category = categoryNamed(name);
    const to = target === undefined ? '' : ` target="${escapeAttribute(target)}"`;
    if (this.style === 'dct') this.element(depth, `${category?.module}:${name}`, text, to);
    else this.element(depth, `${category?.meta}`, text, ` type="${name}"${to}`);
  }

  mark(depth: number, name: string, value: string): void {
    this.element(depth, 'note', writeMark(name, value));
  }
}

const NAMES = {
  2: { concept: 'termEntry', language: 'langSet', term: 'tig' },
  3: { concept: 'conceptEntry', language: 'langSec', term: 'termSec' },
} as const;

function namesOf(style: TbxStyle): (typeof NAMES)[2 | 3] {
  return NAMES[style === 'martif' ? 2 : 3];
}

function openVersion3(pen: Pen, style: 'dct' | 'dca', title: string): void {
  const modules = ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"';
  const namespaces = `xmlns="urn:iso:std:iso:30042:ed-2"${style === 'dct' ? modules : ''}`;
  pen.line(0, '<?xml version="1.0" encoding="UTF-8"?>');
  pen.line(0, `<tbx type="TBX-Basic" style="${style}" xml:lang="en" ${namespaces}>`);
  openHeader(pen, 'tbxHeader', title, '');
}

function openVersion2(pen: Pen, title: string): void {
  pen.line(0, '<?xml version="1.0" encoding="UTF-8"?>');
  pen.line(0, '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">');
  pen.line(0, '<martif type="TBX-Basic" xml:lang="en">');
  openHeader(pen, 'martifHeader', title, '<p type="XCSURI">TBXBasicXCSV02.xcs</p>');
}

function openHeader(pen: Pen, name: string, title: string, more: string): void {
  pen.line(1, `<${name}>`);
  pen.line(2, '<fileDesc>');
  pen.line(3, '<titleStmt>');
  pen.element(4, 'title', title);
  pen.line(4, `<note>${escapeText(OURS)}</note>`);
  pen.line(3, '</titleStmt>');
  pen.line(3, '<sourceDesc>');
  pen.element(4, 'p', 'Exported by Duizhao');
  pen.line(3, '</sourceDesc>');
  pen.line(2, '</fileDesc>');
  if (more !== '') pen.line(2, `<encodingDesc>${more}</encodingDesc>`);
  pen.line(1, `</${name}>`);
}

function writeConcept(pen: Pen, { id, entry }: OutgoingConcept, xmlId: string, document: Document): void {
  const names = namesOf(pen.style);
  pen.line(3, `<${names.concept} id="${xmlId}">`);
  if (entry.domain !== '') pen.category(4, 'subjectField', entry.domain);
  if (entry.source !== '') pen.category(4, 'source', entry.source);
  for (const citation of entry.citations ?? []) writeCitation(pen, 4, citation);
  for (const { kind, concept } of entry.related ?? []) {
    const target = document.ids.of.get(concept);
    if (target === undefined) pen.mark(4, 'related', `${kind} ${concept}`);
    else pen.category(4, 'crossReference', kind, target);
  }
  if (entry.note !== '' && readMark(entry.note) === undefined) pen.element(4, 'note', entry.note);
  else if (entry.note !== '') pen.mark(4, 'note', entry.note);
  if (id !== xmlId) pen.mark(4, 'id', id);
  if (entry.partOfSpeech !== '') pen.mark(4, 'part-of-speech', entry.partOfSpeech);
  if (entry.abbreviation !== '') pen.mark(4, 'abbreviation', entry.abbreviation);
  pen.mark(4, 'confidence', entry.confidence);
  if (entry.retired) pen.mark(4, 'retired', 'true');
  for (const text of entry.notInside) pen.mark(4, 'not-inside', text);
  for (const text of entry.reportRefs) pen.mark(4, 'report-ref', text);
  if (entry.en.length === 0 && entry.definition.en !== '') pen.mark(4, 'definition-en', entry.definition.en);

  writeLanguage(pen, document.zh, entry.definition.zh, entry.zh, writeForm);
  if (entry.en.length > 0) writeLanguage(pen, document.en, entry.definition.en, entry.en, writeTerm);
  pen.line(3, `</${names.concept}>`);
}

function writeLanguage<T extends TermDetails & { readonly text: string }>(
  pen: Pen,
  language: string,
  definition: string,
  terms: readonly T[],
  writeOwn: (pen: Pen, term: T) => void,
): void {
  const names = namesOf(pen.style);
  pen.line(4, `<${names.language} xml:lang="${escapeAttribute(language)}">`);
  if (definition !== '') pen.category(5, 'definition', definition);
  for (const term of terms) {
    pen.line(5, `<${names.term}>`);
    pen.element(6, 'term', term.text);
    if ('status' in term) pen.category(6, 'administrativeStatus', statusName((term as unknown as EnglishTerm).status));
    writeDetails(pen, term);
    writeOwn(pen, term);
    pen.line(5, `</${names.term}>`);
  }
  pen.line(4, `</${names.language}>`);
}

function writeDetails(pen: Pen, term: TermDetails): void {
  const { type, partOfSpeech, fullForm, from, until } = term;
  const listed = partOfSpeech !== undefined && categoryNamed('partOfSpeech')?.values?.includes(partOfSpeech);
  // Version 2 wants all termNotes before anything else.
  if (listed === true) pen.category(6, 'partOfSpeech', partOfSpeech);
  if (type === 'abbreviation') pen.category(6, 'termType', 'abbreviation');
  if (type === 'formulation') pen.category(6, 'termType', 'phrase');
  if (type === 'term' || type === 'name') pen.mark(6, 'type', type);
  if (partOfSpeech !== undefined && listed !== true) pen.mark(6, 'part-of-speech', partOfSpeech);
  if (fullForm !== undefined) pen.mark(6, 'full-form', fullForm);
  if (from !== undefined) pen.mark(6, 'from', from);
  if (until !== undefined) pen.mark(6, 'until', until);
  for (const citation of term.citations ?? []) writeCitation(pen, 6, citation);
  for (const example of term.examples ?? []) pen.category(6, 'context', example);
}

function writeForm(pen: Pen, form: ZhForm): void {
  if (form.after !== undefined) pen.mark(6, 'after', form.after);
}

function writeTerm(pen: Pen, term: EnglishTerm): void {
  if (term.status === 'forbidden') pen.mark(6, 'status', 'forbidden');
  if (term.comment !== '') pen.mark(6, 'comment', term.comment);
  if (term.literal) pen.mark(6, 'literal', 'true');
  if (term.scope !== 'always') pen.mark(6, 'scope', term.scope);
  if (term.caseSensitive) pen.mark(6, 'case-sensitive', 'true');
  if (term.hyphenSensitive) pen.mark(6, 'hyphen-sensitive', 'true');
  for (const word of term.near) pen.mark(6, 'near', word);
  if (term.inflects !== undefined) pen.mark(6, 'inflects', String(term.inflects));
  if (term.afterFull === true) pen.mark(6, 'after-full', 'true');
}

function writeCitation(pen: Pen, depth: number, citation: Citation): void {
  const { document, ...rest } = citation;
  if (pen.style === 'martif') return pen.mark(depth, 'citation', JSON.stringify(citation));
  pen.line(depth, '<adminGrp>');
  pen.category(depth + 1, 'source', document);
  pen.mark(depth + 1, 'citation', JSON.stringify(rest));
  pen.line(depth, '</adminGrp>');
}

/** An XML id for each concept: its own where XML allows it and it is the first of its name. */
function xmlIds(concepts: readonly OutgoingConcept[]): Ids {
  const own = new Set(concepts.map(({ id }) => id));
  const of = new Map<string, string>();
  const at = concepts.map(({ id }, i) => {
    if (/^[A-Za-z_][\w.-]*$/.test(id) && !of.has(id)) {
      of.set(id, id);
      return id;
    }
    let made = `_${i + 1}`;
    while (own.has(made)) made = `_${made}`;
    if (!of.has(id)) of.set(id, made);
    return made;
  });
  return { at, of };
}
