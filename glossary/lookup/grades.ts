/** How good a match is, the best lowest; within one grade the order of fields decides, then the shorter text. */
export const GRADES = { equal: 0, inflected: 0.5, start: 1, inside: 2, words: 3 } as const;

/** A match by sound: a little less than one by text; first letters say less than syllables. */
export const BY_SOUND = { equal: 0.25, start: 1.25, inside: 2.25 } as const;
export const BY_LETTERS = { equal: 1.5, start: 1.75, inside: 2.5 } as const;

/** Where a text stands in another; undefined where it does not. */
export function gradeOf(found: string, asked: string): number | undefined {
  const at = found.indexOf(asked);
  if (at < 0) return undefined;
  if (at > 0) return GRADES.inside;
  return found.length === asked.length ? GRADES.equal : GRADES.start;
}
