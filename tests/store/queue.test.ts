import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../server/core/assignment.js';
import { pairsOf, queueWaits, turnOf } from '../../server/core/queue.js';
import { severities } from '../../server/core/checks/check.js';
import { nextInQueue } from '../../server/store/next-in-queue.js';
import type { Store } from '../../server/store/open.js';
import {
  listQueue,
  listQueueDocuments,
  type QueueKey,
  queueSql,
  readQueueRows,
  seqAt,
} from '../../server/store/queue.js';
import { readVisits } from '../../server/store/visits.js';
import { connectTo, decision, documentFacts, open, project, request, revision, users } from './house.js';

const count = 8;

/** Two documents; some paragraphs translated, drafts, sent back, reviewed, each by a commit of its own. */
async function house(): Promise<Store & { readonly file: string }> {
  const store = await open();
  const commit = async (...facts: Parameters<typeof request>[0][]) => {
    const outcome = await store.commit(request(facts.flat(), [], { user: 'ann' }));
    if (outcome.kind !== 'committed') throw new Error(JSON.stringify(outcome));
  };
  await commit([...users, project], documentFacts(count, 'd1', 'a'), documentFacts(count, 'd2', 'b'));
  for (const prefix of ['b', 'a']) {
    for (const i of [6, 2, 3, 5]) await commit([revision(`${prefix}${i}`, 2, `by ann ${i}`, 'ann')]);
    await commit([{ ...revision(`${prefix}4`, 2, 'begun', 'bo'), done: false }]);
    await commit([decision(`${prefix}3`, 2, 'bo')]);
    await commit([decision(`${prefix}5`, 2, 'bo', { verdict: 'request-changes', reason: 'no' })]);
  }
  return store;
}

const placeOf = ({ document, position }: QueueKey): string => `${document}/${position}`;

/** Every paragraph as rows say, filtered and sorted without an index. */
function slowly(
  store: Store,
  wait: (typeof queueWaits)[number],
  spans: Record<'translate' | 'review', Span[]>,
  oldest: boolean,
) {
  const keys = ['d1', 'd2'].flatMap((document) =>
    Array.from({ length: count }, (_, i) => ({ document, position: i + 1, changed: 0 })),
  );
  const wanted = pairsOf(wait);
  const rows = readQueueRows(store, keys).filter(({ state, flag, position }) => {
    const inside = spans[turnOf({ state, flag })].some(({ from, to }) => from <= position && position <= to);
    return inside && wanted.some((pair) => pair.state === state && pair.flag === flag);
  });
  if (oldest)
    rows.sort((a, b) => a.changed - b.changed || a.document.localeCompare(b.document) || a.position - b.position);
  return rows.map(placeOf);
}

