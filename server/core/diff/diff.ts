import { align, type Change } from './align.js';
import { joinCrumbs, slideChanges } from './readable.js';
import { tokenise, type Tokens, type Unit } from './tokens.js';

/**
 * A stretch of a comparison; between two `same` parts the deletion comes first. Laws: `same` and `delete` parts joined are
 * the old text, `same` and `insert` parts the new one. No part is empty and neighbours differ in kind.
 */
export type DiffPart = { readonly kind: 'same' | 'insert' | 'delete'; readonly text: string };

/** `[from, to)` of the old text became `[toFrom, toTo)` of the new one; UTF-16 units. */
export type Edit = { readonly from: number; readonly to: number; readonly toFrom: number; readonly toTo: number };

export type DiffOptions = {
  /**
   * `readable` (default): phrases as a person would mark them. `aligned`: the fewest tokens, where a person would mark
   * them, for saying who wrote what. `exact`: the fewest tokens, for merging.
   */
  readonly grain?: 'readable' | 'aligned' | 'exact';
  /** Ranges of the old and of the new text that are never cut, such as standard renderings: ordered, without overlap. */
  readonly oldUnits?: readonly Unit[];
  readonly newUnits?: readonly Unit[];
};

/**
 * Compares two texts, English by words and Chinese by characters. Time is bounded whatever the texts are (see `align`):
 * a few milliseconds for 1,500 words. Edits ascend and never touch.
 */
export function edits(oldText: string, newText: string, options: DiffOptions = {}): Edit[] {
  if (oldText === newText) return [];
  const a = tokenise(oldText, options.oldUnits);
  const b = tokenise(newText, options.newUnits);
  const changes = align(a, b);
  if (options.grain === 'exact') return toEdits(a, b, changes);
  const slid = slideChanges(a, b, changes);
  return toEdits(a, b, options.grain === 'aligned' ? slid : joinCrumbs(a, slid));
}

/** The comparison as a list of parts for templates. */
export function diff(oldText: string, newText: string, options: DiffOptions = {}): DiffPart[] {
  const parts: DiffPart[] = [];
  const add = (kind: DiffPart['kind'], text: string): void => {
    if (text !== '') parts.push({ kind, text });
  };
  let at = 0;
  for (const edit of edits(oldText, newText, options)) {
    add('same', oldText.slice(at, edit.from));
    add('delete', oldText.slice(edit.from, edit.to));
    add('insert', newText.slice(edit.toFrom, edit.toTo));
    at = edit.to;
  }
  add('same', oldText.slice(at));
  return parts;
}

/** The old text that a comparison began with. */
export function oldText(parts: readonly DiffPart[]): string {
  return parts.map((part) => (part.kind === 'insert' ? '' : part.text)).join('');
}

/** The new text that it led to. */
export function newText(parts: readonly DiffPart[]): string {
  return parts.map((part) => (part.kind === 'delete' ? '' : part.text)).join('');
}

/** Changes of tokens, and of the white space after tokens that stayed, as ranges of text. */
function toEdits(a: Tokens, b: Tokens, changes: readonly Change[]): Edit[] {
  const result: Edit[] = [];
  const add = (from: number, to: number, toFrom: number, toTo: number): void => {
    const last = result.at(-1);
    if (last !== undefined && last.to === from && last.toTo === toFrom)
      result[result.length - 1] = { ...last, to, toTo };
    else result.push({ from, to, toFrom, toTo });
  };
  const compareSpace = (from: number, to: number, toFrom: number, toTo: number): void => {
    if (to - from === toTo - toFrom) {
      if (to - from === 0 || (to - from === 1 && a.text.charCodeAt(from) === b.text.charCodeAt(toFrom))) return;
      if (a.text.slice(from, to) === b.text.slice(toFrom, toTo)) return;
    }
    add(from, to, toFrom, toTo);
  };
  const spaceAfter = (i: number, j: number): void => {
    compareSpace(a.end[i] ?? 0, a.start[i + 1] ?? 0, b.end[j] ?? 0, b.start[j + 1] ?? 0);
  };
  compareSpace(0, a.start[0] ?? 0, 0, b.start[0] ?? 0);
  let i = 0;
  let j = 0;
  for (let c = 0; c <= changes.length; c++) {
    const change = changes[c];
    const stop = change?.aFrom ?? a.count;
    while (i < stop) spaceAfter(i++, j++);
    if (change === undefined) break;
    i = change.aTo;
    j = change.bTo;
    if (change.aFrom < i && change.bFrom < j) {
      // Something was replaced: the white space after it is compared on its own, so that it can stay.
      add(a.start[change.aFrom] ?? 0, a.end[i - 1] ?? 0, b.start[change.bFrom] ?? 0, b.end[j - 1] ?? 0);
      spaceAfter(i - 1, j - 1);
    } else {
      add(a.start[change.aFrom] ?? 0, a.start[i] ?? 0, b.start[change.bFrom] ?? 0, b.start[j] ?? 0);
    }
  }
  return result
    .map((edit) => trimSpace(a.text, b.text, edit))
    .filter((edit) => a.text.slice(edit.from, edit.to) !== b.text.slice(edit.toFrom, edit.toTo));
}

/** Leaves out white space that both texts have at the borders of an edit: a comma put before a space is one comma. */
function trimSpace(a: string, b: string, { from, to, toFrom, toTo }: Edit): Edit {
  const sameSpace = (i: number, j: number): boolean => a.charCodeAt(i) === b.charCodeAt(j) && /\s/.test(a.charAt(i));
  while (from < to && toFrom < toTo && sameSpace(to - 1, toTo - 1)) [to, toTo] = [to - 1, toTo - 1];
  while (from < to && toFrom < toTo && sameSpace(from, toFrom)) [from, toFrom] = [from + 1, toFrom + 1];
  return { from, to, toFrom, toTo };
}
