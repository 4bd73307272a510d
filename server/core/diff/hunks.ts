import { edits, type DiffOptions } from './diff.js';

/** One replacement: `[from, to)` of the base, UTF-16 units, becomes `text`. An insertion has `from === to`. */
export type Hunk = { readonly from: number; readonly to: number; readonly text: string };

/** What turns `base` into `text`, phrase by phrase: ascending, never touching. Law: `applyHunks(base, hunks(base, text)) === text`. */
export function hunks(base: string, text: string, options: DiffOptions = {}): Hunk[] {
  return edits(base, text, options).map(({ from, to, toFrom, toTo }) => ({ from, to, text: text.slice(toFrom, toTo) }));
}

/** The base with the given hunks applied and every other character untouched, in whatever order they come. Overlap is a bug. */
export function applyHunks(base: string, chosen: readonly Hunk[]): string {
  let result = '';
  let at = 0;
  for (const hunk of [...chosen].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (hunk.from < at || hunk.to < hunk.from || hunk.to > base.length) {
      throw new RangeError(`hunk ${hunk.from}-${hunk.to} overlaps another or leaves the text`);
    }
    result += base.slice(at, hunk.from) + hunk.text;
    at = hunk.to;
  }
  return result + base.slice(at);
}

/** Whether a hunk changes white space only: shown, but quietly. */
export function isSpaceOnly(base: string, hunk: Hunk): boolean {
  return /^\s*$/.test(base.slice(hunk.from, hunk.to)) && /^\s*$/.test(hunk.text);
}
