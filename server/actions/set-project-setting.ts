import { isDeepStrictEqual } from 'node:util';
import type { ProjectSetting, ProjectSettings } from '../core/project-settings.js';
import { readSetting } from '../store/settings.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

export async function setProjectSetting<Key extends ProjectSetting>(
  context: ActionContext,
  key: Key,
  value: ProjectSettings[Key],
): Promise<void> {
  requireAct(context, 'administer');
  const { store, project } = context;
  await decideAndCommit(context, async () => {
    const standing = await readSetting(store, project, key);
    if (standing.number > 0 && isDeepStrictEqual(standing.value, value)) return { kind: 'nothing', result: undefined };
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
