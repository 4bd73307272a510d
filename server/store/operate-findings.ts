import type { Finding } from '../core/checks/check.js';
import { countFindings } from '../core/checks/run.js';
import type { Sql } from './connection.js';
import type { CheckedParagraph } from './operations.js';

type Counted = { document: string; critical: number; major: number; minor: number; info: number };

/**
 * Replaces what is stored of paragraphs. What was found in texts that are no longer the latest is dropped: the follower
 * comes to the newer ones.
 */
export function putFindings(sql: Sql, rules: string, paragraphs: readonly CheckedParagraph[]): void {
  for (const { paragraph, document, sourceNumber, targetNumber, findings } of paragraphs) {
    const placed = sql(
      `SELECT source_number IS :sourceNumber AND target_number IS :targetNumber AS same, position IS NOT NULL AS placed
       FROM current_paragraph WHERE paragraph = :paragraph`,
    ).get({ paragraph, sourceNumber, targetNumber }) as { same: 0 | 1; placed: 0 | 1 } | undefined;
    if (placed?.same !== 1) continue;
    const was = sql(`SELECT document, critical, major, minor, info FROM checked WHERE paragraph = ?`).get(paragraph) as
      Counted | undefined;
    if (was) {
      sql(`DELETE FROM finding WHERE paragraph = ?`).run(paragraph);
      sql(`DELETE FROM checked WHERE paragraph = ?`).run(paragraph);
      count(sql, was, -1);
    }
    if (placed.placed === 0) continue;
    const counts = countFindings(findings);
    sql(`INSERT INTO checked (paragraph, document, source_number, target_number, rules, critical, major, minor, info)
         VALUES (:paragraph, :document, :sourceNumber, :targetNumber, :rules, :critical, :major, :minor, :info)`).run({
      ...{ paragraph, document, sourceNumber, targetNumber, rules, ...counts },
    });
    count(sql, { document, ...counts }, 1);
    for (const [index, finding] of findings.entries()) {
      sql(`INSERT INTO finding (paragraph, part, ordinal, check_id, type, severity, source_from, source_to, target_from, target_to,
             concept, data, fix)
           VALUES (:paragraph, '', :ordinal, :check, :type, :severity, :sourceFrom, :sourceTo, :targetFrom, :targetTo,
             :concept, :data, :fix)`).run({ paragraph, ordinal: index + 1, ...columnsOf(finding) });
    }
  }
}

function columnsOf({ check, type, severity, source, target, concept, data, fix }: Finding) {
  return {
    ...{ check, type, severity, concept, fix, data: JSON.stringify(data) },
    ...{ sourceFrom: source?.from ?? null, sourceTo: source?.to ?? null },
    ...{ targetFrom: target?.from ?? null, targetTo: target?.to ?? null },
  };
}

/** The row of `finding` as `readStored` writes it. */
export function storedFindings(
  { sourceNumber, targetNumber }: Pick<CheckedParagraph, 'sourceNumber' | 'targetNumber'>,
  findings: readonly Finding[],
): string {
  const rows = findings.map((finding) => {
    const c = columnsOf(finding);
    return [c.check, c.type, c.severity, c.sourceFrom, c.sourceTo, c.targetFrom, c.targetTo, c.concept, c.data, c.fix];
  });
  return `${sourceNumber}/${targetNumber} ${JSON.stringify(rows)}`;
}

function count(sql: Sql, counts: Counted, sign: 1 | -1): void {
  const { document, critical, major, minor, info } = counts;
  sql(`INSERT INTO document_findings (document, paragraphs, critical, major, minor, info)
       VALUES (:document, :one, :critical, :major, :minor, :info)
       ON CONFLICT (document) DO UPDATE SET paragraphs = paragraphs + excluded.paragraphs, critical = critical + excluded.critical,
         major = major + excluded.major, minor = minor + excluded.minor, info = info + excluded.info`).run({
    ...{ document, one: sign },
    ...{ critical: sign * critical, major: sign * major, minor: sign * minor, info: sign * info },
  });
}
