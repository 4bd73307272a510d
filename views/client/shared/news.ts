import { elements } from './dom.js';
import { followEvents } from './events.js';

/** The head's count of proposals that wait follows what happens. */
export function startNews(): void {
  const first = document.querySelector<HTMLElement>('[data-news]');
  if (!first) return;
  let badge = first;
  let timer = 0;
  const renew = async (): Promise<void> => {
    const response = await fetch(badge.dataset['news'] ?? '').catch(() => null);
    const [fresh] = response?.ok ? elements(await response.text()) : [];
    if (!fresh) return;
    badge.replaceWith(fresh);
    badge = fresh;
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void renew(), 120);
  };
  followEvents(first.dataset['events'] ?? '', Number(first.dataset['seq']), {
    onCommit: ({ action }) => {
      if (action.includes('proposal')) soon();
    },
    onReload: soon,
  });
}
