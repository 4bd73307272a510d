import type { CommitOutcome, CommitRequest, FeedItem } from '../core/facts.js';
import type { Operation, OperationOutcome } from './operations.js';

/** One write on its way to the writer's thread. */
export type Write =
  | { readonly kind: 'commit'; readonly request: CommitRequest }
  | { readonly kind: 'operate'; readonly operation: Operation };

/** What the main thread sends to the writer. */
export type ToWriter =
  | { readonly kind: 'writes'; readonly writes: readonly { readonly id: number; readonly write: Write }[] }
  | { readonly kind: 'close' };

/** What became of one write. `busy`: another process held the lock for too long; `failed`: a bug or a broken disk. */
export type Answer =
  | { readonly kind: 'done'; readonly outcome: CommitOutcome | OperationOutcome }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What the writer sends to the main thread. `feed` is sent before or with the answers that it belongs to. */
export type FromWriter =
  | { readonly kind: 'ready'; readonly seq: number }
  | { readonly kind: 'feed'; readonly items: readonly FeedItem[] }
  | { readonly kind: 'answers'; readonly answers: readonly { readonly id: number; readonly answer: Answer }[] };
