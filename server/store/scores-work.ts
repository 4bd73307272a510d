import type { History, ScoredDecision, ScoredHunk, ScoredRevision } from '../core/quality/scores.js';
import { scoresVersion } from '../core/quality/scores.js';
import type { Store } from './open.js';

/** What the follower that keeps `score` and `quality_tally` reads. It serves the main thread and one of its own. */
type Reading = Pick<Store, 'reader'>;

export const follower = 'scores';

/** How far the scores are; 0 where they have not begun, or hold for an earlier definition. */
export function readScored({ reader }: Reading): number {
  const row = reader.get<{ upto: number; version: string }>(
    `SELECT upto, version FROM follower WHERE name = :follower`,
    {
      follower,
    },
  );
  return row?.version === scoresVersion ? row.upto : 0;
}

/** Decisions that have no scores yet. */
export function countUnscored(reading: Reading): number {
  const after = readScored(reading);
  return (
    reading.reader.get<{ count: number }>(`SELECT count(*) AS count FROM decision WHERE seq > :after`, { after })
      ?.count ?? 0
  );
}

export function isBehind(reading: Reading): boolean {
  const after = readScored(reading);
  return reading.reader.get(`SELECT 1 FROM decision WHERE seq > :after LIMIT 1`, { after }) !== null;
}

/** The paragraphs of up to `limit` decisions after commit `after`, and the commit that this comes to; null: no more. */
export function nextDecided(
  { reader }: Reading,
  after: number,
  limit: number,
): { readonly upto: number; readonly paragraphs: readonly string[] } | null {
  const rows = reader.all<{ seq: number; paragraph: string }>(
    // All decisions of the last commit belong to the chunk: it is resumed after whole commits.
    `SELECT seq, paragraph FROM decision WHERE seq > :after AND seq <= (
       SELECT max(seq) FROM (SELECT seq FROM decision WHERE seq > :after ORDER BY seq LIMIT :limit)) ORDER BY seq`,
    { after, limit },
  );
  const last = rows.at(-1);
  return last ? { upto: last.seq, paragraphs: [...new Set(rows.map(({ paragraph }) => paragraph))] } : null;
}

export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

export type Place = { readonly paragraph: string; readonly document: string; readonly project: string };

/** Where paragraphs stand and what happened to them, up to commit `upto`; read at one moment. */
export function readHistories(
  { reader }: Reading,
  paragraphs: readonly string[],
  upto = Number.MAX_SAFE_INTEGER,
): (Place & { readonly history: History })[] {
  const asked = { ids: JSON.stringify(paragraphs), upto };
  const revisions = reader.all<ScoredRevision & { paragraph: string }>(
    `SELECT r.paragraph, r.number, r.origin, r.author, s.engine, r.text
     FROM json_each(:ids) j CROSS JOIN revision r ON r.paragraph = j.value AND r.side = 'target' AND r.seq <= :upto
       LEFT JOIN suggestion s ON s.id = r.suggestion ORDER BY r.paragraph, r.number`,
    asked,
  );
  const decisions = reader.all<Omit<ScoredDecision, 'hunks'> & { paragraph: string }>(
    `SELECT d.paragraph, d.id, k.at, d.verdict, d.source_number AS sourceNumber, d.target_number AS targetNumber, d.needed,
       d.reviewer, d.compared_to AS compared
     FROM json_each(:ids) j CROSS JOIN decision d ON d.paragraph = j.value AND d.seq <= :upto JOIN commits k ON k.seq = d.seq
     ORDER BY d.paragraph, d.seq`,
    asked,
  );
  const hunks = reader.all<ScoredHunk & { decision: string }>(
    `SELECT h.decision, h.outcome, h.reason, h.category, h.severity
     FROM json_each(:ids) j CROSS JOIN hunk_decision h ON h.decision = j.value ORDER BY h.decision, h.ordinal`,
    { ids: JSON.stringify(decisions.map(({ id }) => id)) },
  );
  const hunksOf = groupBy(hunks, ({ decision }) => decision);
  const decisionsOf = groupBy(decisions, ({ paragraph }) => paragraph);
  const revisionsOf = groupBy(revisions, ({ paragraph }) => paragraph);
  const places = reader.all<Place & { language: string }>(
    `SELECT p.id AS paragraph, p.document, d.project, d.target_lang AS language
     FROM json_each(:ids) j CROSS JOIN paragraph p ON p.id = j.value JOIN document d ON d.id = p.document`,
    { ids: asked.ids },
  );
  return places.map(({ language, ...place }) => ({
    ...place,
    history: {
      language,
      revisions: revisionsOf.get(place.paragraph) ?? [],
      decisions: (decisionsOf.get(place.paragraph) ?? []).map((one) => ({ ...one, hunks: hunksOf.get(one.id) ?? [] })),
    },
  }));
}
