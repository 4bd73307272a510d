import type { ReleaseValue } from '../core/facts.js';
import type { ReleaseCheckKind, ReleaseCounts, ReleasedText } from '../core/release.js';
import type { Store } from './open.js';

type ReadingStore = Pick<Store, 'reader'>;

export type ReleaseRow = {
  readonly document: string;
  /** The edition that it froze. */
  readonly number: number;
  readonly seq: number;
  readonly sha256: string;
  readonly note: string | null;
  readonly author: string;
  readonly authorName: string;
  readonly at: string;
  readonly paragraphs: number;
  readonly overrides: number;
};

const columns = `
  r.document, r.number, r.seq, r.sha256, r.note, r.author, (SELECT name FROM user WHERE id = r.author) AS authorName, c.at,
  json_array_length(r.value, '$.items') AS paragraphs, json_array_length(r.value, '$.overrides') AS overrides`;

/** The releases of a document, latest first. */
export async function listReleases({ reader }: ReadingStore, document: string): Promise<ReleaseRow[]> {
  return reader.all<ReleaseRow>(
    `SELECT ${columns} FROM release r JOIN commits c ON c.seq = r.seq WHERE r.document = :document ORDER BY r.number DESC`,
    { document },
  );
}

export async function readRelease(
  { reader }: ReadingStore,
  document: string,
  number: number,
): Promise<(ReleaseRow & { readonly value: ReleaseValue }) | null> {
  const row = reader.get<ReleaseRow & { value: string }>(
    `SELECT ${columns}, r.value FROM release r JOIN commits c ON c.seq = r.seq
     WHERE r.document = :document AND r.number = :number`,
    { document, number },
  );
  return row && { ...row, value: JSON.parse(row.value) as ReleaseValue };
}

/** The texts of some items of a release, in their order. */
export async function listReleasedTexts(
  { reader }: ReadingStore,
  items: ReleaseValue['items'],
): Promise<ReleasedText[]> {
  const rows = reader.all<{ sourceText: string | null; targetText: string }>(
    `SELECT s.text AS sourceText, t.text AS targetText FROM json_each(:items) i
     JOIN revision t ON t.paragraph = i.value ->> 'paragraph' AND t.side = 'target' AND t.number = i.value ->> 'target'
     LEFT JOIN revision s ON s.paragraph = i.value ->> 'paragraph' AND s.side = 'source' AND s.number = i.value ->> 'source'
     ORDER BY i.key`,
    { items: JSON.stringify(items) },
  );
  return items.flatMap((item, index) => {
    const row = rows[index];
    return row ? [{ ...item, ...row }] : [];
  });
}

/** What a release would name now, from position `from` on. */
export async function listReleaseItems(
  { reader }: ReadingStore,
  document: string,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<(ReleasedText & { readonly override: string | null })[]> {
  return reader.all(
    `SELECT p.paragraph, p.position, p.source_number AS source, p.target_number AS target, p.decision, p.after,
       p.source_text AS sourceText, p.target_text AS targetText,
       (SELECT override FROM decision WHERE id = p.decision) AS override
     FROM current_paragraph p WHERE p.document = :document AND p.position >= :from ORDER BY p.position LIMIT :limit`,
    { document, from, limit },
  );
}

/** Which paragraphs each check concerns, in SQL: all of the document that the outline names. */
const concerned: Readonly<Partial<Record<ReleaseCheckKind, string>>> = {
  unapproved: `p.state NOT IN ('reviewed', 'final') AND p.flag IS NULL AND p.approvers = '[]'`,
  'second-review': `p.state = 'translated' AND p.flag IS NULL AND p.approvers <> '[]' AND p.needed = 2`,
  'sent-back': `p.flag = 'sent-back'`,
  'source-changed': `p.flag IN ('source-changed', 'draft')`,
  critical: `EXISTS (SELECT 1 FROM checked k WHERE k.paragraph = p.paragraph AND k.critical > 0
     AND k.target_number IS p.target_number AND k.source_number IS p.source_number)
     AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.id = p.decision AND d.override IS NOT NULL
       AND p.decision_target = p.target_number AND p.decision_source IS p.source_number)`,
  checking: `NOT EXISTS (SELECT 1 FROM checked k WHERE k.paragraph = p.paragraph
     AND k.target_number IS p.target_number AND k.source_number IS p.source_number)`,
  contested: `EXISTS (SELECT 1 FROM current_thread t WHERE t.paragraph = p.paragraph AND t.resolved = 0 AND t.kind = 'contest')`,
  comments: `EXISTS (SELECT 1 FROM current_thread t WHERE t.paragraph = p.paragraph AND t.resolved = 0 AND t.kind = 'comment')`,
  suggestions: `EXISTS (SELECT 1 FROM term_suggestion s WHERE s.paragraph = p.paragraph AND s.target_number = p.target_number
     AND NOT EXISTS (SELECT 1 FROM suggestion_refusal r WHERE r.suggestion = s.suggestion))`,
  overrides: `EXISTS (SELECT 1 FROM decision d WHERE d.id = p.decision AND d.override IS NOT NULL
     AND p.decision_target = p.target_number AND p.decision_source IS p.source_number)`,
};

const kinds = Object.keys(concerned) as (keyof typeof concerned)[];

/** How many paragraphs each check concerns: one pass over the document. */
export async function countReleaseChecks(
  { reader }: ReadingStore,
  { id, closed, paragraphs }: { readonly id: string; readonly closed: 0 | 1; readonly paragraphs: number },
): Promise<ReleaseCounts> {
  const sums = kinds.map((kind) => `count(*) FILTER (WHERE ${concerned[kind]}) AS "${kind}"`).join(', ');
  const row = reader.get<Partial<ReleaseCounts>>(
    `SELECT ${sums} FROM current_paragraph p WHERE p.document = :id AND p.position IS NOT NULL`,
    { id },
  );
  const zero = Object.fromEntries(kinds.map((kind) => [kind, 0])) as ReleaseCounts;
  return { ...zero, ...row, released: closed, empty: paragraphs === 0 ? 1 : 0 };
}

/** The first positions that a check concerns. */
export async function listConcerned(
  { reader }: ReadingStore,
  document: string,
  kind: ReleaseCheckKind,
  limit: number,
): Promise<number[]> {
  const condition = concerned[kind];
  if (!condition) return [];
  const rows = reader.all<{ position: number }>(
    `SELECT p.position FROM current_paragraph p WHERE p.document = :document AND p.position IS NOT NULL AND ${condition}
     ORDER BY p.position LIMIT :limit`,
    { document, limit },
  );
  return rows.map(({ position }) => position);
}