describe('the queue', () => {
  test('read page by page is what a plain filter finds, in either order and direction, whatever is asked', async () => {
    const store = await house();
    const span = fc
      .tuple(fc.integer({ min: 1, max: count }), fc.integer({ min: 1, max: count }))
      .map(([a, b]): Span[] => (a <= b ? [{ from: a, to: b }] : []));
    fc.assert(
      fc.property(
        fc.constantFrom(...queueWaits.filter((wait) => wait !== 'second-review')),
        fc.record({ translate: span, review: span }),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 5 }),
        (wait, spans, oldest, back, limit) => {
          const scopes = ['d1', 'd2'].map((document) => ({ document, spans }));
          const found: QueueKey[] = [];
          for (let after: QueueKey | null = null; ;) {
            const order = oldest ? 'oldest' : 'document';
            const place = { order, after, back, limit } as const;
            const page: QueueKey[] = listQueue(store, { scopes, pairs: pairsOf(wait) }, place);
            found.push(...page);
            if (page.length < limit) break;
            after = page.at(-1) ?? null;
          }
          const places = found.map(placeOf);
          expect(back ? places.toReversed() : places).toEqual(slowly(store, wait, spans, oldest));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('with a finding is the same list without what has none, be they rare or common', async () => {
    const store = await house();
    const db = connectTo(store.file);
    const everywhere = [{ from: 1, to: count }];
    const scopes = [{ document: 'd1', spans: { translate: everywhere, review: everywhere } }];
    const ids = readQueueRows(
      store,
      everywhere.flatMap(({ to }) =>
        Array.from({ length: to }, (_, i) => ({ document: 'd1', position: i + 1, changed: 0 })),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.boolean(), { minLength: count, maxLength: count }),
        fc.constantFrom(...queueWaits.filter((wait) => wait !== 'second-review')),
        fc.constantFrom('document' as const, 'oldest' as const),
        fc.boolean(),
        fc.integer({ min: 1, max: 3 }),
        async (found, wait, order, back, limit) => {
          db.exec(`DELETE FROM checked`);
          for (const [i, { id }] of ids.entries()) {
            db.prepare(
              `INSERT INTO checked SELECT paragraph, document, source_number, target_number - (:i % 4 = 3), 'r', :critical, 0, 0, 0
               FROM current_paragraph WHERE paragraph = :id`,
            ).run({ i, id, critical: found[i] ? 1 : 0 });
          }
          // Reads of one turn see one moment.
          await setImmediate();
          const all = { scopes, pairs: pairsOf(wait) };
          const plain = listQueue(store, all, { order, after: null, back, limit: 99 });
          const wanted = plain.filter(({ position }) => found[position - 1] && (position - 1) % 4 !== 3);
          const asked = { ...all, severity: 'critical' as const };
          const place = { order, back, limit };
          expect(listQueue(store, asked, { ...place, after: null }).map(placeOf)).toEqual(
            wanted.slice(0, limit).map(placeOf),
          );
          const [after = null] = plain.slice(1, 2);
          expect(listQueue(store, asked, { ...place, after }).map(placeOf)).toEqual(
            wanted
              .filter((key) => plain.findIndex((one) => placeOf(one) === placeOf(key)) > 1 || after === null)
              .slice(0, limit)
              .map(placeOf),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  test('knows whose turn it is, what is new to a person, and since when something waits', async () => {
    const store = await house();
    const everywhere = [{ from: 1, to: count }];
    const scope = (seen: number) => ({ document: 'd1', seen, spans: { translate: everywhere, review: everywhere } });
    const ask = (more: object, seen = 0) =>
      listQueue(
        store,
        { scopes: [scope(seen)], pairs: pairsOf('open'), ...more },
        { order: 'document', after: null, limit: 99 },
      );
    expect(ask({ newTo: 'ann' })).toEqual([]);
    expect(ask({ newTo: 'bo' })).toHaveLength(7);
    expect(ask({ newTo: 'bo' }, 1).map(({ position }) => position)).toEqual([2, 4, 5, 6]);
    expect(ask({ newTo: 'bo' }, store.seq())).toEqual([]);
    expect(ask({ before: 1 }).map(({ position }) => position)).toEqual([1, 7, 8]);
    await store.operate({ kind: 'visit', user: 'ann', document: 'd1', upto: 5 });
    await store.operate({ kind: 'visit', user: 'ann', document: 'd1', upto: 3 });
    expect(readVisits(store, 'ann')).toEqual(new Map([['d1', 5]]));
    expect(
      listQueueDocuments(store, 'default')
        .map(({ document }) => document)
        .sort(),
    ).toEqual(['d1', 'd2']);
  });

  test('finds the last commit before a time', async () => {
    const store = await house();
    expect(seqAt(store, '2000-01-01T00:00:00.000Z')).toBe(0);
    expect(seqAt(store, '2999-01-01T00:00:00.000Z')).toBe(store.seq());
  });

  test('the next one is not what a person wrote alone or has approved', async () => {
    const store = await house();
    const next = async (person: string, after: number) =>
      (await nextInQueue(store, { project: 'default', document: 'd1', after, person }))?.position ?? null;
    expect(await next('ann', 0)).toBeNull();
    expect([await next('bo', 0), await next('bo', 2), await next('bo', 6)]).toEqual([2, 6, null]);
    await store.commit(request([decision('a2', 2, 'bo', { needed: 2 })]));
    expect([await next('bo', 0), await next('cy', 0)]).toEqual([6, 2]);
    const everywhere = [{ from: 1, to: count }];
    const scopes = [{ document: 'd1', spans: { translate: everywhere, review: everywhere } }];
    const second = { scopes, pairs: pairsOf('second-review'), second: true };
    expect(listQueue(store, second, { order: 'document', after: null, limit: 9 }).map(placeOf)).toEqual(['d1/2']);
  });
});

describe('every question of the queue', () => {
  const values = { document: 'd1', state: 'translated', flag: null, from: 1, to: 9, limit: 9, seen: 1, newTo: 'ann' };
  const orders = ['ORDER BY p.position LIMIT :limit', 'ORDER BY p.changed, p.position LIMIT :limit'];

  test('backwards is answered by the same indexes', async () => {
    const store = await house();
    const back = ['ORDER BY p.position DESC LIMIT :limit', 'ORDER BY p.changed DESC, p.position DESC LIMIT :limit'];
    const { seen: _, newTo: __, ...bound } = values;
    for (const [i, order] of (['document', 'oldest'] as const).entries()) {
      const plan = store.reader.all<{ detail: string }>(
        `EXPLAIN QUERY PLAN ${queueSql.base(order)} ${back[i] ?? ''}`,
        bound,
      );
      expect(plan.map(({ detail }) => detail).join('\n')).not.toMatch(/SCAN p\b|TEMP B-TREE/);
    }
  });

  test.each([
    ['', 'current_paragraph_state', 'current_paragraph_age'],
    [queueSql.news, 'current_paragraph_state', 'current_paragraph_age'],
    [queueSql.second, 'current_paragraph_second', ''],
  ])('%s is answered by an index, without sorting', async (more, ...indexes) => {
    const store = await house();
    for (const [i, index] of indexes.entries()) {
      if (index === '') continue;
      const sql = `EXPLAIN QUERY PLAN ${queueSql.base(i === 0 ? 'document' : 'oldest', { second: more === queueSql.second })} ${more} ${orders[i] ?? ''}`;
      const bound = Object.fromEntries(Object.entries(values).filter(([key]) => sql.includes(`:${key}`)));
      const plan = store.reader.all<{ detail: string }>(sql, bound).map(({ detail }) => detail);
      expect(plan[0], plan.join('\n')).toContain(`INDEX ${index} (document=?`);
      expect(plan.join('\n')).not.toMatch(/SCAN p\b|TEMP B-TREE/);
    }
  });

  test.each(severities)('with a %s finding reads only paragraphs that have one', async (severity) => {
    const store = await house();
    const sql = `EXPLAIN QUERY PLAN ${queueSql.base('document', { severity })} ${orders[0] ?? ''}`;
    const { seen: _, newTo: __, state, flag, ...rest } = values;
    const bound = { ...rest, pairs: JSON.stringify([`${state}/${flag ?? ''}`]) };
    const plan = store.reader.all<{ detail: string }>(sql, bound).map(({ detail }) => detail);
    expect(plan.join('\n')).toMatch(new RegExp(`checked_${severity} \\(document=\\?\\)`));
    expect(plan.join('\n')).not.toMatch(/SCAN [cp]\b/);
  });
});
