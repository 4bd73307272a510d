import type { Store } from './open.js';
import type { QueueKey } from './queue.js';

/** What of a person's own work reviewers sent back, in documents that are at work, oldest first. */
export function listSentBackTo(store: Store, person: string, limit: number): QueueKey[] {
  return store.reader.all<QueueKey>(
    `SELECT p.document, p.position, p.changed FROM current_paragraph p INDEXED BY current_paragraph_sent_back
       JOIN current_document d ON d.document = p.document
     WHERE p.target_author = :person AND p.flag = 'sent-back' AND p.position > 0 AND d.archived = 0 AND d.outline > 0
     ORDER BY p.changed, p.document, p.position LIMIT :limit`,
    { person, limit },
  );
}

export type MentionRow = {
  readonly comment: string;
  readonly document: string;
  readonly title: string;
  readonly paragraph: string;
  readonly position: number | null;
  readonly text: string;
  readonly authorName: string;
  readonly at: string;
};

/** Mentions of a person that are looked through for those whose threads are open. */
const looked = 500;

/** The latest comments that mention a person, in threads that nobody has resolved. */
export function listOpenMentions(store: Store, person: string, limit: number): MentionRow[] {
  return store.reader.all<MentionRow>(
    `SELECT c.id AS comment, t.document, d.title, c.paragraph,
       (SELECT position FROM current_paragraph WHERE paragraph = c.paragraph) AS position, c.text, u.name AS authorName, k.at
     FROM (SELECT comment, seq FROM comment_mention WHERE user = :person ORDER BY seq DESC LIMIT :looked) m
       JOIN comment c ON c.id = m.comment JOIN current_thread t ON t.thread = coalesce(c.thread, c.id)
       JOIN current_document d ON d.document = t.document JOIN user u ON u.id = c.author JOIN commits k ON k.seq = c.seq
     WHERE t.resolved = 0 AND d.archived = 0 ORDER BY m.seq DESC LIMIT :limit`,
    { person, looked, limit },
  );
}
