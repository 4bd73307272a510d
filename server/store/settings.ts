import { datedDocument, documentDateKey } from '../core/document-date.js';
import { type ProjectSetting, projectSettings, type ProjectSettings } from '../core/project-settings.js';
import type { Store } from './open.js';

/** The latest number (0: never set) and value of a project's setting. */
export async function readSetting<Key extends ProjectSetting>(
  store: Store,
  project: string,
  key: Key,
): Promise<{ readonly number: number; readonly value: ProjectSettings[Key] }> {
  const row = store.reader.get<{ number: number; value: string }>(
    `SELECT number, value FROM setting_revision WHERE project = :project AND key = :key ORDER BY number DESC LIMIT 1`,
    { project, key },
  );
  if (!row) return { number: 0, value: projectSettings[key] };
  return { number: row.number, value: JSON.parse(row.value) as ProjectSettings[Key] };
}

/** The day of a document, and the latest number of what was said about it (0: nothing). */
export async function readDocumentDate(
  store: Store,
  project: string,
  document: string,
): Promise<{ number: number; date: string | null }> {
  const row = store.reader.get<{ number: number; date: string | null }>(
    `SELECT number, value ->> '$' AS date FROM setting_revision WHERE project = :project AND key = :key
     ORDER BY number DESC LIMIT 1`,
    { project, key: documentDateKey(document) },
  );
  return row ?? { number: 0, date: null };
}

/** The days of all documents that have one. */
export async function listDocumentDates(store: Store, project: string): Promise<Map<string, string>> {
  const rows = store.reader.all<{ key: string; date: string | null }>(
    `SELECT key, value ->> '$' AS date, max(number) FROM setting_revision
     WHERE project = :project AND key >= :first AND key < :last GROUP BY key`,
    // ';' is what follows ':'.
    { project, first: documentDateKey(''), last: documentDateKey('').replace(/:$/, ';') },
  );
  return new Map(rows.flatMap(({ key, date }) => (date === null ? [] : [[datedDocument(key) ?? '', date] as const])));
}
