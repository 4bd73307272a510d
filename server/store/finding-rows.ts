import type { JudgedFinding } from '../core/checks/check.js';
import type { FindingCounts } from '../core/checks/run.js';
import type { Sql } from './connection.js';

export type Counted = FindingCounts & { readonly document: string };

export function insertFinding(
  sql: Sql,
  paragraph: string,
  part: string,
  ordinal: number,
  { source, target, data, ...finding }: JudgedFinding,
): void {
  sql(`INSERT INTO finding (paragraph, part, ordinal, check_id, type, severity, source_from, source_to, target_from, target_to,
         concept, data, fix, dismissal)
       VALUES (:paragraph, :part, :ordinal, :check, :type, :severity, :sourceFrom, :sourceTo, :targetFrom, :targetTo,
         :concept, :data, :fix, :dismissal)`).run({
    ...finding,
    paragraph,
    part,
    ordinal,
    data: JSON.stringify(data),
    sourceFrom: source?.from ?? null,
    sourceTo: source?.to ?? null,
    targetFrom: target?.from ?? null,
    targetTo: target?.to ?? null,
  });
}

/** Counts what is open in a paragraph anew, and in its document. */
export function recount(sql: Sql, paragraph: string): void {
  const was = sql(`SELECT document, critical, major, minor, info FROM checked WHERE paragraph = ?`).get(paragraph) as
    Counted | undefined;
  if (!was) return;
  const counts = countOpen(sql, paragraph);
  sql(
    `UPDATE checked SET critical = :critical, major = :major, minor = :minor, info = :info WHERE paragraph = :paragraph`,
  ).run({ paragraph, ...counts });
  count(sql, was, -1);
  count(sql, { document: was.document, ...counts }, 1);
}

export function countOpen(sql: Sql, paragraph: string): FindingCounts {
  return sql(
    `SELECT count(*) FILTER (WHERE severity = 'critical') AS critical, count(*) FILTER (WHERE severity = 'major') AS major,
       count(*) FILTER (WHERE severity = 'minor') AS minor, count(*) FILTER (WHERE severity = 'info') AS info
     FROM finding WHERE paragraph = ? AND dismissal IS NULL`,
  ).get(paragraph) as FindingCounts;
}

export function count(sql: Sql, counts: Counted, sign: 1 | -1): void {
  const { document, critical, major, minor, info } = counts;
  sql(`INSERT INTO document_findings (document, paragraphs, critical, major, minor, info)
       VALUES (:document, :one, :critical, :major, :minor, :info)
       ON CONFLICT (document) DO UPDATE SET paragraphs = paragraphs + excluded.paragraphs, critical = critical + excluded.critical,
         major = major + excluded.major, minor = minor + excluded.minor, info = info + excluded.info`).run({
    document,
    one: sign,
    critical: sign * critical,
    major: sign * major,
    minor: sign * minor,
    info: sign * info,
  });
}
