import type { Store } from './open.js';

type Reading = Pick<Store, 'reader'>;

/** The name of the follower that proposes edits after changes of terms. */
export const termChangesFollower = 'term-changes';

/** Everything up to this commit has led to what it leads to; null: nobody has followed yet. */
export function readTermChangesPosition({ reader }: Reading): number | null {
  return (
    reader.get<{ upto: number }>(`SELECT upto FROM follower WHERE name = :name`, { name: termChangesFollower })?.upto ??
    null
  );
}

/** What became of a concept since: its latest revision, who wrote it in which batch, and what stood before (0: nothing). */
export type PendingChange = {
  readonly concept: string;
  readonly before: number;
  readonly number: number;
  readonly user: string | null;
  readonly batch: string | null;
};

/** The concepts that commits after `after` changed, each once; whole commits, about `limit` revisions. `upto`: the last of them. */
export function listPendingChanges(
  { reader }: Reading,
  after: number,
  limit: number,
): { readonly changes: PendingChange[]; readonly upto: number } {
  const rows = reader.all<Omit<PendingChange, 'before'> & { readonly seq: number }>(
    `SELECT r.concept, r.number, r.seq, c.user, i.batch FROM concept_revision r JOIN commits c ON c.seq = r.seq
       LEFT JOIN concept_batch_item i ON i.concept = r.concept AND i.number = r.number
     WHERE r.seq > :after AND r.seq <= coalesce(
       (SELECT seq FROM concept_revision WHERE seq > :after ORDER BY seq LIMIT 1 OFFSET :limit), 9e15)
     ORDER BY r.seq, r.number`,
    { after, limit },
  );
  const changes = new Map<string, PendingChange>();
  for (const { seq: _, ...row } of rows) {
    const before = changes.get(row.concept)?.before ?? row.number - 1;
    changes.set(row.concept, { ...row, before });
  }
  return { changes: [...changes.values()], upto: rows.at(-1)?.seq ?? after };
}

/** Whether a revision of a concept was written after a commit. */
export function isRevisionAfter({ reader }: Reading, concept: string, number: number, after: number): boolean {
  const row = reader.get<{ seq: number }>(
    `SELECT seq FROM concept_revision WHERE concept = :concept AND number = :number`,
    { concept, number },
  );
  return row !== null && row.seq > after;
}

/** Whether a batch wrote revisions after a commit. */
export function isBatchAfter({ reader }: Reading, batch: string, after: number): boolean {
  return (
    reader.get(`SELECT 1 FROM concept_batch_item WHERE seq > :after AND batch = :batch LIMIT 1`, { batch, after }) !==
    null
  );
}

/** What has been proposed for some paragraphs: the text that was edited and the revision that led to it. */
export function listProposedEdits(
  { reader }: Reading,
  paragraphs: readonly string[],
): { readonly paragraph: string; readonly target: number; readonly concept: string; readonly number: number }[] {
  return reader.all(
    `SELECT paragraph, target_number AS target, concept, concept_number AS number FROM term_suggestion
     WHERE paragraph IN (SELECT value FROM json_each(:paragraphs))`,
    { paragraphs: JSON.stringify(paragraphs) },
  );
}
