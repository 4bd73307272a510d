import { fourEyesAllows } from '../core/four-eyes.js';
import { pairsOf } from '../core/queue.js';
import type { Store } from './open.js';
import { listDecisions, listRevisions } from './paragraphs.js';
import { listQueue, type QueueKey, type QueuePlace, type QueueRow, type QueueSearch, readQueueRows } from './queue.js';
import { readSetting } from './settings.js';

/** Paragraphs looked at in one step, and in all: beyond it none is found. */
const step = 50;
const mostExamined = 1000;

/** Whether a paragraph is one of those that are looked for. */
export type Takes = (row: QueueRow) => boolean | Promise<boolean>;

/** The nearest paragraph of a search from a place on, or back from it, that `takes` says yes to. Null: none is left there. */
export async function nearestInQueue(
  store: Store,
  search: QueueSearch,
  { after, ...way }: QueuePlace,
  takes: Takes,
): Promise<QueueKey | null> {
  let last = after;
  for (let examined = 0; examined < mostExamined; examined += step) {
    const keys = listQueue(store, search, { ...way, after: last, limit: step });
    for (const row of readQueueRows(store, keys)) {
      if (await takes(row)) return { document: row.document, position: row.position, changed: row.changed };
    }
    if (keys.length < step) return null;
    last = keys.at(-1) ?? null;
  }
  return null;
}

/** Not a person's own work where four-eyes would refuse their approval. */
export async function approvableBy(
  store: Store,
  project: string,
  person: string,
): Promise<Takes & { strict: boolean }> {
  const { value: fourEyes } = await readSetting(store, project, 'four-eyes');
  const strict = fourEyes === 'strict';
  const takes: Takes = async ({ id, author }) => {
    if (author !== person || fourEyes === 'off') return true;
    const revisions = (await listRevisions(store, id)).filter(({ side }) => side === 'target');
    return fourEyesAllows({ revisions, decisions: await listDecisions(store, id) }, person, { strict });
  };
  return Object.assign(takes, { strict });
}

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
  const takes = await approvableBy(store, project, person);
  const span = { from: after + 1, to: upTo ?? Number.MAX_SAFE_INTEGER };
  const search = {
    scopes: [{ document, spans: { review: [span], translate: [] } }],
    pairs: pairsOf('review'),
    without: { person, strict: takes.strict },
  };
  return nearestInQueue(store, search, { order: 'document', after: null }, takes);
}
