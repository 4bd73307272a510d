import type { AcceptedRendering, ConceptEntry } from '../../glossary/index.js';
import type { ProjectRules } from '../core/checks/check.js';
import { plainStyle } from '../core/checks/context.js';
import { rulesSeq, rulesVersion } from '../core/checks/run.js';
import { projectSettings } from '../core/project-settings.js';
import { openSpeller } from '../spelling/open.js';
import type { Store } from './open.js';

/** What the follower that keeps `finding` and `checked` reads. It serves the main thread and one of its own. */
type Reading = Pick<Store, 'reader'>;

export const follower = 'findings';

/** Settings that say by what a project's paragraphs are judged, as SQL has a list. */
const ruleKeys = ['checks', ...Object.keys(plainStyle)].map((key) => `'${key}'`).join(', ');

/** The version of the rules as they stood after commit `upto`. */
export function readRulesVersion({ reader }: Reading, upto: number): string {
  const row = reader.get<{ seq: number }>(
    `SELECT max(
       coalesce((SELECT max(seq) FROM concept_revision WHERE seq <= :upto), 0),
       coalesce((SELECT max(seq) FROM accepted_rendering WHERE seq <= :upto), 0),
       coalesce((SELECT max(seq) FROM dismissal WHERE seq <= :upto), 0),
       coalesce((SELECT max(seq) FROM dismissal_end WHERE seq <= :upto), 0),
       coalesce((SELECT max(seq) FROM setting_revision WHERE key IN (${ruleKeys}) AND seq <= :upto), 0)) AS seq`,
    { upto },
  );
  return rulesVersion(row?.seq ?? 0);
}

export type FollowerRow = { readonly upto: number; readonly version: string };

/** How far the findings are, and the version that all of them hold for (empty while everything is checked anew); null: not begun. */
export function readFollower({ reader }: Reading): FollowerRow | null {
  return reader.get<FollowerRow>(`SELECT upto, version FROM follower WHERE name = :follower`, { follower });
}

/** What has happened since the follower was there, read at one moment. */
export type Round = {
  readonly to: number;
  readonly version: string;
  /** Every text is to be checked; `since`: what was begun at that commit goes on. */
  readonly whole: boolean;
  readonly since: number;
  /** Paragraphs with another text, or another word on what is accepted there. */
  readonly paragraphs: readonly string[];
  /** Documents with another outline or day. */
  readonly documents: readonly string[];
  /** Paragraphs whose findings a dismissal may concern that was said or taken back, or has lapsed with its concept. */
  readonly dismissed: readonly string[];
  /** Concepts that changed, with each entry that they had since. */
  readonly entries: readonly ConceptEntry[];
  readonly concepts: readonly string[];
  /** What was accepted, or not any more, in a whole project. */
  readonly accepted: readonly AcceptedRendering[];
};

/** More changed concepts than this are not told apart: every text is checked anew. */
const mostConcepts = 500;

/** Whether there are commits that the follower has not come to, up to `upto`. */
export function isBehind(reading: Reading, upto: number = lastCommit(reading)): boolean {
  const standing = readFollower(reading);
  return !standing || rulesSeq(standing.version) === null || standing.upto < upto;
}

function lastCommit({ reader }: Reading): number {
  return reader.get<{ seq: number }>(`SELECT coalesce(max(seq), 0) AS seq FROM commits`)?.seq ?? 0;
}

