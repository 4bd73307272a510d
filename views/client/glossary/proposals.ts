import { announce } from '../shared/dom.js';
import { followEvents } from '../shared/events.js';

/**
 * A page of proposals says that something changed instead of changing itself: a verdict may be half written there, and a
 * proposal must not move away under the pointer.
 */
export function followProposals(list: HTMLElement): void {
  const { events, seq, changed } = list.dataset;
  if (!events) return;
  const notice = list.querySelector<HTMLElement>('[data-live-notice]');
  const say = (): void => {
    if (!notice?.hidden) return;
    notice.hidden = false;
    announce(changed ?? '');
  };
  // One proposal's page speaks only of that one; a queue's may be fetched by nobody but its reader, who has seen it then.
  const alone = list.dataset['arrived'] !== undefined;
  const look = async (): Promise<void> => {
    if (!alone) return say();
    const response = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
    if (!response?.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const now = page.querySelector('[data-proposals]');
    if (now && wordsOf(now) !== wordsOf(list)) say();
  };
  followEvents(events, Number(seq), {
    onCommit: ({ action }) => {
      if (action.includes('proposal')) void look();
    },
    onReload: () => void look(),
  });
}

/** What a page says, its times left out: "3 min ago" is no news. */
function wordsOf(list: Element): string {
  const copy = list.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('time, [data-live-notice]')) part.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
