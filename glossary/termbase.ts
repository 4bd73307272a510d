import { buildRenderings, type CheckOptions, type RenderingHit } from './english/renderings.js';
import { buildVocabulary } from './english/vocabulary.js';
import { buildLookup } from './lookup.js';
import type { LookupOptions, LookupResult, SearchOptions, SearchResults } from './lookup/results.js';
import type { Concept } from './model.js';
import type { Pinyin } from './pinyin.js';
import { buildRecogniser, type RecogniseOptions, type TermMatch } from './recognise.js';
import { outcomes, type Outcome, type OutcomeInput } from './outcomes.js';
import { ShardedMap } from './sharded-map.js';
import { scan, type ScanHit, type ScanInput } from './scan.js';
import { buildSimilar, type SimilarTerm } from './similar.js';

/** Everything that can be asked of a set of concepts. It lives in memory and knows nothing of a store. */
export type Termbase = {
  readonly size: number;
  concept(id: string): Concept | undefined;
  concepts(): Iterable<Concept>;
  /** Terms in Chinese, leftmost-longest. */
  recognise(text: string, options?: RecogniseOptions): TermMatch[];
  /** Where a term stands nearly, and nothing else says as much: a suggestion for a person, never a hit. Of a long text none. */
  similar(text: string): SimilarTerm[];
  /** Renderings in English, allowed and bad. */
  check(text: string, options: CheckOptions): RenderingHit[];
  /** All concepts of which an allowed rendering stands in the English, inside a longer one too. */
  rendered(text: string): Set<string>;
  /** Whether a word (in small letters, without hyphens and 's) stands in a rendering that is right. */
  hasWord(word: string): boolean;
  /** Both for one paragraph. */
  scan(input: ScanInput): ScanHit[];
  /** What became of each term of the source in the target. */
  outcomes(input: OutcomeInput): Outcome[];
  lookup(query: string, options?: LookupOptions): LookupResult[];
  /** As `lookup`, narrowed by domain, status and authority, with counts. */
  search(query: string, options?: SearchOptions): SearchResults;
  /** Adds or replaces one concept. Cost: its own texts, whatever the size of the termbase. */
  update(concept: Concept): void;
  remove(id: string): void;
};

/** `pinyin` (loadPinyin of `pinyin.js`, which is large) lets look-up find Chinese by its sound. */
export type TermbaseOptions = { readonly pinyin?: Pinyin };

export function buildTermbase(concepts: Iterable<Concept>, options: TermbaseOptions = {}): Termbase {
  const list = [...concepts];
  const termbase = emptyTermbase(list, options);
  for (const concept of list) termbase.update(concept);
  return termbase;
}

/** A longer text, in UTF-16 units, is not searched for what is nearly a term: nobody could look at all that there would be. */
const LONGEST_SIMILAR = 20_000;

/** How long one slice may keep the thread, in milliseconds. A table that grows within one may add as much again. */
const SLICE = 8;

/**
 * The same without keeping anybody waiting: after every slice `pause` is awaited (setImmediate on a server). All indexes grow
 * one concept at a time, so nothing is built twice and nothing needs to cross from a worker.
 */
export async function buildTermbaseInSlices(
  concepts: readonly Concept[],
  pause: () => Promise<void>,
  { now, ...options }: TermbaseOptions & { readonly now: () => number },
): Promise<Termbase> {
  const termbase = emptyTermbase(concepts, options);
  let since = now();
  for (const concept of concepts) {
    termbase.update(concept);
    if (now() - since < SLICE) continue;
    await pause();
    since = now();
  }
  return termbase;
}

function emptyTermbase(expected: readonly Concept[], { pinyin }: TermbaseOptions): Termbase {
  const byId = new ShardedMap<Concept>();
  const recogniser = buildRecogniser([], expected);
  const renderings = buildRenderings([], expected.length);
  const index = buildLookup([], pinyin, expected.length);
  const similar = buildSimilar();
  const vocabulary = buildVocabulary([]);
  const concept = (id: string): Concept | undefined => byId.get(id);
  /** A query that holds more than a term ("walks in the forefront of reform"): what stands in it. */
  const lookupInside = (query: string): LookupResult[] => {
    const hits = [
      { source: query, target: null },
      { source: null, target: query },
    ].flatMap((input) => scan(input, recogniser, renderings, concept));
    const results = new Map<string, LookupResult>();
    for (const hit of hits) {
      const result = index.lookup(hit.text).find((candidate) => candidate.concept === hit.concept);
      if (result !== undefined && !results.has(hit.concept)) results.set(hit.concept, result);
    }
    return [...results.values()];
  };
  return {
    get size() {
      return byId.size;
    },
    concept,
    concepts: () => byId.values(),
    recognise: recogniser.recognise,
    similar: (text) =>
      text.length > LONGEST_SIMILAR ? [] : similar.find(text, recogniser.recognise(text, { nested: true })),
    check: renderings.check,
    rendered: renderings.rendered,
    hasWord: vocabulary.has,
    scan: (input) => scan(input, recogniser, renderings, concept),
    outcomes: (input) => outcomes(input, recogniser, renderings, concept),
    lookup(query, options) {
      const found = index.lookup(query, options);
      return found.length > 0 ? found : lookupInside(query);
    },
    search(query, options) {
      return index.search(query, options);
    },
    update(changed) {
      byId.set(changed.id, changed);
      for (const part of [recogniser, renderings, index, similar, vocabulary]) part.update(changed);
    },
    remove(id) {
      byId.delete(id);
      for (const part of [recogniser, renderings, index, similar, vocabulary]) part.remove(id);
    },
  };
}
