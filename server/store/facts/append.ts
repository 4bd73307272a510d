import type { CommitRequest, Fact } from '../../core/facts.js';
import { normalise } from '../../core/text.js';
import type { Sql } from '../connection.js';
import { appendReviewFact, isReviewFact } from './append-review.js';
import { appendTermbaseFact } from './append-termbase.js';

/** Appends the row of the audit log that a commit's facts point to. */
export function appendCommit(sql: Sql, seq: number, request: CommitRequest): void {
  const { requestId, at, user, action, project, document, subject } = request;
  sql(`INSERT INTO commits (seq, request_id, at, user, action, project, document, subject)
       VALUES (:seq, :requestId, :at, :user, :action, :project, :document, :subject)`).run({
    seq,
    requestId,
    at,
    user,
    action,
    project,
    document,
    subject,
  });
}

/** Appends one fact under a commit. The triggers of migrations/ keep the rules; their messages reach `batch.ts`. */
export function appendFact(sql: Sql, seq: number, fact: Fact): void {
  switch (fact.kind) {
    case 'user':
      sql(`INSERT INTO user (id, seq, name) VALUES (:id, :seq, :name)`).run({ ...fact, seq });
      return;
    case 'project':
      sql(`INSERT INTO project (id, seq, name, source_lang, target_lang)
           VALUES (:id, :seq, :name, :sourceLang, :targetLang)`).run({ ...fact, seq });
      return;
    case 'setting':
      sql(`INSERT INTO setting_revision (project, key, number, seq, value)
           VALUES (:project, :key, :number, :seq, :value)`).run({ ...fact, seq, value: JSON.stringify(fact.value) });
      return;
    case 'membership':
      sql(`INSERT INTO membership (project, user, number, seq, role)
           VALUES (:project, :user, :number, :seq, :role)`).run({ ...fact, seq });
      return;
    case 'document':
      sql(`INSERT INTO document (id, seq, project, source_lang, target_lang, format)
           VALUES (:id, :seq, :project, :sourceLang, :targetLang, :format)`).run({ ...fact, seq });
      return;
    case 'document-revision':
      sql(`INSERT INTO document_revision (document, number, seq, title, deadline, archived, second_review, dated)
           VALUES (:document, :number, :seq, :title, :deadline, :archived, :secondReview, :dated)`).run({
        ...fact,
        seq,
        archived: fact.archived ? 1 : 0,
        secondReview: fact.secondReview ? 1 : 0,
        dated: fact.dated ?? null,
      });
      return;
    case 'original': {
      const { buffer, byteOffset, byteLength } = fact.bytes;
      const bytes = Buffer.from(buffer, byteOffset, byteLength);
      sql(`INSERT INTO original (document, side, number, seq, name, encoding, sha256, bytes)
           VALUES (:document, :side, :number, :seq, :name, :encoding, :sha256, :bytes)`).run({ ...fact, seq, bytes });
      return;
    }
    case 'paragraph':
      sql(`INSERT INTO paragraph (id, seq, document, kind, locator)
           VALUES (:id, :seq, :document, :paragraphKind, :locator)`).run({ ...fact, seq });
      return;
    case 'outline': {
      const value = JSON.stringify({ head: fact.head, items: fact.items });
      const { document, number } = fact;
      sql(`INSERT INTO outline (document, number, seq, value)
           VALUES (:document, :number, :seq, :value)`).run({ document, number, seq, value });
      return;
    }
    case 'suggestion':
      requireStorable(fact.text);
      sql(`INSERT INTO suggestion (id, seq, paragraph, source_number, text, origin, engine, author)
           VALUES (:id, :seq, :paragraph, :sourceNumber, :text, :origin, :engine, :author)`).run({ ...fact, seq });
      return;
    case 'revision':
      requireStorable(fact.text);
      sql(`INSERT INTO revision (paragraph, side, number, seq, text, origin, author, base, done, against, suggestion, restores)
           VALUES (:paragraph, :side, :number, :seq, :text, :origin, :author, :base, :done, :against, :suggestion,
             :restores)`).run({
        ...fact,
        seq,
        base: fact.number - 1,
        done: fact.done ? 1 : 0,
        restores: fact.restores ?? null,
      });
      return;
    case 'concept-revision':
      sql(`INSERT INTO concept_revision (concept, number, seq, entry)
           VALUES (:concept, :number, :seq, :entry)`).run({ ...fact, seq, entry: JSON.stringify(fact.entry) });
      return;
    default:
      if (isReviewFact(fact)) appendReviewFact(sql, seq, fact);
      else appendTermbaseFact(sql, seq, fact);
  }
}

/** The second lock behind `normalise`: SQLite would store a lone surrogate as three U+FFFD without a word. */
function requireStorable(text: string): void {
  const { kind } = normalise(text);
  if (kind !== 'ok') throw new Error(`text that cannot be stored as it is: ${kind}`);
}
