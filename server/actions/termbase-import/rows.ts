import { type Concept, type ConceptEntry, mainZh, preferredTerm } from '../../../glossary/index.js';
import { compareImport, type ImportRow } from '../../core/termbase-import.js';
import type { ConceptRow } from '../../store/concepts.js';
import type { TermbaseFile } from './read-file.js';

export const rowKinds = [
  'new',
  'changed',
  'conflict',
  'unchanged',
  'unreadable',
] as const satisfies ImportRow['kind'][];

export type RowKind = ImportRow['kind'];

/** What can be chosen for a conflict. */
export const importChoices = ['keep', 'replace', 'merge'] as const;

/** One row as it waits for a decision: `row.line` is its place in the file, from 0; `line` is what a person counts. */
export type PreparedRow = { readonly line: number; readonly row: ImportRow };

/** The concepts of a file beside those that stand. Places instead of lines, as a file may have everything on one line. */
export function compareFile(
  standing: readonly ConceptRow[],
  { concepts }: Pick<TermbaseFile, 'concepts'>,
): PreparedRow[] {
  const placed = concepts.map((concept, place) => ({ ...concept, line: place }));
  const stand = standing.map((row): Concept => ({ ...row, entry: row.entry as ConceptEntry }));
  const rows = compareImport(placed, stand);
  return rows.map((row, place) => ({ line: concepts[place]?.line ?? 0, row }));
}

/** The concept that a row is about; undefined: a new one. */
export function conceptOf(row: ImportRow): Concept | undefined {
  if (row.kind === 'conflict') return row.concepts[0];
  return row.kind === 'changed' || row.kind === 'unchanged' ? row.concept : undefined;
}

export function entryOf(row: ImportRow): ConceptEntry | undefined {
  if (row.kind === 'unreadable') return undefined;
  return row.kind === 'unchanged' ? row.concept.entry : row.entry;
}

/** How a list names a row. */
export function labelOf(row: ImportRow): { readonly id: string; readonly zh: string; readonly en: string } {
  const entry = entryOf(row);
  const id = conceptOf(row)?.id ?? ('id' in row ? row.id : '');
  return { id, zh: entry ? mainZh(entry) : '', en: entry ? (preferredTerm(entry)?.text ?? '') : '' };
}
