import type { Fact } from '../../core/facts.js';
import type { Sql } from '../connection.js';

export type TermbaseFact = Extract<
  Fact,
  {
    kind:
      | 'proposal'
      | 'proposal-verdict'
      | 'concept-batch'
      | 'concept-batch-item'
      | 'accepted-rendering'
      | 'candidate-dismissal'
      | 'term-suggestion'
      | 'suggestion-refusal';
  }
>;

/** Appends one of the facts of migrations/0002_termbase.sql and 0003 under a commit. */
export function appendTermbaseFact(sql: Sql, seq: number, fact: TermbaseFact): void {
  switch (fact.kind) {
    case 'proposal':
      sql(`INSERT INTO proposal (id, seq, project, concept, base, entry, reason, paragraph, author)
           VALUES (:id, :seq, :project, :concept, :base, :entry, :reason, :paragraph, :author)`).run({
        ...fact,
        seq,
        entry: JSON.stringify(fact.entry),
      });
      return;
    case 'proposal-verdict':
      sql(`INSERT INTO proposal_verdict (proposal, seq, verdict, reason, concept, number, decider)
           VALUES (:proposal, :seq, :verdict, :reason, :concept, :number, :decider)`).run({ ...fact, seq });
      return;
    case 'concept-batch':
      sql(`INSERT INTO concept_batch (id, seq, project, kind, title, undoes)
           VALUES (:id, :seq, :project, :batchKind, :title, :undoes)`).run({ ...fact, seq });
      return;
    case 'concept-batch-item':
      sql(`INSERT INTO concept_batch_item (batch, concept, number, seq)
           VALUES (:batch, :concept, :number, :seq)`).run({ ...fact, seq });
      return;
    case 'accepted-rendering':
      sql(`INSERT INTO accepted_rendering (project, paragraph, concept, text, number, seq, accepted, author)
           VALUES (:project, :paragraph, :concept, :text, :number, :seq, :accepted, :author)`).run({
        ...fact,
        seq,
        paragraph: fact.paragraph ?? '',
        accepted: fact.accepted ? 1 : 0,
      });
      return;
    case 'candidate-dismissal':
      sql(`INSERT INTO candidate_dismissal (project, text, number, seq, dismissed, author)
           VALUES (:project, :text, :number, :seq, :dismissed, :author)`).run({
        ...fact,
        seq,
        dismissed: fact.dismissed ? 1 : 0,
      });
      return;
    case 'term-suggestion':
      sql(`INSERT INTO term_suggestion (suggestion, seq, paragraph, target_number, concept, concept_number)
           VALUES (:suggestion, :seq, :paragraph, :targetNumber, :concept, :conceptNumber)`).run({ ...fact, seq });
      return;
    case 'suggestion-refusal':
      sql(`INSERT INTO suggestion_refusal (suggestion, seq, reason, author)
           VALUES (:suggestion, :seq, :reason, :author)`).run({ ...fact, seq });
  }
}
