import { findingsOf, rulesSeq } from '../core/checks/run.js';
import { readTermbase } from './check-termbase.js';
import type { Connection } from './connection.js';
import {
  nextParagraphs,
  readAcceptedIn,
  readFollower,
  readProjectRules,
  readStored,
  type CheckRow,
} from './findings-work.js';
import { storedFindings } from './operate-findings.js';
import { type Reader, readerOf } from './reader.js';

const page = 500;

/**
 * The findings of every paragraph beside what the checks find now, up to the commit that the follower has come to. Left out
 * are documents that were touched since and rows by rules that are newer; while everything is being checked anew, all of it.
 */
export function findingProblems(db: Connection): string[] {
  const reading = { reader: readerOf(db) };
  const problems = sums(reading);
  const standing = readFollower(reading);
  if (!standing || rulesSeq(standing.version) === null) return problems;
  const { upto } = standing;
  const termbase = readTermbase(reading, upto);
  const rulesOf = readProjectRules(reading, upto);
  const skipped = untested(reading, upto);
  for (let after = 0; ;) {
    const rows = nextParagraphs(reading, after, page);
    const last = rows.at(-1);
    if (!last) return problems;
    after = last.row;
    const ids = rows.map(({ paragraph }) => paragraph);
    const stored = readStored(reading, ids);
    const accepted = readAcceptedIn(reading, rows, upto);
    for (const row of rows) {
      if (skipped(row)) continue;
      const rules = { termbase, ...rulesOf(row.project), day: row.dated, accepted: accepted(row) };
      const is = stored.get(row.paragraph);
      if (is === undefined) problems.push(`finding: ${row.paragraph} was not checked`);
      else if (is !== storedFindings(row, findingsOf(row, rules))) problems.push(`finding: ${row.paragraph} differs`);
    }
  }
}

function untested({ reader }: { readonly reader: Reader }, upto: number): (row: CheckRow) => boolean {
  const touched = reader.all<{ id: string }>(`SELECT document AS id FROM current_document WHERE changed > :upto`, {
    upto,
  });
  const documents = new Set(touched.map(({ id }) => id));
  const newer = reader.all<{ id: string; rules: string }>(
    `SELECT paragraph AS id, rules FROM checked WHERE rules IS NOT (SELECT version FROM follower WHERE name = 'findings')`,
  );
  const paragraphs = new Set(newer.filter(({ rules }) => (rulesSeq(rules) ?? 0) > upto).map(({ id }) => id));
  return ({ document, paragraph }) => documents.has(document) || paragraphs.has(paragraph);
}

/** What the counts say must be what there is. */
function sums({ reader }: { readonly reader: Reader }): string[] {
  const counted = reader.all<{ id: string }>(
    `SELECT c.paragraph AS id FROM checked c LEFT JOIN finding f ON f.paragraph = c.paragraph GROUP BY c.paragraph
     HAVING c.critical <> count(*) FILTER (WHERE f.severity = 'critical') OR c.major <> count(*) FILTER (WHERE f.severity = 'major')
       OR c.minor <> count(*) FILTER (WHERE f.severity = 'minor') OR c.info <> count(*) FILTER (WHERE f.severity = 'info')
     UNION SELECT paragraph FROM finding WHERE paragraph NOT IN (SELECT paragraph FROM checked)`,
  );
  const added = reader.all<{ id: string }>(
    `SELECT coalesce(d.document, s.document) AS id FROM document_findings d FULL JOIN (
       SELECT document, count(*) AS paragraphs, sum(critical) AS critical, sum(major) AS major, sum(minor) AS minor, sum(info) AS info
       FROM checked GROUP BY document) s ON s.document = d.document
     WHERE coalesce(d.paragraphs, 0) <> coalesce(s.paragraphs, 0) OR coalesce(d.critical, 0) <> coalesce(s.critical, 0)
       OR coalesce(d.major, 0) <> coalesce(s.major, 0) OR coalesce(d.minor, 0) <> coalesce(s.minor, 0)
       OR coalesce(d.info, 0) <> coalesce(s.info, 0)`,
  );
  const strays = reader.all<{ id: string }>(
    `SELECT c.paragraph AS id FROM checked c LEFT JOIN current_paragraph p ON p.paragraph = c.paragraph
       LEFT JOIN current_document d ON d.document = c.document
     WHERE p.position IS NULL AND coalesce(d.changed, 0) <= (SELECT upto FROM follower WHERE name = 'findings' AND version <> '')`,
  );
  return [
    ...counted.map(({ id }) => `finding: the counts of ${id} differ from its findings`),
    ...added.map(({ id }) => `finding: the counts of document ${id} differ from its paragraphs'`),
    ...strays.map(({ id }) => `finding: ${id} stands in no document`),
  ];
}
