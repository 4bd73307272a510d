import { Worker } from 'node:worker_threads';
import type { TermCandidate } from '../../glossary/index.js';
import { compiledBeside } from '../root.js';
import type { Store } from '../store/open.js';

/** A candidate with where it stands, and the English opposite. */
export type FoundCandidate = Omit<TermCandidate, 'contexts'> & {
  readonly contexts: readonly {
    readonly paragraph: string;
    readonly document: string;
    readonly title: string;
    readonly position: number;
    readonly source: string;
    readonly opposite: string | null;
  }[];
};

export type CandidateWork = { readonly data: string; readonly project: string };

export type CandidateMessage =
  | { readonly kind: 'progress'; readonly phase: 'reading' | 'counting'; readonly done: number; readonly total: number }
  | { readonly kind: 'found'; readonly candidates: readonly FoundCandidate[]; readonly ms: number };

export type CandidateState = {
  readonly kind: 'idle' | 'running' | 'cancelled' | 'failed';
  readonly progress: Extract<CandidateMessage, { kind: 'progress' }> | null;
  /** What the last search found, and the commit that it saw. */
  readonly result: { readonly seq: number; readonly ms: number; readonly candidates: readonly FoundCandidate[] } | null;
  /** Documents or concepts have changed since. */
  readonly outdated: boolean;
};

/** One search at a time, in a thread of its own; what it found is kept until documents or concepts change. */
export type CandidateSearch = {
  readonly state: () => CandidateState;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly close: () => void;
};

export function openCandidateSearch(store: Store, work: CandidateWork): CandidateSearch {
  let worker: Worker | null = null;
  let kind: CandidateState['kind'] = 'idle';
  let progress: CandidateState['progress'] = null;
  let result: CandidateState['result'] = null;
  /** The last commit that could change what is found. */
  let changed = store.seq();
  const unsubscribe = store.onFeed((items) => {
    for (const { seq, action } of items) if (/^(document|concept|source|termbase):/.test(action)) changed = seq;
  });
  const stop = (as: CandidateState['kind']): void => {
    const ended = worker;
    worker = null;
    progress = null;
    kind = as;
    void ended?.terminate();
  };
  return {
    state: () => ({ kind, progress, result, outdated: result !== null && result.seq < changed }),
    start() {
      if (worker) return;
      const seq = store.seq();
      const mine = new Worker(compiledBeside(import.meta.url, 'candidates-worker'), { workerData: work });
      worker = mine;
      kind = 'running';
      mine.on('message', (message: CandidateMessage) => {
        if (worker !== mine) return;
        if (message.kind === 'progress') progress = message;
        else {
          result = { seq, ms: message.ms, candidates: message.candidates };
          stop('idle');
        }
      });
      mine.on('error', () => {
        if (worker === mine) stop('failed');
      });
      mine.unref();
    },
    cancel() {
      if (worker) stop('cancelled');
    },
    close() {
      unsubscribe();
      stop('idle');
    },
  };
}
