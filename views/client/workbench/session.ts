import type { EditorView } from '@codemirror/view';
import { announce, elements, keepStill, make } from '../shared/dom.js';
import { clock, t } from '../shared/strings.js';
import { cursorLine, findingAt, sayAtCursor, stepToFinding } from './cursor-line.js';
import { dropDraft, keepDraft, readDraft } from './drafts.js';
import { closeEditor, openEditor } from './editor.js';
import { editorKey } from './keys.js';
import { lightCursor, setEditing } from './light.js';
import { type Mark, marksIn, recheck } from './marks.js';
import { page, paragraphUrl, send } from './page.js';
import { insertion, releasePanel, showPanel, strikeSettled } from './panel.js';
import { insertRendering, nearest, replaceWith } from './renderings.js';
import {
  allRows,
  idOf,
  positionOf,
  refetchRow,
  replaceRow,
  rowById,
  rowInSight,
  setCurrent,
  sourceTextOf,
  textOf,
} from './rows.js';
import { type Save, save } from './saver.js';
import { setOffSentences } from './sentences.js';
import { showStatus } from './status.js';
import { loadMore } from './window.js';

/** The one paragraph that is being edited. */
type Session = {
  readonly id: string;
  readonly row: HTMLElement;
  readonly view: EditorView;
  /** The revision that the text in the editor goes back to. */
  base: number;
  readonly source: string;
  /** The text of that revision: unchanged means equal to it. */
  original: string;
  readonly restoreSource: () => void;
  /** The row itself shows an older state than the server has: it is fetched again when the editor closes. */
  outdated: boolean;
};

let session: Session | null = null;

export function editedId(): string | null {
  return session?.id ?? null;
}

export function focusEditor(): void {
  session?.view.focus();
}

/** Opens a paragraph in place, the cursor at `at`. Text that was typed before and never confirmed is put back. */
export function open(row: HTMLElement, at = 0): void {
  if (session?.id === idOf(row)) return session.view.focus();
  if (!page.maySave || row.querySelector('.conflict')) return;
  keepStill(row, () => {
    leave();
    start(row, at);
  });
  bringIntoSight(row);
}

/** Scrolls only where the cursor would not be seen. */
function bringIntoSight(row: HTMLElement): void {
  const cursor = session && session.view.coordsAtPos(session.view.state.selection.main.head);
  const head = document.querySelector('.wb-head')?.getBoundingClientRect().bottom ?? 0;
  if (!cursor || cursor.top < head || cursor.bottom > window.innerHeight - 40) row.scrollIntoView({ block: 'start' });
}

function start(row: HTMLElement, at = 0): void {
  const id = idOf(row);
  const draft = readDraft(id);
  const original = textOf(row);
  const base = Number(row.dataset['base'] ?? 0);
  const leftover = draft && draft.text !== original ? draft : null;
  if (draft && !leftover) dropDraft(id);
  row.querySelector('form.edit')?.remove();
  row.classList.remove('editing');
  row.classList.add('active');
  setCurrent(row, { focus: false });
  const slot = row.querySelector<HTMLElement>('.slot');
  if (!slot) return;
  const source = sourceTextOf(row);
  const view = openEditor(id, slot, leftover?.text ?? original, {
    label: t('editor', { position: positionOf(row) }),
    lang: page.targetLang,
    onKey: (event) => editorKey(event, actions),
    onChange: changed,
    onMove: () => queueMicrotask(follow),
    onMarks: () => queueMicrotask(judged),
    check: (text) => check(id, text),
  });
  session = {
    id,
    row,
    view,
    // A leftover says itself what it was written on; where that is no longer the latest, saving shows both.
    base: leftover?.base ?? base,
    source: leftover?.source ?? row.dataset['source'] ?? '',
    original,
    restoreSource: source ? setOffSentences(source) : () => {},
    outdated: false,
  };
  // Notices stand under the text, which stays where it is.
  if (leftover) slot.append(restored(leftover.at));
  slot.append(cursorLine(), footer());
  setEditing({ row, view });
  view.focus();
  view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) } });
  void showPanel(row);
  announce(t('editing', { position: positionOf(row) }));
  if (leftover) showStatus('unsaved', t('unsaved'));
}

