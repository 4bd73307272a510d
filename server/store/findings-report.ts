import type { JudgedFinding, Severity } from '../core/checks/check.js';
import { type FindingRow, findingColumns, findingOrder, findingOf, type StoredFinding } from './findings.js';
import type { Store } from './open.js';

type Reading = Pick<Store, 'reader'>;

export const reportShows = ['open', 'dismissed', 'all'] as const;

export type ReportFilter = {
  readonly show: (typeof reportShows)[number];
  readonly severity?: Severity | undefined;
  readonly check?: string | undefined;
};

/** A paragraph with what was found in its texts as they stand. */
export type ReportParagraph = {
  readonly id: string;
  readonly position: number;
  readonly sourceNumber: number | null;
  readonly source: string | null;
  readonly targetNumber: number | null;
  readonly target: string | null;
  readonly closed: 0 | 1;
  readonly findings: readonly JudgedFinding[];
};

/** Half-open, from 1. */
export type Positions = { readonly from: number; readonly to: number };

const checkedAsItStands = `current_paragraph p JOIN checked c ON c.paragraph = p.paragraph
  AND c.source_number IS p.source_number AND c.target_number IS p.target_number
  JOIN finding f ON f.paragraph = p.paragraph`;

function conditionsOf({ show, severity, check }: ReportFilter): string {
  return [
    show === 'open' ? 'AND f.dismissal IS NULL' : show === 'dismissed' ? 'AND f.dismissal IS NOT NULL' : '',
    severity === undefined ? '' : 'AND f.severity = :severity',
    check === undefined ? '' : 'AND f.check_id = :check',
  ].join(' ');
}

/** The paragraphs of a stretch of a document that have findings like that, with these, in order. */
export async function listReport(
  { reader }: Reading,
  document: string,
  { from, to }: Positions,
  filter: ReportFilter,
): Promise<ReportParagraph[]> {
  const { severity, check } = filter;
  const asked = { document, from, to, ...(severity && { severity }), ...(check && { check }) };
  const rows = reader.all<StoredFinding>(
    `SELECT ${findingColumns} FROM ${checkedAsItStands}
     WHERE p.document = :document AND p.position >= :from AND p.position < :to ${conditionsOf(filter)}
     ORDER BY p.position, ${findingOrder}`,
    asked,
  );
  const found = new Map<string, JudgedFinding[]>();
  for (const row of rows) found.set(row.paragraph, [...(found.get(row.paragraph) ?? []), findingOf(row)]);
  const paragraphs = reader.all<Omit<ReportParagraph, 'findings'>>(
    `SELECT p.paragraph AS id, p.position, p.source_number AS sourceNumber, p.source_text AS source,
       p.target_number AS targetNumber, p.target_text AS target, d.closed
     FROM json_each(:ids) j JOIN current_paragraph p ON p.paragraph = j.value JOIN current_document d ON d.document = p.document
     ORDER BY p.position`,
    { ids: JSON.stringify([...found.keys()]) },
  );
  return paragraphs.map((paragraph) => ({ ...paragraph, findings: found.get(paragraph.id) ?? [] }));
}

export type ReportCount = Pick<FindingRow, 'check' | 'severity'> & {
  readonly dismissed: 0 | 1;
  readonly count: number;
};

/** Findings of a stretch of a document by check, gravity, and whether somebody dismissed them. */
export async function countReport(
  { reader }: Reading,
  document: string,
  { from, to }: Positions,
): Promise<ReportCount[]> {
  return reader.all<ReportCount>(
    `SELECT f.check_id AS "check", f.severity, f.dismissal IS NOT NULL AS dismissed, count(*) AS count FROM ${checkedAsItStands}
     WHERE p.document = :document AND p.position >= :from AND p.position < :to GROUP BY 1, 2, 3`,
    { document, from, to },
  );
}
