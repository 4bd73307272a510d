import type { Found } from './measure.js';
import type { Owned } from './pattern-index.js';
import type { Token } from './words.js';

/**
 * Which bad renderings are words of another term of the same Chinese: “Mayor” is wrong for 市委书记, but where 市长 stands
 * beside it, it may be that one, whose standard is “mayor of Jiangmen”. As many are spared as the other term has occurrences
 * without a rendering in full; where there are more, they are taken in the order of the Chinese.
 *
 * `inOrder`: the concepts of the Chinese in the order of their occurrences.
 */
export function lentWords(
  tokens: readonly Token[],
  found: readonly Found[],
  inOrder: readonly string[],
  patternsOf: (concept: string) => readonly Owned[],
): ReadonlySet<Found> {
  const spared = new Set<Found>();
  const named = new Set(inOrder);
  for (const hits of sameWords(tokens, found)) {
    const [first] = hits;
    if (first === undefined) continue;
    const words = wordsOf(tokens, first);
    const lenders = [...named].filter((id) => id !== first.concept && patternsOf(id).some((one) => has(one, words)));
    if (lenders.length === 0) continue;
    const row = unrendered(inOrder, first.concept, lenders, found);
    const starts = [...new Set(hits.map(({ start }) => start))].sort((a, b) => a - b);
    const enough = starts.length <= row.filter((id) => id !== first.concept).length;
    for (const hit of hits) {
      const owner = row[starts.indexOf(hit.start)];
      if (enough || (owner !== undefined && owner !== first.concept)) spared.add(hit);
    }
  }
  return spared;
}

/** The bad renderings that are so for their own term alone, by concept and words. */
function sameWords(tokens: readonly Token[], found: readonly Found[]): Iterable<Found[]> {
  const groups = new Map<string, Found[]>();
  for (const hit of found) {
    if (!hit.bad || hit.term.scope !== 'if-source') continue;
    const key = [hit.concept, ...wordsOf(tokens, hit)].join(' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [hit]);
    else group.push(hit);
  }
  return groups.values();
}

function wordsOf(tokens: readonly Token[], { start, end }: Found): string[] {
  return tokens.slice(start, end).map(({ word }) => word);
}

/** Whether the words stand in a row in a right rendering. */
function has({ pattern, term }: Owned, words: readonly string[]): boolean {
  if (term.status !== 'preferred' && term.status !== 'admitted') return false;
  return pattern.parts.some((part) => {
    for (let at = 0; at + words.length <= part.length; at++)
      if (words.every((word, i) => part[at + i]?.forms.includes(word) === true)) return true;
    return false;
  });
}

/** The occurrences of the term and of its lenders, less those of a lender that the English has in full: its first ones. */
function unrendered(
  inOrder: readonly string[],
  own: string,
  lenders: readonly string[],
  found: readonly Found[],
): string[] {
  const rendered = new Map(
    lenders.map((id) => [
      id,
      new Set(found.filter(({ concept, bad }) => concept === id && !bad).map(({ start }) => start)).size,
    ]),
  );
  return inOrder.filter((id) => {
    if (id === own) return true;
    const left = rendered.get(id);
    if (left === undefined) return false;
    rendered.set(id, left - 1);
    return left <= 0;
  });
}
