import type { Sql } from './connection.js';
import type { Operation } from './operations.js';

export type NotificationOperation = Extract<
  Operation,
  {
    readonly kind: 'notify' | 'see-notes' | 'set-notification-setting' | 'unsubscribe' | 'note-mail' | 'delete-notes';
  }
>;

/** Carries out one write of notifications; answers how many rows it touched. */
export function operateNotifications(sql: Sql, operation: NotificationOperation): { readonly changes: number } {
  switch (operation.kind) {
    case 'notify': {
      // With the position in one transaction: after a restart nothing is told twice, and nothing is left out.
      const insert = sql(`INSERT INTO notification (user, cause, kind, subject, document, paragraph, at, mail)
                          VALUES (:user, :cause, :kind, :subject, :document, :paragraph, :at, :mail)
                          ON CONFLICT (user, kind, subject) DO NOTHING`);
      const changes = operation.notes.reduce((sum, note) => sum + insert.run(note).changes, 0);
      if (operation.upto !== null) {
        sql(`INSERT INTO follower (name, upto, version) VALUES ('notifier', ?, '1')
             ON CONFLICT (name) DO UPDATE SET upto = max(upto, excluded.upto)`).run(operation.upto);
      }
      return { changes };
    }
    case 'see-notes': {
      const { user, ids, upto } = operation;
      const seen = operation.seen ? 1 : 0;
      return ids === null
        ? sql(`UPDATE notification SET seen = :seen WHERE user = :user AND id <= :upto AND seen <> :seen`).run({
            user,
            upto,
            seen,
          })
        : sql(`UPDATE notification SET seen = :seen
               WHERE user = :user AND seen <> :seen AND id IN (SELECT value FROM json_each(:ids))`).run({
            user,
            seen,
            ids: JSON.stringify(ids),
          });
    }
    case 'set-notification-setting': {
      const { user, address, digest, language, unsubscribe } = operation;
      return sql(`INSERT INTO notification_setting (user, address, kinds, digest, unsubscribe, language)
                  VALUES (:user, :address, :kinds, :digest, :unsubscribe, :language)
                  ON CONFLICT (user) DO UPDATE SET address = excluded.address, kinds = excluded.kinds,
                    digest = excluded.digest, language = excluded.language`).run({
        user,
        address,
        digest,
        language,
        unsubscribe,
        kinds: JSON.stringify(operation.kinds),
      });
    }
    case 'unsubscribe': {
      const user = sql(`SELECT user FROM notification_setting WHERE unsubscribe = ?`).pluck().get(operation.secret);
      sql(`UPDATE notification SET mail = 'none' WHERE user = ? AND mail = 'waiting'`).run(user ?? null);
      return sql(`UPDATE notification_setting SET digest = 'never' WHERE user = ?`).run(user ?? null);
    }
    case 'note-mail': {
      const { ids, state, tryAfter, digest } = operation;
      if (digest) sql(`UPDATE notification_setting SET digest_at = :at WHERE user = :user`).run(digest);
      return sql(`UPDATE notification SET mail = :state, try_after = :tryAfter,
                    tries = tries + CASE WHEN :state IN ('waiting', 'failed') THEN 1 ELSE 0 END
                  WHERE id IN (SELECT value FROM json_each(:ids)) AND mail = 'waiting'`).run({
        state,
        tryAfter,
        ids: JSON.stringify(ids),
      });
    }
    case 'delete-notes':
      return sql(`DELETE FROM notification WHERE seen = 1 AND mail <> 'waiting' AND at < ?`).run(operation.before);
  }
}
