import { loadPatterns, loadStarter } from '../../glossary/starter/load.js';
import type { CommitRequest } from '../core/facts.js';
import { projectSettings } from '../core/project-settings.js';
import { openStore, type Store } from '../store/open.js';

/** The one project of an installation, so far. */
export const project = 'default';

/** Opens the data folder; a new database gets the project, its settings and the starter termbase. */
export function openData(dir: string): Promise<Store> {
  return openStore({ dir, seed });
}

/** Opens the data folder for one command and closes it afterwards. */
export async function withStore<T>(
  { data }: { readonly data: string },
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openData(data);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The request ids are the same everywhere, so that two processes that meet at a new database fill it once. */
function seed(): CommitRequest[] {
  const common = { at: new Date().toISOString(), user: null, project, document: null, expects: [] };
  return [
    {
      ...common,
      requestId: 'seed:project',
      action: 'project:created',
      subject: project,
      facts: [
        { kind: 'project', id: project, name: project, sourceLang: 'zh-Hans', targetLang: 'en' },
        ...Object.entries(projectSettings).map(
          ([key, value]) => ({ kind: 'setting', project, key, number: 1, value }) as const,
        ),
      ],
    },
    {
      ...common,
      requestId: 'seed:termbase',
      action: 'concept:imported',
      subject: null,
      facts: [...loadStarter(), ...loadPatterns()].map(({ id, entry }) => ({
        kind: 'concept-revision',
        concept: id,
        number: 1,
        entry,
      })),
    },
  ];
}
