import type { Flag, State } from '../core/state.js';
import type { Store } from './open.js';

/**
 * An edit that follows from a change of a term and is still open: nobody has refused it, and the text it edits stands.
 * `entry` is the concept as the edit wants it.
 */
export type OpenSuggestion = {
  readonly id: string;
  readonly paragraph: string;
  readonly document: string;
  readonly title: string;
  readonly position: number;
  readonly state: State;
  readonly flag: Flag | null;
  readonly sourceNumber: number | null;
  readonly targetNumber: number;
  readonly target: string;
  readonly text: string;
  readonly concept: string;
  readonly conceptNumber: number;
  readonly authorName: string | null;
  readonly at: string;
};

/** The standard rendering of revision `number` of the concept. */
const standardOf = (number: string): string => `
  (SELECT e.value ->> '$.text' FROM concept_revision v, json_each(v.entry, '$.en') e
   WHERE v.concept = t.concept AND v.number = ${number} AND e.value ->> '$.status' = 'preferred' LIMIT 1)`;

/**
 * An edit lapses where the text that it edits or its Chinese moves on, where a later one for the same paragraph and concept
 * takes its place, and where the standard rendering is no longer the one that it wants.
 */
const from = `
  FROM term_suggestion t JOIN suggestion s ON s.id = t.suggestion
  JOIN current_paragraph p ON p.paragraph = t.paragraph AND p.target_number = t.target_number
    AND p.source_number IS s.source_number AND p.position IS NOT NULL
  JOIN current_document d ON d.document = p.document AND d.archived = 0
  WHERE NOT EXISTS (SELECT 1 FROM suggestion_refusal r WHERE r.suggestion = t.suggestion)
    AND NOT EXISTS (SELECT 1 FROM term_suggestion later
      WHERE later.paragraph = t.paragraph AND later.concept = t.concept AND later.seq > t.seq)
    AND ${standardOf('t.concept_number')} IS ${standardOf('(SELECT number FROM current_concept WHERE concept = t.concept)')}`;

const columns = `
  SELECT s.id, t.paragraph, p.document, d.title, p.position, p.state, p.flag, p.source_number AS sourceNumber,
    t.target_number AS targetNumber, p.target_text AS target, s.text, t.concept, t.concept_number AS conceptNumber,
    (SELECT name FROM user WHERE id = s.author) AS authorName, (SELECT at FROM commits WHERE seq = s.seq) AS at`;

/** The open ones on some paragraphs, by paragraph. */
export async function listOpenSuggestionsOf(
  store: Store,
  paragraphs: readonly string[],
): Promise<Map<string, OpenSuggestion[]>> {
  const rows = store.reader.all<OpenSuggestion>(
    `${columns} ${from} AND t.paragraph IN (SELECT value FROM json_each(:ids)) ORDER BY s.seq`,
    { ids: JSON.stringify(paragraphs) },
  );
  const byParagraph = new Map<string, OpenSuggestion[]>();
  for (const row of rows) byParagraph.set(row.paragraph, [...(byParagraph.get(row.paragraph) ?? []), row]);
  return byParagraph;
}

/** Which of some paragraphs have an open one. */
export async function listSuggested(store: Store, paragraphs: readonly string[]): Promise<Set<string>> {
  const rows = store.reader.all<{ paragraph: string }>(
    `SELECT DISTINCT t.paragraph ${from} AND t.paragraph IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(paragraphs) },
  );
  return new Set(rows.map(({ paragraph }) => paragraph));
}

/** The open ones of a document, in its order. */
export async function listOpenSuggestions(
  store: Store,
  document: string,
  { after = 0, limit }: { readonly after?: number; readonly limit: number },
): Promise<OpenSuggestion[]> {
  return store.reader.all<OpenSuggestion>(
    `${columns} ${from} AND p.document = :document AND p.position > :after ORDER BY p.position, s.seq LIMIT :limit`,
    { document, after, limit },
  );
}

export async function countOpenSuggestions(store: Store, document: string): Promise<number> {
  const row = store.reader.get<{ count: number }>(`SELECT count(*) AS count ${from} AND p.document = :document`, {
    document,
  });
  return row?.count ?? 0;
}

/** One suggestion after a change of a term, open or not. */
export async function readTermSuggestion(
  store: Store,
  id: string,
): Promise<{
  paragraph: string;
  text: string;
  targetNumber: number;
  sourceNumber: number | null;
  refused: 0 | 1;
} | null> {
  return store.reader.get(
    `SELECT t.paragraph, s.text, t.target_number AS targetNumber, s.source_number AS sourceNumber,
       EXISTS (SELECT 1 FROM suggestion_refusal r WHERE r.suggestion = s.id) AS refused
     FROM term_suggestion t JOIN suggestion s ON s.id = t.suggestion WHERE s.id = :id`,
    { id },
  );
}
