import type { Concept } from '../../glossary/index.js';

/** The concepts by domain, and which domains and parts of speech there are, kept while concepts change. */
export type BrowseIndex = {
  /** Every domain with the number of its concepts, the largest first. */
  readonly domains: () => readonly { readonly domain: string; readonly count: number }[];
  /** Every part of speech in use, the most frequent first. */
  readonly partsOfSpeech: () => readonly string[];
  /** The ids of a domain's concepts, in order. */
  readonly inDomain: (domain: string) => readonly string[];
  /** A retired concept is taken out. */
  readonly update: (concept: Concept) => void;
};

type Place = { readonly domain: string; readonly partOfSpeech: string };

export function openBrowse(): BrowseIndex {
  const places = new Map<string, Place>();
  const byDomain = new Map<string, Set<string>>();
  const parts = new Map<string, number>();
  /** Ids in order, made when a domain is asked for. */
  const ordered = new Map<string, readonly string[]>();

  const add = (partOfSpeech: string, by: number): void => {
    const count = (parts.get(partOfSpeech) ?? 0) + by;
    if (count > 0) parts.set(partOfSpeech, count);
    else parts.delete(partOfSpeech);
  };

  return {
    domains: () =>
      [...byDomain]
        .map(([domain, ids]) => ({ domain, count: ids.size }))
        .filter(({ domain, count }) => domain !== '' && count > 0)
        .sort((a, b) => b.count - a.count || (a.domain < b.domain ? -1 : 1)),
    partsOfSpeech: () =>
      [...parts]
        .filter(([name]) => name !== '')
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .map(([name]) => name),
    inDomain(domain) {
      const known = ordered.get(domain);
      if (known) return known;
      const sorted = [...(byDomain.get(domain) ?? [])].sort();
      ordered.set(domain, sorted);
      return sorted;
    },
    update({ id, entry: { domain, partOfSpeech, retired } }) {
      const before = places.get(id);
      if (retired ? !before : before?.domain === domain && before.partOfSpeech === partOfSpeech) return;
      if (before) {
        byDomain.get(before.domain)?.delete(id);
        ordered.delete(before.domain);
        add(before.partOfSpeech, -1);
      }
      places.delete(id);
      if (retired) return;
      places.set(id, { domain, partOfSpeech });
      const ids = byDomain.get(domain);
      if (ids) ids.add(id);
      else byDomain.set(domain, new Set([id]));
      ordered.delete(domain);
      add(partOfSpeech, 1);
    },
  };
}
