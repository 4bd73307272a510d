import { expect, test } from 'vitest';
import { writeBatch } from '../../server/store/batch.js';
import { preparing } from '../../server/store/connection.js';
import { connectTo, fill, open, request, revision } from './house.js';

/** A group on a connection of its own, where the test can break the database underneath it. */
async function group() {
  const store = await open();
  await fill(store);
  const db = connectTo(store.file);
  const save = (paragraph: string) => ({
    kind: 'commit' as const,
    request: request([revision(paragraph, 2, 'text', 'ann')]),
  });
  const saved = () => db.prepare(`SELECT paragraph FROM revision WHERE number = 2 ORDER BY 1`).pluck().all();
  return { db, sql: preparing(db), save, saved };
}

test('an error that ends the transaction fails every member, the ones before it too', async () => {
  const { db, sql, save, saved } = await group();
  db.exec(`CREATE TEMP TRIGGER broken BEFORE INSERT ON revision WHEN NEW.paragraph = 'p2'
           BEGIN SELECT RAISE(ROLLBACK, 'the disk is full'); END`);
  const answers = writeBatch(db, sql, [save('p1'), save('p2'), save('p3')]);
  expect(answers?.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'failed']);
  expect(saved()).toEqual([]);
  expect(db.inTransaction).toBe(false);
});

test('a COMMIT that fails, fails every member', async () => {
  const { db, sql, save, saved } = await group();
  db.exec(`CREATE TEMP TABLE parent (id INTEGER PRIMARY KEY);
           CREATE TEMP TABLE child (id INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED);
           CREATE TEMP TRIGGER orphan AFTER INSERT ON revision WHEN NEW.paragraph = 'p2' BEGIN INSERT INTO child VALUES (1); END`);
  const answers = writeBatch(db, sql, [save('p1'), save('p2'), save('p3')]);
  expect(answers?.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'failed']);
  expect(saved()).toEqual([]);
  expect(db.inTransaction).toBe(false);
});

test('a member that is rolled back gives its number to the next', async () => {
  const { db, sql, save, saved } = await group();
  db.exec(`CREATE TEMP TRIGGER refused BEFORE INSERT ON revision WHEN NEW.paragraph = 'p2'
           BEGIN SELECT RAISE(ABORT, 'refused: for a test'); END`);
  const answers = writeBatch(db, sql, [save('p1'), save('p2'), save('p3')]);
  expect(answers?.map((answer) => answer.kind === 'done' && answer.outcome)).toEqual([
    { kind: 'committed', seq: 2 },
    { kind: 'refused', rule: 'for a test' },
    { kind: 'committed', seq: 3 },
  ]);
  expect(saved()).toEqual(['p1', 'p3']);
});

test('with the lock in other hands nothing is tried', async () => {
  const { db, save, saved } = await group();
  db.exec('BEGIN IMMEDIATE');
  const other = connectTo(db.name);
  other.pragma('busy_timeout = 0');
  expect(writeBatch(other, preparing(other), [save('p1')])).toBeNull();
  db.exec('COMMIT');
  expect(saved()).toEqual([]);
});
