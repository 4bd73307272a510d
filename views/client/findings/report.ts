import { composing, isTyping } from '../shared/dom.js';
import { openDismissal, renew } from './start.js';

/** How often a report that is not complete looks whether it is by now, in ms. */
const patience = 1500;

/** Keys of the report: j k move, i dismisses, Enter opens the paragraph, ] the next page. */
export function start(): void {
  document.addEventListener('keydown', (event) => {
    if (composing(event) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!isTyping(event.target) && act(event.key)) event.preventDefault();
  });
  followChecks();
}

/** While texts are being checked the page fetches itself again, unless somebody is filling in a form or reading there. */
function followChecks(): void {
  if (!document.querySelector('[data-findings][data-checking]')) return;
  setTimeout(() => {
    const busy = document.querySelector('[data-findings] details[open]:not([data-fold])') !== null || document.hidden;
    void (busy ? Promise.resolve() : renew({ focus: false })).then(followChecks);
  }, patience);
}

function act(key: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  switch (key) {
    case 'j':
      return focus(rows[Math.min(rows.length - 1, at + 1)]);
    case 'k':
      return focus(rows[Math.max(0, at - 1)]);
    case 'i':
      return openDismissal(rows[at] ?? document);
    case 'Enter':
      return (
        at >= 0 &&
        document.activeElement === rows[at] &&
        click(rows[at]?.closest('section')?.querySelector('[data-open]'))
      );
    case ']':
      return click(document.querySelector('[data-next]'));
    default:
      return false;
  }
}

function focus(row: HTMLElement | undefined): boolean {
  if (!row) return false;
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
  return true;
}

function click(link: HTMLElement | null | undefined): boolean {
  link?.click();
  return link !== null && link !== undefined;
}
