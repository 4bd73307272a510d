import type { ConceptEntry, ScanHit, ScanInput, Termbase } from '../../glossary/index.js';
import { once } from '../core/once.js';
import { sieveOf } from './scan-sieve.js';

/** What was found in the texts that were scanned last: a window, its rows and panels, and the checks ask for the same ones. */
export type RecentScans = {
  readonly scan: (input: Omit<ScanInput, 'matches' | 'only'>) => readonly ScanHit[];
  /** A concept is another now. `entries`: what it was and is. Texts that have nothing of either are not scanned again. */
  readonly changed: (concept: string, entries: readonly ConceptEntry[]) => void;
  /** To be called when the whole termbase is another. */
  readonly clear: () => void;
};

/** UTF-16 units of texts that are kept: some 1,500 paragraphs of a report with their English. */
const most = 2_000_000;
/** From so many changes on it is cheaper to begin anew. */
const mostChanges = 100;

/** `upto`: the changes that the hits have seen. */
type Kept = { readonly hits: readonly ScanHit[]; upto: number };

export function openRecentScans(termbase: () => Pick<Termbase, 'scan'>): RecentScans {
  const kept = new Map<string, Kept>();
  let size = 0;
  const changes: ((input: ScanInput) => boolean)[] = [];

  const standing = (key: string, input: ScanInput): Kept => {
    const known = kept.get(key);
    if (known && !changes.slice(known.upto).some((touches) => touches(input))) {
      known.upto = changes.length;
      return known;
    }
    return { hits: termbase().scan(input), upto: changes.length };
  };
  const clear = (): void => {
    kept.clear();
    changes.length = 0;
    size = 0;
  };
  return {
    scan({ source, target, asOf, accepted }) {
      const input = { source, target, asOf, accepted };
      const key = JSON.stringify([source, target, asOf, accepted]);
      const found = standing(key, input);
      if (kept.delete(key)) size -= key.length;
      // Those that are asked for last are the last to go.
      kept.set(key, found);
      size += key.length;
      for (const oldest of kept.keys()) {
        if (size <= most) break;
        kept.delete(oldest);
        size -= oldest.length;
      }
      return found.hits;
    },
    changed(concept, entries) {
      if (kept.size === 0) return;
      if (changes.length >= mostChanges) return clear();
      // Many a change is never asked about, so its expressions are made when one is.
      const sieve = once(() => sieveOf(entries));
      changes.push(
        ({ source, target, accepted }) =>
          (source !== null && sieve().chinese(source)) ||
          (target !== null && sieve().english(target)) ||
          accepted?.some((one) => one.concept === concept) === true,
      );
    },
    clear,
  };
}
