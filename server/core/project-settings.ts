/** What an administrator can set for a project; each key with the value that holds until somebody changes it. */
export const projectSettings = {
  /** An approval needs a second person: see four-eyes.ts. */
  'four-eyes': 'on',
  /** Looking up renderings without signing in. */
  'public-lookup': 'off',
} as const;

export type ProjectSetting = keyof typeof projectSettings;

export type SettingValue = 'on' | 'off';

export function isProjectSetting(key: string): key is ProjectSetting {
  return Object.hasOwn(projectSettings, key);
}
