import type { Store } from './open.js';

/** Up to which commit a person has seen each document that they opened. */
export function readVisits(store: Store, user: string): Map<string, number> {
  const rows = store.reader.all<{ document: string; upto: number }>(
    `SELECT document, upto FROM last_visit WHERE user = :user`,
    { user },
  );
  return new Map(rows.map(({ document, upto }) => [document, upto]));
}

export type VisitedDocument = { readonly document: string; readonly title: string; readonly at: string };

/** The documents that a person opened last, those that are not archived. */
export function listVisited(store: Store, user: string, limit: number): VisitedDocument[] {
  return store.reader.all<VisitedDocument>(
    `SELECT v.document, d.title, c.at FROM last_visit v JOIN current_document d ON d.document = v.document
       JOIN commits c ON c.seq = v.upto
     WHERE v.user = :user AND d.archived = 0 AND d.outline > 0 ORDER BY v.upto DESC, d.title LIMIT :limit`,
    { user, limit },
  );
}
