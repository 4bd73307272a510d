import { connect, preparing } from './connection.js';
import { derivedTables, followedTables } from './facts/derive.js';
import { replay } from './facts/replay.js';

/**
 * Empties the derived tables and fills them from the facts, in one transaction. For the command line: it blocks its thread,
 * and a server beside it has to wait with its writes (not with its reads) until it is done.
 */
export function rebuild(file: string): void {
  const db = connect(file, { timeout: 10_000 });
  try {
    const sql = preparing(db);
    db.transaction(() => {
      // How far the notifier is, is no derived row: nobody is to hear of everything again.
      const notifier = sql(`SELECT upto, version FROM follower WHERE name = 'notifier'`).get();
      for (const table of [...Object.keys(derivedTables), ...followedTables]) {
        // What followed from changes of terms are facts: that work begins where it was.
        db.exec(table === 'follower' ? `DELETE FROM follower WHERE name <> 'term-changes'` : `DELETE FROM ${table}`);
      }
      if (notifier)
        sql(`INSERT INTO follower (name, upto, version) VALUES ('notifier', :upto, :version)`).run(notifier);
      replay(sql, sql);
    }).immediate();
  } finally {
    db.close();
  }
}
