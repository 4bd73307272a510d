import type { EditorView } from '@codemirror/view';
import { hasQuotes, inQuoteStyle } from '../../../server/core/quotes.js';
import { announce } from '../shared/dom.js';
import { t } from '../shared/strings.js';
import { allRows, targetTextOf } from './rows.js';

/** Replaces a stretch of the editor's text by what a finding offers, with the quotes that the document writes. */
export function replaceWith(
  view: EditorView,
  { from, to }: { readonly from: number; readonly to: number },
  rendering: string,
): void {
  const fix = inQuoteStyle(rendering, quotesAround(view.state.doc.toString()));
  view.dispatch({
    changes: { from, to, insert: fix },
    selection: { anchor: from + fix.length },
    userEvent: 'input.fix',
    scrollIntoView: true,
  });
  announce(t('fixed', { text: fix }));
}

/** Writes a rendering where the cursor is, in the place of what is selected, with the spaces that it needs. */
export function insertRendering(view: EditorView, rendering: string): void {
  const { state } = view;
  const text = inQuoteStyle(rendering, quotesAround(state.doc.toString()));
  const { from, to } = state.selection.main;
  const inserted = spaced(state.sliceDoc(Math.max(0, from - 1), from), text, state.sliceDoc(to, to + 1));
  view.dispatch({ ...state.replaceSelection(inserted), userEvent: 'input.term', scrollIntoView: true });
  announce(t('inserted', { text }));
}

/** Where words stand in a text, as near as can be to a place; null: nowhere. */
export function nearest(text: string, words: string, place: number): number | null {
  const after = text.indexOf(words, place);
  const before = text.lastIndexOf(words, place);
  if (after < 0 || before < 0) return after < 0 && before < 0 ? null : Math.max(after, before);
  return place - before < after - place ? before : after;
}

/** The text that is being edited, and those around it where it has no quotes: the document as the page shows it. */
function quotesAround(text: string): string {
  return hasQuotes(text)
    ? text
    : allRows()
        .map((row) => targetTextOf(row)?.textContent ?? '')
        .join('\n');
}

/** A rendering with the spaces that it needs between what stands before and after it. */
function spaced(before: string, text: string, after: string): string {
  const gap = /[\p{L}\p{N}.,;:!?)\]”’%]$/u.test(before) ? ' ' : '';
  return `${gap}${text}${/^[\p{L}\p{N}(“‘]/u.test(after) ? ' ' : ''}`;
}
