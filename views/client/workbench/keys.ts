import { composing, isTyping, make, onMac, withCtrl } from '../shared/dom.js';
import { t } from '../shared/strings.js';
import { dismiss, peek } from './panel.js';
import { allRows, currentRow, rowInSight, setCurrent } from './rows.js';

/** What the editor's keys do; the session knows how. */
export type EditorActions = {
  readonly saveAndNext: () => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly leave: () => void;
  readonly insert: (number: number) => void;
  readonly fix: () => void;
  readonly finding: (by: 1 | -1) => void;
  readonly row: () => HTMLElement | null;
};

/** The list behind `?`; Ctrl is ⌘ on a Mac. */
const help: readonly (readonly [group: 'editor' | 'list', keys: string, what: string])[] = [
  ['editor', 'Ctrl+Enter', 'save-next'],
  ['editor', 'Ctrl+↑ Ctrl+↓', 'previous-next'],
  ['editor', 'Alt+1 … Alt+9', 'insert'],
  ['editor', 'F8 Shift+F8', 'finding'],
  ['editor', 'Alt+Enter', 'fix'],
  ['editor', 'Ctrl+M', 'machine'],
  ['editor', 'Alt+I', 'dismiss'],
  ['editor', 'Alt+T', 'propose'],
  ['editor', 'Ctrl+Z Ctrl+Shift+Z', 'undo'],
  ['editor', 'Esc', 'leave'],
  ['list', 'j k ↓ ↑', 'move'],
  ['list', 'Enter e', 'edit'],
  ['list', 'd', 'diff'],
  ['list', 'h', 'history'],
  ['list', 'Ctrl+M', 'machine'],
  ['list', 'i', 'dismiss'],
  ['list', 'c', 'comment'],
  ['list', 't', 'propose'],
  ['list', '/', 'find'],
  ['list', 'g', 'go'],
  ['list', '?', 'help'],
];

export function editorKey(event: KeyboardEvent, actions: EditorActions): boolean {
  const act = editorAct(event, actions);
  act?.();
  return act !== null;
}

function editorAct(event: KeyboardEvent, actions: EditorActions): (() => void) | null {
  const { key, code, altKey, ctrlKey, metaKey, shiftKey } = event;
  const row = actions.row();
  if (withCtrl(event) && !shiftKey) {
    if (key === 'Enter') return actions.saveAndNext;
    if (key === 'ArrowDown') return actions.next;
    if (key === 'ArrowUp') return actions.previous;
    if (key.toLowerCase() === 'm' && row) return () => void peek(row, 'machine');
  }
  if (altKey && !ctrlKey && !metaKey && !shiftKey) {
    // By its place: with Alt (⌥) many layouts write something else on a number's key.
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
    if (digit) return () => actions.insert(Number(digit));
    if (key === 'Enter') return actions.fix;
    if (code === 'KeyI' && row) return () => void dismiss(row);
  }
  if (key === 'F8' && !ctrlKey && !metaKey && !altKey) return () => actions.finding(shiftKey ? -1 : 1);
  if (key === 'Escape' && !ctrlKey && !metaKey && !altKey && !shiftKey) return actions.leave;
  return null;
}

export type ListActions = {
  readonly open: (row: HTMLElement) => void;
  readonly propose: () => void;
  readonly comment: (row: HTMLElement) => void;
};

/** Keys on the list: none while something is typed, a menu or dialog is open, or an input method composes. */
export function startListKeys(actions: ListActions): void {
  document.getElementById('help-open')?.addEventListener('click', showHelp);
  document.addEventListener('keydown', (event) => {
    if (composing(event) || event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog[open]'))
      return;
    const act = listAct(event, actions);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function listAct(event: KeyboardEvent, { open, propose, comment }: ListActions): (() => void) | null {
  const row = currentRow();
  if (withCtrl(event)) return event.key.toLowerCase() === 'm' && row ? () => void peek(row, 'machine') : null;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const onControl = event.target instanceof Element && event.target.closest('a, button, summary') !== null;
  switch (event.key) {
    case 'j':
      return () => move(1);
    case 'k':
      return () => move(-1);
    case 'ArrowDown':
      // Without a row the arrows scroll the page as ever.
      return row?.contains(document.activeElement) ? () => move(1) : null;
    case 'ArrowUp':
      return row?.contains(document.activeElement) ? () => move(-1) : null;
    case 'Enter':
      return row && !onControl ? () => open(row) : null;
    case 'e':
      return row ? () => open(row) : null;
    case 'd':
      return row ? () => void peek(row, 'diff') : null;
    case 'h':
      return row ? () => void peek(row, 'history') : null;
    case 'i':
      return row ? () => void dismiss(row) : null;
    case 'c':
      return row ? () => comment(row) : null;
    case 't':
      return row ? propose : null;
    case '/':
      return () => focusField('find');
    case 'g':
      return () => focusField('go');
    case '?':
      return showHelp;
    default:
      return null;
  }
}

function move(by: 1 | -1): void {
  const rows = allRows();
  const row = currentRow();
  const next = row ? rows[rows.indexOf(row) + by] : (rowInSight() ?? rows[0]);
  if (next) setCurrent(next);
}

function focusField(id: string): void {
  const field = document.getElementById(id);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

function showHelp(): void {
  const dialog = document.getElementById('help');
  if (!(dialog instanceof HTMLDialogElement)) return;
  const title = make('h2', '', t('keys.title'));
  title.id = 'help-title';
  const close = make('button', 'quiet', t('close'));
  close.addEventListener('click', () => dialog.close());
  const groups = (['editor', 'list'] as const).map((group) => {
    const list = make('dl', 'keys');
    for (const [of, keys, what] of help) {
      if (of !== group) continue;
      const names = keys
        .split(' ')
        .map((key) =>
          key === '…' ? '…' : make('kbd', '', onMac ? key.replace('Ctrl+', '⌘').replace('Alt+', '⌥') : key),
        );
      list.append(make('dt', '', ...names.flatMap((name) => [name, ' '])), make('dd', '', t(`keys.${what}`)));
    }
    return make('section', '', make('h3', '', t(`keys.${group}`)), list);
  });
  dialog.replaceChildren(title, ...groups, close);
  dialog.showModal();
}
