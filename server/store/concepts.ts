import type { Store } from './open.js';

export type ConceptRow = { readonly id: string; readonly number: number; readonly entry: unknown };

export type ConceptRevisionRow = ConceptRow & { readonly author: string | null; readonly at: string };

/** Every concept's latest entry. */
export async function listConcepts(store: Pick<Store, 'reader'>): Promise<ConceptRow[]> {
  const rows = store.reader.all<{ id: string; number: number; entry: string }>(
    `SELECT c.concept AS id, c.number, r.entry FROM current_concept c
     JOIN concept_revision r ON r.concept = c.concept AND r.number = c.number ORDER BY c.concept`,
    {},
  );
  return rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) as unknown }));
}

/** Where a reader of changes stands: the last one that it has read. */
export type ChangePlace = { readonly seq: number; readonly row: number };

/** Up to `limit` concepts that were changed after this place, in the order of the feed, each with its latest entry. */
export function listChangedConcepts(
  { reader }: Pick<Store, 'reader'>,
  { seq, row }: ChangePlace,
  limit: number,
): (ConceptRow & ChangePlace)[] {
  const rows = reader.all<ChangePlace & { id: string; number: number; entry: string }>(
    `SELECT c.seq, c.rowid AS row, c.concept AS id, r.number, r.entry FROM concept_revision c
     JOIN current_concept k ON k.concept = c.concept
     JOIN concept_revision r ON r.concept = k.concept AND r.number = k.number
     WHERE (c.seq, c.rowid) > (:seq, :row) ORDER BY c.seq, c.rowid LIMIT :limit`,
    { seq, row, limit },
  );
  return rows.map((one) => ({ ...one, entry: JSON.parse(one.entry) as unknown }));
}

/** Up to `limit` concepts' latest entries after the id `last`, in order of ids: for readers who take breaks. */
export async function listConceptsPage(
  store: Pick<Store, 'reader'>,
  last: string,
  limit: number,
): Promise<ConceptRow[]> {
  return readConceptsPage(store, last, limit);
}

/** The same for a thread that waits for nobody. */
export function readConceptsPage(store: Pick<Store, 'reader'>, last: string, limit: number): ConceptRow[] {
  const rows = store.reader.all<{ id: string; number: number; entry: string }>(
    `SELECT c.concept AS id, c.number, r.entry FROM current_concept c
     JOIN concept_revision r ON r.concept = c.concept AND r.number = c.number
     WHERE c.concept > :last ORDER BY c.concept LIMIT :limit`,
    { last, limit },
  );
  return rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) as unknown }));
}

export async function countConcepts(store: Store): Promise<number> {
  return store.reader.get<{ count: number }>(`SELECT count(*) AS count FROM current_concept`)?.count ?? 0;
}

export async function readConcept(store: Store, id: string): Promise<ConceptRow | null> {
  const row = store.reader.get<{ id: string; number: number; entry: string }>(
    `SELECT concept AS id, number, entry FROM concept_revision WHERE concept = :id ORDER BY number DESC LIMIT 1`,
    { id },
  );
  return row && { ...row, entry: JSON.parse(row.entry) as unknown };
}

/** The history of a concept, latest first. */
export async function listConceptRevisions(store: Store, id: string): Promise<ConceptRevisionRow[]> {
  const rows = store.reader.all<{ id: string; number: number; entry: string; author: string | null; at: string }>(
    `SELECT r.concept AS id, r.number, r.entry, (SELECT name FROM user WHERE id = c.user) AS author, c.at
     FROM concept_revision r JOIN commits c ON c.seq = r.seq WHERE r.concept = :id ORDER BY r.number DESC`,
    { id },
  );
  return rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) as unknown }));
}

/** One revision of a concept, with its author's id. */
export async function readConceptRevision(
  store: Store,
  id: string,
  number: number,
): Promise<(ConceptRow & { readonly user: string | null }) | null> {
  const row = store.reader.get<{ id: string; number: number; entry: string; user: string | null }>(
    `SELECT r.concept AS id, r.number, r.entry, c.user FROM concept_revision r JOIN commits c ON c.seq = r.seq
     WHERE r.concept = :id AND r.number = :number`,
    { id, number },
  );
  return row && { ...row, entry: JSON.parse(row.entry) as unknown };
}

/** The concepts that have this very text as a Chinese form. */
export async function findConceptsByZh(store: Store, text: string): Promise<ConceptRow[]> {
  const rows = store.reader.all<{ id: string; number: number; entry: string }>(
    `SELECT DISTINCT c.concept AS id, c.number, r.entry FROM term t
     JOIN current_concept c ON c.concept = t.concept
     JOIN concept_revision r ON r.concept = c.concept AND r.number = c.number
     WHERE t.lang = 'zh-Hans' AND t.text = :text ORDER BY c.concept`,
    { text },
  );
  return rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) as unknown }));
}

/** The id for the next new concept: T and the number after the highest. */
export async function nextConceptId(store: Pick<Store, 'reader'>): Promise<string> {
  const row = store.reader.get<{ highest: number | null }>(
    `SELECT max(CAST(substr(concept, 2) AS INTEGER)) AS highest FROM current_concept WHERE concept GLOB 'T[0-9]*'`,
    {},
  );
  return `T${String((row?.highest ?? 0) + 1).padStart(3, '0')}`;
}
