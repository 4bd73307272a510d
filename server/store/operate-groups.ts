import type { Sql } from './connection.js';
import { insertFinding, recount } from './finding-rows.js';
import type { CheckedGroup, CheckedParagraph, CheckGroup } from './operations.js';

/** The name of a group in `finding.part`. */
export function partOf({ check, container, key }: CheckGroup): string {
  return JSON.stringify([check, container, key]);
}

/** Replaces the notes of a paragraph; the groups whose notes change are to be judged again. */
export function putNotes(sql: Sql, paragraph: string, notes: CheckedParagraph['notes']): void {
  const rows = sql(`SELECT check_id AS "check", container, key, note FROM check_note WHERE paragraph = ?
                    ORDER BY check_id, container, key, ordinal`).all(paragraph) as (CheckGroup & { note: string })[];
  const was = byGroup(rows);
  const is = byGroup(notes.map(({ note, ...group }) => ({ ...group, note: JSON.stringify(note) })));
  for (const [part, { group }] of was) if (!is.has(part)) replaceNotes(sql, paragraph, group, { was: true, notes: [] });
  for (const [part, { group, notes }] of is) {
    const before = was.get(part)?.notes ?? [];
    if (notes.length === before.length && notes.every((note, i) => note === before[i])) continue;
    replaceNotes(sql, paragraph, group, { was: before.length > 0, notes });
  }
}

export function dropNotes(sql: Sql, paragraph: string): void {
  putNotes(sql, paragraph, []);
}

function byGroup(rows: readonly (CheckGroup & { readonly note: string })[]) {
  const groups = new Map<string, { readonly group: CheckGroup; readonly notes: string[] }>();
  for (const { note, ...group } of rows) {
    const part = partOf(group);
    const one = groups.get(part) ?? { group, notes: [] };
    groups.set(part, one);
    one.notes.push(note);
  }
  return groups;
}

function replaceNotes(
  sql: Sql,
  paragraph: string,
  { check, container, key }: CheckGroup,
  { was, notes }: { readonly was: boolean; readonly notes: readonly string[] },
): void {
  const group = { check, container, key };
  if (was)
    sql(`DELETE FROM check_note
       WHERE check_id = :check AND container = :container AND key = :key AND paragraph = :paragraph`).run({
      ...group,
      paragraph,
    });
  for (const [index, note] of notes.entries())
    sql(`INSERT INTO check_note (check_id, container, key, paragraph, ordinal, note)
         VALUES (:check, :container, :key, :paragraph, :ordinal, :note)`).run({
      ...group,
      paragraph,
      ordinal: index + 1,
      note,
    });
  sql(`INSERT OR IGNORE INTO check_group_due (check_id, container, key) VALUES (:check, :container, :key)`).run(group);
}

/** The groups that say something of this paragraph are to be judged again. */
export function markGroupsOfFindings(sql: Sql, paragraph: string): void {
  sql(`INSERT OR IGNORE INTO check_group_due (check_id, container, key)
       SELECT part ->> 0, part ->> 1, part ->> 2 FROM finding WHERE paragraph = ? AND part <> ''`).run(paragraph);
}

/** The groups in which these paragraphs have noted something are to be judged again. */
export function regroup(sql: Sql, paragraphs: readonly string[]): void {
  for (const paragraph of paragraphs)
    sql(`INSERT OR IGNORE INTO check_group_due (check_id, container, key)
         SELECT check_id, container, key FROM check_note WHERE paragraph = ?`).run(paragraph);
}

/** Replaces what was found in groups, which are judged now. */
export function putGroups(sql: Sql, groups: readonly CheckedGroup[]): void {
  for (const { findings, check, container, key } of groups) {
    const part = partOf({ check, container, key });
    const touched = new Set(
      sql(`SELECT DISTINCT paragraph FROM finding WHERE part = ? AND part <> ''`).pluck().all(part) as string[],
    );
    if (touched.size > 0) sql(`DELETE FROM finding WHERE part = ? AND part <> ''`).run(part);
    const ordinals = new Map<string, number>();
    for (const { paragraph, finding } of findings) {
      if (!sql(`SELECT 1 FROM checked WHERE paragraph = ?`).get(paragraph)) continue;
      const ordinal = (ordinals.get(paragraph) ?? 0) + 1;
      ordinals.set(paragraph, ordinal);
      insertFinding(sql, paragraph, part, ordinal, finding);
      touched.add(paragraph);
    }
    for (const paragraph of touched) recount(sql, paragraph);
    sql(`DELETE FROM check_group_due WHERE check_id = :check AND container = :container AND key = :key`).run({
      check,
      container,
      key,
    });
  }
}
