import { setImmediate, setTimeout } from 'node:timers/promises';
import {
  buildTermbase,
  buildTermbaseInSlices,
  type Concept,
  type ConceptEntry,
  type Termbase,
} from '../../glossary/index.js';
import { loadPinyin } from '../../glossary/pinyin.js';
import { countConcepts, listConcepts, listConceptsPage } from '../store/concepts.js';
import type { Store } from '../store/open.js';
import { type BrowseIndex, openBrowse } from './browse.js';

/** The termbase as it stands, in memory; follows the feed. */
export type TermbaseIndex = {
  /** While a large termbase is being read, one without concepts. */
  readonly current: () => Termbase;
  readonly browse: BrowseIndex;
  /** How far the reading of a large termbase is; null once it is all there. */
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

/** Up to so many concepts are worth waiting for; more are read while the server answers already. */
const fewConcepts = 5_000;
/** Concepts read from the store at a time: a few milliseconds. */
const page = 200;

/** `few`: so many concepts are read before it answers at all. `rest` is awaited between two slices of a longer reading. */
export type TermbaseIndexOptions = { readonly few?: number; readonly rest?: () => Promise<unknown> };

export async function openTermbaseIndex(
  store: Store,
  onError: (error: unknown) => void = rethrow,
  { few = fewConcepts, rest = setImmediate }: TermbaseIndexOptions = {},
): Promise<TermbaseIndex> {
  const options = { pinyin: loadPinyin() };
  const browse = openBrowse();
  let termbase = buildTermbase([], options);
  let version = store.seq();
  let loading: { done: number; total: number } | null = null;
  let closed = false;

  const put = (concept: Concept): void => {
    if (concept.entry.retired) termbase.remove(concept.id);
    else termbase.update(concept);
    browse.update(concept);
  };

  const read = async (total: number): Promise<void> => {
    loading = { done: 0, total };
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
    loading = null;
  };

  // Changes wait for what stands to be read, and for one another.
  const standing = await countConcepts(store);
  let work: Promise<void> = standing > few ? read(standing) : Promise.resolve();
  if (loading === null) for (const concept of await conceptsAfter(store, 0)) put(concept);
  const ready = work;
  work = work.catch(onError);
  let followed = version;
  let following: Promise<unknown> = work;
  const unsubscribe = store.onFeed((items) => {
    const after = followed;
    followed = items.at(-1)?.seq ?? followed;
    const last = items.findLast(({ action }) => /^(concept|proposal)/.test(action));
    if (!last) return;
    if (loading === null) {
      // At once: who saved a concept sees it in the answer to the save.
      const change = conceptsAfter(store, after)
        .then(async (concepts) => {
          for (const [i, concept] of concepts.entries()) {
            put(concept);
            if (i % page === page - 1) await setImmediate();
          }
          version = Math.max(version, last.seq);
        })
        .catch(onError);
      following = Promise.all([following, change]);
      return;
    }
    work = work.then(async () => {
      for (const concept of await conceptsAfter(store, after)) put(concept);
      version = Math.max(version, last.seq);
    }, onError);
    following = work;
  }, version);
  return {
    current: () => termbase,
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
      for (let waited: unknown = null; waited !== following;) await (waited = following);
      return followed;
    },
    close() {
      closed = true;
      unsubscribe();
    },
  };
}

async function conceptsAfter(store: Store, seq: number): Promise<Concept[]> {
  return (await listConcepts(store, seq)).map(conceptOf);
}

function conceptOf(row: { readonly id: string; readonly number: number; readonly entry: unknown }): Concept {
  return { ...row, entry: row.entry as ConceptEntry };
}

function rethrow(error: unknown): void {
  throw error;
}
