import { type ProjectSetting, projectSettings, type SettingValue } from '../core/project-settings.js';
import type { Store } from './open.js';

/** The latest number (0: never set) and value of a project's setting. */
export async function readSetting(
  store: Store,
  project: string,
  key: ProjectSetting,
): Promise<{ number: number; value: SettingValue }> {
  const row = store.reader.get<{ number: number; value: SettingValue }>(
    `SELECT number, value ->> '$' AS value FROM setting_revision WHERE project = :project AND key = :key
     ORDER BY number DESC LIMIT 1`,
    { project, key },
  );
  return row ?? { number: 0, value: projectSettings[key] };
}
