import {
  AUTHORITIES,
  RELATION_KINDS,
  type Citation,
  type ConceptEntry,
  type Confidence,
  type EnglishTerm,
  type Relation,
  type TermDetails,
  type TermScope,
  type TermStatus,
  type TermType,
  type ZhForm,
} from './model.js';
import { numberNames, withoutNumbers } from './number-pattern.js';

/** `path` is a JSON path into the entry ("en.2.text"); `code` is a message key. */
export type EntryProblem = { readonly path: string; readonly code: EntryProblemCode };

export type EntryProblemCode =
  | 'entry.not-an-object'
  | 'text.not-a-string'
  | 'text.ill-formed'
  | 'text.too-long'
  | 'list.expected'
  | 'list.too-long'
  | 'flag.expected'
  | 'choice.unknown'
  | 'zh.required'
  | 'zh.empty'
  | 'zh.too-short'
  | 'zh.duplicate'
  | 'not-inside.without-form'
  | 'en.empty'
  | 'en.duplicate'
  | 'en.several-preferred'
  | 'en.unknown-number'
  | 'date.malformed'
  | 'validity.reversed'
  | 'full-form.unknown'
  | 'relation.empty'
  | 'relation.duplicate'
  | 'citation.empty';

export type EntryReading =
  | { readonly kind: 'ok'; readonly entry: ConceptEntry }
  | { readonly kind: 'problems'; readonly problems: readonly EntryProblem[] };

const LONGEST_TERM = 500;
const LONGEST_TEXT = 10_000;
const LONGEST_LIST = 200;

const STATUSES: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden'];
const SCOPES: readonly TermScope[] = ['always', 'if-source'];
const TYPES: readonly TermType[] = ['term', 'abbreviation', 'name', 'formulation'];
const CONFIDENCES: readonly Confidence[] = ['seen', 'standard knowledge', 'proposed'];

/**
 * Reads an entry from outside. Texts are trimmed; what is missing gets its default (empty text, `always`, false; details
 * that nobody gave stay absent); unknown members are dropped. All problems are reported, not only the first.
 */
export function readEntry(value: unknown): EntryReading {
  const problems: EntryProblem[] = [];
  const report = (path: string, code: EntryProblemCode): void => void problems.push({ path, code });
  if (!isRecord(value)) return { kind: 'problems', problems: [{ path: '', code: 'entry.not-an-object' }] };

  const zh = readList(value['zh'], 'zh', report).map((item, i) => readForm(item, `zh.${i}`, report));
  if (zh.length === 0) report('zh', 'zh.required');
  reportDuplicates(
    zh.map((form) => form.text),
    (i) => report(`zh.${i}`, 'zh.duplicate'),
  );

  const notInside = readList(value['notInside'], 'notInside', report).map((item, i) => {
    const path = `notInside.${i}`;
    const text = readText(item, path, LONGEST_TERM, report);
    const shields = zh.some((form) => {
      const first = form.text.split('…')[0] ?? '';
      return first !== '' && text.length > first.length && text.includes(first);
    });
    if (!shields) report(path, 'not-inside.without-form');
    return text;
  });

  const en = readList(value['en'], 'en', report).map((item, i) => readTerm(item, `en.${i}`, report));
  reportDuplicates(
    en.map((term) => [term.status, term.text, term.comment].join('\n')),
    (i) => report(`en.${i}`, 'en.duplicate'),
  );
  const preferred = en.flatMap((term, i) => (term.status === 'preferred' ? [i] : []));
  // One standard at a time: another one must be of another period.
  for (const [place, i] of preferred.entries()) {
    const earlier = preferred.slice(0, place);
    if (earlier.some((j) => periodsMeet(en[i], en[j]))) report(`en.${i}.status`, 'en.several-preferred');
  }
  const numbers = new Set(zh.flatMap((form) => numberNames(form.text)));
  en.forEach(({ text }, i) => {
    if (numberNames(text).some((name) => !numbers.has(name))) report(`en.${i}.text`, 'en.unknown-number');
  });
  reportUnknownFullForms(zh, 'zh', report);
  reportUnknownFullForms(en, 'en', report);

  const related = readList(value['related'], 'related', report).map((item, i) =>
    readRelation(item, `related.${i}`, report),
  );
  reportDuplicates(
    related.map(({ kind, concept }) => `${kind}\n${concept}`),
    (i) => report(`related.${i}`, 'relation.duplicate'),
  );
  const citations = readCitations(value['citations'], 'citations', report);

  const definition = isRecord(value['definition']) ? value['definition'] : {};
  const text = (name: string): string => readText(value[name] ?? '', name, LONGEST_TEXT, report);
  const entry: ConceptEntry = {
    zh,
    notInside,
    en,
    partOfSpeech: text('partOfSpeech'),
    domain: text('domain'),
    definition: {
      zh: readText(definition['zh'] ?? '', 'definition.zh', LONGEST_TEXT, report),
      en: readText(definition['en'] ?? '', 'definition.en', LONGEST_TEXT, report),
    },
    source: text('source'),
    note: text('note'),
    abbreviation: text('abbreviation'),
    confidence: readChoice(value['confidence'] ?? 'proposed', CONFIDENCES, 'confidence', report),
    reportRefs: readList(value['reportRefs'], 'reportRefs', report).map((item, i) =>
      readText(item, `reportRefs.${i}`, LONGEST_TERM, report),
    ),
    ...(related.length === 0 ? {} : { related }),
    ...(citations.length === 0 ? {} : { citations }),
    ...(readFlag(value['retired'], 'retired', report) ? { retired: true as const } : {}),
  };
  return problems.length === 0 ? { kind: 'ok', entry } : { kind: 'problems', problems };
}