/** What is to be done to bring the findings up to commit `to`; null where nothing has happened. */
export function readRound(reading: Reading, to: number = lastCommit(reading)): Round | null {
  const { reader } = reading;
  const version = readRulesVersion(reading, to);
  const standing = readFollower(reading);
  const none = { paragraphs: [], documents: [], dismissed: [], entries: [], concepts: [], accepted: [] };
  if (!standing || rulesSeq(standing.version) === null) {
    return { ...none, to, version, whole: true, since: standing?.upto ?? to };
  }
  if (standing.upto >= to) return null;
  const range = { from: standing.upto, to };
  const concepts = ids(
    reading,
    `SELECT DISTINCT concept AS id FROM concept_revision WHERE seq > :from AND seq <= :to`,
    range,
  );
  const settings = reader.get(
    `SELECT 1 FROM setting_revision WHERE key IN (${ruleKeys}) AND seq > :from AND seq <= :to`,
    range,
  );
  if (settings || concepts.length > mostConcepts) return { ...none, to, version, whole: true, since: to };
  return {
    to,
    version,
    whole: false,
    since: standing.upto,
    concepts,
    paragraphs: ids(
      reading,
      `SELECT paragraph AS id FROM revision WHERE seq > :from AND seq <= :to
       UNION SELECT paragraph FROM accepted_rendering WHERE paragraph <> '' AND seq > :from AND seq <= :to`,
      range,
    ),
    documents: ids(
      reading,
      `SELECT document AS id FROM outline WHERE seq > :from AND seq <= :to
       UNION SELECT r.document FROM document_revision r
       JOIN document_revision b ON b.document = r.document AND b.number = r.number - 1 AND b.dated IS NOT r.dated
       WHERE r.seq > :from AND r.seq <= :to`,
      range,
    ),
    dismissed: ids(reading, `SELECT DISTINCT paragraph AS id FROM (${concerned})`, range),
    entries: concepts.flatMap((concept) =>
      reader
        .all<{ entry: string }>(
          `SELECT entry FROM concept_revision WHERE concept = :concept AND seq <= :to AND number >= coalesce(
             (SELECT max(number) FROM concept_revision WHERE concept = :concept AND seq <= :from), 1)`,
          { concept, ...range },
        )
        .map(({ entry }) => JSON.parse(entry) as ConceptEntry),
    ),
    accepted: reader.all<AcceptedRendering>(
      `SELECT DISTINCT concept, text FROM accepted_rendering WHERE paragraph = '' AND seq > :from AND seq <= :to`,
      range,
    ),
  };
}

/** Paragraphs whose findings may be dismissed, or not any more, by what happened after `:from` up to `:to`. */
const concerned = `WITH said AS MATERIALIZED (
    SELECT d.scope, d.check_id, d.project, d.document, d.paragraph, d.concept FROM dismissal d WHERE d.seq > :from AND d.seq <= :to
    UNION SELECT d.scope, d.check_id, d.project, d.document, d.paragraph, d.concept
      FROM dismissal_end e CROSS JOIN dismissal d ON d.id = e.dismissal WHERE e.seq > :from AND e.seq <= :to)
  SELECT paragraph FROM said WHERE scope = 'text'
  UNION ALL SELECT f.paragraph FROM said s CROSS JOIN current_paragraph p ON p.document = s.document
    CROSS JOIN finding f ON f.paragraph = p.paragraph AND f.check_id = s.check_id WHERE s.scope = 'document'
  UNION ALL SELECT f.paragraph FROM said s CROSS JOIN finding f ON f.check_id = s.check_id WHERE s.scope = 'project'
  UNION ALL SELECT f.paragraph FROM said s CROSS JOIN finding f ON f.concept = s.concept AND f.check_id = s.check_id
    WHERE s.scope = 'term'
  UNION ALL SELECT f.paragraph FROM concept_revision c CROSS JOIN dismissal d ON d.concept = c.concept
    CROSS JOIN finding f ON f.dismissal = d.id WHERE c.seq > :from AND c.seq <= :to`;

function ids({ reader }: Reading, sql: string, range: { readonly from: number; readonly to: number }): string[] {
  return reader.all<{ id: string }>(sql, range).map(({ id }) => id);
}

