import type { Fact } from '../../core/facts.js';
import type { Sql } from '../connection.js';

/** Replaces what stands of an assignment by its newest revision. */
export function deriveAssignment(sql: Sql, fact: Extract<Fact, { kind: 'assignment' }>, seq: number): void {
  const { range, ended, ...rest } = fact;
  sql(`INSERT INTO current_assignment (id, number, document, user, task, first, last, deadline, ended, author, changed)
       VALUES (:id, :number, :document, :user, :task, :first, :last, :deadline, :ended, :author, :seq)
       ON CONFLICT (id) DO UPDATE SET number = excluded.number, document = excluded.document, user = excluded.user,
         task = excluded.task, first = excluded.first, last = excluded.last, deadline = excluded.deadline,
         ended = excluded.ended, author = excluded.author, changed = excluded.changed`).run({
    ...rest,
    seq,
    ended: ended ? 1 : 0,
    first: range?.first ?? null,
    last: range?.last ?? null,
  });
}
