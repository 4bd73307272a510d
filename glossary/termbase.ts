import { buildRenderings, type CheckOptions, type RenderingHit } from './english/renderings.js';
import { buildLookup, type LookupOptions, type LookupResult } from './lookup.js';
import type { Concept } from './model.js';
import { buildRecogniser, type RecogniseOptions, type TermMatch } from './recognise.js';
import { scan, type ScanHit, type ScanInput } from './scan.js';

/** Everything that can be asked of a set of concepts. It lives in memory and knows nothing of a store. */
export type Termbase = {
  readonly size: number;
  concept(id: string): Concept | undefined;
  concepts(): Iterable<Concept>;
  /** Terms in Chinese, leftmost-longest. */
  recognise(text: string, options?: RecogniseOptions): TermMatch[];
  /** Renderings in English, allowed and bad. */
  check(text: string, options: CheckOptions): RenderingHit[];
  /** All concepts of which an allowed rendering stands in the English, inside a longer one too. */
  rendered(text: string): Set<string>;
  /** Both for one paragraph. */
  scan(input: ScanInput): ScanHit[];
  lookup(query: string, options?: LookupOptions): LookupResult[];
  /** Adds or replaces one concept. Cost: its own texts, whatever the size of the termbase. */
  update(concept: Concept): void;
  remove(id: string): void;
};

export function buildTermbase(concepts: Iterable<Concept>): Termbase {
  const byId = new Map<string, Concept>();
  for (const concept of concepts) byId.set(concept.id, concept);
  const recogniser = buildRecogniser(byId.values());
  const renderings = buildRenderings(byId.values());
  const index = buildLookup(byId.values());
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
    check: renderings.check,
    rendered: renderings.rendered,
    scan: (input) => scan(input, recogniser, renderings, concept),
    lookup(query, options) {
      const found = index.lookup(query, options);
      return found.length > 0 ? found : lookupInside(query);
    },
    update(changed) {
      byId.set(changed.id, changed);
      for (const part of [recogniser, renderings, index]) part.update(changed);
    },
    remove(id) {
      byId.delete(id);
      for (const part of [recogniser, renderings, index]) part.remove(id);
    },
  };
}
