import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../core/refusal.js';
import { root } from '../root.js';
import { type Connection, secure } from './connection.js';

/** Stands in the header of every database of ours: "DuZH". */
export const applicationId = 0x44755a48;

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
  readonly sql: string;
};

/** The numbered files of `migrations/`, in order; their numbers are 1, 2, 3 … */
export function readMigrations(folder = path.join(root, 'migrations')): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return names.sort().map((name, index) => {
    const number = Number(name.slice(0, 4));
    if (number !== index + 1) throw new Error(`migration ${name} should have number ${index + 1}`);
    const sql = readFileSync(path.join(folder, name), 'utf8');
    return { number, name, sha256: createHash('sha256').update(sql).digest('hex'), sql };
  });
}

export function versionOf(db: Connection): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** Refuses a database that a newer program made, or whose past migrations are not the ones that we know. */
export function checkVersion(db: Connection, migrations: readonly Migration[]): void {
  const version = versionOf(db);
  if (version > migrations.length) throw new Refusal('newer-database', { version, known: migrations.length });
  const recorded = db.prepare(`SELECT number, sha256 FROM migration ORDER BY number`).all() as Migration[];
  if (recorded.length !== version) throw new Refusal('foreign-database', { problem: 'migrations are not recorded' });
  for (const { number, sha256 } of recorded) {
    const known = migrations[number - 1];
    if (known?.sha256 !== sha256) throw new Refusal('changed-migration', { name: known?.name ?? number });
  }
}

/** Brings a database up to date, each migration in a transaction of its own that records it. Returns how many were run. */
export function migrate(db: Connection, migrations: readonly Migration[], at: string): number {
  return migrations.filter((migration) => run(db, migration, at)).length;
}

function run(db: Connection, { number, name, sha256, sql }: Migration, at: string): boolean {
  return db
    .transaction(() => {
      // Inside the lock: another process may have done it while we waited.
      if (versionOf(db) >= number) return false;
      db.pragma(`application_id = ${applicationId}`);
      db.exec(`CREATE TABLE IF NOT EXISTS migration (
        number INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, at TEXT NOT NULL) STRICT`);
      db.exec(sql);
      db.prepare(`INSERT INTO migration (number, name, sha256, at) VALUES (?, ?, ?, ?)`).run(number, name, sha256, at);
      db.pragma(`user_version = ${number}`);
      return true;
    })
    .immediate();
}

/** A database in memory as the migrations make it: what schemas are compared with, and where `verify` rebuilds. */
export function freshDatabase(migrations: readonly Migration[]): Connection {
  const db = new Database(':memory:');
  secure(db);
  migrate(db, migrations, '');
  return db;
}
