import { type Connection, preparing } from './connection.js';

export type Parameters = Readonly<Record<string, string | number | bigint | Buffer | null>>;

/**
 * Reads over the read-only connection, which never waits for a writer. Statements are prepared once. There is no cursor:
 * one that stays open keeps the write-ahead log from being reset.
 */
export type Reader = {
  readonly all: <Row>(sql: string, parameters?: Parameters) => Row[];
  /** Null where there is no row. */
  readonly get: <Row>(sql: string, parameters?: Parameters) => Row | null;
};

export function readerOf(db: Connection): Reader {
  const sql = preparing(db);
  return {
    all: <Row>(text: string, parameters: Parameters = {}) => sql(text).all(parameters) as Row[],
    get: <Row>(text: string, parameters: Parameters = {}) => (sql(text).get(parameters) as Row | undefined) ?? null,
  };
}
