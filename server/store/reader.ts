import { type Connection, preparing } from './connection.js';

export type Parameters = Readonly<Record<string, string | number | bigint | Buffer | null>>;

/**
 * Reads over the read-only connection, which never waits for a writer. Statements are prepared once. There is no cursor:
 * one that stays open keeps the write-ahead log from being reset. What is read without waiting in between is of one moment.
 */
export type Reader = {
  readonly all: <Row>(sql: string, parameters?: Parameters) => Row[];
  /** Null where there is no row. */
  readonly get: <Row>(sql: string, parameters?: Parameters) => Row | null;
};

export function readerOf(db: Connection): Reader {
  const sql = preparing(db);
  /**
   * One transaction until the turn ends, before anything else is received: after another connection's commit SQLite reads
   * its pages anew for each transaction, and a request reads eight times.
   */
  const begin = (): void => {
    if (db.inTransaction) return;
    sql('BEGIN').run();
    process.nextTick(end);
  };
  const end = (): void => {
    if (db.open && db.inTransaction) sql('COMMIT').run();
  };
  return {
    all<Row>(text: string, parameters: Parameters = {}) {
      begin();
      return sql(text).all(parameters) as Row[];
    },
    get<Row>(text: string, parameters: Parameters = {}) {
      begin();
      return (sql(text).get(parameters) as Row | undefined) ?? null;
    },
  };
}
