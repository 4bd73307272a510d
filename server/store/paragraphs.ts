import type { Origin, Side, Verdict } from '../core/facts.js';
import type { SavedText } from '../core/save.js';
import type { Flag, State } from '../core/state.js';
import type { Store } from './open.js';

export type ParagraphRow = {
  readonly id: string;
  readonly document: string;
  readonly position: number;
  readonly after: string;
  readonly sourceNumber: number | null;
  readonly source: string | null;
  readonly targetNumber: number | null;
  readonly target: string | null;
  readonly origin: Origin | null;
  readonly author: string | null;
  readonly authorName: string | null;
  readonly at: string | null;
  readonly done: 0 | 1;
  readonly against: number | null;
  readonly decision: string | null;
  readonly verdict: Verdict | null;
  readonly decisionSource: number | null;
  readonly decisionTarget: number | null;
  readonly reviewer: string | null;
  readonly reviewerName: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
  readonly state: State;
  readonly flag: Flag | null;
  readonly changed: number;
  /** JSON list of the people who approve the texts that stand. */
  readonly approvers: string;
  readonly needed: 1 | 2;
  /** The document's edition is released, and frozen. */
  readonly closed: 0 | 1;
};

const columns = `
  p.paragraph AS id, p.document, p.position, p.after, p.source_number AS sourceNumber, p.source_text AS source,
  p.target_number AS targetNumber, p.target_text AS target, p.target_origin AS origin, p.target_author AS author,
  (SELECT name FROM user WHERE id = p.target_author) AS authorName, p.target_at AS at, p.target_done AS done,
  p.target_against AS against, p.decision, p.verdict, p.decision_source AS decisionSource, p.decision_target AS decisionTarget,
  d.reviewer, (SELECT name FROM user WHERE id = d.reviewer) AS reviewerName,
  (SELECT at FROM commits WHERE seq = d.seq) AS decidedAt, d.reason, p.state, p.flag, p.changed,
  p.approvers, p.needed,
  (SELECT closed FROM current_document WHERE document = p.document) AS closed`;

const from = `FROM current_paragraph p LEFT JOIN decision d ON d.id = p.decision`;

export async function readParagraph(store: Store, document: string, id: string): Promise<ParagraphRow | null> {
  return store.reader.get<ParagraphRow>(
    `SELECT ${columns} ${from} WHERE p.paragraph = :id AND p.document = :document AND p.position IS NOT NULL`,
    { id, document },
  );
}

export async function readParagraphAt(store: Store, document: string, position: number): Promise<ParagraphRow | null> {
  return store.reader.get<ParagraphRow>(
    `SELECT ${columns} ${from} WHERE p.document = :document AND p.position = :position`,
    {
      document,
      position,
    },
  );
}

/** What a person narrowed the list to; `waiting` is the review queue: translated, nothing said against it. */
export type ParagraphFilter = {
  readonly state?: State | Flag | 'waiting' | 'finding' | undefined;
  /** A string looked for in both texts, ASCII letters in either case. */
  readonly find?: string | undefined;
  /** Leaves out what this person has approved and what waits for another approval now. */
  readonly notApprovedBy?: string | undefined;
};

/**
 * Both find ASCII letters in either case. LIKE is the quicker one on ordinary texts, but where a long string almost stands at
 * every place its time is the product of both lengths, a second and more, during which nobody else is answered.
 */
const longestLike = 8;

/** Where the texts were checked as they stand, and something graver than a note is open. */
const withFindings = `AND EXISTS (SELECT 1 FROM checked c WHERE c.paragraph = p.paragraph AND c.critical + c.major + c.minor > 0
  AND c.source_number IS p.source_number AND c.target_number IS p.target_number)`;

