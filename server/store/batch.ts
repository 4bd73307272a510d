import type { CommitOutcome, CommitRequest } from '../core/facts.js';
import { type Connection, isBusy, type Sql, sqliteCode } from './connection.js';
import { appendCommit, appendFact } from './facts/append.js';
import { projection } from './facts/derive.js';
import { firstMoved } from './facts/expect.js';
import type { Answer, Write } from './messages.js';
import { operate } from './operate.js';

/**
 * Carries out writes in one durable transaction, each in a savepoint of its own: one that conflicts leaves the others
 * alone. Returns an answer a write, after COMMIT; null where another process holds the lock and nothing was done. An error
 * that ends the transaction, or a COMMIT that fails, fails every member.
 */
export function writeBatch(db: Connection, sql: Sql, writes: readonly Write[]): Answer[] | null {
  try {
    sql('BEGIN IMMEDIATE').run();
  } catch (error) {
    if (isBusy(error)) return null;
    return writes.map(() => ({ kind: 'failed', error }));
  }
  try {
    let seq = sql('SELECT coalesce(max(seq), 0) FROM commits').pluck().get() as number;
    const answers = writes.map((write): Answer => {
      const answer = member(db, sql, write, seq + 1);
      if (answer.kind === 'done' && 'kind' in answer.outcome && answer.outcome.kind === 'committed') seq++;
      return answer;
    });
    sql('COMMIT').run();
    return answers;
  } catch (error) {
    if (db.inTransaction) sql('ROLLBACK').run();
    return writes.map(() => ({ kind: 'failed', error }));
  }
}

/** One write in its savepoint. Throws only where the whole transaction is lost. */
function member(db: Connection, sql: Sql, write: Write, seq: number): Answer {
  sql('SAVEPOINT member').run();
  try {
    const outcome = write.kind === 'commit' ? append(sql, write.request, seq) : operate(sql, write.operation);
    sql('RELEASE member').run();
    return { kind: 'done', outcome };
  } catch (error) {
    // A full disk or an I/O error rolls back the transaction itself: then no member was saved.
    if (!db.inTransaction) throw error;
    sql('ROLLBACK TO member').run();
    sql('RELEASE member').run();
    const outcome = ruleOf(error);
    return outcome ? { kind: 'done', outcome } : { kind: 'failed', error };
  }
}

function append(sql: Sql, request: CommitRequest, seq: number): CommitOutcome {
  const earlier = sql('SELECT seq FROM commits WHERE request_id = ?').pluck().get(request.requestId) as
    number | undefined;
  if (earlier !== undefined) return { kind: 'repeated', seq: earlier };
  const what = firstMoved(sql, request.expects);
  if (what !== null) return { kind: 'moved', what };
  appendCommit(sql, seq, request);
  const { apply, flush } = projection(sql);
  for (const fact of request.facts) {
    try {
      appendFact(sql, seq, fact);
    } catch (error) {
      // SQLite's message names no table.
      if (sqliteCode(error) !== 'SQLITE_CONSTRAINT_FOREIGNKEY') throw error;
      throw new Error(`a fact of kind ${fact.kind} names something that does not exist`, { cause: error });
    }
    apply(fact, { seq, at: request.at });
  }
  flush();
  return { kind: 'committed', seq };
}

/** What a constraint's message means to the action that asked; null for what can only be a bug. */
function ruleOf(error: unknown): CommitOutcome | null {
  const code = sqliteCode(error);
  if (code === null || !(error instanceof Error)) return null;
  const { message } = error;
  if (code === 'SQLITE_CONSTRAINT_TRIGGER') {
    const [prefix, rule = ''] = message.split(': ', 2);
    if (prefix === 'conflict') return { kind: 'moved', what: rule };
    if (prefix === 'refused') return { kind: 'refused', rule };
  }
  if (code === 'SQLITE_CONSTRAINT_UNIQUE') {
    if (message.endsWith('user.name')) return { kind: 'moved', what: 'user' };
    if (message.endsWith('term.concept, term.lang, term.since')) return { kind: 'refused', rule: 'one-preferred' };
  }
  return null;
}
