import type { CheckedTexts, IssueType, JudgedFinding, Severity, Span } from '../core/checks/check.js';
import type { FindingCounts } from '../core/checks/run.js';
import { readFollower, readRulesVersion } from './findings-work.js';
import type { Store } from './open.js';

/** What pages and rules read of the findings. They are kept by a follower of the feed (`indexes/findings.ts`). */
export type FindingRow = {
  readonly paragraph: string;
  /** '': of its own texts; otherwise the group of paragraphs that it comes from. */
  readonly part: string;
  readonly ordinal: number;
  readonly check: string;
  readonly type: IssueType;
  readonly severity: Severity;
  readonly sourceFrom: number | null;
  readonly sourceTo: number | null;
  readonly targetFrom: number | null;
  readonly targetTo: number | null;
  readonly concept: string | null;
  /** What its message is filled with. */
  readonly data: Readonly<Record<string, string | number>>;
  readonly fix: string | null;
  /** The dismissal that it falls under; null: it is open. */
  readonly dismissal: string | null;
};

export const findingColumns = `f.paragraph, f.part, f.ordinal, f.check_id AS "check", f.type, f.severity, f.source_from AS sourceFrom,
  f.source_to AS sourceTo, f.target_from AS targetFrom, f.target_to AS targetTo, f.concept, f.data, f.fix, f.dismissal`;

/** In a paragraph: what is open first, then the gravest, then by place in the English and in the Chinese. */
export const findingOrder = `f.dismissal IS NOT NULL,
  CASE f.severity WHEN 'critical' THEN 0 WHEN 'major' THEN 1 WHEN 'minor' THEN 2 ELSE 3 END,
  coalesce(f.target_from, -1), coalesce(f.source_from, -1), f.check_id, f.part, f.ordinal`;

export type StoredFinding = Omit<FindingRow, 'data'> & { readonly data: string };

function parsed(rows: readonly StoredFinding[]): FindingRow[] {
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as FindingRow['data'] }));
}

/** The findings of paragraphs that were checked as they stand, dismissed ones last; those of other texts are left out. */
export async function listFindingsOf(store: Store, paragraphs: readonly string[]): Promise<Map<string, FindingRow[]>> {
  const rows = store.reader.all<StoredFinding>(
    `SELECT ${findingColumns} FROM json_each(:ids) j JOIN current_paragraph p ON p.paragraph = j.value
       JOIN checked c ON c.paragraph = p.paragraph AND c.source_number IS p.source_number AND c.target_number IS p.target_number
       JOIN finding f ON f.paragraph = p.paragraph
     ORDER BY f.paragraph, ${findingOrder}`,
    { ids: JSON.stringify(paragraphs) },
  );
  const groups = new Map<string, FindingRow[]>(paragraphs.map((id) => [id, []]));
  for (const row of parsed(rows)) groups.get(row.paragraph)?.push(row);
  return groups;
}

/** How many grave findings are open in paragraphs; those that were not checked as they stand are left out. */
export function countGrave(
  { reader }: Pick<Store, 'reader'>,
  paragraphs: readonly string[],
): Map<string, Pick<FindingCounts, 'critical' | 'major'>> {
  const rows = reader.all<Pick<FindingCounts, 'critical' | 'major'> & { paragraph: string }>(
    `SELECT c.paragraph, c.critical, c.major FROM json_each(:ids) j JOIN current_paragraph p ON p.paragraph = j.value
       JOIN checked c ON c.paragraph = p.paragraph AND c.source_number IS p.source_number AND c.target_number IS p.target_number
     WHERE c.critical > 0 OR c.major > 0`,
    { ids: JSON.stringify(paragraphs) },
  );
  return new Map(rows.map(({ paragraph, ...counts }) => [paragraph, counts]));
}

/** What groups of paragraphs say of this one, where it was judged in exactly these texts. */
export function readGroupFindings(
  { reader }: Pick<Store, 'reader'>,
  paragraph: string,
  texts: CheckedTexts,
): JudgedFinding[] {
  const rows = reader.all<StoredFinding>(
    `SELECT ${findingColumns} FROM current_paragraph p
       JOIN checked c ON c.paragraph = p.paragraph AND c.source_number IS p.source_number AND c.target_number IS p.target_number
       JOIN finding f ON f.paragraph = p.paragraph AND f.part <> ''
     WHERE p.paragraph = :paragraph AND p.source_text IS :source AND p.target_text IS :target ORDER BY ${findingOrder}`,
    { paragraph, source: texts.source, target: texts.target },
  );
  return rows.map(findingOf);
}

