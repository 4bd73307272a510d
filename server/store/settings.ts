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

/** The days of all documents that have one. */
export async function listDocumentDates(store: Store, project: string): Promise<Map<string, string>> {
  const rows = store.reader.all<{ document: string; date: string }>(
    `SELECT document, dated AS date FROM current_document WHERE project = :project AND dated IS NOT NULL`,
    { project },
  );
  return new Map(rows.map(({ document, date }) => [document, date]));
}
