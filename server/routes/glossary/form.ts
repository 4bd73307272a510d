import { z } from 'zod';
import type { ConceptEntry, EnglishTerm, EntryProblem } from '../../../glossary/index.js';
import {
  entryMore,
  formMore,
  readMore,
  termMore,
  type TextField,
  textFields,
  textOf,
} from '../../core/concept-fields.js';
import { Refusal } from '../../core/refusal.js';
import { parse, text } from '../../http/forms.js';

/** The entry's form as it is shown and sent: what the person typed, right or wrong. */
export type EntryForm = {
  readonly zh: readonly FormRow[];
  readonly notInside: string;
  readonly en: readonly TermRow[];
  readonly related: readonly RelationRow[];
  readonly texts: Readonly<Record<TextField, string>>;
  readonly reportRefs: string;
};

/** `text` is the id of the other concept. */
type RelationRow = { readonly kind: string; readonly text: string };

/** `more` is what the form does not show, as JSON: it goes through the form unchanged. */
type FormRow = { readonly text: string; readonly after: boolean; readonly more: string };

type TermRow = {
  readonly text: string;
  readonly status: string;
  readonly literal: boolean;
  readonly comment: string;
  readonly scope: string;
  readonly caseSensitive: boolean;
  readonly hyphenSensitive: boolean;
  /** Words, divided by commas. */
  readonly near: string;
  readonly more: string;
};

const longestForm = 200_000;
const mostRows = 500;
const fields = z.record(z.string(), z.union([text(longestForm), z.array(z.unknown()).transform(() => '')]));

/** Rows that stay empty are no rows, so the index of a problem is the index of a row that is shown again. */
export function readForm(body: unknown): EntryForm {
  const values = parse(fields, body);
  const value = (name: string): string => values[name] ?? '';
  const on = (name: string): boolean => value(name) !== '';
  return {
    zh: rowsOf(values, 'zh', ['text']).map((row) => ({
      text: value(`${row}.text`),
      after: on(`${row}.after`),
      more: value(`${row}.more`),
    })),
    en: rowsOf(values, 'en', ['text', 'comment']).map((row) => ({
      text: value(`${row}.text`),
      status: value(`${row}.status`),
      literal: on(`${row}.literal`),
      comment: value(`${row}.comment`),
      scope: value(`${row}.scope`),
      caseSensitive: on(`${row}.caseSensitive`),
      hyphenSensitive: on(`${row}.hyphenSensitive`),
      near: value(`${row}.near`),
      more: value(`${row}.more`),
    })),
    related: rowsOf(values, 'related', ['text']).map((row) => ({
      kind: value(`${row}.kind`),
      text: value(`${row}.text`),
    })),
    notInside: value('notInside'),
    texts: Object.fromEntries(textFields.map((name) => [name, value(name)])) as EntryForm['texts'],
    reportRefs: value('reportRefs'),
  };
}

function rowsOf(values: Readonly<Record<string, string>>, list: string, parts: readonly string[]): string[] {
  const pattern = new RegExp(`^${list}\\.(\\d{1,4})\\.text$`);
  const rows = new Set<number>();
  for (const name of Object.keys(values)) {
    const index = pattern.exec(name)?.[1];
    if (index !== undefined) rows.add(Number(index));
  }
  // A page with thousands of rows to fill in would keep everybody waiting while it is rendered.
  if (rows.size > mostRows) throw new Refusal('malformed', { field: list });
  return [...rows]
    .sort((a, b) => a - b)
    .map((index) => `${list}.${index}`)
    .filter((row) => parts.some((part) => (values[`${row}.${part}`] ?? '').trim() !== ''));
}

/** What the glossary is asked to read. */
export function entryOf({ zh, en, related, notInside, texts, reportRefs }: EntryForm): unknown {
  return {
    ...readMore(texts.more),
    ...(related.length > 0 && { related: related.map(({ kind, text: other }) => ({ kind, concept: other })) }),
    zh: zh.map(({ text, after, more }) => ({ ...readMore(more), text, ...(after ? { after: 'number' } : {}) })),
    en: en.map(({ more, scope, near, ...row }) => ({
      ...readMore(more),
      ...row,
      scope: scope === '' ? undefined : scope,
      near: near.split(/[,，、]/).filter((word) => word.trim() !== ''),
    })),
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
    zh: entry.zh.map((form) => ({ text: form.text, after: form.after === 'number', more: formMore(form) })),
    en: entry.en.map((term) => ({
      text: term.text,
      status: term.status,
      literal: term.literal,
      comment: term.comment,
      scope: term.scope,
      caseSensitive: term.caseSensitive,
      hyphenSensitive: term.hyphenSensitive,
      near: ((term.near as EnglishTerm['near'] | undefined) ?? []).join(', '),
      more: termMore(term),
    })),
    related: (entry.related ?? []).map(({ kind, concept }) => ({ kind, text: concept })),
    notInside: entry.notInside.join('\n'),
    texts: {
      ...(Object.fromEntries(textFields.map((name) => [name, textOf(entry, name)])) as EntryForm['texts']),
      more: entryMore(entry),
    },
    reportRefs: entry.reportRefs.join('\n'),
  };
}

/** An empty form, with what somebody looked for and did not find. */
export function newForm({ zh, en }: { readonly zh: string; readonly en: string }): EntryForm {
  const term = { text: en, status: 'preferred', literal: false, comment: '', scope: 'always' };
  return {
    zh: zh === '' ? [] : [{ text: zh, after: false, more: '' }],
    en: en === '' ? [] : [{ ...term, caseSensitive: false, hyphenSensitive: false, near: '', more: '' }],
    related: [],
    notInside: '',
    texts: {
      ...(Object.fromEntries(textFields.map((name) => [name, ''])) as EntryForm['texts']),
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
  if (/^(zh|en)\.\d+\.(?!(text|status|comment|scope|near)\b)/.test(path))
    return path.replace(/^(\w+\.\d+).*/, '$1.text');
  if (/^related\.\d+/.test(path)) return path.replace(/^(related\.\d+).*/, '$1.text');
  return path.replace(/^(notInside|reportRefs|en\.\d+\.near)\.\d+$/, '$1');
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
