import { applyHunks, hunks, type Hunk } from './diff/hunks.js';

/** A stretch on which a merge agrees, or the three texts of a place where both sides changed something. */
export type MergePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'clash'; readonly base: string; readonly mine: string; readonly theirs: string };

export type Merged =
  { readonly kind: 'clean'; readonly text: string } | { readonly kind: 'clash'; readonly parts: readonly MergePart[] };

/**
 * Three-way merge, English by words and Chinese by characters. Changes of both sides are kept where at least one unchanged
 * word or mark stands between them; where they meet or overlap and differ, a person decides: "20 million" made "30 million"
 * here and "20 billion" there must not become "30 billion". The same change on both sides is one change. Law: in a clash,
 * the parts with `mine` (or `theirs`) in their places hold every word of that side.
 */
export function merge3(base: string, mine: string, theirs: string): Merged {
  if (mine === theirs || theirs === base) return { kind: 'clean', text: mine };
  if (mine === base) return { kind: 'clean', text: theirs };
  const parts: MergePart[] = [];
  let text = '';
  let at = 0;
  for (const group of groups(base, hunks(base, mine, { grain: 'exact' }), hunks(base, theirs, { grain: 'exact' }))) {
    text += base.slice(at, group.from);
    const left = rewrite(base, group, group.mine);
    const right = rewrite(base, group, group.theirs);
    if (group.theirs.length === 0 || left === right) text += left;
    else if (group.mine.length === 0) text += right;
    else {
      if (text !== '') parts.push({ kind: 'text', text });
      parts.push({ kind: 'clash', base: base.slice(group.from, group.to), mine: left, theirs: right });
      text = '';
    }
    at = group.to;
  }
  text += base.slice(at);
  if (parts.length === 0) return { kind: 'clean', text };
  if (text !== '') parts.push({ kind: 'text', text });
  return { kind: 'clash', parts };
}

/** Hunks of both sides that meet, and the range of the base that they cover together. */
type Group = {
  readonly from: number;
  readonly to: number;
  readonly mine: readonly Hunk[];
  readonly theirs: readonly Hunk[];
};

function groups(base: string, mine: readonly Hunk[], theirs: readonly Hunk[]): Group[] {
  const all = [
    ...mine.map((hunk) => ({ ...hunk, side: 'mine' as const })),
    ...theirs.map((hunk) => ({ ...hunk, side: 'theirs' as const })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const result: { from: number; to: number; mine: Hunk[]; theirs: Hunk[] }[] = [];
  for (const { side, ...hunk } of all) {
    let group = result.at(-1);
    // White space alone does not keep two changes apart.
    if (group === undefined || (hunk.from > group.to && /\S/.test(base.slice(group.to, hunk.from)))) {
      group = { from: hunk.from, to: hunk.to, mine: [], theirs: [] };
      result.push(group);
    }
    group.to = Math.max(group.to, hunk.to);
    group[side].push(hunk);
  }
  return result;
}

function rewrite(base: string, { from, to }: Group, side: readonly Hunk[]): string {
  return applyHunks(
    base.slice(from, to),
    side.map((hunk) => ({ ...hunk, from: hunk.from - from, to: hunk.to - from })),
  );
}