function footer(): HTMLElement {
  const done = make('button', 'primary', t('done'), ' ', make('kbd', '', 'Ctrl+↵'));
  const close = make('button', 'quiet', t('close'), ' ', make('kbd', '', 'Esc'));
  for (const button of [done, close]) button.type = 'button';
  done.addEventListener('click', actions.saveAndNext);
  close.addEventListener('click', actions.leave);
  return make('div', 'editor-foot row-of', done, close, make('span', 'editor-status'));
}

function restored(at: string): HTMLElement {
  const discard = make('button', 'quiet', t('discard'));
  discard.type = 'button';
  const notice = make('p', 'notice', t('restored', { time: clock(new Date(at)) }), ' ', discard);
  discard.addEventListener('click', () => {
    if (!session) return;
    const { id, row, view, original } = session;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: original } });
    session.base = Number(row.dataset['base'] ?? 0);
    dropDraft(id);
    notice.remove();
    view.focus();
  });
  return notice;
}

/** What belongs to the place of the cursor: the other side lights up, and what the checks say is said. */
function follow(): void {
  lightCursor();
  if (session) sayAtCursor(session.view);
}

function judged(): void {
  follow();
  if (session) strikeSettled(session.id, new Set(marksIn(session.view).map(({ message }) => message ?? '')));
}

function changed(text: string): void {
  if (!session) return;
  const { id, base, source, original } = session;
  if (text === original) {
    dropDraft(id);
    return showStatus('saved', '');
  }
  keepDraft(id, { position: positionOf(session.row), base, source, text });
  showStatus('unsaved', t('unsaved'));
}

async function check(id: string, text: string): Promise<readonly Mark[] | null> {
  const response = await send(paragraphUrl(id, 'marks'), new URLSearchParams({ text })).catch(() => null);
  if (!response?.ok) return null;
  return ((await response.json()) as { marks: Mark[] }).marks;
}

/** Closes the editor; a changed text is saved as a draft, an unchanged one is not saved. */
export function leave(done = false): void {
  if (!session) return;
  const { id, row, view, base, source, original, restoreSource, outdated } = session;
  const text = view.state.doc.toString();
  const changedText = text !== original;
  session = null;
  setEditing(null);
  restoreSource();
  closeEditor(id, view);
  releasePanel();
  row.classList.remove('active');
  row.querySelector('.slot')?.replaceChildren();
  if (!changedText && !done) {
    if (outdated) void refetchRow(id);
    return;
  }
  showText(row, text);
  void settle({ id, position: positionOf(row), base, source, text, done });
}

/** The typed text in the row until the server's answer takes its place. */
function showText(row: HTMLElement, text: string): void {
  if (text === textOf(row)) return;
  const shown = make('p', 'text', text);
  shown.lang = page.targetLang;
  const old = row.querySelector('.target > .text');
  if (old) old.replaceWith(shown);
  else row.querySelector('.target')?.prepend(shown);
}

/** Saves and puts what the server answers into its place. */
async function settle(asked: Save): Promise<void> {
  const outcome = await save(asked);
  if (outcome.kind === 'saved') return confirmed(asked.id, asked.text, outcome);
  if (outcome.kind === 'conflict') showConflict(asked.id, outcome.html);
}

function confirmed(id: string, text: string, { html, number }: { html: string; number: number }): void {
  if (session?.id === id) {
    // Opened again before the answer came: what is typed now goes on from the number that was just given.
    session.base = number;
    session.original = text;
    session.outdated = true;
    session.row.dataset['base'] = String(number);
    return;
  }
  replaceRow(id, html, session?.row ?? rowInSight());
  onSaved(id);
}

let onSaved: (id: string) => void = () => {};

export function whenSaved(listener: (id: string) => void): void {
  onSaved = listener;
}

/** A paragraph was saved by other means than the editor: from the choices of a conflict. */
export function saved(id: string): void {
  onSaved(id);
}

