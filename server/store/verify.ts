import { createHash } from 'node:crypto';
import type { ReleaseValue } from '../core/facts.js';
import { canonicalHead, canonicalParagraph } from '../core/release.js';
import { type Connection, connect, preparing } from './connection.js';
import { derivedTables } from './facts/derive.js';
import { replay } from './facts/replay.js';
import { findingProblems } from './verify-findings.js';
import { scoreProblems } from './verify-scores.js';
import { applicationId, checkVersion, freshDatabase, readMigrations } from './migrate.js';
import { schemaProblems } from './schema.js';

/** Each problem starts with the name of the check that found it, as in `gap: revision p1/target has 3, up to 4`. */
export type Verification = { readonly ok: boolean; readonly problems: readonly string[] };

type Check = { readonly name: string; readonly find: (db: Connection, fresh: Connection) => string[] };

/** So that a broken table does not bury the rest. */
const maxProblems = 20;

/**
 * Looks at everything that must hold in a database, in one reading transaction, so that it can be in use meanwhile. Changes
 * nothing. For the command line: it blocks its thread.
 */
export function verify(file: string): Verification {
  const problems: string[] = [];
  const attempt = (name: string, find: () => readonly string[]): void => {
    try {
      const found = find();
      problems.push(...found.slice(0, maxProblems));
      if (found.length > maxProblems) problems.push(`${name}: and ${found.length - maxProblems} more`);
    } catch (error) {
      // What SQLite cannot read is a finding, and the other checks go on.
      problems.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  attempt('open', () => {
    const db = connect(file, { mode: 'read', timeout: 1000 });
    const fresh = freshDatabase(readMigrations());
    try {
      db.exec('BEGIN');
      for (const { name, find } of checks) attempt(name, () => find(db, fresh));
    } finally {
      db.close();
      fresh.close();
    }
    return [];
  });
  return { ok: problems.length === 0, problems };
}

const checks: readonly Check[] = [
  { name: 'application', find: application },
  { name: 'version', find: version },
  { name: 'integrity', find: integrity },
  { name: 'foreign-key', find: foreignKeys },
  { name: 'schema', find: schemaProblems },
  { name: 'feed', find: feed },
  { name: 'gap', find: gaps },
  { name: 'base', find: bases },
  { name: 'outline', find: outlines },
  { name: 'original', find: originals },
  { name: 'release', find: releases },
  { name: 'derived', find: derived },
  { name: 'finding', find: findingProblems },
  { name: 'score', find: scoreProblems },
];

function application(db: Connection): string[] {
  return db.pragma('application_id', { simple: true }) === applicationId
    ? []
    : ['application: not a database of Duizhao'];
}

function version(db: Connection): string[] {
  checkVersion(db, readMigrations());
  return [];
}

function integrity(db: Connection): string[] {
  const rows = db.pragma('integrity_check') as { integrity_check: string }[];
  return rows.map((row) => row.integrity_check).flatMap((found) => (found === 'ok' ? [] : [`integrity: ${found}`]));
}

function foreignKeys(db: Connection): string[] {
  const rows = db.pragma('foreign_key_check') as { table: string; parent: string }[];
  return rows.map(({ table, parent }) => `foreign-key: a row of ${table} names a missing ${parent}`);
}

function feed(db: Connection): string[] {
  const row = db.prepare(`SELECT count(*) AS count, min(seq) AS first, max(seq) AS last FROM commits`).get() as {
    count: number;
    first: number | null;
    last: number | null;
  };
  const whole = row.count === 0 || (row.first === 1 && row.last === row.count);
  return whole ? [] : [`feed: ${row.count} commits, from ${row.first} to ${row.last}`];
}

const numbered = {
  setting_revision: ['project', 'key'],
  membership: ['project', 'user'],
  document_revision: ['document'],
  original: ['document', 'side'],
  outline: ['document'],
  revision: ['paragraph', 'side'],
  concept_revision: ['concept'],
  accepted_rendering: ['project', 'paragraph', 'concept', 'text'],
};

function gaps(db: Connection): string[] {
  return Object.entries(numbered).flatMap(([table, key]) => {
    const rows = db
      .prepare(
        `SELECT ${key.join(` || '/' || `)} AS id, count(*) AS count, max(number) AS last FROM ${table}
         GROUP BY ${key.join(', ')} HAVING count(*) <> max(number) OR min(number) <> 1`,
      )
      .all() as { id: string; count: number; last: number }[];
    return rows.map(({ id, count, last }) => `gap: ${table} ${id} has ${count}, up to ${last}`);
  });
}

/** What a revision or a decision says it saw must have been there. */
function bases(db: Connection): string[] {
  const against = db
    .prepare(
      `SELECT r.paragraph || '/' || r.number FROM revision r
       WHERE r.against IS NOT NULL AND NOT EXISTS (
         SELECT 1 FROM revision s WHERE s.paragraph = r.paragraph AND s.side = 'source' AND s.number = r.against)`,
    )
    .pluck()
    .all();
  const decided = db
    .prepare(
      `SELECT d.id FROM decision d
       WHERE NOT EXISTS (SELECT 1 FROM revision r WHERE r.paragraph = d.paragraph AND r.side = 'target' AND r.number = d.target_number)
         OR d.source_number IS NOT NULL AND NOT EXISTS (
           SELECT 1 FROM revision r WHERE r.paragraph = d.paragraph AND r.side = 'source' AND r.number = d.source_number)`,
    )
    .pluck()
    .all();
  return [
    ...against.map((id) => `base: revision ${String(id)} was written against a source that is not there`),
    ...decided.map((id) => `base: decision ${String(id)} is about a text that is not there`),
  ];
}

function outlines(db: Connection): string[] {
  const rows = db
    .prepare(
      `SELECT o.document, o.number, i.value ->> 'paragraph' AS paragraph, count(*) AS times, max(p.document IS NOT o.document) AS stray
       FROM outline o, json_each(o.value, '$.items') i LEFT JOIN paragraph p ON p.id = i.value ->> 'paragraph'
       GROUP BY o.document, o.number, paragraph HAVING times > 1 OR stray`,
    )
    .all() as { document: string; number: number; paragraph: string; times: number; stray: 0 | 1 }[];
  return rows.map(({ document, number, paragraph, stray }) =>
    stray
      ? `outline: ${document}/${number} names ${paragraph}, which is not a paragraph of it`
      : `outline: ${document}/${number} names ${paragraph} twice`,
  );
}

function originals(db: Connection): string[] {
  const problems: string[] = [];
  const rows = db.prepare(`SELECT document, side, number, sha256, bytes FROM original`).iterate() as IterableIterator<{
    document: string;
    side: string;
    number: number;
    sha256: string;
    bytes: Buffer;
  }>;
  for (const { document, side, number, sha256, bytes } of rows) {
    const is = createHash('sha256').update(bytes).digest('hex');
    if (is !== sha256) problems.push(`original: the bytes of ${document}/${side}/${number} are not the imported ones`);
  }
  return problems;
}

/** The hash of every release beside one over the texts that it names. */
function releases(db: Connection): string[] {
  const text = db.prepare(`SELECT text FROM revision WHERE paragraph = ? AND side = ? AND number = ?`).pluck();
  const rows = db.prepare(`SELECT document, number, sha256, value FROM release`).all() as {
    document: string;
    number: number;
    sha256: string;
    value: string;
  }[];
  return rows.flatMap(({ document, number, sha256, value: json }) => {
    const value = JSON.parse(json) as ReleaseValue;
    const hash = createHash('sha256').update(canonicalHead(document, number, value));
    for (const item of value.items) {
      const { paragraph, source, target } = item;
      const sourceText = source === null ? null : (text.get(paragraph, 'source', source) as string);
      const targetText = text.get(paragraph, 'target', target) as string;
      hash.update(canonicalParagraph({ ...item, sourceText, targetText }));
    }
    return hash.digest('hex') === sha256
      ? []
      : [`release: the texts of ${document}/${number} are not the released ones`];
  });
}

/** Every derived table beside one that is rebuilt from the facts in memory, row by row. */
function derived(db: Connection, fresh: Connection): string[] {
  replay(preparing(db), preparing(fresh));
  return Object.entries(derivedTables).flatMap(([table, order]) => {
    const keys = order.split(', ').length;
    const query = `SELECT ${order}, * FROM ${table} ORDER BY ${order}`;
    const is = rowsByKey(db.prepare(query).raw().all() as unknown[][], keys);
    const should = rowsByKey(fresh.prepare(query).raw().all() as unknown[][], keys);
    const ids = [...new Set([...should.keys(), ...is.keys()])];
    return ids
      .filter((id) => is.get(id) !== should.get(id))
      .map((id) => {
        const what = !is.has(id) ? 'is missing' : !should.has(id) ? 'should not be there' : 'differs';
        return `derived: ${table} ${id} ${what}`;
      });
  });
}

function rowsByKey(rows: readonly unknown[][], keys: number): Map<string, string> {
  return new Map(rows.map((row) => [row.slice(0, keys).join('/'), JSON.stringify(row)]));
}
