import { composing, make } from '../shared/dom.js';

type Person = { readonly id: string; readonly name: string };

/** The list that is open under a field: the names that fit what stands between @ and the caret. */
let open: {
  readonly field: HTMLTextAreaElement;
  readonly list: HTMLElement;
  people: readonly Person[];
  at: number;
} | null = null;
let asked = 0;

/** Completion of names after an @ in fields with `data-mentions`: arrows choose, Enter or Tab takes, Escape closes. */
export function startNames(): void {
  document.addEventListener('input', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || field.dataset['mentions'] === undefined) return;
    if (event instanceof InputEvent && event.isComposing) return;
    void offer(field);
  });
  document.addEventListener('compositionend', (event) => {
    const field = event.target;
    if (field instanceof HTMLTextAreaElement && field.dataset['mentions'] !== undefined) void offer(field);
  });
  document.addEventListener(
    'keydown',
    (event) => {
      if (!open || event.target !== open.field || composing(event) || event.ctrlKey || event.metaKey) return;
      if (!act(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  document.addEventListener('focusout', close);
}

function act(key: string): boolean {
  if (!open) return false;
  if (key === 'Escape') close();
  else if (key === 'ArrowDown') choose(open.at + 1);
  else if (key === 'ArrowUp') choose(open.at - 1);
  else if (key === 'Enter' || key === 'Tab') take(open.people[open.at]);
  else return false;
  return true;
}

/** What stands between the last @ and the caret. */
function begun(field: HTMLTextAreaElement): string | null {
  const before = field.value.slice(0, field.selectionStart);
  return /[@＠]([^@＠\n]{0,40})$/u.exec(before)?.[1] ?? null;
}

async function offer(field: HTMLTextAreaElement): Promise<void> {
  const begin = begun(field);
  const turn = ++asked;
  const names = field.closest<HTMLElement>('[data-names]') ?? document.querySelector<HTMLElement>('[data-names]');
  if (begin === null || !names) return close();
  const response = await fetch(`${names.dataset['names'] ?? ''}?q=${encodeURIComponent(begin)}`).catch(() => null);
  const { people } = (response?.ok ? await response.json() : { people: [] }) as { people: readonly Person[] };
  if (turn !== asked || document.activeElement !== field) return;
  close();
  if (people.length === 0) return;
  const list = make('ul', 'names');
  list.id = 'mention-names';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', names.dataset['suggested'] ?? '');
  for (const [i, person] of people.entries()) {
    const item = make('li', '', person.name);
    item.id = `mention-${i}`;
    item.setAttribute('role', 'option');
    item.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      take(person);
    });
    list.append(item);
  }
  field.parentElement?.after(list);
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-autocomplete', 'list');
  open = { field, list, people, at: 0 };
  choose(0);
}

function choose(at: number): void {
  if (!open) return;
  open.at = (at + open.people.length) % open.people.length;
  for (const [i, item] of [...open.list.children].entries()) item.setAttribute('aria-selected', String(i === open.at));
  open.field.setAttribute('aria-activedescendant', `mention-${open.at}`);
}

function take(person: Person | undefined): void {
  if (!open || !person) return;
  const { field } = open;
  const begin = begun(field) ?? '';
  const to = field.selectionStart;
  field.setRangeText(`${person.name} `, to - begin.length, to, 'end');
  close();
}

function close(): void {
  if (!open) return;
  open.field.removeAttribute('aria-activedescendant');
  open.field.removeAttribute('aria-controls');
  open.list.remove();
  open = null;
}
