import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../core/refusal.js';
import { copyDatabase } from './backup.js';
import { type Connection, connect, isBusy, sqliteCode } from './connection.js';
import {
  applicationId,
  checkVersion,
  freshDatabase,
  migrate,
  type Migration,
  readMigrations,
  versionOf,
} from './migrate.js';
import { schemaProblems } from './schema.js';

/** How long another process that is doing the same may take. */
const timeout = 5000;

export function databaseFile(dir: string): string {
  return path.join(dir, 'duizhao.db');
}

/** What was done: how many migrations were run, and where the copy from before them is. */
export type Prepared = { readonly file: string; readonly migrated: number; readonly backup: string | null };

/**
 * Makes the data folder and its database where they are missing, and brings an older database up to date after copying it to
 * `backups/`. Refuses one that is newer than the program, another program's, or damaged; such a file is not touched.
 */
export function prepareDatabase(
  dir: string,
  now: string,
  migrations: readonly Migration[] = readMigrations(),
): Prepared {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const file = databaseFile(dir);
  if (!existsSync(file)) closeSync(openSync(file, 'a', 0o600));
  let db: Connection | undefined;
  try {
    db = connect(file, { timeout });
    return prepare(db, file, dir, now, migrations);
  } catch (error) {
    const code = sqliteCode(error);
    if (code?.startsWith('SQLITE_CORRUPT') || code?.startsWith('SQLITE_NOTADB')) {
      throw new Refusal('corrupt-database', { file, code });
    }
    throw error;
  } finally {
    db?.close();
  }
}

function prepare(db: Connection, file: string, dir: string, now: string, migrations: readonly Migration[]): Prepared {
  const isNew = isEmpty(db);
  if (!isNew && db.pragma('application_id', { simple: true }) !== applicationId) {
    throw new Refusal('foreign-database', { file });
  }
  let backup: string | null = null;
  if (isNew) {
    useLogOfWrites(db);
  } else {
    checkVersion(db, migrations);
    const version = versionOf(db);
    if (version < migrations.length) {
      backup = path.join(dir, 'backups', `before-${version + 1}-${now.replace(/[^0-9TZ]/g, '')}.db`);
      copyDatabase(file, backup);
    }
  }
  const migrated = migrate(db, migrations, now);
  const fresh = freshDatabase(migrations);
  const problems = schemaProblems(db, fresh);
  fresh.close();
  if (problems.length > 0) throw new Refusal('foreign-database', { file, problem: problems[0] });
  useLogOfWrites(db);
  return { file, migrated, backup };
}

/**
 * Puts the database into WAL mode. Where another process does the same at this moment SQLite answers that it is busy without
 * waiting, because two that wait for each other would wait for ever.
 */
function useLogOfWrites(db: Connection): void {
  const until = performance.now() + timeout;
  while (db.pragma('journal_mode', { simple: true }) !== 'wal') {
    try {
      if (db.pragma('journal_mode = WAL', { simple: true }) === 'wal') return;
      throw new Error('the database cannot be put into WAL mode here');
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** A file without any table: just created, or left by a start that was cut short. */
function isEmpty(db: Connection): boolean {
  const used = db.prepare(`SELECT count(*) FROM sqlite_master`).pluck().get() !== 0;
  return !used && versionOf(db) === 0;
}