/** How many paragraphs a round may have to look at: read before it, so that much work goes to a thread of its own. */
export function measureRound({ reader }: Reading): number {
  const { upto, version } = readFollower({ reader }) ?? { upto: 0, version: '' };
  const rules = reader.get(
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM concept_revision WHERE seq > :upto)
       OR EXISTS (SELECT 1 FROM accepted_rendering WHERE seq > :upto AND paragraph = '')
       OR EXISTS (SELECT 1 FROM setting_revision WHERE seq > :upto AND key IN (${ruleKeys}))`,
    { upto },
  );
  if (rulesSeq(version) === null || rules) return countPlaced({ reader });
  const row = reader.get<{ count: number }>(
    `SELECT (SELECT count(*) FROM (SELECT 1 FROM revision WHERE seq > :upto LIMIT 10000))
       + (SELECT count(*) FROM (SELECT 1 FROM accepted_rendering WHERE seq > :upto LIMIT 10000))
       + (SELECT coalesce(sum(paragraphs), 0) FROM current_document WHERE document IN (
            SELECT document FROM outline WHERE seq > :upto UNION SELECT document FROM document_revision WHERE seq > :upto))
       + (SELECT count(*) FROM (${concerned} LIMIT 10000)) AS count`,
    { upto, from: upto, to: Number.MAX_SAFE_INTEGER },
  );
  return row?.count ?? 0;
}

/** The paragraphs of all documents. */
export function countPlaced({ reader }: Reading): number {
  return (
    reader.get<{ count: number }>(`SELECT coalesce(sum(paragraphs), 0) AS count FROM current_document`)?.count ?? 0
  );
}

/** One paragraph as it stands, with what judges it beside the termbase. */
export type CheckRow = {
  readonly row: number;
  readonly paragraph: string;
  readonly document: string;
  readonly project: string;
  /** Null: in no outline; it has no findings. */
  readonly position: number | null;
  readonly sourceNumber: number | null;
  readonly source: string | null;
  readonly targetNumber: number | null;
  readonly target: string | null;
  /** A machine's English that nobody has changed yet. */
  readonly machine: 0 | 1;
  readonly dated: string | null;
};

const columns = `p.rowid AS row, p.paragraph, p.document, d.project, p.position, p.source_number AS sourceNumber,
  p.source_text AS source, p.target_number AS targetNumber, p.target_text AS target,
  p.target_origin IS 'mt' AS machine, d.dated`;
const tables = `current_paragraph p JOIN current_document d ON d.document = p.document`;

/** Up to `limit` paragraphs after `row`; without those that are checked by this version of the rules already. */
export function nextUnchecked({ reader }: Reading, row: number, limit: number, version: string): CheckRow[] {
  return reader.all<CheckRow>(
    `SELECT ${columns} FROM ${tables} LEFT JOIN checked c ON c.paragraph = p.paragraph
     WHERE p.rowid > :row AND NOT (c.rules IS :version AND p.position IS NOT NULL
       AND c.source_number IS p.source_number AND c.target_number IS p.target_number)
     ORDER BY p.rowid LIMIT :limit`,
    { row, limit, version },
  );
}

/** Up to `limit` paragraphs after `row`. */
export function nextParagraphs({ reader }: Reading, row: number, limit: number): CheckRow[] {
  return reader.all<CheckRow>(
    `SELECT ${columns} FROM ${tables} WHERE p.rowid > :row AND p.position IS NOT NULL ORDER BY p.rowid LIMIT :limit`,
    { row, limit },
  );
}

/** The paragraphs of a document, wherever its outline has them. */
export function paragraphsOf({ reader }: Reading, document: string): string[] {
  return reader
    .all<{ id: string }>(`SELECT paragraph AS id FROM current_paragraph WHERE document = :document`, { document })
    .map(({ id }) => id);
}

export function readParagraphs({ reader }: Reading, paragraphs: readonly string[]): CheckRow[] {
  return reader.all<CheckRow>(
    `SELECT ${columns} FROM json_each(:ids) j JOIN current_paragraph p ON p.paragraph = j.value
       JOIN current_document d ON d.document = p.document`,
    { ids: JSON.stringify(paragraphs) },
  );
}

type AcceptedPlace = AcceptedRendering & { readonly project: string; readonly paragraph: string };

/**
 * What is accepted in each of these paragraphs, its project's words included, as it stood after commit `upto`. A list of
 * renderings by paragraph, in an order that depends on nothing else.
 */
export function readAcceptedIn(
  { reader }: Reading,
  places: readonly { readonly paragraph: string; readonly project: string }[],
  upto: number = Number.MAX_SAFE_INTEGER,
): (place: { readonly paragraph: string; readonly project: string }) => readonly AcceptedRendering[] {
  const rows = reader.all<AcceptedPlace>(
    `SELECT a.project, a.paragraph, a.concept, a.text FROM json_each(:places) j JOIN accepted_rendering a ON a.paragraph = j.value
     WHERE a.accepted = 1 AND a.number = (SELECT max(l.number) FROM accepted_rendering l
       WHERE l.project = a.project AND l.paragraph = a.paragraph AND l.concept = a.concept AND l.text = a.text AND l.seq <= :upto)
     ORDER BY a.concept, a.text`,
    { places: JSON.stringify(['', ...places.map(({ paragraph }) => paragraph)]), upto },
  );
  if (rows.length === 0) return () => [];
  const keyOf = (project: string, paragraph: string): string => `${project}\n${paragraph}`;
  const byPlace = new Map<string, AcceptedRendering[]>();
  for (const { project, paragraph, concept, text } of rows) {
    const key = keyOf(project, paragraph);
    byPlace.set(key, [...(byPlace.get(key) ?? []), { concept, text }]);
  }
  return ({ project, paragraph }) => [
    ...(byPlace.get(keyOf(project, paragraph)) ?? []),
    ...(byPlace.get(keyOf(project, '')) ?? []),
  ];
}

/** By what each project has its paragraphs judged, as it stood after commit `upto`. */
export function readProjectRules(
  { reader }: Reading,
  upto: number = Number.MAX_SAFE_INTEGER,
): (project: string) => ProjectRules {
  const rows = reader.all<{ project: string; key: string; value: string }>(
    `SELECT s.project, s.key, s.value FROM setting_revision s WHERE s.key IN (${ruleKeys}) AND s.number = (
       SELECT max(number) FROM setting_revision l WHERE l.project = s.project AND l.key = s.key AND l.seq <= :upto)`,
    { upto },
  );
  const said = new Map<string, Record<string, unknown>>();
  for (const { project, key, value } of rows)
    said.set(project, { ...said.get(project), [key]: JSON.parse(value) as unknown });
  const rulesOf = (values: Record<string, unknown> = {}): ProjectRules => {
    const { checks: profile, ...style } = { checks: projectSettings.checks, ...plainStyle, ...values };
    return { profile, style, speller: openSpeller() };
  };
  const rules = new Map([...said].map(([project, values]) => [project, rulesOf(values)]));
  const plain = rulesOf();
  return (project) => rules.get(project) ?? plain;
}

/** The entries of all concepts as they stood after commit `upto`, up to `limit` after the id `last`. */
export function readEntries(
  { reader }: Reading,
  { last, limit, upto }: { readonly last: string; readonly limit: number; readonly upto: number },
): { readonly id: string; readonly number: number; readonly entry: ConceptEntry }[] {
  return reader
    .all<{ id: string; number: number; entry: string }>(
      `SELECT r.concept AS id, r.number, r.entry FROM (
         SELECT concept, max(number) AS number FROM concept_revision
         WHERE seq <= :upto AND concept IN (SELECT concept FROM current_concept WHERE concept > :last ORDER BY concept LIMIT :limit)
         GROUP BY concept) l
       JOIN concept_revision r ON r.concept = l.concept AND r.number = l.number ORDER BY r.concept`,
      { last, limit, upto },
    )
    .map((row) => ({ ...row, entry: JSON.parse(row.entry) as ConceptEntry }));
}
