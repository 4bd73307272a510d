import {
  type ConceptEntry,
  type Confidence,
  type EnglishTerm,
  isBad,
  plainTerm,
  readEntry,
  type Relation,
  RELATION_KINDS,
  type TermScope,
  type TermStatus,
  type ZhForm,
} from '../../../glossary/index.js';
import { escape, joinMembers, readMember, splitCell, unescape, writeMember } from './cells.js';
import type { Field } from './columns.js';

/** The cells of one concept by their field; a field without a column is the empty text. */
export type Row = (field: Field) => string;

/** What is to be said about a cell that could not be taken as it stands. */
export type RowProblem = {
  readonly field: Field;
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
};

/**
 * The entry that a row of cells means. What a person sees in the other columns counts; `details` only adds what they cannot say, to
 * the forms and terms that are still there.
 */
export function readRow(row: Row): { readonly entry: ConceptEntry; readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const plain = readPlain(row, problems);
  const details = parseDetails(row('details'), problems);
  if (details === undefined) return { entry: oneStandard(plain), problems };
  const reading = readEntry(oneStandard(addDetails(plain, details, row) as ConceptEntry));
  if (reading.kind === 'ok') return { entry: reading.entry, problems };
  const first = reading.problems[0];
  problems.push({
    field: 'details',
    code: 'table.details-refused',
    values: { path: first?.path ?? '', code: first?.code ?? '' },
  });
  return { entry: oneStandard(plain), problems };
}

/** The cells of an entry. Law: `readRow` gives the entry back. */
export function writeRow(entry: ConceptEntry): Readonly<Partial<Record<Field, string>>> {
  const cells = plainCells(entry);
  const plain = oneStandard(readPlain((field) => cells[field] ?? '', []));
  if (sameValue(plain, entry)) return cells;
  return { ...cells, details: JSON.stringify(detailsOf(entry)) };
}

function plainCells(entry: ConceptEntry): Partial<Record<Field, string>> {
  const terms = (status: TermStatus): string =>
    joinMembers(entry.en.filter((term) => term.status === status).map((term) => writeMember(term.text, term.comment)));
  const literal = new Set(entry.en.filter((term) => term.literal).map((term) => escape(term.text)));
  const scopes = new Set(entry.en.filter((term) => isBad(term) || term.literal).map((term) => term.scope));
  return {
    zh: entry.zh[0]?.text ?? '',
    zhVariants: joinMembers(entry.zh.slice(1).map(({ text }) => escape(text))),
    preferred: terms('preferred'),
    admitted: terms('admitted'),
    literal: joinMembers([...literal]),
    bad: joinMembers(
      entry.en
        .filter(isBad)
        .map((term) => (term.status === 'forbidden' ? '!' : '~') + writeMember(term.text, term.comment)),
    ),
    partOfSpeech: entry.partOfSpeech,
    domain: entry.domain,
    definitionZh: entry.definition.zh,
    definitionEn: entry.definition.en,
    source: entry.source,
    note: entry.note,
    abbreviation: entry.abbreviation,
    confidence: entry.confidence,
    reportRefs: entry.reportRefs.join(' '),
    scope: scopes.size === 1 ? [...scopes].join() : scopes.size === 0 ? '' : 'always',
    notInside: joinMembers(entry.notInside.map(escape)),
    related: joinMembers((entry.related ?? []).map(({ kind, concept }) => `${kind} ${escape(concept)}`)),
  };
}

const CONFIDENCES: readonly Confidence[] = ['seen', 'standard knowledge', 'proposed'];

function readPlain(row: Row, problems: RowProblem[]): ConceptEntry {
  const report = (field: Field, code: string, value: string): void =>
    void problems.push({ field, code, values: { value } });
  const cell = (field: Field): string => row(field).trim();
  const confidence = CONFIDENCES.find((known) => known === cell('confidence').toLowerCase());
  if (confidence === undefined && cell('confidence') !== '')
    report('confidence', 'table.value-unknown', cell('confidence'));
  const related = splitCell(cell('related')).flatMap((member): Relation[] => {
    const [, name = '', concept = ''] = /^(\S+)\s+([^]+)$/.exec(member) ?? [];
    const kind = RELATION_KINDS.find((known) => known === name);
    if (kind !== undefined) return [{ kind, concept: unescape(concept) }];
    return [{ kind: 'related', concept: unescape(member) }];
  });
  return {
    zh: [cell('zh'), ...splitCell(cell('zhVariants')).map(unescape)].filter((text) => text !== '').map(formOf),
    notInside: splitCell(cell('notInside')).map(unescape),
    en: readTerms(cell, report),
    partOfSpeech: cell('partOfSpeech'),
    domain: cell('domain'),
    definition: readDefinition(cell),
    source: cell('source'),
    note: cell('note'),
    abbreviation: cell('abbreviation'),
    confidence: confidence ?? 'proposed',
    reportRefs: cell('reportRefs')
      .split(/\s+/)
      .filter((ref) => ref !== ''),
    ...(related.length === 0 ? {} : { related }),
  };
}

/** A single character is a measure word, which stands only after a number. */
function formOf(text: string): ZhForm {
  return [...text].length === 1 ? { text, after: 'number' } : { text };
}

/** Two columns, or one with Chinese；English. */
function readDefinition(cell: (field: Field) => string): ConceptEntry['definition'] {
  const both = cell('definition');
  const han = /\p{Script=Han}/u.test(both);
  const at = han ? both.indexOf('；') : -1;
  const zh = at >= 0 ? both.slice(0, at) : han ? both : '';
  const en = at >= 0 ? both.slice(at + 1) : han ? '' : both;
  return { zh: cell('definitionZh') || zh.trim(), en: cell('definitionEn') || en.trim() };
}

