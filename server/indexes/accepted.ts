import type { AcceptedRendering } from '../../glossary/index.js';
import { type AcceptedRow, listAccepted } from '../store/accepted.js';
import type { Store } from '../store/open.js';

/** The renderings that are accepted in a place, in memory: every check of a paragraph asks. Follows the feed. */
export type AcceptedIndex = {
  /** What counts in a paragraph: its own and the project's. */
  readonly of: (paragraph: string) => readonly (AcceptedRendering & Pick<AcceptedRow, 'paragraph'>)[];
  readonly close: () => void;
};

export async function openAcceptedIndex(store: Store, project: string): Promise<AcceptedIndex> {
  let places = new Map<string | null, readonly AcceptedRow[]>();
  const read = async (): Promise<void> => {
    const next = new Map<string | null, AcceptedRow[]>();
    for (const row of await listAccepted(store, project))
      next.set(row.paragraph, [...(next.get(row.paragraph) ?? []), row]);
    places = next;
  };
  let following: Promise<void> = Promise.resolve();
  const unsubscribe = store.onFeed((items) => {
    if (items.some(({ action }) => action.includes('rendering'))) following = following.then(read, read);
  });
  await read();
  return { of: (id) => [...(places.get(id) ?? []), ...(places.get(null) ?? [])], close: unsubscribe };
}
