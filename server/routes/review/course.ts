import type { ParagraphRow } from '../../store/paragraphs.js';
import { countParagraphs, listParagraphsBefore } from '../../store/paragraphs.js';
import { approvableBy, nearestInQueue, type Takes } from '../../store/next-in-queue.js';
import type { DocumentRow } from '../../store/documents.js';
import { listQueue, type QueueKey, type QueueOrder, type QueueSearch } from '../../store/queue.js';
import { urls } from '../../http/urls.js';
import type { Visit } from '../../http/visit.js';
import { mostCounted } from '../my-work/tasks.js';
import { askedWithin, type QueueAsked, searchFor, withinOf } from '../queue/asked.js';
import { termAsked } from '../queue/terms.js';
import { firstWaiting, waitingFor } from './queue.js';

type Place = Pick<ParagraphRow, 'document' | 'position' | 'changed'>;

/** Where next and previous lead: through what waits in a document, or through what was chosen in the queue or assigned. */
export type Course = {
  /** The queue's questions, as an address holds them; absent: all that waits in the document. */
  readonly within?: string | undefined;
  readonly next: (from: Place) => Promise<string | null>;
  readonly previous: (from: Place) => Promise<string | null>;
  /** The first of all, also across documents. */
  readonly first: () => Promise<string | null>;
  /** What has been decided is out of it, so that after the last one the first is what was passed over. */
  readonly ends: boolean;
  /** How many are left, up to one more than `mostCounted`; null: not counted. */
  readonly left: () => Promise<number | null>;
};

export async function courseOf(visit: Visit, document: DocumentRow, within: string | undefined): Promise<Course> {
  const asked = within === undefined ? null : askedWithin(visit, within);
  return asked ? courseWithin(visit, asked) : courseThrough(visit, document);
}

function courseThrough(visit: Visit, document: DocumentRow): Course {
  const { store } = visit.house;
  const waiting = waitingFor(visit);
  const place = (row: ParagraphRow | undefined | null): string | null =>
    row ? urls.review(document.id, { at: row.position }) : null;
  return {
    next: async ({ position }) => place(await firstWaiting(visit, document, position + 1)),
    previous: async ({ position }) => {
      const rows = await listParagraphsBefore(store, document.id, { ...waiting, before: position, limit: 1 });
      return place(rows[0]);
    },
    first: async () => place(await firstWaiting(visit, document, 1)),
    ends: true,
    left: () => countParagraphs(store, document.id, waiting),
  };
}

async function courseWithin(visit: Visit, asked: QueueAsked): Promise<Course> {
  const { store, project } = visit.house;
  const within = withinOf(asked);
  const { order = 'document' } = asked;
  const term = asked.term === undefined ? null : termAsked(visit.house, asked.term.trim());
  const { search, takes } = await reviewable(visit, asked, (await searchFor(visit, asked)).search);
  const go = async (after: QueueKey | null, way: { order: QueueOrder; back?: boolean }): Promise<string | null> => {
    const key = await nearestInQueue(
      store,
      search,
      { ...way, after },
      async (row) => (!term || (row.source !== null && term.has(row.source))) && (await takes(row)),
    );
    return key && urls.review(key.document, { at: key.position, within });
  };
  return {
    within,
    next: (from) => go(from, { order }),
    previous: (from) => go(from, { order, back: true }),
    first: () => go(null, { order }),
    ends: !['any', 'reviewed', 'final'].includes(asked.wait),
    left: async () =>
      term ? null : listQueue(store, search, { order: 'document', after: null, limit: mostCounted + 1 }).length,
  };

  /** Where a review is waited for: only what this person may approve, and has not yet. */
  async function reviewable(
    { person }: Visit,
    { wait }: QueueAsked,
    search: QueueSearch,
  ): Promise<{ readonly search: QueueSearch; readonly takes: Takes }> {
    if (!person || (wait !== 'review' && wait !== 'second-review')) return { search, takes: () => true };
    const takes = await approvableBy(store, project, person.id);
    return { search: { ...search, without: { person: person.id, strict: takes.strict } }, takes };
  }
}

/** Where the person goes after a verdict: on from there, then to what was passed over, then to what says that all is done. */
export async function onwards(course: Course, document: DocumentRow, from: Place): Promise<string> {
  const { within, ends } = course;
  const on = (await course.next(from)) ?? (ends ? await course.first() : null);
  return on ?? urls.review(document.id, { within, done: within !== undefined });
}

/** Where the person chose what they go through; null: nowhere. */
export function queueOf({ within }: Course): string | null {
  return within === undefined ? null : urls.queue(Object.fromEntries(new URLSearchParams(within)));
}
