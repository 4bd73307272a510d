import { setImmediate, setTimeout } from 'node:timers/promises';
import {
  buildTermbase,
  buildTermbaseInSlices,
  type Concept,
  type ConceptEntry,
  type Termbase,
} from '../../glossary/index.js';
import { loadPinyin } from '../../glossary/pinyin.js';
import { type ChangePlace, countConcepts, listChangedConcepts, listConceptsPage } from '../store/concepts.js';
import type { Store } from '../store/open.js';
import { type BrowseIndex, openBrowse } from './browse.js';
import { openRecentScans, type RecentScans } from './recent-scans.js';

/** The termbase as it stands, in memory; follows the feed. */
export type TermbaseIndex = {
  /** While it is being read, one without concepts. */
  readonly current: () => Termbase;
  /** As its `scan`; what was found last is kept until a concept that it may have changes. */
  readonly scan: RecentScans['scan'];
  readonly browse: BrowseIndex;
  /** How far its reading is; null once it is all there. */
  readonly loading: () => { readonly done: number; readonly total: number } | null;
  /** Resolves when it is all there. */
  readonly ready: Promise<void>;
  /** Resolves when it is all there or so many milliseconds have passed. */
  readonly settled: (patience: number) => Promise<void>;
  /** The last commit that changed a concept here: an answer's ETag. */
  readonly version: () => number;
  /** Settles when every announced commit has been followed; answers the last of them. */
  readonly followed: () => Promise<number>;
  readonly close: () => void;
};

/** Concepts read from the store at a time: a few milliseconds. */
const page = 100;
/** How long changes keep the thread before others get their turn, in ms. */
const slice = 5;

/** `rest` is awaited between two slices of the reading. */
export type TermbaseIndexOptions = { readonly rest?: () => Promise<unknown> };

/** Answers at once: what stands is read in slices, and then what has changed since. */
export function openTermbaseIndex(
  store: Store,
  onError: (error: unknown) => void = rethrow,
  { rest = setImmediate }: TermbaseIndexOptions = {},
): TermbaseIndex {
  const options = { pinyin: loadPinyin() };
  const browse = openBrowse();
  const opened = store.seq();
  let termbase = buildTermbase([], options);
  let version = opened;
  let loading: { done: number; total: number } | null = { done: 0, total: 0 };
  let closed = false;
  const recent = openRecentScans(() => termbase);

  const put = (concept: Concept): void => {
    const before = termbase.concept(concept.id);
    recent.changed(concept.id, [...(before ? [before.entry] : []), concept.entry]);
    if (concept.entry.retired) termbase.remove(concept.id);
    else termbase.update(concept);
    browse.update(concept);
  };

  const read = async (): Promise<void> => {
    const total = await countConcepts(store);
    const concepts: Concept[] = [];
    for (let last = ''; !closed;) {
      const rows = await listConceptsPage(store, last, page);
      if (rows.length === 0) break;
      last = rows.at(-1)?.id ?? '';
      concepts.push(...rows.map(conceptOf).filter(({ entry }) => !entry.retired));
      loading = { done: concepts.length / 2, total };
      await rest();
    }
    let slices = 0;
    const pause = async (): Promise<void> => {
      slices++;
      loading = { done: Math.min(total, total / 2 + (slices * total) / 200), total };
      await rest();
    };
    const built = await buildTermbaseInSlices(concepts, pause, { ...options, now: () => performance.now() });
    for (const [i, concept] of concepts.entries()) {
      browse.update(concept);
      if (i % 2_000 === 0) await setImmediate();
    }
    termbase = built;
    recent.clear();
    loading = null;
  };

  /** Changes are read from here to the last commit that changed a concept. */
  let place: ChangePlace = { seq: opened + 1, row: 0 };
  let changed = opened;
  let announced = opened;
  let busy = true;
  const catchUp = async (): Promise<void> => {
    busy = true;
    try {
      for (let since = performance.now(); !closed && place.seq <= changed;) {
        const upto = changed;
        const rows = listChangedConcepts(store, place, page);
        for (const row of rows) {
          put(conceptOf(row));
          if (performance.now() - since < slice) continue;
          await setImmediate();
          since = performance.now();
        }
        const last = rows.at(-1);
        place = last && rows.length === page ? last : { seq: upto + 1, row: 0 };
      }
      version = Math.max(version, changed);
    } catch (error) {
      onError(error);
    } finally {
      busy = false;
    }
  };

  const ready = read();
  let work = ready.then(catchUp, (error: unknown) => {
    busy = false;
    onError(error);
  });
  const unsubscribe = store.onFeed((items) => {
    announced = items.at(-1)?.seq ?? announced;
    const last = items.findLast(({ action }) => /^(concept|proposal)/.test(action));
    if (!last) return;
    changed = last.seq;
    // At once, as far as one slice goes: who saved a concept sees it in the answer to the save.
    if (!busy && loading === null) work = catchUp();
  }, opened);
  return {
    current: () => termbase,
    scan: recent.scan,
    browse,
    loading: () => loading,
    ready,
    async settled(patience) {
      const over = new AbortController();
      await Promise.race([ready, setTimeout(patience, undefined, { signal: over.signal, ref: false })]).catch(() => {});
      over.abort();
    },
    version: () => version,
    async followed() {
      while (busy) await work;
      return announced;
    },
    close() {
      closed = true;
      unsubscribe();
    },
  };
}

function conceptOf(row: { readonly id: string; readonly number: number; readonly entry: unknown }): Concept {
  return { ...row, entry: row.entry as ConceptEntry };
}

function rethrow(error: unknown): void {
  throw error;
}
