import type { ProjectSetting, SettingValue } from '../core/project-settings.js';
import { readSetting } from '../store/settings.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

export async function setProjectSetting(
  context: ActionContext,
  key: ProjectSetting,
  value: SettingValue,
): Promise<void> {
  requireAct(context, 'administer');
  const { store, project } = context;
  await decideAndCommit(context, async () => {
    const standing = await readSetting(store, project, key);
    if (standing.number > 0 && standing.value === value) return { kind: 'nothing', result: undefined };
    return {
      kind: 'commit',
      commit: {
        action: 'setting:changed',
        document: null,
        subject: key,
        facts: [{ kind: 'setting', project, key, number: standing.number + 1, value }],
        expects: [{ kind: 'setting', project, key, number: standing.number }],
      },
      result: undefined,
    };
  });
}
