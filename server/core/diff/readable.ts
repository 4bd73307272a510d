import type { Change } from './align.js';
import type { Tokens } from './tokens.js';

/**
 * The same changes where a person would mark them: an insertion or deletion that could stand in several places moves to
 * where a sentence, clause or word begins.
 */
export function slideChanges(a: Tokens, b: Tokens, changes: readonly Change[]): Change[] {
  return changes.map((change, i) => {
    const roomBefore = change.aFrom - (changes[i - 1]?.aTo ?? 0);
    const roomAfter = (changes[i + 1]?.aFrom ?? a.count) - change.aTo;
    return slide(a, b, change, roomBefore, roomAfter);
  });
}

/**
 * Changes as phrases: unchanged crumbs between two changes are taken into one. Costs more tokens, never correctness:
 * partners only become changes.
 */
export function joinCrumbs(a: Tokens, changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  for (const change of changes) {
    result.push(change);
    for (
      let last = result.at(-1), before = result.at(-2);
      last && before && isCrumb(a, before, last);
      last = result.at(-1), before = result.at(-2)
    ) {
      result.splice(-2, 2, { aFrom: before.aFrom, aTo: last.aTo, bFrom: before.bFrom, bTo: last.bTo });
    }
  }
  return result;
}

/** Whether the unchanged tokens between two changes are too little to stop the eye. */
function isCrumb(a: Tokens, before: Change, after: Change): boolean {
  const from = before.aTo;
  const to = after.aFrom;
  if (to <= from) return true;
  if (to - from > 5) return false;
  let words = 0;
  let letters = 0;
  let stops = false;
  for (let i = from; i < to; i++) {
    const token = a.text.slice(a.start[i], a.end[i]);
    if (/[\p{L}\p{N}]/u.test(token)) {
      words++;
      letters += /\p{Script=Han}/u.test(token) ? 3 * token.length : token.length;
    }
    if (/^[。.！？!?;；]$/.test(token) || a.text.slice(a.end[i], a.start[i + 1]).includes('\n')) stops = true;
  }
  if (!stops && words <= 1 && letters <= 3 && to - from <= 2) return true;
  const one = size(before);
  const two = size(after);
  return words <= 3 && one + two >= 6 * Math.max(1, words) && Math.min(one, two) > words;
}

function size(change: Change): number {
  return Math.max(change.aTo - change.aFrom, change.bTo - change.bFrom);
}

/** `roomBefore` and `roomAfter`: unchanged tokens up to the neighbouring changes. */
function slide(a: Tokens, b: Tokens, change: Change, roomBefore: number, roomAfter: number): Change {
  const inserts = change.aFrom === change.aTo;
  if (inserts === (change.bFrom === change.bTo)) return change;
  const side = inserts ? b : a;
  const from = inserts ? change.bFrom : change.aFrom;
  const to = inserts ? change.bTo : change.aTo;
  let left = 0;
  while (left < roomBefore && sameToken(side, from - left - 1, to - left - 1)) left++;
  let right = 0;
  while (right < roomAfter && sameToken(side, from + right, to + right)) right++;
  if (left + right === 0) return change;
  let best = 0;
  let bestScore = -1;
  for (let by = -left; by <= right; by++) {
    const score = 4 * (edge(side, from + by) + edge(side, to + by)) - (by === 0 ? 0 : 1);
    if (score > bestScore) [best, bestScore] = [by, score];
  }
  return { aFrom: change.aFrom + best, aTo: change.aTo + best, bFrom: change.bFrom + best, bTo: change.bTo + best };
}

function sameToken(tokens: Tokens, i: number, j: number): boolean {
  return tokens.text.slice(tokens.start[i], tokens.end[i]) === tokens.text.slice(tokens.start[j], tokens.end[j]);
}

/** How good a place the border before token `i` is to begin or end a change. */
function edge(tokens: Tokens, i: number): number {
  if (i <= 0 || i >= tokens.count) return 6;
  const space = tokens.text.slice(tokens.end[i - 1], tokens.start[i]);
  if (space.includes('\n')) return 5;
  const last = tokens.text.charAt((tokens.end[i - 1] ?? 0) - 1);
  if (/[。！？.!?”’」]/.test(last)) return 4;
  if (/[，、；：,;:]/.test(last)) return 3;
  return space === '' ? 0 : 2;
}
