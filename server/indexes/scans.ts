import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Concept } from '../../glossary/index.js';
import type { ConceptChange } from '../core/concept-impact.js';
import type { Usage } from '../core/concept-usage.js';
import type { TermbaseIndex } from './termbase.js';
import { compiledBeside } from '../root.js';
import type { Store } from '../store/open.js';
import { neighboursOf } from './neighbours.js';
import type { ScanPlace } from '../store/scan-reader.js';
import type {
  ChangedRevision,
  ConflictList,
  FromScanner,
  ImpactCount,
  ImpactList,
  ImpactPage,
  Matched,
  Progress,
  ScanAnswer,
  ScanRequest,
  ToScanner,
  Touched,
} from './scan-messages.js';

export type Watch = {
  readonly onProgress?: (progress: Progress) => void;
  /** Some of the paragraphs that are touched, as they are found. */
  readonly onTouched?: (touched: readonly Touched[]) => void;
  readonly signal?: AbortSignal;
};

export type ImpactFound = {
  readonly matched: Matched;
  readonly counts: readonly ImpactCount[];
  readonly list: ImpactList;
};

export type ConceptUsage = { readonly usage: Usage; readonly places: ReadonlyMap<number, ScanPlace> };

/** Questions about all current paragraphs, answered by a thread of its own. */
export type Scans = {
  /** Which paragraphs a change of a concept touches. Rejects with an `AbortError` where it was cancelled. */
  readonly impact: (
    change: ConceptChange,
    options?: Watch & { readonly texts?: boolean },
  ) => Promise<{ readonly matched: Matched; readonly touched: readonly Touched[] }>;
  /** The same in numbers, with one page of the list: as much crosses to this thread as a page shows. */
  readonly summary: (change: ConceptChange, page: ImpactPage, watch?: Watch) => Promise<ImpactFound>;
  /**
   * The paragraphs that several changes together edit, each once, with its new text. As many as you like: one pass with the
   * whole termbase.
   */
  readonly edits: (changes: readonly ChangedRevision[], watch?: Watch) => Promise<void>;
  /** How approved paragraphs render a concept; the same answer until something changes. */
  readonly usage: (concept: Concept) => Promise<ConceptUsage>;
  /** What contradicts what in the termbase, the first of them; the same answer until a concept changes. */
  readonly conflicts: () => Promise<ConflictList>;
  readonly close: () => Promise<void>;
};

type Waiting = {
  readonly watch: Watch;
  readonly resolve: (answer: ScanAnswer) => void;
  readonly reject: (error: unknown) => void;
};

/** So many conflicts are shown. */
const mostConflicts = 500;

/** So many answers about use are remembered. */
const remembered = 200;

export function openScans(store: Store, project: string, index: Pick<TermbaseIndex, 'current' | 'version'>): Scans {
  const termbase = index.current;
  let conflicts: { readonly version: number; readonly answer: ReturnType<Scans['conflicts']> } | null = null;
  const waiting = new Map<number, Waiting>();
  const usages = new Map<string, { readonly seq: number; readonly answer: Promise<ConceptUsage> }>();
  let worker: Worker | null = null;
  let lastId = 0;
  let closed = false;

  /** Started by the first question; a new one after a failure. */
  const start = (): Worker => {
    const started = new Worker(compiledBeside(import.meta.url, 'scan-worker'), {
      workerData: { place: store.place, project },
      // A scan makes many short-lived values: with more room for the young, collecting them costs a fifth less time in all.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    started.unref();
    started.on('message', hear);
    const end = (error: unknown): void => {
      if (worker === started) worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('error', end);
    started.on('exit', () => end(new Error('the scanning thread has ended')));
    return started;
  };

  const hear = (message: FromScanner): void => {
    const asked = waiting.get(message.id);
    if (!asked) return;
    if (message.kind === 'progress') {
      if (message.touched.length > 0) asked.watch.onTouched?.(message.touched);
      asked.watch.onProgress?.(message.progress);
      return;
    }
    waiting.delete(message.id);
    if (message.kind === 'done') asked.resolve(message.answer);
    else asked.reject(message.error);
  };

  const send = (message: ToScanner): void => worker?.postMessage(message);

  const ask = (request: ScanRequest, watch: Watch = {}): Promise<ScanAnswer> =>
    new Promise((resolve, reject) => {
      if (closed) throw new Error('the scans are closed');
      watch.signal?.throwIfAborted();
      worker ??= start();
      const id = ++lastId;
      const giveUp = (): void => {
        if (!waiting.delete(id)) return;
        send({ kind: 'cancel', id });
        reject(watch.signal?.reason);
      };
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          watch.signal?.removeEventListener('abort', giveUp);
          settle(value);
        };
      waiting.set(id, { watch, resolve: settled(resolve), reject: settled(reject) });
      watch.signal?.addEventListener('abort', giveUp, { once: true });
      send({ kind: 'scan', id, request });
    });

  const askImpact = async (
    change: ConceptChange,
    how: { readonly texts: boolean; readonly page: ImpactPage | null },
    watch: Watch,
  ): Promise<Extract<ScanAnswer, { kind: 'impact' }>> => {
    const entries = change.before ? [change.before, change.after] : [change.after];
    const neighbours = neighboursOf(termbase(), change.concept, entries);
    const answer = await ask({ kind: 'impact', change, neighbours, ...how }, watch);
    if (answer.kind !== 'impact') throw new Error('the scanning thread answered another question');
    return answer;
  };

  return {
    async impact(change, { texts = false, ...watch } = {}) {
      const touched: Touched[] = [];
      const onTouched = (some: readonly Touched[]): void => {
        touched.push(...some);
        watch.onTouched?.(some);
      };
      const { matched } = await askImpact(change, { texts, page: null }, { ...watch, onTouched });
      return { matched, touched };
    },
    async summary(change, page, watch = {}) {
      const { matched, counts, list } = await askImpact(change, { texts: false, page }, watch);
      if (!list) throw new Error('the scanning thread left out the page');
      return { matched, counts, list };
    },
    async edits(changes, watch) {
      await ask({ kind: 'edits', changes }, watch);
    },
    usage(concept) {
      const key = `${concept.id} ${concept.number}`;
      const known = usages.get(key);
      const seq = store.seq();
      if (known?.seq === seq) return known.answer;
      const neighbours = neighboursOf(termbase(), concept.id, [concept.entry]);
      const answer = ask({ kind: 'usage', concept, neighbours }).then((found) => {
        if (found.kind !== 'usage') throw new Error('the scanning thread answered another question');
        return { usage: found.usage, places: new Map(found.places.map((place) => [place.row, place])) };
      });
      answer.catch(() => usages.delete(key));
      usages.delete(key);
      usages.set(key, { seq, answer });
      if (usages.size > remembered) usages.delete(usages.keys().next().value ?? '');
      return answer;
    },
    conflicts() {
      const version = index.version();
      if (conflicts?.version === version) return conflicts.answer;
      const answer = ask({ kind: 'conflicts', limit: mostConflicts }).then((found) => {
        if (found.kind !== 'conflicts') throw new Error('the scanning thread answered another question');
        return found;
      });
      conflicts = { version, answer };
      answer.catch(() => (conflicts = null));
      return answer;
    },
    async close() {
      closed = true;
      if (!worker) return;
      const ended = once(worker, 'exit');
      send({ kind: 'close' });
      await ended.catch(() => {});
    },
  };
}
