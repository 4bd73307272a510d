import type { TermStatus, TermType } from '../../../glossary/index.js';

/**
 * Where a field goes that TBX-Basic has no place for: into a note `duizhao:NAME=VALUE` at the level that it belongs to. Other
 * programs show it as a note; ours reads it back.
 *
 * | level | names |
 * |---|---|
 * | concept | `id` (where it is no XML id), `part-of-speech`, `abbreviation`, `confidence`, `retired`, `report-ref`, `not-inside`, `related` (`KIND CONCEPT`, to a concept outside the file), `definition-en` (without English terms), `note` (a note that looks like a mark) |
 * | term | `status` (`forbidden`; TBX knows `deprecated`), `type` (`term`, `name`), `part-of-speech` (outside TBX's list), `comment`, `literal`, `scope`, `case-sensitive`, `hyphen-sensitive`, `near`, `inflects`, `after-full`, `full-form`, `from`, `until`, `after` |
 * | both | `citation`: JSON, beside the document as `admin` of type `source` in one group (version 3), or alone (version 2) |
 *
 * Relations inside the file are `crossReference`, with the kind as their text. Characters that XML forbids are `\u{1}`.
 */
export type Mark = { readonly name: string; readonly value: string };

const PREFIX = 'duizhao:';

export function writeMark(name: string, value: string): string {
  return `${PREFIX}${name}=${value}`;
}

export function readMark(note: string): Mark | undefined {
  const match = /^duizhao:([a-z-]+)=([^]*)$/.exec(note);
  return match ? { name: match[1] ?? '', value: match[2] ?? '' } : undefined;
}

/** The note in the header by which we know our own files: white space counts, escapes are ours. */
export const OURS =
  'duizhao:1 White space counts here. Notes that begin with duizhao: hold fields of Duizhao; \\u{1} stands for a character that XML forbids.';

/** What other programs write, without its `-admn-sts`. */
const STATUSES: Readonly<Record<string, TermStatus>> = {
  preferredterm: 'preferred',
  preferred: 'preferred',
  standardizedterm: 'preferred',
  admittedterm: 'admitted',
  admitted: 'admitted',
  legalterm: 'admitted',
  regulatedterm: 'admitted',
  deprecatedterm: 'deprecated',
  supersededterm: 'deprecated',
  deprecated: 'deprecated',
  superseded: 'deprecated',
  notrecommended: 'deprecated',
  obsolete: 'deprecated',
  forbidden: 'forbidden',
  forbiddenterm: 'forbidden',
};

export function statusOf(value: string): TermStatus | undefined {
  const key = value.replace(/-admn-sts$/, '').toLowerCase();
  return Object.hasOwn(STATUSES, key) ? STATUSES[key] : undefined;
}

export function statusName(status: TermStatus): string {
  return `${status === 'forbidden' ? 'deprecated' : status}Term-admn-sts`;
}

const TYPES: Readonly<Record<string, TermType>> = {
  abbreviation: 'abbreviation',
  acronym: 'abbreviation',
  initialism: 'abbreviation',
  shortForm: 'abbreviation',
  phrase: 'formulation',
  setPhrase: 'formulation',
  phraseologicalUnit: 'formulation',
};

export function typeOf(value: string): TermType | undefined {
  return Object.hasOwn(TYPES, value) ? TYPES[value] : undefined;
}