function condition({ state, find, notApprovedBy }: ParagraphFilter): string {
  const byState =
    state === undefined
      ? ''
      : state === 'waiting'
        ? `AND p.state = 'translated' AND p.flag IS NULL`
        : state === 'finding'
          ? withFindings
          : state === 'sent-back' || state === 'source-changed' || state === 'draft'
            ? `AND p.flag = '${state}'`
            : `AND p.state = '${state}'`;
  const byText = !find
    ? ''
    : find.length > longestLike
      ? `AND (instr(lower(p.source_text), lower(:find)) > 0 OR instr(lower(p.target_text), lower(:find)) > 0)`
      : `AND (p.source_text LIKE :like ESCAPE '\\' OR p.target_text LIKE :like ESCAPE '\\')`;
  const byApprover =
    notApprovedBy === undefined
      ? ''
      : `AND NOT (p.verdict IS 'approve' AND p.decision_target = p.target_number AND p.decision_source IS p.source_number
           AND EXISTS (SELECT 1 FROM json_each(p.approvers) a WHERE a.value = :approver))`;
  return `${byState} ${byText} ${byApprover}`;
}

function parameters({ find, notApprovedBy }: ParagraphFilter): Record<string, string> {
  const approver: Record<string, string> = notApprovedBy === undefined ? {} : { approver: notApprovedBy };
  return { ...approver, ...textParameters(find) };
}

function textParameters(find: string | undefined): Record<string, string> {
  if (!find) return {};
  return find.length > longestLike ? { find } : { like: `%${find.replace(/[\\%_]/g, '\\$&')}%` };
}

/** Up to `limit` paragraphs from position `from` on, in order. */
export async function listParagraphs(
  store: Store,
  document: string,
  { from: start = 1, limit, ...filter }: ParagraphFilter & { from?: number; limit: number },
): Promise<ParagraphRow[]> {
  return store.reader.all<ParagraphRow>(
    `SELECT ${columns} ${from} WHERE p.document = :document AND p.position >= :start ${condition(filter)}
     ORDER BY p.position LIMIT :limit`,
    { document, start, limit, ...parameters(filter) },
  );
}

/** Up to `limit` paragraphs before position `before`, in order: the window above. */
export async function listParagraphsBefore(
  store: Store,
  document: string,
  { before, limit, ...filter }: ParagraphFilter & { before: number; limit: number },
): Promise<ParagraphRow[]> {
  const rows = store.reader.all<ParagraphRow>(
    `SELECT ${columns} ${from} WHERE p.document = :document AND p.position < :before ${condition(filter)}
     ORDER BY p.position DESC LIMIT :limit`,
    { document, before, limit, ...parameters(filter) },
  );
  return rows.reverse();
}

export async function countParagraphs(store: Store, document: string, filter: ParagraphFilter): Promise<number> {
  const row = store.reader.get<{ count: number }>(
    `SELECT count(*) AS count FROM current_paragraph p WHERE p.document = :document AND p.position IS NOT NULL ${condition(filter)}`,
    { document, ...parameters(filter) },
  );
  return row?.count ?? 0;
}

/** One letter a paragraph in order, the flag before the state: initial, translated, reviewed, final, sent back, OLD source, draft. */
export async function readStates(store: Store, document: string): Promise<string> {
  const row = store.reader.get<{ states: string | null }>(
    `SELECT group_concat(letter, '') AS states FROM (
       SELECT CASE flag WHEN 'source-changed' THEN 'o' WHEN 'sent-back' THEN 's' WHEN 'draft' THEN 'd' ELSE substr(state, 1, 1) END AS letter
       FROM current_paragraph WHERE document = :document AND position IS NOT NULL ORDER BY position)`,
    { document },
  );
  return row?.states ?? '';
}

export type RevisionRow = {
  readonly paragraph: string;
  readonly side: Side;
  readonly number: number;
  readonly origin: Origin;
  readonly author: string | null;
  readonly authorName: string | null;
  readonly at: string;
  readonly text: string;
  readonly done: 0 | 1;
  readonly against: number | null;
  readonly engine: string | null;
};

const revisionColumns = `
  r.paragraph, r.side, r.number, r.origin, r.author, (SELECT name FROM user WHERE id = r.author) AS authorName, c.at, r.text, r.done, r.against,
  (SELECT engine FROM suggestion WHERE id = r.suggestion) AS engine`;