type ReportCell = (field: Field, code: string, value: string) => void;

function readTerms(cell: (field: Field) => string, report: ReportCell): EnglishTerm[] {
  const said = cell('scope').toLowerCase();
  const scope: TermScope = said === 'if-source' ? 'if-source' : 'always';
  if (said !== '' && said !== 'always' && said !== 'if-source') report('scope', 'table.value-unknown', said);
  const good = (field: Field, status: TermStatus, bare?: string): EnglishTerm[] =>
    splitCell(cell(field), bare).map((member) => termOf(readMember(member), status, 'always'));
  const bad = splitCell(cell('bad')).map((member) => {
    const mark = /^[!~！～]/.exec(member)?.[0];
    if (mark === undefined) report('bad', 'table.mark-missing', member);
    const { text, comment } = readMember(mark === undefined ? member : member.slice(1).trim());
    if (text.replace(/\([^()]*\)/g, '').trim() === '') report('bad', 'table.empty-without-comment', member);
    const status = mark === '!' || mark === '！' ? 'forbidden' : 'deprecated';
    return {
      ...termOf({ text, comment }, status, scope),
      caseSensitive: comment.includes('lower-case'),
      hyphenSensitive: comment.includes('no hyphen'),
    };
  });
  const terms = [...good('preferred', 'preferred', '; '), ...good('admitted', 'admitted'), ...bad];
  for (const text of splitCell(cell('literal')).map(unescape)) {
    const at = terms.findIndex((term) => term.text === text);
    const known = terms[at];
    if (known === undefined) terms.push({ ...termOf({ text, comment: '' }, 'deprecated', scope), literal: true });
    else terms[at] = { ...known, literal: true, scope };
  }
  return terms;
}

function termOf(
  said: { readonly text: string; readonly comment: string },
  status: TermStatus,
  scope: TermScope,
): EnglishTerm {
  return { ...plainTerm(said.text, status), comment: said.comment, scope };
}

/** Of several standards that no dates divide, the first stays and the rest are admitted. */
function oneStandard(entry: ConceptEntry): ConceptEntry {
  let found = false;
  const en = entry.en.map((term): EnglishTerm => {
    if (term.status !== 'preferred' || term.from !== undefined || term.until !== undefined) return term;
    if (found) return { ...term, status: 'admitted' };
    found = true;
    return term;
  });
  return { ...entry, en };
}

type Details = {
  readonly zh: readonly unknown[];
  readonly en: readonly unknown[];
  readonly rest: Readonly<Record<string, unknown>>;
};

/** What the columns cannot say: order, flags and details of forms and terms, citations. */
function detailsOf(entry: ConceptEntry): object {
  const brief = (term: EnglishTerm): object =>
    Object.fromEntries(
      Object.entries(term).filter(([, value]) => (value !== '' && value !== false) || value === term.inflects),
    );
  const refs = entry.reportRefs.some((ref) => ref === '' || /\s/.test(ref));
  return {
    zh: entry.zh,
    en: entry.en.map(brief),
    ...(entry.citations === undefined ? {} : { citations: entry.citations }),
    ...(entry.retired ? { retired: true } : {}),
    ...(entry.notInside.includes('') ? { notInside: entry.notInside } : {}),
    ...(refs ? { reportRefs: entry.reportRefs } : {}),
  };
}

function parseDetails(cell: string, problems: RowProblem[]): Details | undefined {
  if (cell.trim() === '') return undefined;
  try {
    const value = JSON.parse(cell) as unknown;
    if (typeof value !== 'object' || value === null) throw new SyntaxError('no object');
    const { zh, en, ...rest } = value as Record<string, unknown>;
    return { zh: Array.isArray(zh) ? zh : [], en: Array.isArray(en) ? en : [], rest };
  } catch {
    problems.push({ field: 'details', code: 'table.details-unreadable', values: {} });
    return undefined;
  }
}

/** Members of the details that the columns still name, in the order of the details; then what is only in the columns. */
function addDetails(plain: ConceptEntry, details: Details, row: Row): object {
  const word = (item: unknown, name: string): string => {
    const value = (item as Record<string, unknown> | null)?.[name];
    return typeof value === 'string' ? value : '';
  };
  const merge = <T>(seen: readonly T[], said: readonly unknown[], key: (item: unknown) => string): unknown[] => {
    const left = new Map(seen.map((item) => [key(item), item]));
    const kept = said.filter((item) => left.delete(key(item)));
    return [...kept, ...left.values()];
  };
  const { citations, retired, notInside, reportRefs } = details.rest;
  const same = (value: unknown, field: Field, join: (members: readonly string[]) => string): value is string[] =>
    Array.isArray(value) && value.every((item) => typeof item === 'string') && join(value) === row(field).trim();
  return {
    ...plain,
    zh: merge(plain.zh, details.zh, (item) => word(item, 'text')),
    en: merge(plain.en, details.en, (item) =>
      [word(item, 'status'), word(item, 'text'), word(item, 'comment')].join('\n'),
    ),
    ...(citations === undefined ? {} : { citations }),
    ...(retired === undefined ? {} : { retired }),
    ...(same(notInside, 'notInside', (list) => joinMembers(list.map(escape)).trim()) ? { notInside } : {}),
    ...(same(reportRefs, 'reportRefs', (list) => list.join(' ').trim()) ? { reportRefs } : {}),
  };
}

/** Equal but for the order of members and for members that are undefined. */
function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameValue(item, b[i]));
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => sameValue(one[name], other[name]));
}
