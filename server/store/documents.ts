import type { OutlineItem } from '../core/facts.js';
import type { Store } from './open.js';

export type DocumentRow = {
  readonly id: string;
  readonly project: string;
  readonly number: number;
  readonly title: string;
  readonly deadline: string | null;
  readonly archived: 0 | 1;
  readonly outline: number;
  readonly head: string;
  readonly paragraphs: number;
  readonly translated: number;
  readonly reviewed: number;
  readonly final: number;
  readonly sentBack: number;
  readonly waiting: number;
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly createdAt: string;
  readonly changedAt: string;
  /** The commit that last touched it. */
  readonly changed: number;
  readonly edition: number;
  /** Its edition is released, and frozen. */
  readonly closed: 0 | 1;
  readonly secondReview: 0 | 1;
  /** The day whose standard renderings judge it; null: today's. */
  readonly dated: string | null;
};

const columns = `
  c.document AS id, c.project, c.number, c.title, c.deadline, c.archived, c.outline, c.head, c.paragraphs, c.translated,
  c.reviewed, c.final, c.sent_back AS sentBack, c.waiting, d.source_lang AS sourceLang, d.target_lang AS targetLang,
  (SELECT at FROM commits WHERE seq = c.created) AS createdAt, (SELECT at FROM commits WHERE seq = c.changed) AS changedAt, c.changed,
  c.edition, c.closed, c.second_review AS secondReview, c.dated`;

/** The documents of a project that are completely imported, those changed last first. */
export async function listDocuments(
  store: Store,
  project: string,
  { archived = false, limit = 1000 }: { archived?: boolean; limit?: number } = {},
): Promise<DocumentRow[]> {
  return store.reader.all<DocumentRow>(
    `SELECT ${columns} FROM current_document c JOIN document d ON d.id = c.document
     WHERE c.project = :project AND c.archived = :archived AND c.outline > 0
     ORDER BY c.changed DESC LIMIT :limit`,
    { project, archived: archived ? 1 : 0, limit },
  );
}

export async function readDocument(store: Store, id: string): Promise<DocumentRow | null> {
  return store.reader.get<DocumentRow>(
    `SELECT ${columns} FROM current_document c JOIN document d ON d.id = c.document
     WHERE c.document = :id AND c.outline > 0`,
    { id },
  );
}

/** How far a document is: its paragraphs by state. */
export function documentStates(row: DocumentRow): Record<'initial' | 'translated' | 'reviewed' | 'final', number> {
  const { paragraphs, translated, reviewed, final } = row;
  return { initial: paragraphs - translated - reviewed - final, translated, reviewed, final };
}

export async function readOutline(
  store: Store,
  document: string,
): Promise<{ number: number; head: string; items: OutlineItem[] } | null> {
  const row = store.reader.get<{ number: number; value: string }>(
    `SELECT number, value FROM outline WHERE document = :document ORDER BY number DESC LIMIT 1`,
    { document },
  );
  return row && { number: row.number, ...(JSON.parse(row.value) as { head: string; items: OutlineItem[] }) };
}

export type OriginalRow = {
  readonly side: 'source' | 'target';
  readonly number: number;
  readonly name: string;
  readonly encoding: string;
  readonly sha256: string;
};

/** The files a document was made from, without their bytes. */
export async function listOriginals(store: Store, document: string): Promise<OriginalRow[]> {
  return store.reader.all<OriginalRow>(
    `SELECT side, number, name, encoding, sha256 FROM original WHERE document = :document ORDER BY side, number`,
    { document },
  );
}
