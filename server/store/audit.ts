import type { AuditFilter } from '../core/audit.js';
import type { Store } from './open.js';

type ReadingStore = Pick<Store, 'reader'>;

export type AuditRow = {
  readonly seq: number;
  readonly at: string;
  readonly user: string | null;
  readonly userName: string | null;
  /** noun:past. */
  readonly action: string;
  readonly document: string | null;
  readonly title: string | null;
  readonly subject: string | null;
  /** The subject's place in its document, where it is a paragraph. */
  readonly position: number | null;
  /** The subject's name, where it is a person. */
  readonly subjectName: string | null;
  /** A decision's or a save's words of reason, where one commit has them. */
  readonly reason: string | null;
};

/**
 * The audit log, latest first, from before commit `before` on: keyset pages over the index that fits the filter, so that the
 * time does not grow with the log.
 */
export async function listAudit(
  { reader }: ReadingStore,
  { user, noun, document, subject, since, until }: AuditFilter,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<AuditRow[]> {
  const conditions = [
    before === null ? '' : 'AND c.seq < :before',
    user === undefined ? '' : 'AND c.user = :user',
    // A range, so that the index on actions serves: every action of a noun begins with it and a colon.
    noun === undefined ? '' : `AND c.action >= :noun || ':' AND c.action < :noun || ';'`,
    document === undefined ? '' : 'AND c.document = :document',
    subject === undefined ? '' : 'AND c.subject = :subject',
    // Times only grow with the numbers, so the first and the last of the days bound the numbers.
    since === undefined ? '' : 'AND c.at >= :since',
    until === undefined ? '' : `AND c.at < date(:until, '+1 day')`,
  ];
  return reader.all<AuditRow>(
    `SELECT c.seq, c.at, c.user, (SELECT name FROM user WHERE id = c.user) AS userName, c.action, c.document,
       (SELECT title FROM current_document WHERE document = c.document) AS title, c.subject,
       (SELECT position FROM current_paragraph WHERE paragraph = c.subject) AS position,
       (SELECT name FROM user WHERE id = c.subject) AS subjectName,
       (SELECT coalesce(override, reason) FROM decision WHERE seq = c.seq LIMIT 1) AS reason
     FROM commits c WHERE 1 ${conditions.join(' ')} ORDER BY c.seq DESC LIMIT :limit`,
    {
      limit,
      ...(before === null ? {} : { before }),
      ...Object.fromEntries(
        Object.entries({ user, noun, document, subject, since, until }).filter(([, value]) => value !== undefined),
      ),
    },
  );
}
