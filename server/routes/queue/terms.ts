import { breaks } from '../../http/breaks.js';
import type { House } from '../../http/house.js';
import { sieveOf } from '../../indexes/scan-sieve.js';
import {
  listQueue,
  type QueueKey,
  type QueueOrder,
  type QueueRow,
  type QueueSearch,
  readQueueRows,
} from '../../store/queue.js';

/** Paragraphs whose Chinese is looked at for one page; where that is not enough, the next page goes on from there. */
export const mostExamined = 1000;
const chunk = 250;

/** What a word for a term was understood as: a concept, or the characters themselves. */
export type TermAsked = {
  readonly text: string;
  readonly concept: string | null;
  readonly has: (source: string) => boolean;
};

/** A concept by its id or by exactly one of its Chinese forms; anything else is looked for as it is written. */
export function termAsked({ termbase }: Pick<House, 'termbase'>, term: string): TermAsked {
  const terms = termbase.current();
  const concept = terms.concept(term) ?? exact(terms, term);
  if (!concept) return { text: term, concept: null, has: (source) => source.includes(term) };
  const sieve = sieveOf([concept.entry]);
  const has = (source: string): boolean =>
    sieve.chinese(source) && terms.recognise(source).some((hit) => hit.concept === concept.id);
  return { text: concept.entry.zh[0]?.text ?? term, concept: concept.id, has };
}

function exact(terms: ReturnType<House['termbase']['current']>, text: string) {
  const hit = terms.recognise(text).find(({ from, to }) => from === 0 && to === text.length);
  return hit && terms.concept(hit.concept);
}

export type TermPage = {
  readonly rows: readonly QueueRow[];
  readonly examined: number;
  /** Where to go on; null: all was looked at. */
  readonly next: QueueKey | null;
};

/** Up to `size` paragraphs whose Chinese has the term, a few hundred looked at at a time. */
export async function listWithTerm(
  { store }: Pick<House, 'store'>,
  search: QueueSearch,
  { order, after, size, has }: { order: QueueOrder; after: QueueKey | null; size: number; has: TermAsked['has'] },
): Promise<TermPage> {
  const rest = breaks();
  const rows: QueueRow[] = [];
  let examined = 0;
  for (let last = after; ;) {
    const keys = listQueue(store, search, { order, after: last, limit: chunk });
    for (const row of readQueueRows(store, keys)) {
      last = { document: row.document, position: row.position, changed: row.changed };
      examined++;
      if (row.source !== null && has(row.source)) rows.push(row);
      if (rows.length === size) return { rows, examined, next: last };
      await rest();
    }
    if (keys.length < chunk) return { rows, examined, next: null };
    if (examined >= mostExamined) return { rows, examined, next: last };
  }
}
