import { closeSync, fsyncSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../core/refusal.js';
import { connect } from './connection.js';
import { applicationId } from './migrate.js';

/**
 * Copies a database into one new file while others write: one reading transaction, so the copy is one moment. It is checked
 * and on disk before it gets its name; on failure nothing is left behind. An earlier backup of that name is replaced. Blocks its thread: see backup-worker.ts.
 */
export function copyDatabase(file: string, target: string): void {
  requireFree(file, target);
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  const part = `${target}.part-${process.pid}`;
  rmSync(part, { force: true });
  try {
    const db = connect(file, { mode: 'read', timeout: 1000 });
    try {
      // VACUUM INTO makes a file of its own permissions: the umask's would be too wide for people's passwords.
      closeSync(openSync(part, 'wx', 0o600));
      db.pragma('query_only = OFF');
      db.prepare(`VACUUM INTO ?`).run(part);
    } finally {
      db.close();
    }
    requireSound(part);
    sync(part); // SQLite does not fsync what VACUUM INTO wrote.
    renameSync(part, target);
    sync(path.dirname(target));
  } catch (error) {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(part + suffix, { force: true });
    throw error;
  }
}

function requireSound(file: string): void {
  const db = connect(file, { mode: 'read' });
  try {
    const found = db.pragma('integrity_check', { simple: true });
    if (found !== 'ok') throw new Error(`the copy is damaged: ${String(found)}`);
    if (db.pragma('application_id', { simple: true }) !== applicationId)
      throw new Error('the copy lost its application_id');
  } finally {
    db.close();
  }
}

function sync(name: string): void {
  const handle = openSync(name, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** An earlier backup may be replaced; another file, and the database in use, may not. */
function requireFree(file: string, target: string): void {
  const found = statSync(target, { throwIfNoEntry: false });
  if (found === undefined) return;
  const live = statSync(file);
  if (!found.isFile() || (found.dev === live.dev && found.ino === live.ino) || !isOurs(target)) {
    throw new Refusal('target-taken', { file: target });
  }
}

/** By the header, where a backup has its application_id at once: it has no write-ahead log. */
function isOurs(name: string): boolean {
  const header = Buffer.alloc(72);
  const handle = openSync(name, 'r');
  try {
    readSync(handle, header, 0, header.length, 0);
  } finally {
    closeSync(handle);
  }
  return header.toString('latin1', 0, 15) === 'SQLite format 3' && header.readUInt32BE(68) === applicationId;
}
