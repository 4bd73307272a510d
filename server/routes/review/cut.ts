import { blameOf, type Blame, type BlamedRevision, extendBlame, startBlame } from '../../core/blame.js';
import { type ReviewHunk, reviewHunks, type StandardSpan } from '../../core/diff/review-hunks.js';
import { hunkWriters } from '../../core/hunk-writers.js';
import { breaks } from '../../http/breaks.js';
import type { House } from '../../http/house.js';
import type { ParagraphRow, RevisionRow } from '../../store/paragraphs.js';
import { scanParagraph } from '../workbench/scan.js';

/** A comparison of two revisions of the target as a reviewer decides about it. */
export type Cut = {
  readonly from: RevisionRow;
  readonly to: RevisionRow;
  readonly hunks: readonly ReviewHunk[];
  /** The revision that made each hunk. */
  readonly writers: readonly (RevisionRow | null)[];
};

/** Blame compares each revision with the one before; of longer histories the last ones are told apart. */
const mostBlamed = 40;

/** Cuts a comparison into hunks. Every step is bounded, and others are answered in between. */
export async function cutOf(
  house: House,
  { id, document, source }: Pick<ParagraphRow, 'id' | 'document' | 'source'>,
  revisions: readonly RevisionRow[],
  { from, to }: { readonly from: RevisionRow; readonly to: RevisionRow },
): Promise<Cut> {
  const rest = breaks();
  const standard = (target: string): StandardSpan[] =>
    scanParagraph(house, { id, document, source, target }).filter(
      ({ side, status }) => side === 'target' && (status === 'standard' || status === 'admitted'),
    );
  const oldStandard = standard(from.text);
  await rest();
  const newStandard = standard(to.text);
  await rest();
  const rendered = (text: string): ReadonlySet<string> => house.termbase.current().rendered(text);
  const hunks = reviewHunks(from.text, to.text, { oldStandard, newStandard }).map((hunk) => {
    if (hunk.breaks.length === 0) return hunk;
    // A rendering that now stands inside a longer one is not lost.
    const still = rendered(hunk.text);
    return { ...hunk, breaks: hunk.breaks.filter((concept) => !still.has(concept)) };
  });
  await rest();
  const since = revisions.filter(({ number }) => number > from.number && number <= to.number);
  const blame = await blameSlowly([from, ...since.slice(-mostBlamed)]);
  return { from, to, hunks, writers: hunkWriters(hunks, blame ?? startBlame(to), since) };
}

/** The blame of the last of some revisions, with breaks for others between the comparisons. */
export async function blameSlowly(revisions: readonly BlamedRevision[]): Promise<Blame | null> {
  const rest = breaks();
  let blame = blameOf(revisions.slice(0, 1));
  for (const revision of revisions.slice(1)) {
    blame = blame && extendBlame(blame, revision);
    await rest();
  }
  return blame;
}

/** The last revisions of a history, as many as are told apart. */
export function blamable(revisions: readonly RevisionRow[]): readonly RevisionRow[] {
  return revisions.slice(-mostBlamed);
}
