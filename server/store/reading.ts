import { connect } from './connection.js';
import type { Store } from './open.js';
import { databaseFile } from './prepare.js';
import { readerOf } from './reader.js';

/** A store that only reads, for a thread beside the one that has the store open. */
export function openReading(dataFolder: string): Pick<Store, 'reader'> & { readonly close: () => void } {
  const db = connect(databaseFile(dataFolder), { mode: 'read', timeout: 5000 });
  return { reader: readerOf(db), close: () => void db.close() };
}
