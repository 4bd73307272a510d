import { type Anchor, type CarriedAnchor, carryAnchors, isAnchorIn } from './anchor.js';
import type { Side } from './facts.js';

export type AnchorAsk = Anchor & { readonly side: Side };

export type HunkAddress = { readonly decision: string; readonly ordinal: number };

export type CommentAsk = {
  /** The thread that it answers; null: it starts one. */
  readonly thread: string | null;
  /** The words that it is about; null: the whole paragraph. */
  readonly anchor: AnchorAsk | null;
  /** The hunk decision that it is about. */
  readonly hunk: HunkAddress | null;
  /** The translator disagrees with that hunk decision. */
  readonly contest: boolean;
  readonly text: string;
};

export type CommentStanding = {
  /** The thread that is answered; null: there is none of that id in this paragraph. */
  readonly thread: {
    readonly resolved: boolean;
    readonly last: { readonly author: string; readonly text: string };
  } | null;
  /** The text of the revision that the anchor names; null: there is none. */
  readonly text: string | null;
  /** The hunk decision belongs to this paragraph. */
  readonly hunkStands: boolean;
  /** The paragraph's latest thread of one comment, which the same form sent twice would make again. */
  readonly latest: {
    readonly id: string;
    readonly author: string;
    readonly text: string;
    readonly quote: string | null;
    readonly hunk: HunkAddress | null;
  } | null;
  /** Comments in the paragraph. */
  readonly count: number;
};

export type CommentLimits = { readonly length: number; readonly perParagraph: number };

export type CommentOutcome =
  /** `reopens`: an answer opens a resolved thread again, so that it is not overlooked. */
  | { readonly kind: 'new'; readonly reopens: boolean }
  /** The very same words by the same person, sent twice. */
  | { readonly kind: 'already' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'too-many'; readonly limit: number }
  | { readonly kind: 'not-found' }
  /** The words are not in the text that is named. */
  | { readonly kind: 'no-such-words' };

/** Decides what a comment means: whoever may read may comment, on words that really stand there. */
export function decideComment(
  standing: CommentStanding,
  ask: CommentAsk,
  author: string,
  limits: CommentLimits,
): CommentOutcome {
  if (ask.text.trim() === '') return { kind: 'empty' };
  if (ask.text.length > limits.length) return { kind: 'too-long', limit: limits.length };
  if (ask.thread !== null) {
    if (!standing.thread) return { kind: 'not-found' };
    const { last, resolved } = standing.thread;
    if (last.author === author && last.text === ask.text) return { kind: 'already' };
    return standing.count >= limits.perParagraph
      ? { kind: 'too-many', limit: limits.perParagraph }
      : { kind: 'new', reopens: resolved };
  }
  if (ask.hunk ? !standing.hunkStands : ask.contest) return { kind: 'not-found' };
  if (ask.anchor && (standing.text === null || !isAnchorIn(standing.text, ask.anchor)))
    return { kind: 'no-such-words' };
  if (standing.latest && isSame(standing.latest, ask, author)) return { kind: 'already' };
  if (standing.count >= limits.perParagraph) return { kind: 'too-many', limit: limits.perParagraph };
  return { kind: 'new', reopens: false };
}

function isSame(latest: NonNullable<CommentStanding['latest']>, ask: CommentAsk, author: string): boolean {
  return (
    latest.author === author &&
    latest.text === ask.text &&
    latest.quote === (ask.anchor?.quote ?? null) &&
    latest.hunk?.decision === ask.hunk?.decision &&
    latest.hunk?.ordinal === ask.hunk?.ordinal
  );
}

/** So many revisions are followed one by one; from further back an anchor is carried over in one step. */
const steps = 40;

/**
 * Where the anchors of one side stand in its latest text, each followed through the revisions since its own; `texts` by
 * number from 1. Once its words are gone they stay gone. A generator, because every step compares two texts: its
 * caller gives others a turn in between.
 */
export function* carryToLatest(
  anchors: readonly Pick<Anchor, 'revision' | 'from' | 'to'>[],
  texts: readonly string[],
): Generator<void, CarriedAnchor[]> {
  const first = Math.max(1, texts.length - steps);
  const carried: CarriedAnchor[] = anchors.map(({ from, to }) => ({ kind: 'here', from, to, changed: false }));
  const starts = anchors.map(({ revision }) => revision);
  const move = (which: readonly number[], from: number, to: number): void => {
    const ranges = which.map((i) => carried[i]).map((at) => (at?.kind === 'here' ? at : { from: 0, to: 0 }));
    const moved = carryAnchors(ranges, texts[from - 1] ?? '', texts[to - 1] ?? '');
    for (const [n, i] of which.entries()) {
      const [was, is] = [carried[i], moved[n]];
      if (was?.kind !== 'here' || !is) continue;
      carried[i] = is.kind === 'here' ? { ...is, changed: is.changed || was.changed } : is;
    }
  };
  for (const number of new Set(starts.filter((start) => start < first))) {
    move(
      indexes(starts, (start) => start === number),
      number,
      first,
    );
    yield;
  }
  for (let number = first; number < texts.length; number++) {
    const which = indexes(starts, (start) => start <= number).filter((i) => carried[i]?.kind === 'here');
    if (which.length === 0) continue;
    move(which, number, number + 1);
    yield;
  }
  return carried;
}

function indexes<T>(items: readonly T[], fits: (item: T) => boolean): number[] {
  return items.flatMap((item, i) => (fits(item) ? [i] : []));
}
