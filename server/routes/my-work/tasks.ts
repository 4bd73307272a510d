import { dueOf, type Span } from '../../core/assignment.js';
import { pairsOf, type QueueWait } from '../../core/queue.js';
import { urls } from '../../http/urls.js';
import type { Visit } from '../../http/visit.js';
import { type AssignmentRow, listAssignmentsOf } from '../../store/assignments.js';
import { nextInQueue } from '../../store/next-in-queue.js';
import { listQueue, type QueueKey, type QueueSearch } from '../../store/queue.js';
import type { Store } from '../../store/open.js';
import { withinOf } from '../queue/asked.js';

/** More are not counted. */
export const mostCounted = 1000;

/** What each task is about, what is most pressing first: there "go on" leads. */
export const waitsOf = {
  translate: ['sent-back', 'source-changed', 'translate', 'draft'],
  review: ['review', 'second-review'],
} as const satisfies Record<AssignmentRow['task'], readonly QueueWait[]>;

export type Waiting = { readonly wait: QueueWait; readonly count: number };

/** The question for what waits in some spans of a document. */
export function searchIn(document: string, spans: readonly Span[], wait: QueueWait): QueueSearch {
  const scopes = [{ document, spans: { translate: spans, review: spans } }];
  return { scopes, pairs: pairsOf(wait), second: wait === 'second-review' };
}

/** How many wait, up to one more than `mostCounted`. */
export function countIn(store: Store, search: QueueSearch): number {
  return listQueue(store, search, { order: 'document', after: null, limit: mostCounted + 1 }).length;
}

export function firstIn(store: Store, search: QueueSearch, order: 'document' | 'oldest' = 'document'): QueueKey | null {
  return listQueue(store, search, { order, after: null, limit: 1 })[0] ?? null;
}

/** A person's assignments with what is left of each, and where to go on. */
export async function listTasks(visit: Visit, person: string) {
  const { store } = visit.house;
  const today = visit.now.toISOString().slice(0, 10);
  const rows = await listAssignmentsOf(store, person);
  return Promise.all(
    rows.map(async (row) => {
      const spans = row.span ? [row.span] : [];
      const without = row.task === 'review' ? { person, strict: false } : undefined;
      const left = waitsOf[row.task].map((wait): Waiting => {
        const search = searchIn(row.document, spans, wait);
        // Of what waits for a second reviewer, only what this person has not approved already.
        return { wait, count: countIn(store, { ...search, without }) };
      });
      // "Waiting for review" counts those with one approval as well; here they stand apart.
      const second = left.find(({ wait }) => wait === 'second-review')?.count ?? 0;
      const shown = left.map(({ wait, count }) => ({ wait, count: wait === 'review' ? count - second : count }));
      const next = await nextOf(visit, row, person, left);
      return { ...row, due: dueOf(row.deadline, today), left: shown.filter(({ count }) => count > 0), next };
    }),
  );
}

async function nextOf(
  { house: { store, project } }: Visit,
  row: AssignmentRow,
  person: string,
  left: readonly Waiting[],
): Promise<string | null> {
  const { document, span, task } = row;
  if (span === null) return null;
  if (task === 'review') {
    const key = await nextInQueue(store, { project, document, after: span.from - 1, upTo: span.to, person });
    const within = withinOf({ wait: 'review', person: 'me', document });
    return key && urls.review(document, { at: key.position, within });
  }
  const pressing = left.find(({ count }) => count > 0);
  const key = pressing && firstIn(store, searchIn(document, [span], pressing.wait));
  return key ? urls.document(document, { at: key.position }) : null;
}
