import { z } from 'zod';
import type { ConceptEntry, EntryProblem } from '../../../glossary/index.js';
import { parse, text } from '../../http/forms.js';

/** The entry's form as it is shown and sent: what the person typed, right or wrong. */
export type EntryForm = {
  readonly zh: readonly FormRow[];
  readonly notInside: string;
  readonly en: readonly TermRow[];
  readonly texts: Readonly<Record<(typeof textNames)[number], string>>;
  readonly reportRefs: string;
};

type FormRow = { readonly text: string; readonly after: boolean };

type TermRow = {
  readonly text: string;
  readonly status: string;
  readonly literal: boolean;
  readonly comment: string;
  readonly scope: string;
  readonly caseSensitive: boolean;
  readonly hyphenSensitive: boolean;
};

const textNames = [
  'definition.zh',
  'definition.en',
  'domain',
  'partOfSpeech',
  'abbreviation',
  'source',
  'confidence',
  'note',
] as const;

const longestForm = 200_000;
const fields = z.record(z.string(), z.union([text(longestForm), z.array(z.unknown()).transform(() => '')]));

/** Rows that stay empty are no rows, so the index of a problem is the index of a row that is shown again. */
export function readForm(body: unknown): EntryForm {
  const values = parse(fields, body);
  const value = (name: string): string => values[name] ?? '';
  const on = (name: string): boolean => value(name) !== '';
  return {
    zh: rowsOf(values, 'zh', ['text']).map((row) => ({ text: value(`${row}.text`), after: on(`${row}.after`) })),
    en: rowsOf(values, 'en', ['text', 'comment']).map((row) => ({
      text: value(`${row}.text`),
      status: value(`${row}.status`),
      literal: on(`${row}.literal`),
      comment: value(`${row}.comment`),
      scope: value(`${row}.scope`),
      caseSensitive: on(`${row}.caseSensitive`),
      hyphenSensitive: on(`${row}.hyphenSensitive`),
    })),
    notInside: value('notInside'),
    texts: Object.fromEntries(textNames.map((name) => [name, value(name)])) as EntryForm['texts'],
    reportRefs: value('reportRefs'),
  };
}

function rowsOf(values: Readonly<Record<string, string>>, list: string, parts: readonly string[]): string[] {
  const rows = new Set<number>();
  for (const name of Object.keys(values)) {
    const index = new RegExp(`^${list}\\.(\\d{1,4})\\.text$`).exec(name)?.[1];
    if (index !== undefined) rows.add(Number(index));
  }
  return [...rows]
    .sort((a, b) => a - b)
    .map((index) => `${list}.${index}`)
    .filter((row) => parts.some((part) => (values[`${row}.${part}`] ?? '').trim() !== ''));
}

/** What the glossary is asked to read. */
export function entryOf({ zh, en, notInside, texts, reportRefs }: EntryForm): unknown {
  return {
    zh: zh.map(({ text, after }) => (after ? { text, after: 'number' } : { text })),
    en: en.map((row) => ({ ...row, scope: row.scope === '' ? undefined : row.scope })),
    notInside: lines(notInside),
    domain: texts.domain,
    partOfSpeech: texts.partOfSpeech,
    definition: { zh: texts['definition.zh'], en: texts['definition.en'] },
    source: texts.source,
    note: texts.note,
    abbreviation: texts.abbreviation,
    confidence: texts.confidence === '' ? undefined : texts.confidence,
    reportRefs: lines(reportRefs),
  };
}

/** The form of an entry that stands. */
export function formOf(entry: ConceptEntry): EntryForm {
  return {
    zh: entry.zh.map(({ text, after }) => ({ text, after: after === 'number' })),
    en: entry.en,
    notInside: entry.notInside.join('\n'),
    texts: {
      'definition.zh': entry.definition.zh,
      'definition.en': entry.definition.en,
      domain: entry.domain,
      partOfSpeech: entry.partOfSpeech,
      abbreviation: entry.abbreviation,
      source: entry.source,
      confidence: entry.confidence,
      note: entry.note,
    },
    reportRefs: entry.reportRefs.join('\n'),
  };
}

/** An empty form, with what somebody looked for and did not find. */
export function newForm({ zh, en }: { readonly zh: string; readonly en: string }): EntryForm {
  const term = { text: en, status: 'preferred', literal: false, comment: '', scope: 'always' };
  return {
    zh: zh === '' ? [] : [{ text: zh, after: false }],
    en: en === '' ? [] : [{ ...term, caseSensitive: false, hyphenSensitive: false }],
    notInside: '',
    texts: {
      ...(Object.fromEntries(textNames.map((name) => [name, ''])) as EntryForm['texts']),
      confidence: 'proposed',
    },
    reportRefs: '',
  };
}

/** Problems by the name of the field that they are shown at. */
export function problemsByField(problems: readonly EntryProblem[]): Map<string, string[]> {
  const byField = new Map<string, string[]>();
  for (const { path, code } of problems) {
    const field = fieldOf(path);
    byField.set(field, [...(byField.get(field) ?? []), code]);
  }
  return byField;
}

/** A list as a whole is shown at its first row, a row at its text, a line at its box. */
function fieldOf(path: string): string {
  if (/^(zh|en)?$/.test(path)) return `${path || 'zh'}.0.text`;
  if (/^(zh|en)\.\d+$/.test(path)) return `${path}.text`;
  return path.replace(/^(notInside|reportRefs)\.\d+$/, '$1');
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