/** A stored finding as the checks have it. */
export function findingOf({ sourceFrom, sourceTo, targetFrom, targetTo, ...row }: StoredFinding): JudgedFinding {
  const { check, type, severity, concept, fix, dismissal } = row;
  const [source, target] = [spanOf(sourceFrom, sourceTo), spanOf(targetFrom, targetTo)];
  const data = JSON.parse(row.data) as FindingRow['data'];
  return { check, type, severity, source, target, concept, data, fix, dismissal };
}

function spanOf(from: number | null, to: number | null): Span | null {
  return from === null || to === null ? null : { from, to };
}

/** Up to `limit` findings of a document, dismissed ones too, from position `from` on, in the order of its paragraphs. */
export async function listFindings(
  store: Store,
  document: string,
  { from = 1, limit, severity }: { readonly from?: number; readonly limit: number; readonly severity?: Severity },
): Promise<(FindingRow & { readonly position: number })[]> {
  const rows = store.reader.all<StoredFinding & { position: number }>(
    `SELECT p.position, ${findingColumns} FROM current_paragraph p JOIN finding f ON f.paragraph = p.paragraph
     WHERE p.document = :document AND p.position >= :from ${severity ? 'AND f.severity = :severity' : ''}
     ORDER BY p.position, ${findingOrder} LIMIT :limit`,
    { document, from, limit, ...(severity && { severity }) },
  );
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as FindingRow['data'] }));
}

/** Open findings of a document; `checking`: some of it has not been checked as it stands, or not by the rules that stand. */
export type DocumentFindings = FindingCounts & { readonly total: number; readonly checking: boolean };

type Asked = { readonly id: string; readonly changed: number };

/** By document, in the time of as many rows as are asked for. */
export async function readDocumentFindings(
  store: Store,
  documents: readonly Asked[],
): Promise<Map<string, DocumentFindings>> {
  const standing = readFollower(store);
  const current = standing?.version === readRulesVersion(store, Number.MAX_SAFE_INTEGER);
  const rows = store.reader.all<FindingCounts & { document: string }>(
    `SELECT document, critical, major, minor, info FROM document_findings JOIN json_each(:ids) j ON j.value = document`,
    { ids: JSON.stringify(documents.map(({ id }) => id)) },
  );
  const counts = new Map(rows.map((row) => [row.document, row]));
  return new Map(
    documents.map(({ id, changed }) => {
      const { critical = 0, major = 0, minor = 0, info = 0 } = counts.get(id) ?? {};
      const total = critical + major + minor + info;
      return [id, { critical, major, minor, info, total, checking: !current || changed > standing.upto }];
    }),
  );
}

export type CheckedRow = FindingCounts & {
  readonly paragraph: string;
  readonly sourceNumber: number | null;
  readonly targetNumber: number | null;
  readonly rules: string;
};

/** The texts of these paragraphs that were checked last, and what was found in them, counted. */
export async function listChecked(store: Store, paragraphs: readonly string[]): Promise<Map<string, CheckedRow>> {
  const rows = store.reader.all<CheckedRow>(
    `SELECT c.paragraph, c.source_number AS sourceNumber, c.target_number AS targetNumber, c.rules, c.critical, c.major, c.minor, c.info
     FROM json_each(:ids) j JOIN checked c ON c.paragraph = j.value`,
    { ids: JSON.stringify(paragraphs) },
  );
  return new Map(rows.map((row) => [row.paragraph, row]));
}

/** An approval that stands in spite of a critical finding. */
export type OverrideRow = {
  readonly paragraph: string;
  readonly position: number;
  readonly decision: string;
  readonly reason: string;
  readonly reviewer: string;
  readonly reviewerName: string;
  readonly at: string;
  readonly rules: string | null;
};

/** The overrides behind the approvals that stand in a document, in its order: for the check list of a release. */
export async function listOverrides(store: Store, document: string): Promise<OverrideRow[]> {
  return store.reader.all<OverrideRow>(
    `SELECT p.paragraph, p.position, o.id AS decision, o.override AS reason, o.reviewer, u.name AS reviewerName, k.at, o.rules
     FROM current_paragraph p JOIN decision l ON l.id = p.decision
       JOIN decision o ON o.paragraph = p.paragraph AND o.verdict = 'approve' AND o.override IS NOT NULL
         AND o.target_number = l.target_number AND o.source_number IS l.source_number
         AND o.seq > coalesce((SELECT max(n.seq) FROM decision n WHERE n.paragraph = p.paragraph AND n.verdict <> 'approve'), 0)
       JOIN user u ON u.id = o.reviewer JOIN commits k ON k.seq = o.seq
     WHERE p.document = :document AND p.position IS NOT NULL AND p.verdict = 'approve'
     ORDER BY p.position, o.seq`,
    { document },
  );
}