type Report = (path: string, code: EntryProblemCode) => void;

function readForm(item: unknown, path: string, report: Report): ZhForm {
  const record = typeof item === 'string' ? { text: item } : isRecord(item) ? item : {};
  const text = readText(record['text'], `${path}.text`, LONGEST_TERM, report);
  const afterNumber = record['after'] === 'number';
  if (record['after'] !== undefined && !afterNumber) report(`${path}.after`, 'choice.unknown');
  const kept = withoutNumbers(text).replace(/[\p{P}\p{Z}\p{C}]/gu, '');
  const counted = [...kept].length + numberNames(text).length;
  if (kept === '') report(`${path}.text`, 'zh.empty');
  else if (counted === 1 && !afterNumber) report(`${path}.text`, 'zh.too-short');
  return { text, ...(afterNumber ? { after: 'number' as const } : {}), ...readDetails(record, path, report) };
}

function readTerm(item: unknown, path: string, report: Report): EnglishTerm {
  const record = isRecord(item) ? item : {};
  const text = readText(record['text'], `${path}.text`, LONGEST_TERM, report);
  const status = readChoice(record['status'], STATUSES, `${path}.status`, report);
  // An allowed rendering may stand wholly in brackets, as a byline does; a bad one that is only a comment would match everywhere.
  const bad = status === 'deprecated' || status === 'forbidden';
  const matched = bad ? text.replace(/\([^()]*\)/g, '') : text;
  if (!/[\p{L}\p{N}]/u.test(matched)) report(`${path}.text`, 'en.empty');
  return {
    text,
    status,
    comment: readText(record['comment'] ?? '', `${path}.comment`, LONGEST_TERM, report),
    literal: readFlag(record['literal'], `${path}.literal`, report),
    scope: readChoice(record['scope'] ?? 'always', SCOPES, `${path}.scope`, report),
    caseSensitive: readFlag(record['caseSensitive'], `${path}.caseSensitive`, report),
    hyphenSensitive: readFlag(record['hyphenSensitive'], `${path}.hyphenSensitive`, report),
    near: readList(record['near'], `${path}.near`, report).map((item, i) =>
      readText(item, `${path}.near.${i}`, LONGEST_TERM, report),
    ),
    ...(record['inflects'] === undefined ? {} : { inflects: readFlag(record['inflects'], `${path}.inflects`, report) }),
    ...(readFlag(record['afterFull'], `${path}.afterFull`, report) ? { afterFull: true } : {}),
    ...readDetails(record, path, report),
  };
}

