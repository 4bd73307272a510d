import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../server/core/refusal.js';
import { root } from '../../server/root.js';
import { applicationId, readMigrations } from '../../server/store/migrate.js';
import { databaseFile, prepareDatabase } from '../../server/store/prepare.js';
import { verify } from '../../server/store/verify.js';
import { connectTo, fill, newFolder, open, project, request, revision, users } from './house.js';

const now = '2026-01-02T03:04:05.678Z';

function refusalOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'none';
}

test('a new folder and its database are private, ours and in order', async () => {
  const store = await open({ dir: path.join(newFolder(), 'new', 'data') });
  expect(statSync(store.dir).mode & 0o777).toBe(0o700);
  expect(statSync(store.file).mode & 0o777).toBe(0o600);
  const db = connectTo(store.file);
  expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
  expect(db.pragma('user_version', { simple: true })).toBe(readMigrations().length);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(verify(store.file)).toEqual({ ok: true, problems: [] });
});

test('the reader cannot write', async () => {
  const store = await open();
  expect(() => store.reader.all(`DELETE FROM session RETURNING 1`)).toThrow('readonly');
});

test('a new database gets its seed once, all or nothing', async () => {
  const seeds = [request([project], [], { requestId: 'seed-1' }), request(users, [], { requestId: 'seed-2' })];
  const store = await open({ seed: () => seeds });
  expect(store.seq()).toBe(2);
  await store.close();
  const again = await open({ dir: store.dir, seed: () => [request([{ kind: 'user', id: 'late', name: 'late' }])] });
  expect(again.seq()).toBe(2);
});

test('what was saved is there when the store is opened again', async () => {
  const store = await open();
  await fill(store);
  await store.commit(request([revision('p1', 2, 'kept', 'ann')]));
  await store.close();
  expect(readdirSync(store.dir)).toEqual(['duizhao.db']);
  const again = await open({ dir: store.dir });
  expect(again.seq()).toBe(2);
  expect(again.reader.get(`SELECT target_text FROM current_paragraph WHERE paragraph = 'p1'`)).toEqual({
    target_text: 'kept',
  });
});

test('two programs can make the same new folder at once', async () => {
  const dir = newFolder();
  const [one, two] = await Promise.all([open({ dir }), open({ dir })]);
  await fill(one);
  expect((await two.commit(request([revision('p1', 2, 'x', 'ann')]))).kind).toBe('committed');
  expect(verify(one.file).ok).toBe(true);
});

describe('what is not ours is refused and stays as it is', () => {
  function refused(change: (file: string) => void): string {
    const dir = newFolder();
    prepareDatabase(dir, now);
    const file = databaseFile(dir);
    change(file);
    const before = readFileSync(file);
    const code = refusalOf(() => prepareDatabase(dir, now));
    expect(readFileSync(file).equals(before)).toBe(true);
    return code;
  }
  const alter = (sql: string) => (file: string) => {
    const db = new Database(file);
    db.exec(sql);
    db.pragma('journal_mode = DELETE');
    db.close();
  };

  test('a newer database', () => expect(refused(alter('PRAGMA user_version = 999'))).toBe('newer-database'));
  test("another program's", () => expect(refused(alter('PRAGMA application_id = 7'))).toBe('foreign-database'));
  test('a file that is no database', () =>
    expect(refused((file) => writeFileSync(file, 'minutes of the meeting\n'.repeat(100)))).toBe('corrupt-database'));
  test('half a database', () =>
    expect(refused((file) => writeFileSync(file, readFileSync(file).subarray(0, 20_000)))).toBe('corrupt-database'));
  test('a strange trigger', () =>
    expect(refused(alter('CREATE TRIGGER evil AFTER INSERT ON session BEGIN DELETE FROM session; END'))).toBe(
      'foreign-database',
    ));
  test('a missing trigger', () => expect(refused(alter('DROP TRIGGER revision_no_delete'))).toBe('foreign-database'));
  test('a migration that is not the one that was run', () =>
    expect(refused(alter(`UPDATE migration SET sha256 = 'x'`))).toBe('changed-migration'));

  const samples = path.join(root, '../shared/data/formats/badinput/sqlite-made-here');
  const names = [
    'bad-page-size',
    'corrupt-index',
    'evil-schema',
    'good',
    'header-only',
    'magic-only',
    'page-count-lies',
  ];
  names.push('page4-garbage', 'root-page-wrong-type', 'text', 'truncated-half', 'wrong-app');
  for (const name of names) {
    const sample = path.join(samples, `${name}.db`);
    test.skipIf(!existsSync(sample))(`the sample ${name}`, () => {
      const code = refused((file) => {
        copyFileSync(sample, file);
        chmodSync(file, 0o600);
      });
      expect(['corrupt-database', 'foreign-database', 'newer-database']).toContain(code);
    });
  }
});

