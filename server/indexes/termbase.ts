import { buildTermbase, type Concept, type ConceptEntry, type Termbase } from '../../glossary/index.js';
import { listConcepts } from '../store/concepts.js';
import type { Store } from '../store/open.js';

/** The termbase as it stands, in memory; follows the feed. */
export type TermbaseIndex = {
  readonly current: () => Termbase;
  /** The commit up to which it has followed: an answer's ETag. */
  readonly version: () => number;
  readonly close: () => void;
};

export async function openTermbaseIndex(store: Store): Promise<TermbaseIndex> {
  let version = store.seq();
  const termbase = buildTermbase((await conceptsAfter(store, 0)).filter(({ entry }) => !entry.retired));
  const unsubscribe = store.onFeed((items) => {
    const before = version;
    version = items.at(-1)?.seq ?? version;
    if (!items.some(({ action }) => action.startsWith('concept:'))) return;
    void conceptsAfter(store, before).then((concepts) => {
      for (const concept of concepts) {
        if (concept.entry.retired) termbase.remove(concept.id);
        else termbase.update(concept);
      }
    });
  }, version);
  return { current: () => termbase, version: () => version, close: unsubscribe };
}

async function conceptsAfter(store: Store, seq: number): Promise<Concept[]> {
  const rows = await listConcepts(store, seq);
  return rows.map((row) => ({ ...row, entry: row.entry as ConceptEntry }));
}
