import type { Fact } from '../../core/facts.js';
import type { Sql } from '../connection.js';

/** Counts a comment into its thread, or closes and opens that. `documentOf` answers a paragraph's document. */
export function deriveThread(
  sql: Sql,
  fact: Extract<Fact, { kind: 'comment' | 'thread-resolution' }>,
  documentOf: (paragraph: string) => string,
  seq: number,
): void {
  if (fact.kind === 'thread-resolution') {
    sql(`UPDATE current_thread SET resolved = :resolved, changed = :seq WHERE thread = :thread`).run({
      thread: fact.thread,
      resolved: fact.resolved ? 1 : 0,
      seq,
    });
    return;
  }
  const { id, thread, paragraph, commentKind } = fact;
  sql(`INSERT INTO current_thread (thread, document, paragraph, kind, resolved, comments, changed)
       VALUES (:thread, :document, :paragraph, :commentKind, 0, 1, :seq)
       ON CONFLICT (thread) DO UPDATE SET comments = comments + 1, changed = excluded.changed`).run({
    thread: thread ?? id,
    document: documentOf(paragraph),
    paragraph,
    commentKind,
    seq,
  });
}
