import { elements, keepStill } from '../shared/dom.js';
import { fetchPart, page, paragraphUrl } from './page.js';

export function allRows(): HTMLElement[] {
  return [...page.list.querySelectorAll<HTMLElement>(':scope > .row')];
}

export function rowById(id: string): HTMLElement | null {
  return document.getElementById(`p-${id}`);
}

export function rowOf(node: EventTarget | null): HTMLElement | null {
  return node instanceof Element ? node.closest<HTMLElement>('.row') : null;
}

export const idOf = (row: HTMLElement): string => row.dataset['id'] ?? '';
export const positionOf = (row: HTMLElement): number => Number(row.dataset['position'] ?? 0);
export const sourceTextOf = (row: HTMLElement): HTMLElement | null => row.querySelector<HTMLElement>('.source .text');
export const targetTextOf = (row: HTMLElement): HTMLElement | null => row.querySelector<HTMLElement>('.target > .text');

/** The current target text as the row shows it; '' where there is none. */
export function textOf(row: HTMLElement): string {
  const shown = targetTextOf(row);
  return shown && !shown.classList.contains('untranslated') ? (shown.textContent ?? '') : '';
}

/** The row that keys on the list are about. */
let current: string | null = null;

export function currentRow(): HTMLElement | null {
  return current === null ? null : rowById(current);
}

export function setCurrent(row: HTMLElement, { focus = true } = {}): void {
  const before = currentRow();
  before?.classList.remove('current');
  before?.removeAttribute('tabindex');
  current = idOf(row);
  row.classList.add('current');
  row.tabIndex = -1;
  if (!focus) return;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

/** The row at the top of what is seen: it stays where it is when something above it changes. */
export function rowInSight(): HTMLElement | null {
  const top = document.querySelector('.wb-head')?.getBoundingClientRect().bottom ?? 0;
  return allRows().find((row) => row.getBoundingClientRect().bottom > top + 8) ?? null;
}

let onReplaced: (old: HTMLElement, fresh: HTMLElement) => void = () => {};

/** Told when a row takes the place of another: what was attached to the old one goes with it. */
export function whenReplaced(listener: (old: HTMLElement, fresh: HTMLElement) => void): void {
  onReplaced = listener;
}

/** Puts a row that the server rendered into the place of the old one. */
export function replaceRow(id: string, html: string, anchor: Element | null = rowInSight()): HTMLElement | null {
  const old = rowById(id);
  const [fresh] = elements(html);
  if (!old || !fresh) return null;
  const focused = old.contains(document.activeElement);
  keepStill(anchor === old ? null : anchor, () => {
    old.replaceWith(fresh);
    onReplaced(old, fresh);
  });
  if (current === id) setCurrent(fresh, { focus: focused });
  return fresh;
}

export async function refetchRow(id: string): Promise<void> {
  const html = await fetchPart(paragraphUrl(id));
  if (html !== null) replaceRow(id, html);
}
