import { edits } from './diff/diff.js';
import { findMoves } from './diff/moves.js';
import type { Origin } from './facts.js';

/** What blame needs of a revision; anything beside (who, when) stays with the caller's own list. */
export type BlamedRevision = { readonly number: number; readonly text: string };

/** `[from, to)` of the latest text was written in revision `revision`. */
export type BlameSpan = { readonly from: number; readonly to: number; readonly revision: number };

/** Who wrote what of a text: the spans ascend, cover every character once, and neighbours differ in their revision. */
export type Blame = {
  readonly text: string;
  readonly spans: readonly BlameSpan[];
  /** Texts that stood before, with their blame, oldest first: one that returns has its first authors again. */
  readonly earlier: readonly { readonly text: string; readonly spans: readonly BlameSpan[] }[];
};

/** The blame of a first revision. */
export function startBlame(revision: BlamedRevision): Blame {
  return { text: revision.text, spans: whole(revision), earlier: [] };
}

/**
 * The blame after one more revision. Words that stayed, and passages that only moved, keep their revision; what was
 * written anew, white space included, is the new revision's. A text that equals an earlier one is that text again, whether
 * it was restored by the button or by hand. Costs one comparison of the two texts, whatever came before.
 */
export function extendBlame(blame: Blame, next: BlamedRevision): Blame {
  if (next.text === blame.text) return blame;
  const earlier = [...blame.earlier, { text: blame.text, spans: blame.spans }];
  const known = blame.earlier.find(({ text }) => text === next.text);
  return { text: next.text, spans: known?.spans ?? rewritten(blame, next), earlier };
}

/** The blame of the last of a paragraph's revisions, which ascend; null where there is none. */
export function blameOf(revisions: readonly BlamedRevision[]): Blame | null {
  const [first, ...rest] = revisions;
  return first === undefined ? null : rest.reduce(extendBlame, startBlame(first));
}

/** Who stands behind a word, as the three layers colour it. An imported translation counts as a translator's. */
export type BlameLayer = 'machine' | 'translator' | 'reviewer';

export function layerOf(origin: Origin): BlameLayer {
  if (origin === 'mt') return 'machine';
  return origin === 'reviewer' ? 'reviewer' : 'translator';
}

/** The latest text in pieces for a template, each with the revision that it comes from. Joined they are the text. */
export function blameParts<R extends { readonly number: number }>(
  blame: Blame,
  revisions: readonly R[],
): { readonly text: string; readonly revision: R }[] {
  const byNumber = new Map(revisions.map((revision) => [revision.number, revision]));
  return blame.spans.map(({ from, to, revision: number }) => {
    const revision = byNumber.get(number);
    if (revision === undefined) throw new RangeError(`there is no revision ${number}`);
    return { text: blame.text.slice(from, to), revision };
  });
}

function whole({ text, number }: BlamedRevision): BlameSpan[] {
  return text === '' ? [] : [{ from: 0, to: text.length, revision: number }];
}

function rewritten(blame: Blame, next: BlamedRevision): BlameSpan[] {
  const spans: BlameSpan[] = [];
  const add = (from: number, to: number, revision: number): void => {
    if (from >= to) return;
    const last = spans.at(-1);
    if (last?.revision === revision) spans[spans.length - 1] = { ...last, to };
    else spans.push({ from, to, revision });
  };
  /** Takes `[from, to)` of the old text over to where it stands now. Callers ask in the order of the new text. */
  const keep = (from: number, to: number, toFrom: number): void => {
    for (let i = spanAt(blame.spans, from); i < blame.spans.length; i++) {
      const span = blame.spans[i];
      if (span === undefined || span.from >= to) break;
      add(Math.max(from, span.from) - from + toFrom, Math.min(to, span.to) - from + toFrom, span.revision);
    }
  };
  const found = edits(blame.text, next.text, { grain: 'aligned' });
  const moves = findMoves(blame.text, next.text, found);
  let move = 0;
  let at = 0;
  let toAt = 0;
  for (const { from, to, toFrom, toTo } of found) {
    keep(at, from, toAt);
    let written = toFrom;
    for (let moved = moves[move]; moved !== undefined && moved.toFrom < toTo; moved = moves[++move]) {
      add(written, moved.toFrom, next.number);
      keep(moved.from, moved.to, moved.toFrom);
      written = moved.toTo;
    }
    add(written, toTo, next.number);
    at = to;
    toAt = toTo;
  }
  keep(at, blame.text.length, toAt);
  return spans;
}

/** Index of the span that holds offset `at`. */
function spanAt(spans: readonly BlameSpan[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.to ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
