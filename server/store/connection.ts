import Database from 'better-sqlite3';

export type Connection = Database.Database;

/** Prepares each text once a connection; every statement of the store goes through one of these. */
export type Sql = (text: string) => Database.Statement;

/**
 * Opens a connection and puts it in the state that the store relies on. better-sqlite3 reopens a WAL database with
 * `synchronous=NORMAL`, and append-only triggers do not see INSERT OR REPLACE without `recursive_triggers`; a pragma that
 * SQLite does not take is ignored in silence, so each is read back.
 * `timeout`: how long a statement may block the thread while another process holds the lock.
 */
export function connect(
  file: string,
  { mode = 'write', timeout = 0 }: { mode?: 'write' | 'read'; timeout?: number } = {},
): Connection {
  const db = new Database(file, {
    timeout: Math.max(timeout, opening),
    readonly: mode === 'read',
    fileMustExist: mode === 'read',
  });
  try {
    secure(db);
    db.pragma(`busy_timeout = ${timeout}`);
    if (mode === 'read') db.pragma('query_only = ON');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** How long, in ms, it waits at first: whoever opens or closes the log of writes at the same moment keeps it locked. */
const opening = 5000;

const required = { synchronous: 2, recursive_triggers: 1, foreign_keys: 1, trusted_schema: 0 } as const;

/** Sets what every connection of ours has, and asserts that SQLite took it. */
export function secure(db: Connection): void {
  for (const [pragma, value] of Object.entries(required)) {
    db.pragma(`${pragma} = ${value}`);
    const is = db.pragma(pragma, { simple: true });
    if (is !== value) throw new Error(`PRAGMA ${pragma} is ${String(is)}, not ${value}`);
  }
}

/** A cache of prepared statements. Texts are the literals of this folder, so it stays small. */
export function preparing(db: Connection): Sql {
  const cache = new Map<string, Database.Statement>();
  return (text) => {
    let statement = cache.get(text);
    if (statement === undefined) cache.set(text, (statement = db.prepare(text)));
    return statement;
  };
}

/** The code of an error from SQLite, as in `SQLITE_BUSY`; null for any other error. */
export function sqliteCode(error: unknown): string | null {
  // Not instanceof alone: an error that crossed from a worker thread is a plain Error.
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')
    ? error.code
    : null;
}

export function isBusy(error: unknown): boolean {
  return sqliteCode(error)?.startsWith('SQLITE_BUSY') ?? false;
}
