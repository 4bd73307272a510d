import type { FeedItem } from '../core/facts.js';
import type { Reader } from './reader.js';

export const feedQuery = `
  SELECT seq, at, user, action, project, document, subject FROM commits WHERE seq > :after ORDER BY seq LIMIT :limit`;

/** Up to `limit` commits after number `after`, in order and without a gap. */
export async function readFeed(store: { readonly reader: Reader }, after: number, limit: number): Promise<FeedItem[]> {
  return store.reader.all<FeedItem>(feedQuery, { after, limit });
}
