import type { BatchKind } from '../core/facts.js';
import type { Store } from './open.js';

type ReadingStore = Pick<Store, 'reader'>;

export type BatchRow = {
  readonly id: string;
  readonly kind: BatchKind;
  readonly title: string;
  readonly undoes: string | null;
  /** The batch that took this one back. */
  readonly undoneBy: string | null;
  readonly at: string;
  readonly author: string | null;
  /** Revisions that it wrote, and how many of them began a concept. */
  readonly items: number;
  readonly created: number;
};

const batchColumns = `
  b.id, b.kind, b.title, b.undoes, (SELECT u.id FROM concept_batch u WHERE u.undoes = b.id) AS undoneBy, c.at,
  (SELECT name FROM user WHERE id = c.user) AS author,
  (SELECT count(*) FROM concept_batch_item i WHERE i.batch = b.id) AS items,
  (SELECT count(*) FROM concept_batch_item i WHERE i.batch = b.id AND i.number = 1) AS created`;

/** Latest first. */
export async function listBatches(
  { reader }: ReadingStore,
  project: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<BatchRow[]> {
  return reader.all<BatchRow>(
    `SELECT ${batchColumns} FROM concept_batch b JOIN commits c ON c.seq = b.seq
     WHERE b.project = :project ORDER BY b.seq DESC LIMIT :limit OFFSET :offset`,
    { project, offset, limit },
  );
}

export async function countBatches({ reader }: ReadingStore, project: string): Promise<number> {
  const row = reader.get<{ count: number }>(`SELECT count(*) AS count FROM concept_batch WHERE project = :project`, {
    project,
  });
  return row?.count ?? 0;
}

export async function readBatch({ reader }: ReadingStore, id: string): Promise<BatchRow | null> {
  return reader.get<BatchRow>(
    `SELECT ${batchColumns} FROM concept_batch b JOIN commits c ON c.seq = b.seq WHERE b.id = :id`,
    { id },
  );
}

export type BatchItemRow = {
  readonly concept: string;
  /** The revision that the batch wrote, and what stood before it; null: the batch began the concept. */
  readonly number: number;
  readonly entry: unknown;
  readonly before: unknown;
  /** The concept's latest revision now. */
  readonly current: number;
};

/** The revisions of a batch in the order of their concepts, from after one. */
export async function listBatchItems(
  { reader }: ReadingStore,
  batch: string,
  { after = '', offset = 0, limit }: { readonly after?: string; readonly offset?: number; readonly limit: number },
): Promise<BatchItemRow[]> {
  const rows = reader.all<BatchItemRow & { readonly entry: string; readonly before: string | null }>(
    `SELECT i.concept, i.number, r.entry, p.entry AS before,
       (SELECT number FROM current_concept WHERE concept = i.concept) AS current
     FROM concept_batch_item i
     JOIN concept_revision r ON r.concept = i.concept AND r.number = i.number
     LEFT JOIN concept_revision p ON p.concept = i.concept AND p.number = i.number - 1
     WHERE i.batch = :batch AND i.concept > :after ORDER BY i.concept LIMIT :limit OFFSET :offset`,
    { batch, after, offset, limit },
  );
  return rows.map(parsed);
}

/** What a batch that undoes another left as it is, because somebody has changed it since. */
export async function listKeptItems(
  { reader }: ReadingStore,
  { undo, undone }: { readonly undo: string; readonly undone: string },
  { offset = 0, limit }: { readonly offset?: number; readonly limit: number },
): Promise<{ readonly concept: string; readonly entry: unknown }[]> {
  const rows = reader.all<{ concept: string; entry: string }>(
    `SELECT i.concept, r.entry FROM concept_batch_item i
     JOIN current_concept c ON c.concept = i.concept
     JOIN concept_revision r ON r.concept = c.concept AND r.number = c.number
     WHERE i.batch = :undone AND NOT EXISTS (SELECT 1 FROM concept_batch_item u WHERE u.batch = :undo AND u.concept = i.concept)
     ORDER BY i.concept LIMIT :limit OFFSET :offset`,
    { undo, undone, offset, limit },
  );
  return rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) as unknown }));
}

/** The latest revision of each of these concepts; those that do not exist are left out. */
export async function readConcepts(
  { reader }: ReadingStore,
  ids: readonly string[],
): Promise<{ readonly id: string; readonly number: number; readonly entry: unknown }[]> {
  const rows = reader.all<{ id: string; number: number; entry: string }>(
    `SELECT c.concept AS id, c.number, r.entry FROM json_each(:ids) j
     JOIN current_concept c ON c.concept = j.value
     JOIN concept_revision r ON r.concept = c.concept AND r.number = c.number ORDER BY j.key`,
    { ids: JSON.stringify(ids) },
  );
  return rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) as unknown }));
}

function parsed(row: Omit<BatchItemRow, 'entry' | 'before'> & { entry: string; before: string | null }): BatchItemRow {
  return {
    ...row,
    entry: JSON.parse(row.entry) as unknown,
    before: row.before === null ? null : (JSON.parse(row.before) as unknown),
  };
}
