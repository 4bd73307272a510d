import type { ScanHit, ScanInput, Termbase } from '../../glossary/index.js';

/** What was found in the texts that were scanned last: a window, its rows and panels, and the checks ask for the same ones. */
export type RecentScans = {
  readonly scan: (input: Omit<ScanInput, 'matches' | 'only'>) => readonly ScanHit[];
  /** To be called whenever the termbase is another. */
  readonly clear: () => void;
};

/** UTF-16 units of texts that are kept: some 1,500 paragraphs of a report with their English. */
const most = 2_000_000;

export function openRecentScans(termbase: () => Pick<Termbase, 'scan'>): RecentScans {
  const kept = new Map<string, readonly ScanHit[]>();
  let size = 0;
  const scan: RecentScans['scan'] = ({ source, target, asOf, accepted }) => {
    const key = JSON.stringify([source, target, asOf, accepted]);
    const hits = kept.get(key) ?? termbase().scan({ source, target, asOf, accepted });
    if (kept.delete(key)) size -= key.length;
    // Those that are asked for last are the last to go.
    kept.set(key, hits);
    size += key.length;
    for (const oldest of kept.keys()) {
      if (size <= most) break;
      kept.delete(oldest);
      size -= oldest.length;
    }
    return hits;
  };
  const clear = (): void => {
    kept.clear();
    size = 0;
  };
  return { scan, clear };
}
