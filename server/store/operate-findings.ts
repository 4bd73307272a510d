import type { Sql } from './connection.js';
import { count, type Counted, countOpen, insertFinding } from './finding-rows.js';
import { dropNotes, markGroupsOfFindings, putNotes } from './operate-groups.js';
import type { CheckedParagraph } from './operations.js';

type CheckedTexts = Counted & { readonly source: number | null; readonly target: number | null };

/**
 * Replaces what is stored of paragraphs: what was found in their own texts and what they noted for groups. What was found in
 * texts that are no longer the latest is dropped: the follower comes to the newer ones.
 */
export function putFindings(sql: Sql, rules: string, paragraphs: readonly CheckedParagraph[]): void {
  for (const { paragraph, document, sourceNumber, targetNumber, findings, notes } of paragraphs) {
    const placed = sql(
      `SELECT source_number IS :sourceNumber AND target_number IS :targetNumber AS same, position IS NOT NULL AS placed
       FROM current_paragraph WHERE paragraph = :paragraph`,
    ).get({ paragraph, sourceNumber, targetNumber }) as { same: 0 | 1; placed: 0 | 1 } | undefined;
    if (placed?.same !== 1) continue;
    const was = sql(`SELECT document, critical, major, minor, info, source_number AS source, target_number AS target
                     FROM checked WHERE paragraph = ?`).get(paragraph) as CheckedTexts | undefined;
    if (placed.placed === 0) {
      dropNotes(sql, paragraph);
      sql(`DELETE FROM finding WHERE paragraph = ?`).run(paragraph);
      sql(`DELETE FROM checked WHERE paragraph = ?`).run(paragraph);
      if (was) count(sql, was, -1);
      continue;
    }
    // What a group says here is about other words now, even where the notes are as they were.
    if (was && (was.source !== sourceNumber || was.target !== targetNumber)) markGroupsOfFindings(sql, paragraph);
    putNotes(sql, paragraph, notes);
    sql(`DELETE FROM finding WHERE paragraph = ? AND part = ''`).run(paragraph);
    for (const [index, finding] of findings.entries()) insertFinding(sql, paragraph, '', index + 1, finding);
    if (was) count(sql, was, -1);
    const counts = countOpen(sql, paragraph);
    sql(`INSERT INTO checked (paragraph, document, source_number, target_number, rules, critical, major, minor, info)
         VALUES (:paragraph, :document, :sourceNumber, :targetNumber, :rules, :critical, :major, :minor, :info)
         ON CONFLICT (paragraph) DO UPDATE SET document = excluded.document, source_number = excluded.source_number,
           target_number = excluded.target_number, rules = excluded.rules, critical = excluded.critical, major = excluded.major,
           minor = excluded.minor, info = excluded.info`).run({
      paragraph,
      document,
      sourceNumber,
      targetNumber,
      rules,
      ...counts,
    });
    count(sql, { document, ...counts }, 1);
  }
}
