/**
 * The only writing connection of the program, in a thread of its own: a lock that another process holds, and fsync, stop
 * nobody who reads. Writes that wait together share one transaction (`batch.ts`).
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { FeedItem } from '../core/facts.js';
import { writeBatch } from './batch.js';
import { connect, isBusy, preparing } from './connection.js';
import { feedQuery } from './feed.js';
import type { Answer, FromWriter, ToWriter, Write } from './messages.js';

export type WriterData = {
  readonly file: string;
  /** How long a write waits, in ms, for another process to let go of the lock before it is answered as busy. */
  readonly patience: number;
};

/** A batch ends at this many writes or facts: interactive saves wait for no more than this. */
const maxWrites = 256;
const maxFacts = 2000;
/** A batch of more facts than this is part of an import; after it the lock is left free for so many ms. */
const bulkFacts = 500;
const restAfterBulk = 5;
/** How long until the lock is tried again; how often other processes' commits are looked for, in ms. */
const retryAfter = 1;
const pollEvery = 25;
const feedChunk = 1000;

type Waiting = { readonly id: number; readonly write: Write; readonly since: number };

if (!parentPort) throw new Error('writer.js is the module of a worker thread');
const port = parentPort;
const { file, patience } = workerData as WriterData;
const db = connect(file);
// Checkpoints are the business of another thread; this is the net under it.
db.pragma('wal_autocheckpoint = 8000');
// Savepoints of large commits would spill their journal into temporary files otherwise: a fifth of an import's time.
db.pragma('temp_store = MEMORY');
const sql = preparing(db);

let queue: Waiting[] = [];
let scheduled = false;
let closing = false;
let restUntil = 0;
/** Whether commits were made that could not be announced yet. */
let behind = false;
let announced = sql('SELECT coalesce(max(seq), 0) FROM commits').pluck().get() as number;
let dataVersion: unknown;
dataVersion = readDataVersion();
const poll = setInterval(announceForeign, pollEvery);
send({ kind: 'ready', seq: announced });

port.on('message', (message: ToWriter) => {
  if (message.kind === 'close') closing = true;
  else {
    const since = performance.now();
    for (const { id, write } of message.writes) queue.push({ id, write, since });
  }
  schedule();
});

function schedule(): void {
  if (scheduled) return;
  scheduled = true;
  // Without a rest SQLite's lock would go from one chunk of an import to the next, and other processes would starve.
  const rest = restUntil - performance.now();
  if (rest > 0) setTimeout(flush, rest);
  else setImmediate(flush);
}

function flush(): void {
  scheduled = false;
  if (queue.length > 0) {
    const { size, facts } = nextBatch();
    const batch = queue.slice(0, size);
    const answers = writeBatch(
      db,
      sql,
      batch.map(({ write }) => write),
    );
    if (answers === null) {
      giveUpOnOld();
      scheduled = true;
      setTimeout(flush, retryAfter);
      return;
    }
    if (facts > bulkFacts) restUntil = performance.now() + restAfterBulk;
    queue = queue.slice(size);
    announce();
    send({ kind: 'answers', answers: batch.map(({ id }, i) => ({ id, answer: sendable(answers[i]) })) });
  }
  if (queue.length > 0) schedule();
  else if (closing) close();
}

function nextBatch(): { size: number; facts: number } {
  let size = 0;
  let facts = 0;
  for (const { write } of queue) {
    const more = write.kind === 'commit' ? write.request.facts.length : 1;
    if (size > 0 && (size === maxWrites || facts + more > maxFacts)) break;
    size++;
    facts += more;
  }
  return { size, facts };
}

function giveUpOnOld(): void {
  const now = performance.now();
  const old = queue.filter(({ since }) => now - since > patience);
  if (old.length === 0) return;
  queue = queue.filter(({ since }) => now - since <= patience);
  send({ kind: 'answers', answers: old.map(({ id }) => ({ id, answer: { kind: 'busy' } })) });
}

/** Tells of every commit since the last time, whoever made it: one way for all, so that there is no gap and no double. */
function announce(): void {
  behind = true;
  try {
    for (let more = true; more;) {
      const items = sql(feedQuery).all({ after: announced, limit: feedChunk }) as FeedItem[];
      const last = items.at(-1);
      if (last !== undefined) {
        announced = last.seq;
        send({ kind: 'feed', items });
      }
      more = items.length === feedChunk;
    }
    behind = false;
  } catch (error) {
    if (!isBusy(error)) throw error; // A moment of recovery or of another's last close: the next poll asks again.
  }
}

/** `data_version` moves only with commits of other connections; asking costs microseconds. */
function announceForeign(): void {
  const version = readDataVersion();
  if (version === dataVersion && !behind) return;
  dataVersion = version;
  announce();
}

function readDataVersion(): unknown {
  try {
    return sql('PRAGMA data_version').pluck().get();
  } catch (error) {
    if (isBusy(error)) return dataVersion;
    throw error;
  }
}

/** An error from SQLite loses its code on the way to another thread; what is not an answer is a bug. */
function sendable(answer: Answer | undefined): Answer {
  if (answer === undefined) return { kind: 'failed', error: new Error('a write without an answer') };
  if (answer.kind !== 'failed' || !(answer.error instanceof Error)) return answer;
  return { kind: 'failed', error: new Error(answer.error.message, { cause: answer.error.stack }) };
}

function send(message: FromWriter): void {
  port.postMessage(message);
}

function close(): void {
  clearInterval(poll);
  db.close();
  port.close();
}
