import { edits, type Edit } from './diff/diff.js';
import { findMoves } from './diff/moves.js';
import { normalise } from './text.js';

/** A selection that a comment is about: `[from, to)` of the text of revision `revision`, never empty, and its words. */
export type Anchor = { readonly revision: number; readonly from: number; readonly to: number; readonly quote: string };

/** Where an anchor stands in another text. `changed`: no longer letter for letter the quoted words. */
export type CarriedAnchor =
  | { readonly kind: 'here'; readonly from: number; readonly to: number; readonly changed: boolean }
  | { readonly kind: 'gone' };

type Range = { readonly from: number; readonly to: number };

const GONE: CarriedAnchor = { kind: 'gone' };

/** Whether an anchor from outside is one: a stretch with words in it that the text really holds there. */
export function isAnchorIn(text: string, { from, to, quote }: Omit<Anchor, 'revision'>): boolean {
  return (
    Number.isInteger(from) &&
    Number.isInteger(to) &&
    from >= 0 &&
    from < to &&
    to <= text.length &&
    text.slice(from, to) === quote &&
    hasWords(quote) &&
    normalise(quote).kind === 'ok'
  );
}

/**
 * Where the stretch `[from, to)` of `fromText` stands in `toText`. Laws: words that stayed are followed exactly, wherever the
 * rest went; words that are all gone (nothing but marks and spaces stayed) are `gone`; otherwise the answer reaches from the
 * first word that stayed to the last and says `changed`. A passage that was moved as a whole is found again.
 */
export function carryAnchor({ from, to }: Range, fromText: string, toText: string): CarriedAnchor {
  return carryBy(edits(fromText, toText, { grain: 'aligned' }), { from, to }, fromText, toText);
}

/** The same for many anchors of one text, which is compared once. */
export function carryAnchors(anchors: readonly Range[], fromText: string, toText: string): CarriedAnchor[] {
  const found = edits(fromText, toText, { grain: 'aligned' });
  return anchors.map((anchor) => carryBy(found, anchor, fromText, toText));
}

/** Through all revisions since: `texts` begins with the text that the anchor was set in. Once gone, it stays gone. */
export function carryThrough(anchor: Range, texts: readonly string[]): CarriedAnchor {
  let current: CarriedAnchor = { kind: 'here', from: anchor.from, to: anchor.to, changed: false };
  for (let i = 1; i < texts.length && current.kind === 'here'; i++) {
    const carried = carryAnchor(current, texts[i - 1] ?? '', texts[i] ?? '');
    current = carried.kind === 'here' ? { ...carried, changed: carried.changed || current.changed } : carried;
  }
  return current;
}

function carryBy(found: readonly Edit[], anchor: Range, fromText: string, toText: string): CarriedAnchor {
  const stayed = stretchesLeft(found, anchor).filter(({ from, to }) => hasWords(fromText.slice(from, to)));
  const first = stayed[0];
  const last = stayed.at(-1);
  const quote = fromText.slice(anchor.from, anchor.to);
  if (first !== undefined && last !== undefined) {
    const from = first.from + first.shift;
    const to = last.to + last.shift;
    const text = toText.slice(from, to);
    if (text === quote) return { kind: 'here', from, to, changed: false };
  }
  const move = findMoves(fromText, toText, found).find(({ from, to }) => from <= anchor.from && anchor.to <= to);
  if (move !== undefined) {
    const from = anchor.from - move.from + move.toFrom;
    return { kind: 'here', from, to: from + quote.length, changed: false };
  }
  if (first === undefined || last === undefined) return GONE;
  return { kind: 'here', ...withoutOuterSpace(toText, first.from + first.shift, last.to + last.shift), changed: true };
}

function withoutOuterSpace(text: string, from: number, to: number): Range {
  const words = text.slice(from, to);
  return { from: to - words.trimStart().length, to: from + words.trimEnd().length };
}

/** The parts of a range that no edit touches, each with the distance to its place in the new text. */
function stretchesLeft(found: readonly Edit[], range: Range): (Range & { readonly shift: number })[] {
  const result: (Range & { readonly shift: number })[] = [];
  let at = 0;
  let shift = 0;
  const add = (end: number): void => {
    const from = Math.max(at, range.from);
    const to = Math.min(end, range.to);
    if (from < to) result.push({ from, to, shift });
  };
  for (const edit of found) {
    if (edit.from >= range.to) break;
    add(edit.from);
    at = edit.to;
    shift = edit.toTo - edit.to;
  }
  add(range.to);
  return result;
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
