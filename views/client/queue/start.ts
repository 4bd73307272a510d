import { composing, isTyping } from '../shared/dom.js';

/** Keys of the queue: j k move, Enter or e open, d compares, / filters, ] the next page, [ the first one. */
export function start(): void {
  document.addEventListener('keydown', (event) => {
    if (composing(event) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (act(event.key)) event.preventDefault();
  });
}

function act(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return focus(rows[Math.min(rows.length - 1, at + 1)]);
    case 'k':
    case 'ArrowUp':
      return focus(rows[Math.max(0, at - 1)]);
    case 'e':
      return click(rows[Math.max(0, at)]?.querySelector('[data-edit]'));
    case 'd':
      return click(rows[Math.max(0, at)]?.querySelector('[data-review]'));
    case ']':
      return click(document.querySelector('[data-next]'));
    case '[':
      return click(document.querySelector('[data-first]'));
    case '/':
      document.querySelector<HTMLInputElement>('.queue-filter [name=term]')?.focus();
      return true;
    default:
      return false;
  }
}

function focus(row: HTMLElement | undefined): boolean {
  const link = row?.querySelector<HTMLElement>('[data-open]');
  link?.focus();
  row?.scrollIntoView({ block: 'nearest' });
  return link !== null && link !== undefined;
}

function click(link: HTMLElement | null | undefined): boolean {
  link?.click();
  return link !== null && link !== undefined;
}
