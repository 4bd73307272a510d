import { listDocumentDates } from '../store/settings.js';
import type { Store } from '../store/open.js';

/** The days of the documents that have one, in memory: every check of a paragraph asks. Follows the feed. */
export type DocumentDates = {
  readonly of: (document: string) => string | undefined;
  readonly close: () => void;
};

export async function openDocumentDates(store: Store, project: string): Promise<DocumentDates> {
  let dates: ReadonlyMap<string, string> = new Map();
  const read = async (): Promise<void> => {
    dates = await listDocumentDates(store, project);
  };
  let following: Promise<void> = Promise.resolve();
  const unsubscribe = store.onFeed((items) => {
    if (items.some(({ action }) => action === 'document:dated' || action === 'document:revised'))
      following = following.then(read, read);
  });
  await read();
  return { of: (document) => dates.get(document), close: unsubscribe };
}
