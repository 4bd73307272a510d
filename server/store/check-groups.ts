import type { Finding, Noted, NoteValue } from '../core/checks/check.js';
import { groupChecks, groupFindings } from '../core/checks/run.js';
import type { Steps } from '../core/steps.js';
import type { Judge } from './check-rows.js';
import { judgeFindings } from './judge-findings.js';
import type { Store } from './open.js';
import { partOf } from './operate-groups.js';
import type { CheckedGroup, CheckGroup } from './operations.js';

type Reading = Pick<Store, 'reader'>;

/** A group that is to be judged; `notes`: how many it has, counted up to `countedNotes`. */
export type DueGroup = CheckGroup & { readonly notes: number };

export const countedNotes = 5_001;

/** Up to `limit` groups after `last` whose notes have changed since they were judged. */
export function nextDue({ reader }: Reading, last: CheckGroup | null, limit: number): DueGroup[] {
  const { check, container, key } = last ?? { check: '', container: '', key: '' };
  return reader.all<DueGroup>(
    `SELECT g.check_id AS "check", g.container, g.key, (SELECT count(*) FROM (
       SELECT 1 FROM check_note n WHERE n.check_id = g.check_id AND n.container = g.container AND n.key = g.key
       LIMIT ${countedNotes})) AS notes
     FROM check_group_due g WHERE (g.check_id, g.container, g.key) > (:check, :container, :key)
     ORDER BY g.check_id, g.container, g.key LIMIT :limit`,
    { check, container, key, limit },
  );
}

type NoteRow = CheckGroup & {
  readonly paragraph: string;
  readonly ordinal: number;
  readonly note: NoteValue;
  readonly document: string;
  readonly position: number | null;
  /** The commit that made the document: documents come in that order. */
  readonly seq: number;
};

type Stored = Omit<NoteRow, 'note'> & { readonly note: string };

/** Notes that are read at a time: about a millisecond. */
const page = 500;
/** Groups that are judged together have so many notes at most, or are one. */
const together = 500;
/** Paragraphs with findings whose texts are read at a time. */
const texts = 100;

/** Groups in the batches in which `checkGroups` takes them. */
export function* batches(groups: readonly DueGroup[]): Generator<readonly DueGroup[]> {
  let batch: DueGroup[] = [];
  let notes = 0;
  for (const group of groups) {
    if (batch.length > 0 && notes + group.notes > together) {
      yield batch;
      [batch, notes] = [[], 0];
    }
    batch.push(group);
    notes += group.notes;
  }
  if (batch.length > 0) yield batch;
}

/** What the checks find in these groups as their notes stand. A pause between any two readings. */
export function* checkGroups(
  reading: Reading,
  groups: readonly CheckGroup[],
  judge: Pick<Judge, 'rulesOf' | 'upto'>,
): Steps<CheckedGroup[]> {
  const rows = new Map<string, NoteRow[]>(groups.map((group) => [partOf(group), []]));
  for (let last: NoteRow | null = null; ;) {
    const next = readNotes(reading, groups, last);
    for (const row of next) rows.get(partOf(row))?.push(row);
    last = next.at(-1) ?? null;
    if (next.length < page) break;
    yield null;
  }
  const projects = projectsOf(reading, groups);
  const found: (CheckGroup & { readonly found: ReturnType<typeof groupFindings> })[] = [];
  for (const { check, container, key } of groups) {
    const group = { check, container, key };
    const one = groupChecks.find(({ id }) => id === check);
    const project = projects.get(container);
    const notes = notesOf(rows.get(partOf(group)) ?? []);
    yield null;
    const findings = one && project !== undefined ? groupFindings(one, notes, judge.rulesOf(project)) : [];
    found.push({ ...group, found: findings });
    yield null;
  }
  return yield* judged(reading, found, judge.upto);
}

function notesOf(rows: NoteRow[]): Noted[] {
  rows.sort(
    (a, b) =>
      a.seq - b.seq ||
      (a.document < b.document ? -1 : a.document > b.document ? 1 : 0) ||
      (a.position ?? 0) - (b.position ?? 0) ||
      a.ordinal - b.ordinal,
  );
  return rows.flatMap(({ document, paragraph, position, note }) =>
    position === null ? [] : [{ document, paragraph, position, note }],
  );
}

