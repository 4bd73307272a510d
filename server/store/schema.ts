import type { Connection } from './connection.js';

type SchemaRow = { readonly name: string; readonly type: string; readonly sql: string | null };

/** What differs between the schema of a database and that of one which the migrations made. */
export function schemaProblems(db: Connection, fresh: Connection): string[] {
  const is = schemaOf(db);
  const should = schemaOf(fresh);
  const names = [...new Set([...should.keys(), ...is.keys()])].sort();
  return names.flatMap((name) => {
    if (!is.has(name)) return [`schema: ${name} is missing`];
    if (!should.has(name)) return [`schema: ${name} is not ours`];
    return is.get(name) === should.get(name) ? [] : [`schema: ${name} was changed`];
  });
}

function schemaOf(db: Connection): Map<string, string | null> {
  // The sqlite_stat tables are what ANALYZE and PRAGMA optimize leave behind.
  const rows = db
    .prepare(`SELECT type, name, sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_stat*'`)
    .all() as SchemaRow[];
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, sql]));
}
