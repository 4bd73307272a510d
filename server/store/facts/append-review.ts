import type { Fact } from '../../core/facts.js';
import type { Sql } from '../connection.js';

const kinds = [
  'decision',
  'hunk-decision',
  'comment',
  'comment-mention',
  'thread-resolution',
  'assignment',
  'release',
  'edition',
  'dismissal',
  'dismissal-end',
] as const;

export type ReviewFact = Extract<Fact, { kind: (typeof kinds)[number] }>;

export function isReviewFact(fact: Fact): fact is ReviewFact {
  return (kinds as readonly string[]).includes(fact.kind);
}

/** Appends a decision or one of the facts of migrations/0004_review.sql and 0005 under a commit. */
export function appendReviewFact(sql: Sql, seq: number, fact: ReviewFact): void {
  switch (fact.kind) {
    case 'decision': {
      const { compared, rules = null, override = null, needed = 1, ...rest } = fact;
      sql(`INSERT INTO decision (id, seq, paragraph, source_number, target_number, verdict, reason, reviewer,
             rules, override, needed, compared_from, compared_to)
           VALUES (:id, :seq, :paragraph, :sourceNumber, :targetNumber, :verdict, :reason, :reviewer,
             :rules, :override, :needed, :comparedFrom, :comparedTo)`).run({
        ...rest,
        seq,
        rules,
        override,
        needed,
        comparedFrom: compared?.from ?? null,
        comparedTo: compared?.to ?? null,
      });
      return;
    }
    case 'hunk-decision':
      sql(`INSERT INTO hunk_decision (decision, ordinal, seq, base_from, base_to, old_text, new_text, outcome, text,
             reason, category, severity, author)
           VALUES (:decision, :ordinal, :seq, :from, :to, :oldText, :newText, :outcome, :text,
             :reason, :category, :severity, :author)`).run({ author: null, ...fact, seq });
      return;
    case 'comment': {
      const { anchor, hunk, ...rest } = fact;
      sql(`INSERT INTO comment (id, seq, thread, paragraph, kind, side, number, anchor_from, anchor_to, quote,
             decision, hunk, text, author)
           VALUES (:id, :seq, :thread, :paragraph, :commentKind, :side, :number, :from, :to, :quote,
             :decision, :hunk, :text, :author)`).run({
        side: null,
        number: null,
        from: null,
        to: null,
        quote: null,
        ...anchor,
        decision: hunk?.decision ?? null,
        hunk: hunk?.ordinal ?? null,
        ...rest,
        seq,
      });
      return;
    }
    case 'comment-mention':
      sql(`INSERT INTO comment_mention (comment, user, seq) VALUES (:comment, :user, :seq)`).run({ ...fact, seq });
      return;
    case 'thread-resolution':
      sql(`INSERT INTO thread_resolution (thread, number, seq, resolved, author)
           VALUES (:thread, :number, :seq, :resolved, :author)`).run({ ...fact, seq, resolved: fact.resolved ? 1 : 0 });
      return;
    case 'assignment': {
      const { range, ended, ...rest } = fact;
      sql(`INSERT INTO assignment (id, number, seq, document, user, task, first, last, deadline, ended, author)
           VALUES (:id, :number, :seq, :document, :user, :task, :first, :last, :deadline, :ended, :author)`).run({
        ...rest,
        seq,
        ended: ended ? 1 : 0,
        first: range?.first ?? null,
        last: range?.last ?? null,
      });
      return;
    }
    case 'release':
      sql(`INSERT INTO release (document, number, seq, sha256, value, note, author)
           VALUES (:document, :number, :seq, :sha256, :value, :note, :author)`).run({
        ...fact,
        seq,
        value: JSON.stringify(fact.value),
      });
      return;
    case 'edition':
      sql(`INSERT INTO edition (document, number, seq, note, author)
           VALUES (:document, :number, :seq, :note, :author)`).run({ ...fact, seq });
      return;
    case 'dismissal':
      sql(`INSERT INTO dismissal (id, seq, project, scope, check_id, document, paragraph, source_number, target_number,
             source_words, target_words, concept, concept_number, severity, reason, author)
           VALUES (:id, :seq, :project, :scope, :check, (SELECT document FROM paragraph WHERE id = :paragraph), :paragraph,
             :sourceNumber, :targetNumber, :sourceWords, :targetWords, :concept, :conceptNumber, :severity, :reason, :author)`).run(
        { ...fact, seq },
      );
      return;
    case 'dismissal-end':
      sql(`INSERT INTO dismissal_end (dismissal, seq, author) VALUES (:dismissal, :seq, :author)`).run({
        ...fact,
        seq,
      });
  }
}
