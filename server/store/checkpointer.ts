/**
 * Carries the write-ahead log over into the database, in a thread of its own, so that no save waits for it. Passive: it
 * takes no lock that a reader or the writer would notice.
 */
import { statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { connect, isBusy } from './connection.js';

const every = 50;
const largerThan = 4 * 1024 * 1024;

if (!parentPort) throw new Error('checkpointer.js is the module of a worker thread');
const port = parentPort;
const { file } = workerData as { readonly file: string };
const db = connect(file);
let seen = 0;

const timer = setInterval(() => {
  // The log keeps its size when it starts over from the front, so an untouched one is told by its time.
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log === undefined || log.size <= largerThan || log.mtimeMs === seen) return;
  seen = log.mtimeMs;
  try {
    db.pragma('wal_checkpoint(PASSIVE)');
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
}, every);

port.once('message', () => {
  clearInterval(timer);
  db.close();
  port.close();
});
