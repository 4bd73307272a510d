import type { ConceptEntry, Confidence, EnglishTerm, TermScope, TermStatus, ZhForm } from './model.js';

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
  | 'en.several-preferred';

export type EntryReading =
  | { readonly kind: 'ok'; readonly entry: ConceptEntry }
  | { readonly kind: 'problems'; readonly problems: readonly EntryProblem[] };

const LONGEST_TERM = 500;
const LONGEST_TEXT = 10_000;
const LONGEST_LIST = 200;

const STATUSES: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated', 'forbidden'];
const SCOPES: readonly TermScope[] = ['always', 'if-source'];
const CONFIDENCES: readonly Confidence[] = ['seen', 'standard knowledge', 'proposed'];

/**
 * Reads an entry from outside. Texts are trimmed; what is missing gets its default (empty text, `always`, false);
 * unknown members are dropped. All problems are reported, not only the first.
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
    const shields = zh.some((form) => form.text !== '' && text.length > form.text.length && text.includes(form.text));
    if (!shields) report(path, 'not-inside.without-form');
    return text;
  });

  const en = readList(value['en'], 'en', report).map((item, i) => readTerm(item, `en.${i}`, report));
  reportDuplicates(
    en.map((term) => [term.status, term.text, term.comment].join('\n')),
    (i) => report(`en.${i}`, 'en.duplicate'),
  );
  const preferred = en.flatMap((term, i) => (term.status === 'preferred' ? [i] : []));
  for (const i of preferred.slice(1)) report(`en.${i}.status`, 'en.several-preferred');

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
  };
  return problems.length === 0 ? { kind: 'ok', entry } : { kind: 'problems', problems };
}

type Report = (path: string, code: EntryProblemCode) => void;

function readForm(item: unknown, path: string, report: Report): ZhForm {
  const record = typeof item === 'string' ? { text: item } : isRecord(item) ? item : {};
  const text = readText(record['text'], `${path}.text`, LONGEST_TERM, report);
  const afterNumber = record['after'] === 'number';
  if (record['after'] !== undefined && !afterNumber) report(`${path}.after`, 'choice.unknown');
  const kept = text.replace(/[\p{P}\p{Z}\p{C}]/gu, '');
  if (kept === '') report(`${path}.text`, 'zh.empty');
  else if ([...kept].length === 1 && !afterNumber) report(`${path}.text`, 'zh.too-short');
  return afterNumber ? { text, after: 'number' } : { text };
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
  };
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
