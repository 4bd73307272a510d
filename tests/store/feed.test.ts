import { expect, test } from 'vitest';
import type { FeedItem } from '../../server/core/facts.js';
import { readFeed } from '../../server/store/feed.js';
import { fill, open, request, revision } from './house.js';

const numbers = (items: readonly FeedItem[]): number[] => items.map(({ seq }) => seq);

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(condition()).toBe(true);
}

test('a commit is announced before it is answered, and can be read by then', async () => {
  const store = await open();
  await fill(store);
  const seen: number[] = [];
  store.onFeed((items) => {
    seen.push(...numbers(items));
    expect(store.reader.get(`SELECT max(seq) AS seq FROM commits`)).toEqual({ seq: seen.at(-1) });
  });
  const outcome = await store.commit(request([revision('p1', 2, 'x', 'ann')], [], { document: 'd1', subject: 'p1' }));
  expect(outcome).toEqual({ kind: 'committed', seq: 2 });
  expect(seen).toEqual([2]);
  expect(store.seq()).toBe(2);
});

test('two stores on one folder each hear every commit once, in order, without a gap', async () => {
  const one = await open();
  await fill(one, 40);
  const two = await open({ dir: one.dir });
  const heard: Record<'one' | 'two', number[]> = { one: [], two: [] };
  one.onFeed((items) => heard.one.push(...numbers(items)));
  two.onFeed((items) => heard.two.push(...numbers(items)));
  const save = async (store: typeof one, from: number): Promise<void> => {
    for (let i = from; i <= 40; i += 2) {
      for (let number = 2; number <= 6; number++) {
        const { kind } = await store.commit(request([revision(`p${i}`, number, `text ${number}`, 'ann')]));
        expect(kind).toBe('committed');
      }
    }
  };
  await Promise.all([save(one, 1), save(two, 2)]);
  await until(() => heard.one.length >= 200 && heard.two.length >= 200);
  const all = Array.from({ length: 200 }, (_, i) => i + 2);
  expect(heard).toEqual({ one: all, two: all });
  expect(one.seq()).toBe(201);
});

test("another process's commit is heard of within a quarter of a second", async () => {
  const one = await open();
  await fill(one);
  const two = await open({ dir: one.dir });
  const heard: number[] = [];
  one.onFeed((items) => heard.push(...numbers(items)));
  await two.commit(request([revision('p1', 2, 'x', 'ann')]));
  const started = performance.now();
  await until(() => heard.length > 0);
  expect(performance.now() - started).toBeLessThan(250);
});

test('a listener can begin behind, and stop', async () => {
  const store = await open();
  await fill(store);
  for (let number = 2; number <= 5; number++) await store.commit(request([revision('p1', number, `${number}`, 'ann')]));
  const heard: number[] = [];
  const stop = store.onFeed((items) => heard.push(...numbers(items)), 2);
  expect(heard).toEqual([3, 4, 5]);
  await store.commit(request([revision('p2', 2, 'x', 'ann')]));
  stop();
  await store.commit(request([revision('p3', 2, 'x', 'ann')]));
  expect(heard).toEqual([3, 4, 5, 6]);
});

test('a listener that throws is reported and disturbs nobody', async () => {
  const errors: unknown[] = [];
  const store = await open({ onError: (error) => errors.push(error) });
  const heard: number[] = [];
  store.onFeed(() => {
    throw new Error('a bug in a listener');
  });
  store.onFeed((items) => heard.push(...numbers(items)));
  await fill(store);
  expect(heard).toEqual([1]);
  expect(errors).toEqual([new Error('a bug in a listener')]);
});

test('the feed can be read from any number on', async () => {
  const store = await open();
  await fill(store);
  await store.commit(
    request([], [], { action: 'a:b', user: 'ann', document: 'd1', subject: 'p1', at: '2026-01-02T03:04:05.678Z' }),
  );
  expect(await readFeed(store, 1, 10)).toEqual([
    {
      seq: 2,
      at: '2026-01-02T03:04:05.678Z',
      user: 'ann',
      action: 'a:b',
      project: 'default',
      document: 'd1',
      subject: 'p1',
    },
  ]);
  expect(numbers(await readFeed(store, 0, 1))).toEqual([1]);
});