function readDetails(record: Record<string, unknown>, path: string, report: Report): TermDetails {
  const text = (name: string): string => readText(record[name] ?? '', `${path}.${name}`, LONGEST_TERM, report);
  const type = record['type'] === undefined ? undefined : readChoice(record['type'], TYPES, `${path}.type`, report);
  const from = readDate(record['from'], `${path}.from`, report);
  const until = readDate(record['until'], `${path}.until`, report);
  const length = Math.min(from.length, until.length);
  if (from.slice(0, length) > until.slice(0, length)) report(`${path}.until`, 'validity.reversed');
  const partOfSpeech = text('partOfSpeech');
  const fullForm = text('fullForm');
  const citations = readCitations(record['citations'], `${path}.citations`, report);
  const examples = readList(record['examples'], `${path}.examples`, report).map((item, i) =>
    readText(item, `${path}.examples.${i}`, LONGEST_TEXT, report),
  );
  return {
    ...(type === undefined ? {} : { type }),
    ...(partOfSpeech === '' ? {} : { partOfSpeech }),
    ...(fullForm === '' ? {} : { fullForm }),
    ...(from === '' ? {} : { from }),
    ...(until === '' ? {} : { until }),
    ...(citations.length === 0 ? {} : { citations }),
    ...(examples.length === 0 ? {} : { examples }),
  };
}

function readCitations(value: unknown, path: string, report: Report): Citation[] {
  return readList(value, path, report).map((item, i) => {
    const record = isRecord(item) ? item : {};
    const at = `${path}.${i}`;
    const text = (name: string): string => readText(record[name] ?? '', `${at}.${name}`, LONGEST_TEXT, report);
    const citation: Citation = {
      document: text('document'),
      date: readDate(record['date'], `${at}.date`, report),
      page: text('page'),
      address: text('address'),
      authority: readChoice(record['authority'] ?? 'other', AUTHORITIES, `${at}.authority`, report),
    };
    if (citation.document === '' && citation.address === '') report(at, 'citation.empty');
    return citation;
  });
}

function readRelation(item: unknown, path: string, report: Report): Relation {
  const record = isRecord(item) ? item : {};
  const concept = readText(record['concept'] ?? '', `${path}.concept`, LONGEST_TERM, report);
  if (concept === '') report(`${path}.concept`, 'relation.empty');
  return { kind: readChoice(record['kind'], RELATION_KINDS, `${path}.kind`, report), concept };
}

/** A year, a month or a day that exists; empty where there is none. */
function readDate(value: unknown, path: string, report: Report): string {
  const text = readText(value ?? '', path, LONGEST_TERM, report);
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (text !== '' && !isDay(Number(year), Number(month ?? 1), Number(day ?? 1))) report(path, 'date.malformed');
  return text;
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function periodsMeet(a: TermDetails | undefined, b: TermDetails | undefined): boolean {
  const before = (one: TermDetails | undefined, other: TermDetails | undefined): boolean => {
    if (one?.until === undefined || other?.from === undefined) return false;
    const length = Math.min(one.until.length, other.from.length);
    return one.until.slice(0, length) < other.from.slice(0, length);
  };
  return !before(a, b) && !before(b, a);
}

function reportUnknownFullForms(
  terms: readonly (TermDetails & { readonly text: string })[],
  path: string,
  report: Report,
): void {
  terms.forEach(({ fullForm, text }, i) => {
    const known = fullForm === undefined || (fullForm !== text && terms.some((term) => term.text === fullForm));
    if (!known) report(`${path}.${i}.fullForm`, 'full-form.unknown');
  });
}

function readText(value: unknown, path: string, longest: number, report: Report): string {
  if (typeof value !== 'string') {
    report(path, 'text.not-a-string');
    return '';
  }
  if (value.length > longest) report(path, 'text.too-long');
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value) || value.includes('\0')) {
    report(path, 'text.ill-formed');
  }
  return value.trim();
}

function readList(value: unknown, path: string, report: Report): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    report(path, 'list.expected');
    return [];
  }
  if (value.length <= LONGEST_LIST) return value;
  report(path, 'list.too-long');
  return [];
}

function readFlag(value: unknown, path: string, report: Report): boolean {
  if (value !== undefined && typeof value !== 'boolean') report(path, 'flag.expected');
  return value === true;
}

function readChoice<T extends string>(value: unknown, choices: readonly T[], path: string, report: Report): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) report(path, 'choice.unknown');
  return choice ?? (choices[0] as T);
}

function reportDuplicates(texts: readonly string[], report: (index: number) => void): void {
  const seen = new Set<string>();
  texts.forEach((text, i) => {
    if (seen.has(text)) report(i);
    seen.add(text);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
