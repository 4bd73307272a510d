import type { ConceptEntry } from '../../../glossary/model.js';
import type { Fact } from '../../core/facts.js';
import type { Sql } from '../connection.js';
import { termsOf } from './terms.js';

/**
 * Replaces a concept's terms by those of its newest entry. Two preferred ones in a language meet the unique index
 * `term_preferred`, and the commit is refused.
 */
export function deriveConcept(sql: Sql, fact: Extract<Fact, { kind: 'concept-revision' }>, seq: number): void {
  const { concept, number, entry } = fact;
  sql(`DELETE FROM term WHERE concept = ?`).run(concept);
  const insert = sql(`INSERT INTO term (concept, ordinal, lang, text, status, since)
                      VALUES (:concept, :ordinal, :lang, :text, :status, :since)`);
  termsOf(entry as ConceptEntry).forEach((term, ordinal) => insert.run({ concept, ordinal, ...term }));
  sql(`INSERT INTO current_concept (concept, number, changed) VALUES (:concept, :number, :seq)
       ON CONFLICT (concept) DO UPDATE SET number = excluded.number, changed = excluded.changed`).run({
    concept,
    number,
    seq,
  });
}
