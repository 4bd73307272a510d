import { expect, test } from 'vitest';
import { databaseFile } from '../../server/store/prepare.js';
import { connectTo, fill, open, request, revision } from './house.js';

const count = 'SELECT count(*) AS count FROM revision';

test('what is read without waiting is of one moment, what is read after it is of now', async () => {
  const store = await open();
  await fill(store);
  const other = connectTo(databaseFile(store.dir));
  const before = store.reader.get<{ count: number }>(count);
  other.exec('CREATE TABLE another (id INTEGER) STRICT');
  const tables = `SELECT count(*) AS count FROM sqlite_schema WHERE name = 'another'`;
  expect(store.reader.get(tables)).toEqual({ count: 0 });
  expect(store.reader.get(count)).toEqual(before);
  await new Promise((resolve) => setImmediate(resolve));
  expect(store.reader.get(tables)).toEqual({ count: 1 });
});

test('a commit that is answered is read, also where the turn before it has read', async () => {
  const store = await open();
  await fill(store);
  for (let number = 2; number < 30; number++) {
    const before = store.reader.get<{ count: number }>(count)?.count ?? 0;
    await store.commit(request([revision('p1', number, `text ${number}`, 'ann')]));
    expect(store.reader.get(count)).toEqual({ count: before + 1 });
  }
});
