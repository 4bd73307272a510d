import type { Blame } from './blame.js';
import type { Hunk } from './diff/hunks.js';

/** A revision of the target with who wrote it; null: a machine, or the program. */
export type WrittenRevision = { readonly number: number; readonly author: string | null };

/**
 * The revision that made each hunk of a comparison: the one that most of its new words come from, by the blame of the text
 * that it led to; where words were only struck out, the latest human one since. `since`: the revisions after the compared one,
 * oldest first; where there is none, nobody's.
 */
export function hunkWriters<R extends WrittenRevision>(
  hunks: readonly (Hunk & { readonly toFrom: number; readonly toTo: number })[],
  blame: Blame,
  since: readonly R[],
): (R | null)[] {
  const byNumber = new Map(since.map((revision) => [revision.number, revision]));
  const striker = since.findLast(({ author }) => author !== null) ?? since.at(-1) ?? null;
  let first = 0;
  return hunks.map(({ toFrom, toTo }) => {
    const units = new Map<number, number>();
    while (first < blame.spans.length && (blame.spans[first]?.to ?? 0) <= toFrom) first++;
    for (let i = first; i < blame.spans.length; i++) {
      const span = blame.spans[i];
      if (span === undefined || span.from >= toTo) break;
      const shared = Math.min(span.to, toTo) - Math.max(span.from, toFrom);
      if (byNumber.has(span.revision)) units.set(span.revision, (units.get(span.revision) ?? 0) + shared);
    }
    const [most] = [...units].sort(([a, x], [b, y]) => y - x || b - a);
    return most === undefined ? striker : (byNumber.get(most[0]) ?? striker);
  });
}
