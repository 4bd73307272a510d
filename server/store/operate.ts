import type { Sql } from './connection.js';
import { putFindings } from './operate-findings.js';
import { putGroups, regroup } from './operate-groups.js';
import { putScores } from './operate-scores.js';
import { operateNotifications } from './operate-notifications.js';
import type { Operation, OperationOutcome } from './operations.js';

const done: OperationOutcome = { ok: true, user: null };
const nothing: OperationOutcome = { ok: false, user: null };

/** Carries out one operational write; `ok: false` where there was nothing it could be done to. */
export function operate(sql: Sql, operation: Operation): OperationOutcome {
  switch (operation.kind) {
    case 'start-session':
      sql(`INSERT INTO session (hash, user, created_at, expires_at) VALUES (:hash, :user, :at, :expiresAt)`).run(
        operation,
      );
      return done;
    case 'end-session':
      return touched(sql(`DELETE FROM session WHERE hash = ?`).run(operation.hash));
    case 'end-sessions':
      return touched(sql(`DELETE FROM session WHERE user = :user AND hash IS NOT :except`).run(operation));
    case 'create-link': {
      const reusable = operation.reusable ? 1 : 0;
      sql(`INSERT INTO sign_in_link (hash, user, reusable, expires_at)
           VALUES (:hash, :user, :reusable, :expiresAt)`).run({ ...operation, reusable });
      return done;
    }
    case 'consume-link':
      return consumeLink(sql, operation.hash, operation.at);
    case 'delete-reusable-links':
      return touched(sql(`DELETE FROM sign_in_link WHERE reusable = 1`).run());
    case 'set-password':
      sql(`INSERT INTO credential (user, password, changed_at) VALUES (:user, :password, :at)
           ON CONFLICT (user) DO UPDATE SET password = excluded.password, changed_at = excluded.changed_at`).run(
        operation,
      );
      return done;
    case 'create-token':
      sql(`INSERT INTO token (hash, id, user, created_at) VALUES (:hash, :id, :user, :at)`).run(operation);
      return done;
    case 'delete-token':
      return touched(sql(`DELETE FROM token WHERE id = ?`).run(operation.id));
    case 'see-proposals':
      sql(`INSERT INTO proposals_seen (user, upto) VALUES (:user, :upto)
           ON CONFLICT (user) DO UPDATE SET upto = max(upto, excluded.upto)`).run(operation);
      return done;
    case 'visit':
      sql(`INSERT INTO last_visit (user, document, upto) VALUES (:user, :document, :upto)
           ON CONFLICT (user, document) DO UPDATE SET upto = max(upto, excluded.upto)`).run(operation);
      return done;
    case 'put-findings':
      putFindings(sql, operation.rules, operation.paragraphs);
      regroup(sql, operation.regroup);
      return done;
    case 'put-groups':
      putGroups(sql, operation.groups);
      return done;
    case 'put-scores':
      putScores(sql, operation.paragraphs);
      return done;
    case 'follow':
      sql(`INSERT INTO follower (name, upto, version) VALUES (:name, :upto, :version)
           ON CONFLICT (name) DO UPDATE SET upto = excluded.upto, version = excluded.version`).run(operation);
      return done;
    case 'notify':
    case 'see-notes':
    case 'set-notification-setting':
    case 'unsubscribe':
    case 'note-mail':
    case 'delete-notes':
      return touched(operateNotifications(sql, operation));
    case 'delete-expired': {
      const sessions = sql(`DELETE FROM session WHERE expires_at <= ?`).run(operation.at);
      const links = sql(`DELETE FROM sign_in_link WHERE expires_at <= ?`).run(operation.at);
      return touched({ changes: sessions.changes + links.changes });
    }
  }
}

function touched({ changes }: { readonly changes: number }): OperationOutcome {
  return changes > 0 ? done : nothing;
}

function consumeLink(sql: Sql, hash: string, at: string): OperationOutcome {
  const link = sql(`SELECT user, reusable FROM sign_in_link WHERE hash = ? AND expires_at > ?`).get(hash, at) as
    { user: string | null; reusable: 0 | 1 } | undefined;
  if (link === undefined) return nothing;
  if (link.reusable === 0) sql(`DELETE FROM sign_in_link WHERE hash = ?`).run(hash);
  return { ok: true, user: link.user };
}
