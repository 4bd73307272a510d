import { AUTHORITIES, authorityOf, domainPath, type Authority, type ConceptEntry } from '../model.js';
import type { LookupFilter, LookupStatus, SearchResults } from './results.js';
import { grown } from './rows.js';

const STATUSES: readonly LookupStatus[] = ['approved', 'proposed'];

/** What concepts can be narrowed by, as a column over their places. */
export class Facets {
  /** By place: the number of the domain, of the status and of the authority. */
  #choices: Int32Array = new Int32Array(256);
  readonly #domains: string[] = [];
  readonly #domainNumbers = new Map<string, number>();

  set(place: number, entry: ConceptEntry): void {
    const known = this.#domainNumbers.get(entry.domain);
    const domain = known ?? this.#domains.push(entry.domain) - 1;
    if (known === undefined) this.#domainNumbers.set(entry.domain, domain);
    const status = entry.confidence === 'proposed' ? 1 : 0;
    if (place >= this.#choices.length) this.#choices = grown(this.#choices);
    this.#choices[place] = (domain << 4) | (status << 3) | AUTHORITIES.indexOf(authorityOf(entry));
  }

  /** Keeps of the first `count` places those that pass, in front and in their order; `total`: how many. */
  narrow(places: Int32Array, count: number, filter: LookupFilter): { total: number; counts: SearchResults['counts'] } {
    const { domain: path } = filter;
    const inDomain = Uint8Array.from(this.#domains, (domain) =>
      path === undefined || domain === path || domain.startsWith(`${path}/`) ? 1 : 0,
    );
    const wantedStatus = filter.status === undefined ? -1 : STATUSES.indexOf(filter.status);
    const wantedAuthority = filter.authority === undefined ? -1 : AUTHORITIES.indexOf(filter.authority);
    const domains = new Uint32Array(this.#domains.length);
    const statuses = new Uint32Array(STATUSES.length);
    const authorities = new Uint32Array(AUTHORITIES.length);
    const choices = this.#choices;
    let total = 0;
    for (let i = 0; i < count; i++) {
      const place = places[i] as number;
      const choice = choices[place] as number;
      const domain = choice >>> 4;
      const status = (choice >>> 3) & 1;
      const authority = choice & 7;
      const a = inDomain[domain] === 1;
      const b = wantedStatus < 0 || status === wantedStatus;
      const c = wantedAuthority < 0 || authority === wantedAuthority;
      if (b && c) (domains[domain] as number)++;
      if (a && c) (statuses[status] as number)++;
      if (a && b) (authorities[authority] as number)++;
      if (a && b && c) places[total++] = place;
    }
    return {
      total,
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
