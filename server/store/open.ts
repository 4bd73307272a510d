import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CommitOutcome, CommitRequest, FeedItem } from '../core/facts.js';
import { Refusal } from '../core/refusal.js';
import type { BackupOutcome } from './backup-worker.js';
import { connect } from './connection.js';
import { feedQuery } from './feed.js';
import type { Answer, FromWriter, ToWriter, Write } from './messages.js';
import type { Operation, OperationOutcome } from './operations.js';
import { prepareDatabase } from './prepare.js';
import { type Reader, readerOf } from './reader.js';
import { workerModule } from './workers.js';

export type FeedListener = (items: readonly FeedItem[]) => void;

export type Store = {
  /** Sees every commit that has been answered or announced. */
  readonly reader: Reader;
  /**
   * Appends facts, or says what moved. Answered once the commit is on disk. Rejects with `Refusal('busy')` where another
   * process kept the lock for too long, and with a plain error where the request can only be a bug or the disk is broken.
   */
  readonly commit: (request: CommitRequest) => Promise<CommitOutcome>;
  readonly operate: (operation: Operation) => Promise<OperationOutcome>;
  /**
   * Calls `listener` with every commit after number `after` (left out: from now on), in order, once, without a gap, whoever
   * made it, and before the answer to the commit. Returns how to stop.
   */
  readonly onFeed: (listener: FeedListener, after?: number) => () => void;
  /** The number of the last commit that was announced. */
  readonly seq: () => number;
  /** What a worker thread opens to read the same store for itself. */
  readonly place: string;
  /**
   * Copies the database, as it is at one moment, into one file; checked before it gets its name. An earlier backup of that
   * name is replaced; `Refusal('target-taken')` where another file or the database itself has it.
   */
  readonly backup: (file: string) => Promise<void>;
  /** Finishes the writes that wait, then closes. */
  readonly close: () => Promise<void>;
};

export type StoreOptions = {
  /** The data folder; made if it is missing. */
  readonly dir: string;
  /** What a new database starts with: one transaction, so at most 2,000 facts. */
  readonly seed?: () => readonly CommitRequest[];
  /** How long, in ms, a write waits for another process to let go of the lock. */
  readonly patience?: number;
  /** Hears of a listener that threw and of a writer's thread that died. */
  readonly onError?: (error: unknown) => void;
};

/** Opens the store of a data folder; see `prepareDatabase` for what is made, migrated and refused. */
export async function openStore({ dir, seed, patience = 10_000, onError = rethrow }: StoreOptions): Promise<Store> {
  const { file } = prepareDatabase(dir, new Date().toISOString());
  const writer = await startWriter(file, patience, onError);
  const checkpointer = new Worker(workerModule('checkpointer'), { workerData: { file } });
  checkpointer.on('error', onError);
  // Opened after the writer, because a read-only connection cannot recover a log that a crash left behind.
  const db = connect(file, { mode: 'read', timeout: 250 });
  const reader = readerOf(db);
  let closed: Promise<void> | undefined;

  const store: Store = {
    reader,
    commit: (request) => writer.send({ kind: 'commit', request }) as Promise<CommitOutcome>,
    operate: (operation) => writer.send({ kind: 'operate', operation }) as Promise<OperationOutcome>,
    onFeed(listener, after = writer.seq()) {
      for (let from = after; from < writer.seq();) {
        const items = reader.all<FeedItem>(feedQuery, { after: from, limit: Math.min(1000, writer.seq() - from) });
        from = items.at(-1)?.seq ?? writer.seq();
        listener(items);
      }
      return writer.listen(listener);
    },
    seq: writer.seq,
    place: file,
    backup: (target) => backUp(file, path.resolve(target)),
    close: () =>
      (closed ??= (async () => {
        checkpointer.postMessage('close');
        await finished(checkpointer);
        db.close();
        await writer.close(); // The last to close takes the write-ahead log away.
      })()),
  };
  if (writer.seq() === 0 && seed) {
    await fillNew(store, seed()).catch(async (error: unknown) => {
      await store.close();
      throw error;
    });
  }
  return store;
}

