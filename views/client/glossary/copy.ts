import { announce } from '../shared/dom.js';

let pending: string | null = null;

/**
 * Ctrl+C on a result copies its rendering when nothing is selected; a button does the same. The `copy` event needs no
 * permission and works on plain HTTP in an office's network, where navigator.clipboard is missing.
 */
export function startCopying(): void {
  showButtons(document);
  document.addEventListener('copy', (event) => {
    const text = pending ?? (selected() ? null : renderingAt(document.activeElement));
    pending = null;
    if (!text || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    const message = document.querySelector<HTMLElement>('[data-copied]')?.dataset['copied'] ?? '%s';
    announce(message.replace('%s', () => text));
  });
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    if (!button) return;
    pending = button.dataset['copy'] ?? null;
    // Deprecated, and the only way that fires `copy` everywhere.
    document.execCommand('copy');
    pending = null;
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1200);
  });
}

/** Buttons that only scripts can serve are hidden until scripts run. */
export function showButtons(within: ParentNode): void {
  for (const button of within.querySelectorAll<HTMLElement>('[data-copy][hidden]')) button.hidden = false;
}

function selected(): boolean {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) return true;
  return !(window.getSelection()?.isCollapsed ?? true);
}

function renderingAt(element: Element | null): string | null {
  return element?.closest<HTMLElement>('[data-result]')?.dataset['rendering'] ?? null;
}
