import type { Severity } from '../core/checks/check.js';
import type { Span } from '../core/assignment.js';
import type { Task } from '../core/facts.js';
import { type Pair, turnOf } from '../core/queue.js';
import type { Flag, State } from '../core/state.js';
import type { Store } from './open.js';

/** A document that is at work, with what the queue skips it by. */
export type QueueDocument = {
  readonly document: string;
  readonly title: string;
  readonly deadline: string | null;
  readonly paragraphs: number;
  readonly translated: number;
  readonly reviewed: number;
  readonly final: number;
  readonly sentBack: number;
  readonly waiting: number;
  readonly changed: number;
};

/** So many documents are looked through. */
export const mostDocuments = 1000;

/** The documents of a project that are at work, in the order of the queue: the nearest deadline first, then as they came. */
export function listQueueDocuments(store: Store, project: string): QueueDocument[] {
  return store.reader
    .all<QueueDocument & { created: number }>(
      `SELECT document, title, deadline, paragraphs, translated, reviewed, final, sent_back AS sentBack, waiting, changed, created
       FROM current_document WHERE project = :project AND archived = 0 AND outline > 0
       ORDER BY changed DESC LIMIT :mostDocuments`,
      { project, mostDocuments },
    )
    .toSorted((a, b) => (a.deadline ?? '9').localeCompare(b.deadline ?? '9') || a.created - b.created);
}

/** Where in one document is looked, by whose turn it is. */
export type QueueScope = {
  readonly document: string;
  readonly spans: Readonly<Record<Task, readonly Span[]>>;
  /** The last commit that the person has seen of it. */
  readonly seen?: number;
};

export type QueueSearch = {
  /** In the order of the queue. */
  readonly scopes: readonly QueueScope[];
  readonly pairs: readonly Pair[];
  /** Only what one person has approved and another must. */
  readonly second?: boolean;
  /** Only what has an open finding of this severity. */
  readonly severity?: Severity | undefined;
  /** Only what nothing has happened to since this commit. */
  readonly before?: number | undefined;
  /** Only what somebody else has touched since the scope's `seen`. */
  readonly newTo?: string | undefined;
  /** Without what this person has approved already; strict: nor what they wrote last. */
  readonly without?: { readonly person: string; readonly strict: boolean } | undefined;
};

export type QueueOrder = 'document' | 'oldest';

/** Where a paragraph is, and the commit that last touched it: it waits since then. */
export type QueueKey = { readonly document: string; readonly position: number; readonly changed: number };

/** From which paragraph on, and which way: those after it, or (`back`) those before it, the nearest first. */
export type QueuePlace = {
  readonly order: QueueOrder;
  readonly after: QueueKey | null;
  readonly back?: boolean;
};

/** Up to `limit` paragraphs from a place on. Each document is asked by an index; none is read whole. */
export function listQueue(
  store: Store,
  search: QueueSearch,
  { limit, ...place }: QueuePlace & { readonly limit: number },
): QueueKey[] {
  const { order, after, back = false } = place;
  const forward = order === 'document' ? byPosition : byAge;
  const compare: typeof forward = back ? (a, b) => forward(b, a) : forward;
  const scopes = back ? search.scopes.toReversed() : search.scopes;
  const start = order === 'document' && after ? scopes.findIndex(({ document }) => document === after.document) : 0;
  const found: QueueKey[] = [];
  for (const scope of scopes.slice(Math.max(0, start))) {
    const common = search.severity !== undefined && isCommon(store, scope, search.severity, limit);
    const keys = asked(search, common).flatMap(({ turn, pairs }) =>
      scope.spans[turn].flatMap((span) => {
        const here = order === 'document' && after?.document === scope.document ? after.position : null;
        const from = Math.max(span.from, here === null || back ? 1 : here + 1);
        const to = Math.min(span.to, here === null || !back ? span.to : here - 1);
        return from > to ? [] : keysIn(store, { ...search, common }, scope, pairs, { from, to }, place, limit);
      }),
    );
    if (keys.length > 1) keys.sort(compare);
    if (order === 'document') {
      found.push(...keys.slice(0, limit - found.length));
      if (found.length >= limit) break;
    } else found.push(...keys.slice(0, limit));
  }
  return order === 'document' ? found : found.sort(compare).slice(0, limit);
}

/**
 * What is asked at once: a pair is a run of the index of states. Rare findings are found by an index of their own, which would
 * be read again for each pair, so there all pairs whose turn is the same are asked together.
 */
function asked(
  { pairs, severity }: QueueSearch,
  common: boolean,
): { readonly turn: Task; readonly pairs: readonly Pair[] }[] {
  if (!severity || common) return pairs.map((pair) => ({ turn: turnOf(pair), pairs: [pair] }));
  const turns = (['translate', 'review'] as const).map((turn) => ({
    turn,
    pairs: pairs.filter((pair) => turnOf(pair) === turn),
  }));
  return turns.filter((turn) => turn.pairs.length > 0);
}

/** Whether so many paragraphs of a document have such a finding that looking at each in order finds enough of them sooner. */
function isCommon(store: Store, { document }: QueueScope, severity: Severity, limit: number): boolean {
  const enough = 4 * limit;
  const row = store.reader.get<{ count: number }>(queueSql.common(severity), { document, enough });
  return (row?.count ?? 0) >= enough;
}

function byPosition(a: QueueKey, b: QueueKey): number {
  return a.position - b.position;
}

function byAge(a: QueueKey, b: QueueKey): number {
  return (
    a.changed - b.changed || (a.document < b.document ? -1 : a.document > b.document ? 1 : a.position - b.position)
  );
}

