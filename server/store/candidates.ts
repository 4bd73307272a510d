import type { Store } from './open.js';

export type SourceParagraph = {
  readonly id: string;
  readonly document: string;
  readonly position: number;
  readonly source: string;
  readonly target: string | null;
};

/** The paragraphs of one document that have a source, in order. */
export async function listSources(store: Pick<Store, 'reader'>, document: string): Promise<SourceParagraph[]> {
  return store.reader.all<SourceParagraph>(
    `SELECT paragraph AS id, document, position, source_text AS source, target_text AS target FROM current_paragraph
     WHERE document = :document AND position IS NOT NULL AND source_text IS NOT NULL ORDER BY position`,
    { document },
  );
}

/** The documents of a project that are in use, with their titles. */
export async function listTitles(
  store: Pick<Store, 'reader'>,
  project: string,
): Promise<{ readonly id: string; readonly title: string }[]> {
  return store.reader.all(
    `SELECT document AS id, title FROM current_document WHERE project = :project AND archived = 0 AND outline > 0
     ORDER BY document`,
    { project },
  );
}

/** The last word on whether an expression is no term; null where nobody said anything. */
export async function readDismissal(
  store: Store,
  project: string,
  text: string,
): Promise<{ readonly number: number; readonly dismissed: boolean } | null> {
  const row = store.reader.get<{ number: number; dismissed: 0 | 1 }>(
    `SELECT number, dismissed FROM candidate_dismissal WHERE project = :project AND text = :text
     ORDER BY number DESC LIMIT 1`,
    { project, text },
  );
  return row && { number: row.number, dismissed: row.dismissed === 1 };
}

/** The expressions that are no terms, each with who said so. */
export async function listDismissed(
  store: Store,
  project: string,
): Promise<{ readonly text: string; readonly authorName: string | null }[]> {
  return store.reader.all(
    `SELECT d.text, (SELECT name FROM user WHERE id = d.author) AS authorName FROM candidate_dismissal d
     WHERE d.project = :project AND d.dismissed = 1 AND d.number = (SELECT max(number) FROM candidate_dismissal l
       WHERE l.project = d.project AND l.text = d.text) ORDER BY d.text`,
    { project },
  );
}
