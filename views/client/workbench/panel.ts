import { openDismissal } from '../findings/start.js';
import { announce, elements, onMac } from '../shared/dom.js';
import { t } from '../shared/strings.js';
import { fetchPart, paragraphUrl } from './page.js';
import { idOf, whenReplaced } from './rows.js';

/** The panel beside the list; on narrower windows it folds under the row that it is about. */
const narrow = window.matchMedia('(max-width: 1180px)');

let shownFor: HTMLElement | null = null;

/** Found once: while it is folded into a row it must outlive that row. */
const element = document.getElementById('panel');

function place(): void {
  const home = document.querySelector('.wb-body');
  const target = narrow.matches && shownFor?.isConnected ? shownFor : home;
  if (element && target && element.parentElement !== target) target.append(element);
  element?.classList.toggle('folded', target === shownFor);
}

narrow.addEventListener('change', place);
whenReplaced(followRow);

/** Shows the panel of a row's paragraph. */
export async function showPanel(row: HTMLElement): Promise<void> {
  shownFor = row;
  place();
  const html = await fetchPart(paragraphUrl(idOf(row), 'panel'));
  if (html !== null) show(idOf(row), html);
}

function show(id: string, html: string): void {
  if (!element || !shownFor || idOf(shownFor) !== id) return;
  // What was opened was opened for this paragraph, not for those that follow.
  const same = element.dataset['paragraph'] === id;
  const open = [...element.querySelectorAll<HTMLDetailsElement>('details.peek[open]')].flatMap(({ dataset }) =>
    same ? [dataset['peek']] : [],
  );
  const unfolded = [...element.querySelectorAll<HTMLDetailsElement>('details[data-fold][open]')].flatMap(
    ({ dataset }) => (same ? [dataset['fold']] : []),
  );
  element.replaceChildren(...elements(html));
  element.dataset['paragraph'] = id;
  strike();
  for (const peek of element.querySelectorAll<HTMLDetailsElement>('details.peek'))
    peek.open = open.includes(peek.dataset['peek']);
  for (const fold of element.querySelectorAll<HTMLDetailsElement>('details[data-fold]'))
    fold.open = unfolded.includes(fold.dataset['fold']);
  if (onMac)
    for (const key of element.querySelectorAll<HTMLElement>('kbd'))
      key.textContent = (key.textContent ?? '').replace('Ctrl+', '⌘').replace('Alt+', '⌥');
}

/** What the checks say of the text that is being typed. */
let live: { readonly id: string; readonly messages: ReadonlySet<string> } | null = null;

/** Findings of the saved text that are not in the typed one any more are struck out. */
export function strikeSettled(id: string, messages: ReadonlySet<string>): void {
  live = { id, messages };
  strike();
}

function strike(): void {
  if (!element || live === null || element.dataset['paragraph'] !== live.id) return;
  for (const finding of element.querySelectorAll<HTMLElement>('[data-message]'))
    finding.classList.toggle('settled', !live.messages.has(finding.dataset['message'] ?? ''));
}

/** The panel again, as the server has it now; not while somebody fills in one of its forms, also if only since asking. */
export async function refreshPanel(): Promise<void> {
  if (!shownFor || isFilledIn()) return;
  const id = idOf(shownFor);
  const html = await fetchPart(paragraphUrl(id, 'panel'));
  if (html !== null && !isFilledIn()) show(id, html);
}

const isFilledIn = (): boolean => Boolean(element?.querySelector('details[data-dismiss][open], details.accept[open]'));

/** Takes the panel out of a row that is left or about to be replaced. */
export function releasePanel(): void {
  shownFor = null;
  live = null;
  place();
}

/** A row takes the place of another: the panel goes with it. */
export function followRow(old: HTMLElement, fresh: HTMLElement): void {
  if (shownFor !== old) return;
  shownFor = fresh;
  place();
}

export function isShownFor(row: HTMLElement): boolean {
  return shownFor !== null && idOf(shownFor) === idOf(row) && element?.dataset['paragraph'] === idOf(row);
}

/** Opens or closes one of the panel's foldable parts: `machine`, `diff`, `history`. */
export async function peek(row: HTMLElement, name: string): Promise<void> {
  if (!isShownFor(row)) await showPanel(row);
  const part = element?.querySelector<HTMLDetailsElement>(`details[data-peek="${name}"]`);
  if (!part) return;
  part.open = !part.open;
  if (part.open) part.scrollIntoView({ block: 'nearest' });
}

/** Opens the form that dismisses the first finding of a row, or the next one. */
export async function dismiss(row: HTMLElement): Promise<void> {
  if (!isShownFor(row)) await showPanel(row);
  if (!element || !openDismissal(element)) announce(t('no-finding'));
}

/** The rendering that a number key inserts; the terms of the panel are numbered from 1. */
export function insertion(number: number): string | null {
  const card = element?.querySelectorAll<HTMLElement>('.term-card')[number - 1];
  return card?.querySelector<HTMLElement>('[data-insert]')?.dataset['insert'] ?? null;
}
