import { matchNumbers, type NumberPair } from '../../../server/core/numbers.js';
import type { EditorView } from '@codemirror/view';
import { marksIn, setLit } from './marks.js';
import { rowOf, sourceTextOf, targetTextOf } from './rows.js';
import { offsetIn, rangeOf } from './sentences.js';

/**
 * What belongs together lights up on both sides: a term and its renderings, a number and the same number. One thing is
 * lit at a time.
 */
type Editing = { readonly row: HTMLElement; readonly view: EditorView };

let editing: Editing | null = null;

export function setEditing(next: Editing | null): void {
  clear();
  editing = next;
}

export function clear(): void {
  for (const element of document.querySelectorAll('.lit'))
    if (!element.closest('.cm-editor')) element.classList.remove('lit');
  highlight([]);
  if (editing?.view.dom.isConnected) editing.view.dispatch({ effects: setLit.of([]) });
}

/** Lights everything in a row that names one of the concepts. */
export function lightConcepts(row: HTMLElement, concepts: readonly string[]): void {
  clear();
  const named = (ids: string): boolean => ids.split(' ').some((id) => id !== '' && concepts.includes(id));
  for (const element of row.querySelectorAll<HTMLElement>('.text [data-c]')) {
    if (!element.closest('.cm-editor') && named(element.dataset['c'] ?? '')) element.classList.add('lit');
  }
  for (const card of document.querySelectorAll<HTMLElement>('.term-card')) {
    card.classList.toggle('lit', editing?.row === row && concepts.includes(card.dataset['concept'] ?? ''));
  }
  if (editing?.row !== row) return;
  editing.view.dispatch({
    effects: setLit.of(marksIn(editing.view).filter(({ concept }) => concepts.includes(concept))),
  });
}

function lightNumber(row: HTMLElement, pair: NumberPair): void {
  clear();
  const source = sourceTextOf(row);
  const target = targetTextOf(row);
  const ranges = [source && rangeOf(source, pair.source.from, pair.source.to)];
  if (editing?.row === row) editing.view.dispatch({ effects: setLit.of([pair.target]) });
  else ranges.push(target && rangeOf(target, pair.target.from, pair.target.to));
  highlight(ranges.filter((range) => range !== null));
}

/** Ranges of the page that are lit without changing it, where the browser can. */
function highlight(ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) CSS.highlights.delete('lit');
  else CSS.highlights.set('lit', new Highlight(...ranges));
}

let paired: { source: string; target: string; pairs: NumberPair[] } | null = null;

function pairsOf(row: HTMLElement): NumberPair[] {
  const source = sourceTextOf(row)?.textContent ?? '';
  const target = editing?.row === row ? editing.view.state.doc.toString() : (targetTextOf(row)?.textContent ?? '');
  if (paired?.source !== source || paired.target !== target)
    paired = { source, target, pairs: matchNumbers(source, target) };
  return paired.pairs;
}

/** Lights what stands at a place of one side's text; answers whether there was anything. */
function lightAt(row: HTMLElement, side: 'source' | 'target', at: number): boolean {
  const pair = pairsOf(row).find((numbers) => numbers[side].from <= at && at <= numbers[side].to);
  if (pair) lightNumber(row, pair);
  return pair !== undefined;
}

/** Where the source of a long paragraph scrolls by itself, what is lit comes into sight there; the page does not move. */
function reveal(row: HTMLElement): void {
  const box = row.querySelector<HTMLElement>('.source');
  if (!box || box.scrollHeight <= box.clientHeight) return;
  const [range] = 'highlights' in CSS ? [...(CSS.highlights.get('lit') ?? [])] : [];
  const lit =
    box.querySelector('.lit')?.getBoundingClientRect() ?? (range as Range | undefined)?.getBoundingClientRect();
  const around = box.getBoundingClientRect();
  if (!lit || (lit.top >= around.top && lit.bottom <= around.bottom)) return;
  box.scrollTo({ top: box.scrollTop + lit.top - around.top - box.clientHeight / 3, behavior: 'instant' });
}

/** Called when the cursor of the editor moves. */
export function lightCursor(): void {
  if (!editing) return;
  const { row, view } = editing;
  const at = view.state.selection.main.head;
  const concepts = marksIn(view, at).flatMap(({ concept }) => (concept === '' ? [] : [concept]));
  if (concepts.length > 0) lightConcepts(row, concepts);
  else if (!lightAt(row, 'target', at)) clear();
  reveal(row);
}

/** Follows the pointer over the texts of all rows, and the focus through the cards of the panel. */
export function startLight(): void {
  let waiting = false;
  let shown: unknown = null;
  document.addEventListener('pointermove', (event) => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const { target } = event;
      if (!(target instanceof Element)) return;
      const row = rowOf(target);
      const marked = target.closest<HTMLElement>('.text [data-c]');
      if (row && marked?.dataset['c']) {
        if (shown !== marked) lightConcepts(row, marked.dataset['c'].split(' '));
        shown = marked;
        return;
      }
      const text = target.closest<HTMLElement>('.row .text');
      const place = row && text ? offsetUnder(text, event) : null;
      if (row && text && place !== null && lightAt(row, text.closest('.source') ? 'source' : 'target', place)) {
        shown = place;
        return;
      }
      if (shown !== null) clear();
      shown = null;
    });
  });
  const byCard = (event: Event): void => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('.term-card') : null;
    if (card && editing) lightConcepts(editing.row, [card.dataset['concept'] ?? '']);
  };
  document.addEventListener('focusin', byCard);
  document.addEventListener('pointerover', byCard);
}

/** The offset in a text under the pointer. */
export function offsetUnder(text: HTMLElement, { clientX, clientY }: MouseEvent): number | null {
  const place = caretAt(clientX, clientY);
  return place && text.contains(place.node) ? offsetIn(text, place.node, place.offset) : null;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place && { node: place.offsetNode, offset: place.offset };
  }
  const range = (
    document as Document & { caretRangeFromPoint?: (x: number, y: number) => Range | null }
  ).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
