import type { Fact, OutlineItem, ReleaseValue } from '../../core/facts.js';
import type { Sql } from '../connection.js';
import { type At, projection } from './derive.js';

/** How many commits are carried over between two writes of the derived rows. */
const commitsAtOnce = 500;

/**
 * Carries every fact of one database over to the derived tables of another (or of the same), which must be empty, in the
 * order of the commits.
 */
export function replay(from: Sql, to: Sql): void {
  const last = from(`SELECT coalesce(max(seq), 0) FROM commits`).pluck().get() as number;
  for (let after = 0; after < last; after += commitsAtOnce) {
    const { apply, flush } = projection(to, from);
    for (const { fact, ...at } of readFacts(from, after, after + commitsAtOnce)) apply(fact, at);
    flush();
  }
}

type Found = At & { readonly fact: Fact };

/**
 * The facts that something is derived from, of the commits after `after` up to `upTo`, by commit. Inside a commit they come
 * kind by kind, each after those it can refer to.
 */
export function readFacts(sql: Sql, after: number, upTo: number): Found[] {
  const found = readers.flatMap((read) => {
    const rows = sql(`SELECT c.at, f.* FROM ${read.table} f CROSS JOIN commits c ON c.seq = f.seq
                      WHERE f.seq > ? AND f.seq <= ? ORDER BY f.seq, ${read.order}`).all(after, upTo);
    return (rows as (Row & At)[]).map((row) => ({ seq: row.seq, at: row.at, fact: read.fact(row) }));
  });
  return found.sort((a, b) => a.seq - b.seq); // Stable: kinds stay in the order of `readers`.
}

// Rows of STRICT tables that `append.ts` wrote: their columns have the types of the fact.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Row = Readonly<Record<string, any>>;

const readers: readonly { readonly table: string; readonly order: string; readonly fact: (row: Row) => Fact }[] = [
  {
    table: 'document',
    order: 'f.id',
    fact: ({ id, project, source_lang: sourceLang, target_lang: targetLang, format }) => ({
      kind: 'document',
      id,
      project,
      sourceLang,
      targetLang,
      format,
    }),
  },
  {
    table: 'document_revision',
    order: 'f.document, f.number',
    fact: ({ document, number, title, deadline, archived, second_review: secondReview, dated }) => ({
      kind: 'document-revision',
      document,
      number,
      title,
      deadline,
      archived: archived === 1,
      secondReview: secondReview === 1,
      dated,
    }),
  },
  {
    table: 'paragraph',
    order: 'f.id',
    fact: ({ id, document, kind: paragraphKind, locator }) => ({
      kind: 'paragraph',
      id,
      document,
      paragraphKind,
      locator,
    }),
  },
  {
    table: 'revision',
    order: 'f.paragraph, f.side, f.number',
    fact: ({ paragraph, side, number, text, origin, author, done, against, suggestion, restores }) => ({
      kind: 'revision',
      paragraph,
      side,
      number,
      text,
      origin,
      author,
      done: done === 1,
      against,
      suggestion,
      restores,
    }),
  },
  {
    table: 'decision',
    order: 'f.id',
    fact: ({ id, paragraph, source_number: sourceNumber, target_number: targetNumber, verdict, ...row }) => ({
      kind: 'decision',
      id,
      paragraph,
      sourceNumber,
      targetNumber,
      verdict,
      reason: row['reason'],
      reviewer: row['reviewer'],
      needed: row['needed'],
    }),
  },
  {
    table: 'comment',
    order: 'f.id',
    fact: ({ id, thread, paragraph, kind: commentKind, text, author }) => ({
      kind: 'comment',
      id,
      thread,
      paragraph,
      commentKind,
      anchor: null,
      hunk: null,
      text,
      author,
    }),
  },
  {
    table: 'thread_resolution',
    order: 'f.thread, f.number',
    fact: ({ thread, number, resolved, author }) => ({
      kind: 'thread-resolution',
      thread,
      number,
      resolved: resolved === 1,
      author,
    }),
  },
  {
    table: 'assignment',
    order: 'f.id, f.number',
    fact: ({ id, number, document, user, task, first, last, deadline, ended, author }) => ({
      kind: 'assignment',
      id,
      number,
      document,
      user,
      task,
      deadline,
      ended: ended === 1,
      author,
      range: first === null ? null : { first, last },
    }),
  },
  {
    table: 'outline',
    order: 'f.document, f.number',
    fact: ({ document, number, value }) => {
      const { head, items } = JSON.parse(value) as { head: string; items: OutlineItem[] };
      return { kind: 'outline', document, number, head, items };
    },
  },
  {
    table: 'release',
    order: 'f.document, f.number',
    fact: ({ document, number, sha256, value, note, author }) => ({
      kind: 'release',
      document,
      number,
      sha256,
      note,
      author,
      value: JSON.parse(value) as ReleaseValue,
    }),
  },
  {
    table: 'edition',
    order: 'f.document, f.number',
    fact: ({ document, number, note, author }) => ({ kind: 'edition', document, number, note, author }),
  },
  {
    table: 'concept_revision',
    order: 'f.concept, f.number',
    fact: ({ concept, number, entry }) => ({
      kind: 'concept-revision',
      concept,
      number,
      entry: JSON.parse(entry) as unknown,
    }),
  },
];
