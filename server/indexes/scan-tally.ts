import type { ImpactKind } from '../core/concept-impact.js';
import type { FoundPlace, ParagraphReader } from '../store/scan-reader.js';
import type { Matched, ImpactCount, ImpactPage } from './scan-messages.js';

/** What an entry finds in a paragraph, and what its change means there (null: nothing). */
export type Found = { readonly row: number; readonly kind: ImpactKind | null } & {
  readonly [K in keyof Matched]: boolean;
};

const kinds = [null, 'edit', 'look', 'settled'] as const satisfies readonly Found['kind'][];
const sides = ['source', 'standard', 'admitted', 'bad'] as const satisfies readonly (keyof Matched)[];

/** Rows a query: so many take a few milliseconds. */
const chunk = 5_000;

/** Counts what a scan finds by document and state, and keeps no more of it than two numbers a paragraph. */
export function openTally(reader: Pick<ParagraphReader, 'tally' | 'touchedPage'>) {
  const found: [row: number, mark: number][] = [];
  return {
    add(some: readonly Found[]): void {
      for (const one of some) found.push([one.row, markOf(one)]);
    },
    /** The numbers of those paragraphs that stand in a current document. */
    answer(): { readonly matched: Matched; readonly counts: readonly ImpactCount[] } {
      const matched = { source: 0, standard: 0, admitted: 0, bad: 0 };
      const counts = new Map<string, ImpactCount>();
      for (let from = 0; from < found.length; from += chunk) {
        for (const { mark, document, state, closed, count } of reader.tally(found.slice(from, from + chunk))) {
          sides.forEach((side, i) => (matched[side] += (mark >> (i + 2)) & 1 ? count : 0));
          const kind = kinds[mark & 3];
          if (!kind) continue;
          const key = `${document} ${state} ${kind}`;
          counts.set(key, { document, state, kind, closed, count: (counts.get(key)?.count ?? 0) + count });
        }
      }
      return { matched, counts: [...counts.values()] };
    },
    /** One page of the touched ones, in the order of the paragraphs, or with `byKind` in that of the kinds. */
    page({ document, kind, size, page, byKind }: ImpactPage) {
      const wanted = found
        .filter(([, mark]) => (mark & 3) > 0 && (!kind || kind === 'released' || kinds[mark & 3] === kind))
        .map(([row, mark]): [number, number] => [row, mark & 3]);
      const { total, places } = reader.touchedPage(wanted, {
        document: document ?? null,
        closed: !kind ? null : kind === 'released' ? 1 : 0,
        limit: size,
        page,
        byKind,
      });
      return {
        total,
        at: Math.min(Math.max(1, page), Math.max(1, Math.ceil(total / size))),
        places: places.map(({ row: _row, mark, ...place }: FoundPlace) => ({
          ...place,
          kind: kinds[mark] as ImpactKind,
        })),
      };
    },
  };
}

function markOf({ kind, ...found }: Found): number {
  return sides.reduce((mark, side, i) => mark | (found[side] ? 1 << (i + 2) : 0), kinds.indexOf(kind));
}
