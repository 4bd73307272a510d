import { fourEyesAllows } from '../core/four-eyes.js';
import { pairsOf } from '../core/queue.js';
import type { Store } from './open.js';
import { listDecisions, listRevisions } from './paragraphs.js';
import { listQueue, type QueueKey, readQueueRows } from './queue.js';
import { readSetting } from './settings.js';

/** Paragraphs looked at in one step. */
const step = 50;

export type Queued = {
  readonly project: string;
  readonly document: string;
  /** Positions after this one; 0: from the beginning. */
  readonly after: number;
  /** Only up to here; absent: to the end. */
  readonly upTo?: number;
  readonly person: string;
};

/**
 * The next paragraph of a document that waits for a review by this person: not what they approved already and wait with for a
 * second reviewer, nor their own work where four-eyes would refuse their approval. Null: none is left there.
 */
export async function nextInQueue(
  store: Store,
  { project, document, after, upTo, person }: Queued,
): Promise<QueueKey | null> {
  const { value: fourEyes } = await readSetting(store, project, 'four-eyes');
  const strict = fourEyes === 'strict';
  const span = { from: after + 1, to: upTo ?? Number.MAX_SAFE_INTEGER };
  const search = {
    ...{ scopes: [{ document, spans: { review: [span], translate: [] } }], pairs: pairsOf('review') },
    without: { person, strict },
  };
  let last: QueueKey | null = null;
  for (;;) {
    const keys = listQueue(store, search, { order: 'document', after: last, limit: step });
    for (const { id, author, ...key } of readQueueRows(store, keys)) {
      if (author !== person || fourEyes === 'off') return key;
      const revisions = (await listRevisions(store, id)).filter(({ side }) => side === 'target');
      const decisions = await listDecisions(store, id);
      if (fourEyesAllows({ revisions, decisions }, person, { strict })) return key;
    }
    if (keys.length < step) return null;
    last = keys.at(-1) ?? null;
  }
}