function keysIn(
  store: Store,
  { second, severity, common, before, newTo, without }: QueueSearch & { readonly common: boolean },
  { document, seen = 0 }: QueueScope,
  pairs: readonly Pair[],
  { from, to }: Span,
  { order, after, back = false }: QueuePlace,
  limit: number,
): QueueKey[] {
  const rare = common ? undefined : severity;
  const parts = [queueSql.base(order, { severity: rare, second: second === true })];
  const [{ state, flag } = { state: null, flag: null }] = pairs;
  const values: Record<string, string | number | null> = {
    document,
    from,
    to,
    limit,
    ...(rare ? { pairs: JSON.stringify(pairs.map((pair) => `${pair.state}/${pair.flag ?? ''}`)) } : { state, flag }),
  };
  const add = (sql: string, more: Record<string, string | number>): void => {
    parts.push(sql);
    Object.assign(values, more);
  };
  if (severity && common) parts.push(queueSql.withFinding(severity));
  if (second) parts.push(queueSql.second);
  if (before !== undefined) add(`AND p.changed <= :before`, { before });
  if (newTo !== undefined) add(queueSql.news, { seen, newTo });
  if (without) add(queueSql.without, { person: without.person });
  if (without?.strict) parts.push(`AND p.target_author IS NOT :person`);
  if (order === 'oldest' && after) {
    const place = document < after.document ? Number.MAX_SAFE_INTEGER : document > after.document ? 0 : after.position;
    add(back ? queueSql.earlier : queueSql.later, { changed: after.changed, place });
  }
  const way = back ? 'DESC' : 'ASC';
  parts.push(`ORDER BY ${order === 'document' ? '' : `p.changed ${way},`} p.position ${way} LIMIT :limit`);
  return store.reader.all<QueueKey>(parts.join(' '), values);
}

/** The pieces of the question, so that tests can ask for the plan of each. */
export const queueSql = {
  /** Which index answers is said, not guessed: there are no statistics, and each of them could. */
  base: (order: QueueOrder, { severity, second = false }: Pick<QueueSearch, 'severity' | 'second'> = {}) => {
    const index = second ? 'second' : order === 'document' ? 'state' : 'age';
    const of = severity
      ? `(p.state || '/' || coalesce(p.flag, '')) IN (SELECT value FROM json_each(:pairs))`
      : `p.state = :state AND p.flag IS :flag`;
    const from = severity
      ? `checked c INDEXED BY checked_${severity} CROSS JOIN current_paragraph p ON p.paragraph = c.paragraph
           AND p.source_number IS c.source_number AND p.target_number IS c.target_number
         WHERE c.document = :document AND c.${severity} > 0 AND`
      : `current_paragraph p INDEXED BY current_paragraph_${index} WHERE`;
    return `SELECT p.document, p.position, p.changed FROM ${from} p.document = :document AND ${of}
      AND p.position BETWEEN :from AND :to`;
  },
  common: (severity: Severity) =>
    `SELECT count(*) AS count FROM (SELECT 1 FROM checked INDEXED BY checked_${severity}
       WHERE document = :document AND ${severity} > 0 LIMIT :enough)`,
  withFinding: (severity: Severity) => `AND EXISTS (SELECT 1 FROM checked c WHERE c.paragraph = p.paragraph
    AND c.source_number IS p.source_number AND c.target_number IS p.target_number AND c.${severity} > 0)`,
  // As in the condition of the index, to the letter.
  second: `AND p.state = 'translated' AND p.flag IS NULL AND p.needed = 2 AND p.approvers <> '[]'`,
  news: `AND p.changed > :seen AND (SELECT user FROM commits WHERE seq = p.changed) IS NOT :newTo`,
  without: `AND NOT EXISTS (SELECT 1 FROM json_each(p.approvers) a WHERE a.value = :person)`,
  later: `AND (p.changed, p.position) > (:changed, :place)`,
  earlier: `AND (p.changed, p.position) < (:changed, :place)`,
} as const;

export type QueueRow = QueueKey & {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  readonly target: string | null;
  readonly state: State;
  readonly flag: Flag | null;
  readonly author: string | null;
  readonly authorName: string | null;
  /** People who have approved these texts already. */
  readonly approvers: readonly string[];
  readonly needed: 1 | 2;
  /** When it was last touched. */
  readonly at: string;
};

/** What a page shows of these paragraphs, in their order. */
export function readQueueRows(store: Store, keys: readonly QueueKey[]): QueueRow[] {
  return store.reader
    .all<Omit<QueueRow, 'approvers'> & { approvers: string }>(
      `SELECT p.document, p.position, p.changed, p.paragraph AS id, d.title, p.source_text AS source, p.target_text AS target, p.state, p.flag,
         p.target_author AS author, (SELECT name FROM user WHERE id = p.target_author) AS authorName, p.approvers, p.needed,
         (SELECT at FROM commits WHERE seq = p.changed) AS at
       FROM json_each(:keys) j CROSS JOIN current_paragraph p ON p.document = j.value ->> 0 AND p.position = j.value ->> 1
         JOIN current_document d ON d.document = p.document ORDER BY j.key`,
      { keys: JSON.stringify(keys.map(({ document, position }) => [document, position])) },
    )
    .map((row) => ({ ...row, approvers: JSON.parse(row.approvers) as string[] }));
}

/** The last commit at or before a time; 0 where there is none. Commits are in the order of time, so it is found by halves. */
export function seqAt(store: Store, time: string): number {
  let [low, high] = [0, store.seq()];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const row = store.reader.get<{ at: string }>(`SELECT at FROM commits WHERE seq = :middle`, { middle });
    if (row && row.at <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
