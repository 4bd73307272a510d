import type { EditorView } from '@codemirror/view';
import { make, onMac } from '../shared/dom.js';
import { type Mark, marksIn } from './marks.js';

/** Under the editor: what the checks say of the words at the cursor. A status, so that it is spoken, too. */
export function cursorLine(): HTMLElement {
  const line = make('p', 'cursor-line');
  line.setAttribute('role', 'status');
  return line;
}

/** The finding that the cursor touches: one that begins there before others, and what can be fixed before what cannot. */
export function findingAt(view: EditorView): Mark | undefined {
  const { head } = view.state.selection.main;
  const touched = marksIn(view, head).filter(isFinding);
  const fixable = touched.filter(({ fix }) => fix !== null);
  return fixable.find(({ from }) => from === head) ?? fixable[0] ?? touched[0];
}

/** Says the finding at the cursor, which is the one that Alt+Enter fixes; nothing where there is none. */
export function sayAtCursor(view: EditorView): void {
  const line = view.dom.closest('.slot')?.querySelector<HTMLElement>('.cursor-line');
  if (!line) return;
  const mark = findingAt(view);
  const said = mark ? `${mark.message ?? ''} ${mark.fix ?? ''}` : '';
  if (line.dataset['said'] === said) return;
  line.dataset['said'] = said;
  line.replaceChildren(...(mark ? saying(mark) : []));
}

function saying({ message = '', fix }: Mark): (Node | string)[] {
  if (fix === null) return [message];
  const key = make('kbd', '', onMac ? '⌥↵' : 'Alt+↵');
  // Most messages name it.
  if (fix !== '' && message.includes(fix)) return [message, ' ', key];
  return [message === '' ? '' : `${message} `, '→ ', make('b', '', fix === '' ? '∅' : fix), ' ', key];
}

const isFinding = ({ message, fix }: Mark): boolean => message !== undefined || fix !== null;

/** Where the cursor is at this finding: inside, where another one that can be fixed ends at its beginning. */
function placeOf({ from, to, fix }: Mark, marks: readonly Mark[]): number {
  const hidden = fix === null && marks.some((other) => other.fix !== null && other.to === from);
  return hidden ? Math.min(from + 1, to) : from;
}

/** Puts the cursor on the next finding of the text, or the one before; round the end. False: there is none. */
export function stepToFinding(view: EditorView, by: 1 | -1): boolean {
  const marks = marksIn(view).filter(isFinding);
  const places = [...new Set(marks.map((mark) => placeOf(mark, marks)))].sort((a, b) => a - b);
  const at = view.state.selection.main.head;
  const next = by === 1 ? places.find((place) => place > at) : places.findLast((place) => place < at);
  const place = next ?? places.at(by === 1 ? 0 : -1);
  if (place === undefined) return false;
  view.dispatch({ selection: { anchor: place }, scrollIntoView: true });
  return true;
}