async function backUp(file: string, target: string): Promise<void> {
  const worker = new Worker(workerModule('backup-worker'), { workerData: { file, target } });
  const [{ refusal }] = (await once(worker, 'message')) as [BackupOutcome]; // Rejects on 'error'.
  if (refusal) throw new Refusal(refusal.code, refusal.values);
}

/** Commits the seed; where another process has been faster, all of it is already there. */
async function fillNew(store: Store, seed: readonly CommitRequest[]): Promise<void> {
  const outcomes = await Promise.all(seed.map(store.commit));
  const committed = outcomes.filter(({ kind }) => kind === 'committed').length;
  const wrong = outcomes.find(({ kind }) => kind === 'moved' || kind === 'refused');
  if (wrong && committed > 0) throw new Error(`the new database could not be filled: ${JSON.stringify(wrong)}`);
}

/** The main thread's end of the writer. */
type Writer = {
  readonly send: (write: Write) => Promise<CommitOutcome | OperationOutcome>;
  readonly listen: (listener: FeedListener) => () => void;
  readonly seq: () => number;
  readonly close: () => Promise<void>;
};

type Pending = {
  readonly resolve: (outcome: CommitOutcome | OperationOutcome) => void;
  readonly reject: (error: unknown) => void;
};

async function startWriter(file: string, patience: number, onError: (error: unknown) => void): Promise<Writer> {
  const worker = new Worker(workerModule('writer'), { workerData: { file, patience } });
  const pending = new Map<number, Pending>();
  const listeners = new Set<FeedListener>();
  let outgoing: { readonly id: number; readonly write: Write }[] = [];
  let lastId = 0;
  let announced = -1;
  /** Why nothing can be written any more. */
  let ended: Error | undefined;

  let started: () => void;
  let failed: (error: unknown) => void;
  const ready = new Promise<unknown>((resolve, reject) => {
    started = () => resolve(undefined);
    failed = reject;
  });
  worker.on('message', (message: FromWriter) => {
    switch (message.kind) {
      case 'ready':
        announced = message.seq;
        started();
        return;
      case 'feed':
        announced = message.items.at(-1)?.seq ?? announced;
        for (const listener of listeners) attempt(() => listener(message.items));
        return;
      case 'answers':
        for (const { id, answer } of message.answers) settle(id, answer);
    }
  });
  worker.on('error', (error) => {
    end(error);
    if (announced < 0) failed(error);
    else onError(error);
  });
  worker.on('exit', () => end(new Error('the store is closed')));

  function attempt(call: () => void): void {
    try {
      call();
    } catch (error) {
      onError(error);
    }
  }

  function settle(id: number, answer: Answer): void {
    const waiting = pending.get(id);
    pending.delete(id);
    if (answer.kind === 'done') waiting?.resolve(answer.outcome);
    else waiting?.reject(answer.kind === 'busy' ? new Refusal('busy') : answer.error);
  }

  function end(error: Error): void {
    ended ??= error;
    for (const { reject } of pending.values()) reject(ended);
    pending.clear();
  }

  function post(message: ToWriter): void {
    worker.postMessage(message);
  }

  function flush(): void {
    if (outgoing.length > 0) post({ kind: 'writes', writes: outgoing });
    outgoing = [];
  }

  await ready;
  return {
    send: (write) =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(ended);
          return;
        }
        // Writes of one turn of the event loop travel together.
        if (outgoing.length === 0) setImmediate(flush);
        outgoing.push({ id: ++lastId, write });
        pending.set(lastId, { resolve, reject });
      }),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    seq: () => announced,
    async close() {
      flush();
      post({ kind: 'close' });
      await finished(worker);
    },
  };
}

async function finished(worker: Worker): Promise<void> {
  await once(worker, 'exit'); // Rejects on 'error'.
}

function rethrow(error: unknown): void {
  setImmediate(() => {
    throw error;
  });
}
