import type { Sql } from '../connection.js';
import type { Contribution } from './derive-paragraph.js';

/** A row of `current_document`. */
export type DocumentCounts = Contribution & {
  readonly document: string;
  readonly project: string;
  readonly number: number;
  readonly title: string;
  readonly deadline: string | null;
  readonly archived: 0 | 1;
  readonly outline: number;
  readonly head: string;
  readonly created: number;
  readonly changed: number;
  readonly edition: number;
  readonly closed: 0 | 1;
  readonly second_review: 0 | 1;
  readonly dated: string | null;
};

/** The counts of a document after one of its paragraphs went from counting as `was` to counting as `is`. */
export function addCounts(document: DocumentCounts, was: Contribution, is: Contribution): DocumentCounts {
  return {
    ...document,
    paragraphs: document.paragraphs + is.paragraphs - was.paragraphs,
    translated: document.translated + is.translated - was.translated,
    reviewed: document.reviewed + is.reviewed - was.reviewed,
    final: document.final + is.final - was.final,
    sent_back: document.sent_back + is.sent_back - was.sent_back,
    waiting: document.waiting + is.waiting - was.waiting,
  };
}

export function readDocument(sql: Sql, id: string): DocumentCounts | null {
  return (sql(`SELECT * FROM current_document WHERE document = ?`).get(id) as DocumentCounts | undefined) ?? null;
}

export function writeDocument(sql: Sql, before: DocumentCounts | null, now: DocumentCounts): void {
  if (before === null) {
    sql(`INSERT INTO current_document (document, project, number, title, deadline, archived, outline, head,
           paragraphs, translated, reviewed, final, sent_back, waiting, created, changed,
           edition, closed, second_review, dated)
         VALUES (:document, :project, :number, :title, :deadline, :archived, :outline, :head,
           :paragraphs, :translated, :reviewed, :final, :sent_back, :waiting, :created, :changed,
           :edition, :closed, :second_review, :dated)`).run(now);
  } else {
    sql(`UPDATE current_document SET number = :number, title = :title, deadline = :deadline, archived = :archived,
           outline = :outline, head = :head, paragraphs = :paragraphs, translated = :translated, reviewed = :reviewed,
           final = :final, sent_back = :sent_back, waiting = :waiting, changed = :changed,
           edition = :edition, closed = :closed, second_review = :second_review, dated = :dated
         WHERE document = :document`).run(now);
  }
}