describe('an older database', () => {
  const older = readMigrations();
  const next = { number: older.length + 1, name: 'next.sql', sha256: 'f'.repeat(64) };

  test('is copied before it is brought up to date', async () => {
    const store = await open();
    await fill(store);
    await store.close();
    const migrations = [...older, { ...next, sql: 'CREATE TABLE later (id TEXT PRIMARY KEY) STRICT' }];
    const { migrated, backup } = prepareDatabase(store.dir, now, migrations);
    expect(migrated).toBe(1);
    expect(backup).toBe(path.join(store.dir, 'backups', `before-${next.number}-20260102T030405678Z.db`));
    expect(verify(backup ?? '')).toEqual({ ok: true, problems: [] });
    const db = connectTo(store.file);
    expect(db.prepare(`SELECT number, name FROM migration`).all()).toHaveLength(migrations.length);
    expect(prepareDatabase(store.dir, now, migrations)).toMatchObject({ migrated: 0, backup: null });
    expect(refusalOf(() => prepareDatabase(store.dir, now))).toBe('newer-database');
  });

  test('stays as it was where a migration fails', async () => {
    const store = await open();
    await fill(store);
    await store.close();
    const migrations = [
      ...older,
      { ...next, sql: 'CREATE TABLE later (id TEXT) STRICT; INSERT INTO nowhere VALUES (1)' },
    ];
    expect(() => prepareDatabase(store.dir, now, migrations)).toThrow('no such table');
    expect(verify(store.file)).toEqual({ ok: true, problems: [] });
  });
});

describe('backup', () => {
  test('copies one moment while saves go on, into a private file', async () => {
    const store = await open();
    await fill(store, 50);
    let stop = false;
    const saving = (async () => {
      for (let number = 2; !stop; number++)
        await store.commit(request([revision('p1', number, `text ${number}`, 'ann')]));
    })();
    const file = path.join(store.dir, 'somewhere', 'copy.db');
    await store.backup(file);
    stop = true;
    await saving;
    expect(verify(file)).toEqual({ ok: true, problems: [] });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(path.dirname(file))).toEqual(['copy.db']);
  });

  test('replaces an earlier backup, but no other file and not the database in use', async () => {
    const store = await open();
    await fill(store);
    const copy = path.join(store.dir, 'copy.db');
    await store.backup(copy);
    await store.commit(request([revision('p1', 2, 'newer', 'ann')]));
    await store.backup(copy);
    expect(connectTo(copy).prepare(`SELECT max(seq) FROM commits`).pluck().get()).toBe(2);
    const report = path.join(store.dir, 'report.docx');
    writeFileSync(report, 'a report');
    const link = path.join(store.dir, 'link.db');
    linkSync(store.file, link);
    mkdirSync(path.join(store.dir, 'folder'));
    for (const taken of [report, store.file, link, path.join(store.dir, 'folder')]) {
      await expect(store.backup(taken)).rejects.toMatchObject({ code: 'target-taken' });
    }
    expect(readFileSync(report, 'utf8')).toBe('a report');
    expect(verify(store.file).ok).toBe(true);
  });

  test('leaves nothing behind where it cannot be made', async () => {
    const store = await open();
    writeFileSync(path.join(store.dir, 'file'), '');
    await expect(store.backup(path.join(store.dir, 'file', 'copy.db'))).rejects.toThrow();
    expect(readdirSync(store.dir).filter((name) => name.includes('part'))).toEqual([]);
  });
});