function readNotes({ reader }: Reading, groups: readonly CheckGroup[], last: NoteRow | null): NoteRow[] {
  const columns = `n.check_id AS "check", n.container, n.key, n.paragraph, n.ordinal, n.note, p.document, p.position, d.seq`;
  const joins = `JOIN current_paragraph p ON p.paragraph = n.paragraph JOIN document d ON d.id = p.document`;
  const [only] = groups;
  // Several groups are together no more than a page, so only a single one has a second.
  const { check, container, key } = only ?? { check: '', container: '', key: '' };
  const rows =
    groups.length === 1
      ? reader.all<Stored>(
          `SELECT ${columns} FROM check_note n CROSS ${joins}
           WHERE n.check_id = :check AND n.container = :container AND n.key = :key AND (n.paragraph, n.ordinal) > (:paragraph, :ordinal)
           ORDER BY n.paragraph, n.ordinal LIMIT ${page}`,
          { check, container, key, paragraph: last?.paragraph ?? '', ordinal: last?.ordinal ?? 0 },
        )
      : last
        ? []
        : reader.all<Stored>(
            `SELECT ${columns} FROM json_each(:groups) j CROSS JOIN check_note n
               ON n.check_id = j.value ->> 0 AND n.container = j.value ->> 1 AND n.key = j.value ->> 2 ${joins}`,
            { groups: `[${groups.map(partOf).join(',')}]` },
          );
  return rows.map(({ note, ...row }) => ({ ...row, note: JSON.parse(note) as NoteValue }));
}

/** The project of each container, which is a document or a project itself. */
function projectsOf({ reader }: Reading, groups: readonly CheckGroup[]): Map<string, string> {
  const rows = reader.all<{ container: string; project: string }>(
    `SELECT j.value AS container, coalesce(d.project, p.id) AS project FROM json_each(:ids) j
       LEFT JOIN document d ON d.id = j.value LEFT JOIN project p ON p.id = j.value
     WHERE coalesce(d.project, p.id) IS NOT NULL`,
    { ids: JSON.stringify([...new Set(groups.map(({ container }) => container))]) },
  );
  return new Map(rows.map(({ container, project }) => [container, project]));
}

type Found = CheckGroup & { readonly found: readonly { readonly paragraph: string; readonly finding: Finding }[] };

/** What was found, with the dismissals that reach it. */
function* judged(reading: Reading, groups: readonly Found[], upto: number): Steps<CheckedGroup[]> {
  const all = groups.flatMap(({ found }, group) => found.map((one) => ({ ...one, group })));
  const findings: CheckedGroup['findings'][number][][] = groups.map(() => []);
  for (let from = 0; from < all.length; from += texts) {
    const some = all.slice(from, from + texts);
    const places = readPlaces(reading, [...new Set(some.map(({ paragraph }) => paragraph))]);
    const asked = some.flatMap(({ paragraph, finding, group }) => {
      const place = places.get(paragraph);
      return place ? [{ ...place, findings: [finding], group }] : [];
    });
    for (const [i, judged] of judgeFindings(reading, asked, upto).entries()) {
      const { paragraph = '', group = 0 } = asked[i] ?? {};
      for (const finding of judged) findings[group]?.push({ paragraph, finding });
    }
    yield null;
  }
  return groups.map(({ check, container, key }, i) => ({ check, container, key, findings: findings[i] ?? [] }));
}

function readPlaces({ reader }: Reading, paragraphs: readonly string[]) {
  const rows = reader.all<{
    readonly paragraph: string;
    readonly document: string;
    readonly project: string;
    readonly source: string | null;
    readonly target: string | null;
  }>(
    `SELECT p.paragraph, p.document, d.project, p.source_text AS source, p.target_text AS target
     FROM json_each(:ids) j JOIN current_paragraph p ON p.paragraph = j.value JOIN document d ON d.id = p.document`,
    { ids: JSON.stringify(paragraphs) },
  );
  return new Map(rows.map((row) => [row.paragraph, row]));
}
