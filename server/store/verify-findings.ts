import { rulesSeq } from '../core/checks/run.js';
import { drain } from '../core/steps.js';
import { checkGroups } from './check-groups.js';
import { checkRows, readStored, storedParagraph } from './check-rows.js';
import { readTermbase } from './check-termbase.js';
import type { Connection } from './connection.js';
import { nextParagraphs, readFollower, readProjectRules, type CheckRow } from './findings-work.js';
import { partOf } from './operate-groups.js';
import type { CheckedGroup, CheckGroup } from './operations.js';
import { type Reader, readerOf } from './reader.js';

type Reading = { readonly reader: Reader };

const page = 500;

/**
 * The findings of every paragraph and every group beside what the checks find now, up to the commit that the follower has come to.
 * Left out are documents that were touched since and rows by rules that are newer; while everything is being checked anew, all.
 */
export function findingProblems(db: Connection): string[] {
  const reading = { reader: readerOf(db) };
  const problems = sums(reading);
  const standing = readFollower(reading);
  const seq = standing && rulesSeq(standing.version);
  if (!standing || seq === null || seq > standing.upto) return problems;
  const { upto } = standing;
  const judge = {
    termbase: readTermbase(reading, upto),
    rulesOf: readProjectRules(reading, upto),
    upto,
  };
  const skipped = untested(reading, upto);
  for (let after = 0; ;) {
    const rows = nextParagraphs(reading, after, page);
    const last = rows.at(-1);
    if (!last) break;
    after = last.row;
    const tested = rows.filter((row) => !skipped(row));
    const stored = readStored(
      reading,
      tested.map(({ paragraph }) => paragraph),
    );
    for (const one of drain(checkRows(reading, tested, judge))) {
      const is = stored.get(one.paragraph);
      if (is === undefined) problems.push(`finding: ${one.paragraph} was not checked`);
      else if (is !== storedParagraph(one)) problems.push(`finding: ${one.paragraph} differs`);
    }
  }
  return [...problems, ...groupProblems(reading, judge, skipped), ...dueProblems(reading, upto)];
}

/** What is stored of each group beside what its notes say. */
function groupProblems(
  reading: Reading,
  judge: Parameters<typeof checkGroups>[2],
  skipped: (row: Pick<CheckRow, 'document' | 'paragraph'>) => boolean,
): string[] {
  const groups = reading.reader.all<CheckGroup>(
    `SELECT DISTINCT check_id AS "check", container, key FROM check_note
     UNION SELECT part ->> 0, part ->> 1, part ->> 2 FROM finding WHERE part <> '' ORDER BY 1, 2, 3`,
  );
  return groups.flatMap((group) => {
    const rows = reading.reader.all<Pick<CheckRow, 'document' | 'paragraph'>>(
      `SELECT DISTINCT n.paragraph, p.document FROM check_note n JOIN current_paragraph p ON p.paragraph = n.paragraph
       WHERE n.check_id = :check AND n.container = :container AND n.key = :key`,
      group,
    );
    if (rows.some(skipped)) return [];
    const [checked] = drain(checkGroups(reading, [group], judge));
    const is = storedGroup(reading, group);
    return checked && is === groupRows(checked) ? [] : [`finding: the group ${partOf(group)} differs`];
  });
}

function storedGroup({ reader }: Reading, group: CheckGroup): string {
  const rows = reader.all<{ row: string }>(
    `SELECT json_array(paragraph, ordinal, check_id, type, severity, source_from, source_to, target_from, target_to, concept,
       data, fix, dismissal) AS row FROM finding WHERE part = :part AND part <> '' ORDER BY paragraph, ordinal`,
    { part: partOf(group) },
  );
  return rows.map(({ row }) => JSON.stringify(JSON.parse(row))).join('\n');
}

function groupRows({ findings }: CheckedGroup): string {
  const ordinals = new Map<string, number>();
  const rows = findings.map(({ paragraph, finding }) => {
    const { check, type, severity, source, target, concept, data, fix, dismissal } = finding;
    const ordinal = (ordinals.get(paragraph) ?? 0) + 1;
    ordinals.set(paragraph, ordinal);
    const places = [source?.from ?? null, source?.to ?? null, target?.from ?? null, target?.to ?? null];
    const row = [paragraph, ordinal, check, type, severity, ...places, concept, JSON.stringify(data), fix, dismissal];
    return { paragraph, ordinal, row: JSON.stringify(row) };
  });
  rows.sort((a, b) => (a.paragraph < b.paragraph ? -1 : a.paragraph > b.paragraph ? 1 : a.ordinal - b.ordinal));
  return rows.map(({ row }) => row).join('\n');
}

/** A follower that has come to the end has left nothing to be judged. */
function dueProblems({ reader }: Reading, upto: number): string[] {
  return reader
    .all<CheckGroup>(
      `SELECT check_id AS "check", container, key FROM check_group_due WHERE :upto = (SELECT max(seq) FROM commits)`,
      { upto },
    )
    .map((group) => `finding: the group ${partOf(group)} is still to be judged`);
}

function untested({ reader }: Reading, upto: number): (row: Pick<CheckRow, 'document' | 'paragraph'>) => boolean {
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
function sums({ reader }: Reading): string[] {
  const counted = reader.all<{ id: string }>(
    `SELECT c.paragraph AS id FROM checked c LEFT JOIN finding f ON f.paragraph = c.paragraph AND f.dismissal IS NULL GROUP BY c.paragraph
     HAVING c.critical <> count(*) FILTER (WHERE f.severity = 'critical') OR c.major <> count(*) FILTER (WHERE f.severity = 'major')
       OR c.minor <> count(*) FILTER (WHERE f.severity = 'minor') OR c.info <> count(*) FILTER (WHERE f.severity = 'info')
     UNION SELECT paragraph FROM finding WHERE paragraph NOT IN (SELECT paragraph FROM checked)
     UNION SELECT paragraph FROM check_note WHERE paragraph NOT IN (SELECT paragraph FROM checked)`,
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
