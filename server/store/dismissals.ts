import type { Severity } from '../core/checks/check.js';
import type { DismissalPlace, DismissalScope } from '../core/facts.js';
import type { Store } from './open.js';

const words = `d.source_words IS :sourceWords AND d.target_words IS :targetWords AND d.concept IS :concept
  AND d.concept_number IS :conceptNumber`;

/** What two dismissals of the same reach have in common where they say the same. */
const sameBy: Readonly<Record<DismissalScope, string>> = {
  text: `d.paragraph = :paragraph AND d.source_number IS :sourceNumber AND d.target_number IS :targetNumber AND ${words}`,
  document: `d.document = :document AND ${words}`,
  term: `d.concept = :concept AND d.concept_number = :conceptNumber`,
  project: words,
};

/** A query for the dismissals that stand and say exactly what a `DismissalPlace` of this scope says, the gravest first. */
export function sameDismissals(scope: DismissalScope): string {
  return `SELECT d.id, d.severity FROM dismissal d WHERE d.project = :project AND d.scope = :scope AND d.check_id = :check
     AND ${sameBy[scope]} AND NOT EXISTS (SELECT 1 FROM dismissal_end WHERE dismissal = d.id)
   ORDER BY d.severity <> 'critical', d.seq`;
}

/** The dismissals that stand and say exactly this, the gravest first: one, or two where it has become critical. */
export async function findDismissals(
  { reader }: Store,
  place: DismissalPlace,
): Promise<{ readonly id: string; readonly severity: Severity }[]> {
  return reader.all<{ id: string; severity: Severity }>(sameDismissals(place.scope), place);
}

/** A dismissal as pages show it. */
export type DismissalRow = DismissalPlace & {
  readonly id: string;
  readonly reason: string;
  readonly author: string;
  readonly authorName: string;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly ended: 0 | 1;
};

const columns = `d.id, d.project, d.scope, d.check_id AS "check", d.paragraph, d.document, d.source_number AS sourceNumber,
  d.target_number AS targetNumber, d.source_words AS sourceWords, d.target_words AS targetWords, d.concept,
  d.concept_number AS conceptNumber, d.reason, d.author, u.name AS authorName, c.at,
  EXISTS (SELECT 1 FROM dismissal_end WHERE dismissal = d.id) AS ended`;
const tables = `dismissal d JOIN user u ON u.id = d.author JOIN commits c ON c.seq = d.seq`;

export async function readDismissal({ reader }: Store, project: string, id: string): Promise<DismissalRow | null> {
  return reader.get<DismissalRow>(`SELECT ${columns} FROM ${tables} WHERE d.id = :id AND d.project = :project`, {
    id,
    project,
  });
}

/** These dismissals, by id. */
export async function listDismissals(
  { reader }: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DismissalRow>> {
  const rows = reader.all<DismissalRow>(
    `SELECT ${columns} FROM json_each(:ids) j CROSS JOIN ${tables} WHERE d.id = j.value`,
    { ids: JSON.stringify(ids) },
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Where, in the English of each of these paragraphs as it stands, findings of these checks begin that are dismissed. */
export async function listDismissedPlaces(
  { reader }: Store,
  paragraphs: readonly string[],
  checks: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const rows = reader.all<{ paragraph: string; from: number }>(
    `SELECT f.paragraph, f.target_from AS "from" FROM json_each(:ids) j JOIN current_paragraph p ON p.paragraph = j.value
       JOIN checked c ON c.paragraph = p.paragraph AND c.source_number IS p.source_number AND c.target_number IS p.target_number
       JOIN finding f ON f.paragraph = p.paragraph AND f.dismissal IS NOT NULL
     WHERE f.target_from IS NOT NULL AND f.check_id IN (SELECT value FROM json_each(:checks))`,
    { ids: JSON.stringify(paragraphs), checks: JSON.stringify(checks) },
  );
  const places = new Map<string, Set<number>>();
  for (const { paragraph, from } of rows) places.set(paragraph, (places.get(paragraph) ?? new Set()).add(from));
  return places;
}