/** Both texts and their merge, in the row; its forms are sent without leaving the page. */
export function showConflict(id: string, html: string): void {
  const row = rowById(id);
  if (session?.id === id) {
    const { view, restoreSource } = session;
    session = null;
    setEditing(null);
    restoreSource();
    closeEditor(id, view);
    releasePanel();
  }
  row?.classList.remove('active');
  keepStill(session?.row, () => {
    row?.querySelector('.slot')?.replaceChildren();
    row?.querySelector('.conflict')?.remove();
    row?.append(...elements(html));
  });
  row?.classList.add('has-conflict');
  if (session) return;
  // Below a long paragraph the choice would stand under the edge of the window.
  row?.querySelector<HTMLElement>('.conflict h2')?.focus({ preventScroll: true });
  row?.querySelector('.conflict')?.scrollIntoView({ block: 'nearest' });
}

/** The paragraph that is being edited was saved elsewhere: said quietly in these words, shown on request. */
export function noteNewer(number: number, words: string): void {
  // Not news: the editor's text goes back to it.
  if (!session || number <= session.base) return;
  session.outdated = true;
  const { id, row } = session;
  row.querySelector('.newer')?.remove();
  const show = make('button', 'quiet', t('show-newer'));
  show.type = 'button';
  const notice = make('div', 'newer notice warning', words, ' ', show);
  show.addEventListener('click', () => {
    void (async () => {
      const response = await fetch(paragraphUrl(id), { headers: { 'x-partial': 'row' } }).catch(() => null);
      const [theirs] = response?.ok ? elements(await response.text()) : [];
      const text = theirs?.querySelector('.target > .text');
      if (text) show.replaceWith(text);
    })();
  });
  row.querySelector('.editor-foot')?.before(notice);
  announce(words);
}

async function step(by: 1 | -1, done: boolean): Promise<void> {
  const from = session?.row;
  if (!from) return;
  let rows = allRows();
  let next = rows[rows.indexOf(from) + by];
  if (!next && (await loadMore(by === 1 ? 'after' : 'before'))) {
    rows = allRows();
    next = rows[rows.indexOf(from) + by];
  }
  keepStill(next, () => {
    leave(done);
    if (next) start(next);
  });
  if (next) return bringIntoSight(next);
  announce(t(by === 1 ? 'last' : 'first'));
  const row = rowById(idOf(from));
  if (row) setCurrent(row);
}

/** The glossary has changed: the open text is judged anew. */
export function recheckOpen(): void {
  session?.view.dispatch({ effects: recheck.of(null) });
}

/** What keys and buttons do while a paragraph is being edited. */
export const actions = {
  saveAndNext: (): void => void step(1, true),
  next: (): void => void step(1, false),
  previous: (): void => void step(-1, false),
  leave(): void {
    const row = session?.row;
    if (!row) return;
    keepStill(row, () => leave());
    setCurrent(row);
  },
  insert(number: number): void {
    const text = insertion(number);
    if (text === null) return announce(t('no-term'));
    insertText(text);
  },
  fix(): void {
    if (!session) return;
    const { view } = session;
    const mark = findingAt(view);
    if (!mark || mark.fix === null) return announce(t('no-fix'));
    replaceWith(view, mark, mark.fix);
  },
  finding(by: 1 | -1): void {
    if (session && !stepToFinding(session.view, by)) announce(t('no-findings'));
  },
  row: (): HTMLElement | null => session?.row ?? null,
} as const;

/** Puts a finding of the text that stands right in the editor, where its words are by now. */
export function putRight(
  row: HTMLElement,
  found: { readonly from: number; readonly words: string; readonly fix: string },
): void {
  open(row, found.from);
  if (session?.id !== idOf(row)) return;
  const { view } = session;
  const at = nearest(view.state.doc.toString(), found.words, found.from);
  if (at === null) return announce(t('no-fix'));
  replaceWith(view, { from: at, to: at + found.words.length }, found.fix);
  view.focus();
}

export function insertText(rendering: string): void {
  if (!session) return;
  insertRendering(session.view, rendering);
  session.view.focus();
}
