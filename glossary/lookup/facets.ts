import { AUTHORITIES, authorityOf, domainPath, type Authority, type ConceptEntry } from '../model.js';
import type { LookupFilter, LookupStatus, SearchResults } from '../lookup.js';

const STATUSES: readonly LookupStatus[] = ['approved', 'proposed'];

/** What concepts can be narrowed by, as columns over their places. */
export class Facets {
  readonly #domain: number[] = [];
  readonly #status: number[] = [];
  readonly #authority: number[] = [];
  readonly #domains: string[] = [];
  readonly #domainNumbers = new Map<string, number>();

  set(place: number, entry: ConceptEntry): void {
    const known = this.#domainNumbers.get(entry.domain);
    const domain = known ?? this.#domains.push(entry.domain) - 1;
    if (known === undefined) this.#domainNumbers.set(entry.domain, domain);
    this.#domain[place] = domain;
    this.#status[place] = entry.confidence === 'proposed' ? 1 : 0;
    this.#authority[place] = AUTHORITIES.indexOf(authorityOf(entry));
  }

  narrow<T extends { readonly place: number }>(
    found: readonly T[],
    filter: LookupFilter,
  ): { readonly kept: T[]; readonly counts: SearchResults['counts'] } {
    const kept: T[] = [];
    const inDomain = this.#domains.map(
      (domain) => filter.domain === undefined || domain === filter.domain || domain.startsWith(`${filter.domain}/`),
    );
    const domains = new Uint32Array(this.#domains.length);
    const statuses = new Uint32Array(STATUSES.length);
    const authorities = new Uint32Array(AUTHORITIES.length);
    for (const each of found) {
      const domain = this.#domain[each.place] as number;
      const status = this.#status[each.place] as number;
      const authority = this.#authority[each.place] as number;
      const a = inDomain[domain] === true;
      const b = filter.status === undefined || STATUSES[status] === filter.status;
      const c = filter.authority === undefined || AUTHORITIES[authority] === filter.authority;
      if (b && c) (domains[domain] as number)++;
      if (a && c) (statuses[status] as number)++;
      if (a && b) (authorities[authority] as number)++;
      if (a && b && c) kept.push(each);
    }
    return {
      kept,
      counts: {
        domain: this.#upwards(domains),
        status: countsOf(STATUSES, statuses),
        authority: countsOf<Authority>(AUTHORITIES, authorities),
      },
    };
  }

  /** What lies in a domain lies in all those above it. */
  #upwards(counts: Uint32Array): Map<string, number> {
    const sums = new Map<string, number>();
    counts.forEach((count, i) => {
      if (count === 0) return;
      for (const domain of domainPath(this.#domains[i] as string)) sums.set(domain, (sums.get(domain) ?? 0) + count);
    });
    return new Map([...sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
  }
}

function countsOf<T>(choices: readonly T[], counts: Uint32Array): Map<T, number> {
  return new Map(
    choices.flatMap((choice, i): [T, number][] => (counts[i] === 0 ? [] : [[choice, counts[i] as number]])),
  );
}
