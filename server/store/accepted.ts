import type { AcceptedWord } from '../core/accepted.js';
import type { Store } from './open.js';

export type AcceptedRow = {
  /** Null: in the whole project. */
  readonly paragraph: string | null;
  readonly concept: string;
  readonly text: string;
};

const standing = `FROM accepted_rendering a WHERE a.project = :project AND a.accepted = 1
  AND a.number = (SELECT max(number) FROM accepted_rendering l
    WHERE l.project = a.project AND l.paragraph = a.paragraph AND l.concept = a.concept AND l.text = a.text)`;

/** Every rendering that is accepted somewhere in a project, now. */
export async function listAccepted(store: Store, project: string): Promise<AcceptedRow[]> {
  return store.reader.all<AcceptedRow>(
    `SELECT nullif(a.paragraph, '') AS paragraph, a.concept, a.text ${standing} ORDER BY a.seq, a.text`,
    { project },
  );
}

export type AcceptedPlace = AcceptedRow & {
  readonly document: string | null;
  readonly title: string | null;
  readonly position: number | null;
  readonly authorName: string | null;
  readonly at: string;
};

/** The same for one concept, with where, by whom and since when. */
export async function listAcceptedOf(store: Store, project: string, concept: string): Promise<AcceptedPlace[]> {
  return store.reader.all<AcceptedPlace>(
    `SELECT nullif(a.paragraph, '') AS paragraph, a.concept, a.text, p.document, p.position,
       (SELECT title FROM current_document WHERE document = p.document) AS title,
       (SELECT name FROM user WHERE id = a.author) AS authorName, (SELECT at FROM commits WHERE seq = a.seq) AS at
     FROM accepted_rendering a LEFT JOIN current_paragraph p ON p.paragraph = a.paragraph
     WHERE a.project = :project AND a.concept = :concept AND a.accepted = 1
       AND a.number = (SELECT max(number) FROM accepted_rendering l
         WHERE l.project = a.project AND l.paragraph = a.paragraph AND l.concept = a.concept AND l.text = a.text)
     ORDER BY a.paragraph <> '', p.document, p.position, a.text`,
    { project, concept },
  );
}

export async function readAccepted(
  store: Store,
  project: string,
  { paragraph, concept, text }: AcceptedRow,
): Promise<AcceptedWord | null> {
  const row = store.reader.get<{ number: number; accepted: 0 | 1 }>(
    `SELECT number, accepted FROM accepted_rendering
     WHERE project = :project AND paragraph = :paragraph AND concept = :concept AND text = :text
     ORDER BY number DESC LIMIT 1`,
    { project, paragraph: paragraph ?? '', concept, text },
  );
  return row && { number: row.number, accepted: row.accepted === 1 };
}
