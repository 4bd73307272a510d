import type { CheckedTexts, Found, GroupCheck } from '../check.js';

/** A mark without its partner in its paragraph: what it is, where, and whether it opens. */
type Lone = readonly [mark: string, at: number, opens: boolean];

/** Whether the paragraph begins with a quotation mark, and its lone marks in order. */
type Balance = readonly [quotes: boolean, lone: readonly Lone[]];

const PARTNER: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '【': '】',
  '‘': '’',
};
const CLOSERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(PARTNER).map(([open, close]) => [close, open]),
);
const MARK = /["“”«»()[\]{}（）【】‘’]/g;
const QUOTES = new Set(['"', '“', '«', '‘']);

/** More in one paragraph is a drawing or a formula. */
const MOST = 5;

/**
 * Brackets and quotation marks that stay open or close what was never opened, over the whole document: a quotation that runs
 * on may be closed paragraphs later, and each of its paragraphs may open it again.
 */
export const unbalanced: GroupCheck<Balance> = {
  id: 'unbalanced',
  type: 'typographical',
  severity: 'minor',
  within: 'document',
  note({ target }: CheckedTexts) {
    if (target === null) return [];
    const lone = loneMarks(target);
    const quotes = /^\s*["“«‘]/.test(target);
    return lone.length > MOST || (lone.length === 0 && !quotes) ? [] : [{ key: '', note: [quotes, lone] }];
  },
  find(notes) {
    const found: (Found & { readonly paragraph: string })[] = [];
    const open: { readonly paragraph: string; readonly mark: string; readonly at: number }[] = [];
    notes.forEach(({ paragraph, position, note: [, lone] }, index) => {
      for (const [mark, at, opens] of lone) {
        if (opens) {
          const next = notes[index + 1];
          const goesOn = QUOTES.has(mark) && next?.position === position + 1 && next.note[0];
          if (!goesOn) open.push({ paragraph, mark, at });
          continue;
        }
        const last = open.findLastIndex(
          (one) => one.mark === (CLOSERS[mark] ?? mark) || (isDouble(mark) && isDouble(one.mark)),
        );
        if (last >= 0) open.splice(last, 1);
        else found.push({ paragraph, ...foundAt(mark, at, 'closes') });
      }
    });
    return [...found, ...open.map(({ paragraph, mark, at }) => ({ paragraph, ...foundAt(mark, at, 'opens') }))];
  },
};

function foundAt(mark: string, at: number, context: string): Found {
  return { source: null, target: { from: at, to: at + 1 }, data: { text: mark, context } };
}

/** One style of quotes in a document is another check's matter. */
function isDouble(mark: string): boolean {
  return mark === '"' || mark === '“' || mark === '”';
}

function loneMarks(text: string): Lone[] {
  const open: Lone[] = [];
  const lone: Lone[] = [];
  for (const { 0: mark, index: at } of text.matchAll(MARK)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    if (mark === '"') {
      const last = open.findLastIndex(([one]) => isDouble(one));
      // Inches: 12"
      if (last < 0 && /\d/.test(before)) continue;
      if (last >= 0) open.splice(last, 1);
      else if (/\S/.test(after) && !/[\p{L}.,;!?]/u.test(before)) open.push([mark, at, true]);
      else lone.push([mark, at, false]);
    } else if (mark === '‘') {
      // ’90s and ’em are often written so.
      if (!/\d/.test(after)) open.push([mark, at, true]);
    } else if (mark === '’') {
      const last = open.findLastIndex(([one]) => one === '‘');
      if (last >= 0 && !/\p{L}/u.test(after)) open.splice(last, 1);
    } else if (PARTNER[mark] !== undefined) open.push([mark, at, true]);
    else if (!(
      mark === ')' &&
      /(?:^|\s)[\p{L}\p{N}]{1,4}$/u.test(text.slice(Math.max(0, at - 5), at)) &&
      !open.some(([one]) => one === '(')
    )) {
      const last = open.findLastIndex(([one]) => one === CLOSERS[mark] || (mark === '”' && one === '"'));
      if (last >= 0) open.splice(last, 1);
      else lone.push([mark, at, false]);
    }
  }
  return [...lone, ...open].sort((a, b) => a[1] - b[1]);
}
