import type { Edit } from './diff.js';
import { intern, tokenise, type Tokens } from './tokens.js';

/** Letters that a passage must have to count as moved and not as written again; a Han character counts as three. */
const LEAST_LETTERS = 12;
/** Places of the old text that are tried for each place of the new one. */
const MOST_TRIES = 16;

/**
 * Passages that an edit took away and another (or the same) put back elsewhere, at least two tokens and a dozen letters
 * long: `[from, to)` of the old text stands, letter for letter, at `[toFrom, toTo)` of the new one. They ascend in the new
 * text and overlap in neither. The longest at each place, greedily: the time grows with what was changed, not its square.
 */
export function findMoves(oldText: string, newText: string, edits: readonly Edit[]): Edit[] {
  const ids = new Map<string, number>();
  const left = edits.flatMap(({ from, to }) => passage(oldText, from, to, ids));
  const places = indexPairs(left);
  const moves: Edit[] = [];
  for (const come of edits.flatMap(({ toFrom, toTo }) => passage(newText, toFrom, toTo, ids))) {
    for (let at = 0; at + 1 < come.numbers.length;) {
      const run = longestRun(places.get(pairKey(come, at)) ?? [], come, at);
      if (run === null) {
        at++;
        continue;
      }
      run.place.passage.used.fill(1, run.place.at, run.place.at + run.length);
      const [from, to] = rangeOf(run.place.passage, run.place.at, run.length);
      const [toFrom, toTo] = rangeOf(come, at, run.length);
      moves.push({ from, to, toFrom, toTo });
      at += run.length;
    }
  }
  return moves;
}

/** What one edit took away or brought, as numbered tokens; `used` marks those that a move has taken. */
type Passage = {
  readonly offset: number;
  readonly tokens: Tokens;
  readonly numbers: Int32Array;
  readonly used: Uint8Array;
};

type Place = { readonly passage: Passage; readonly at: number };

function passage(text: string, from: number, to: number, ids: Map<string, number>): Passage[] {
  if (to - from < LEAST_LETTERS / 3) return [];
  const tokens = tokenise(text.slice(from, to));
  return [{ offset: from, tokens, numbers: intern(tokens, ids), used: new Uint8Array(tokens.count) }];
}

/** Where each pair of neighbouring tokens stands. */
function indexPairs(passages: readonly Passage[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const passage of passages) {
    for (let at = 0; at + 1 < passage.numbers.length; at++) {
      const key = pairKey(passage, at);
      const list = places.get(key);
      if (list === undefined) places.set(key, [{ passage, at }]);
      else if (list.length < MOST_TRIES) list.push({ passage, at });
    }
  }
  return places;
}

const pairKey = ({ numbers }: Passage, at: number): string => `${numbers[at]} ${numbers[at + 1]}`;

function longestRun(
  places: readonly Place[],
  come: Passage,
  at: number,
): { readonly place: Place; readonly length: number } | null {
  let best: { place: Place; length: number } | null = null;
  for (const place of places) {
    const length = sharedRun(place, come, at);
    if (length > (best?.length ?? 1)) best = { place, length };
  }
  if (best === null) return null;
  const [from, to] = rangeOf(come, at, best.length);
  return letters(come.tokens.text.slice(from - come.offset, to - come.offset)) < LEAST_LETTERS ? null : best;
}

/** How many tokens are the same from here on in both passages, the white space between them too. */
function sharedRun({ passage: left, at: i }: Place, come: Passage, j: number): number {
  let length = 0;
  while (
    i + length < left.numbers.length &&
    j + length < come.numbers.length &&
    left.numbers[i + length] === come.numbers[j + length] &&
    left.used[i + length] === 0 &&
    (length === 0 || spaceBefore(left.tokens, i + length) === spaceBefore(come.tokens, j + length))
  ) {
    length++;
  }
  return length;
}

function spaceBefore(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.end[i - 1], tokens.start[i]);
}

function rangeOf({ offset, tokens }: Passage, at: number, length: number): [number, number] {
  return [offset + (tokens.start[at] ?? 0), offset + (tokens.end[at + length - 1] ?? 0)];
}

function letters(text: string): number {
  let count = 0;
  for (const char of text) {
    if (/\p{Script=Han}/u.test(char)) count += 3;
    else if (/[\p{L}\p{N}]/u.test(char)) count++;
    if (count >= LEAST_LETTERS) break;
  }
  return count;
}