/** Every revision of a paragraph, source before target, oldest first. */
export async function listRevisions(store: Store, paragraph: string): Promise<RevisionRow[]> {
  return store.reader.all<RevisionRow>(
    `SELECT ${revisionColumns} FROM revision r JOIN commits c ON c.seq = r.seq WHERE r.paragraph = :paragraph ORDER BY r.side, r.number`,
    { paragraph },
  );
}

/** The revisions of many paragraphs, by paragraph. */
export async function listRevisionsOf(
  store: Store,
  paragraphs: readonly string[],
): Promise<Map<string, RevisionRow[]>> {
  const rows = store.reader.all<RevisionRow>(
    `SELECT ${revisionColumns} FROM json_each(:ids) j JOIN revision r ON r.paragraph = j.value JOIN commits c ON c.seq = r.seq
     ORDER BY r.paragraph, r.side, r.number`,
    { ids: JSON.stringify(paragraphs) },
  );
  return byParagraph(paragraphs, rows);
}

/** One revision of the target, as a save's decision needs it. */
export async function readTarget(store: Store, paragraph: string, number: number): Promise<SavedText | null> {
  const row = store.reader.get<Omit<SavedText, 'done'> & { done: 0 | 1 }>(
    `SELECT number, text, origin, author, done, against FROM revision
     WHERE paragraph = :paragraph AND side = 'target' AND number = :number`,
    { paragraph, number },
  );
  return row && { ...row, done: row.done === 1 };
}

export type MachineText = { readonly paragraph: string; readonly text: string; readonly engine: string | null };

/** The latest text that a machine proposed for each paragraph. */
export async function readMachineTexts(store: Store, paragraphs: readonly string[]): Promise<Map<string, MachineText>> {
  const rows = store.reader.all<MachineText>(
    `SELECT s.paragraph, s.text, s.engine, max(s.seq) FROM json_each(:ids) j JOIN suggestion s ON s.paragraph = j.value
     WHERE s.origin = 'engine' GROUP BY s.paragraph`,
    { ids: JSON.stringify(paragraphs) },
  );
  return new Map(rows.map(({ paragraph, text, engine }) => [paragraph, { paragraph, text, engine }]));
}

export type DecisionRow = {
  readonly id: string;
  readonly paragraph: string;
  readonly verdict: Verdict;
  readonly sourceNumber: number | null;
  readonly targetNumber: number;
  readonly reason: string | null;
  readonly reviewer: string;
  readonly reviewerName: string;
  readonly at: string;
};

/** Every decision on a paragraph, oldest first. */
export async function listDecisions(store: Store, paragraph: string): Promise<DecisionRow[]> {
  return (await listDecisionsOf(store, [paragraph])).get(paragraph) ?? [];
}

/** The decisions on many paragraphs, by paragraph, oldest first. */
export async function listDecisionsOf(
  store: Store,
  paragraphs: readonly string[],
): Promise<Map<string, DecisionRow[]>> {
  const rows = store.reader.all<DecisionRow>(
    `SELECT d.id, d.paragraph, d.verdict, d.source_number AS sourceNumber, d.target_number AS targetNumber, d.reason,
       d.reviewer, u.name AS reviewerName, c.at
     FROM json_each(:ids) j JOIN decision d ON d.paragraph = j.value JOIN user u ON u.id = d.reviewer
     JOIN commits c ON c.seq = d.seq ORDER BY d.paragraph, d.seq`,
    { ids: JSON.stringify(paragraphs) },
  );
  return byParagraph(paragraphs, rows);
}

function byParagraph<Row extends { readonly paragraph: string }>(
  paragraphs: readonly string[],
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>(paragraphs.map((id) => [id, []]));
  for (const row of rows) groups.get(row.paragraph)?.push(row);
  return groups;
}

/** Where a paragraph is: its document and project, whatever the outline says of it. */
export async function readParagraphPlace(
  store: Store,
  paragraph: string,
): Promise<{ readonly document: string; readonly project: string } | null> {
  return store.reader.get(
    `SELECT p.document, d.project FROM paragraph p JOIN document d ON d.id = p.document WHERE p.id = :paragraph`,
    { paragraph },
  );
}
