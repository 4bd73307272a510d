import { type PlacedAssignment, spanOf } from '../core/assignment.js';
import type { Task } from '../core/facts.js';
import type { Store } from './open.js';

/** What stands of an assignment, with names, and where its paragraphs are now. */
export type AssignmentRow = PlacedAssignment & {
  readonly number: number;
  readonly document: string;
  readonly title: string;
  readonly paragraphs: number;
  readonly userName: string;
  readonly whole: boolean;
  readonly first: string | null;
  readonly last: string | null;
  /** UTC date. */
  readonly deadline: string | null;
  readonly ended: boolean;
  readonly author: string | null;
  readonly authorName: string | null;
  readonly at: string;
};

type Stored = {
  readonly id: string;
  readonly number: number;
  readonly document: string;
  readonly title: string;
  readonly paragraphs: number;
  readonly user: string;
  readonly userName: string;
  readonly task: Task;
  readonly first: string | null;
  readonly last: string | null;
  readonly firstPosition: number | null;
  readonly lastPosition: number | null;
  readonly deadline: string | null;
  readonly ended: 0 | 1;
  readonly author: string | null;
  readonly authorName: string | null;
  readonly at: string;
};

const query = `
  SELECT a.id, a.number, a.document, d.title, d.paragraphs, a.user, u.name AS userName, a.task, a.first, a.last,
    (SELECT position FROM current_paragraph WHERE paragraph = a.first) AS firstPosition,
    (SELECT position FROM current_paragraph WHERE paragraph = a.last) AS lastPosition,
    a.deadline, a.ended, a.author, (SELECT name FROM user WHERE id = a.author) AS authorName, c.at
  FROM current_assignment a JOIN current_document d ON d.document = a.document JOIN user u ON u.id = a.user
    JOIN commits c ON c.seq = a.changed`;

function placed(rows: readonly Stored[]): AssignmentRow[] {
  return rows.map(({ firstPosition, lastPosition, ended, ...row }) => {
    const whole = row.first === null;
    const range = whole ? null : { first: firstPosition, last: lastPosition };
    return { ...row, whole, ended: ended === 1, span: spanOf(range, row.paragraphs) };
  });
}

/** What is assigned in a document: what holds, the nearest deadline first; then, where asked, what was ended last. */
export async function listAssignments(
  store: Store,
  document: string,
  { ended = 0 }: { readonly ended?: number } = {},
): Promise<AssignmentRow[]> {
  const holds = store.reader.all<Stored>(
    `${query} WHERE a.document = :document AND a.ended = 0
     ORDER BY a.task DESC, coalesce(a.deadline, '9999'), a.changed, a.id`,
    { document },
  );
  const over = store.reader.all<Stored>(
    `${query} WHERE a.document = :document AND a.ended = 1 ORDER BY a.changed DESC, a.id LIMIT :ended`,
    { document, ended },
  );
  return placed([...holds, ...over]);
}

/** What a person has to do in documents that are at work, the nearest deadline first. */
export async function listAssignmentsOf(store: Store, user: string): Promise<AssignmentRow[]> {
  return placed(
    store.reader.all<Stored>(
      `${query} WHERE a.user = :user AND a.ended = 0 AND d.archived = 0 AND d.outline > 0
       ORDER BY coalesce(a.deadline, '9999'), a.changed, a.id`,
      { user },
    ),
  );
}

/** What holds in many documents, by document. */
export async function listAssignmentsIn(
  store: Store,
  documents: readonly string[],
): Promise<Map<string, AssignmentRow[]>> {
  const rows = store.reader.all<Stored>(
    `${query} JOIN json_each(:documents) j ON j.value = a.document WHERE a.ended = 0
     ORDER BY a.document, a.task DESC, coalesce(a.deadline, '9999'), a.changed, a.id`,
    { documents: JSON.stringify(documents) },
  );
  const groups = new Map<string, AssignmentRow[]>(documents.map((id) => [id, []]));
  for (const row of placed(rows)) groups.get(row.document)?.push(row);
  return groups;
}

export async function readAssignment(store: Store, document: string, id: string): Promise<AssignmentRow | null> {
  const row = store.reader.get<Stored>(`${query} WHERE a.id = :id AND a.document = :document`, { id, document });
  return row && (placed([row])[0] ?? null);
}

/** The ids of the paragraphs at two positions; null where there is none. */
export async function readPlaces(
  store: Store,
  document: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<{ readonly first: string; readonly last: string } | null> {
  const at = (position: number): string | null =>
    store.reader.get<{ paragraph: string }>(
      `SELECT paragraph FROM current_paragraph WHERE document = :document AND position = :position`,
      { document, position },
    )?.paragraph ?? null;
  const [first, last] = [at(from), at(to)];
  return first !== null && last !== null ? { first, last } : null;
}
