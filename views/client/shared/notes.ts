import { announce, elements } from './dom.js';
import { followEvents } from './events.js';

/** The head's count of notifications follows what happens; a note whose link is followed is read. */
export function startNotes(): void {
  const first = document.querySelector<HTMLElement>('[data-notes]');
  if (!first) return;
  let badge = first;
  const renew = async (): Promise<void> => {
    const response = await fetch(badge.dataset['notes'] ?? '').catch(() => null);
    const [fresh] = response?.ok ? elements(await response.text()) : [];
    if (!fresh) return;
    if (Number(fresh.dataset['count']) > Number(badge.dataset['count'])) announce(fresh.dataset['said'] ?? '');
    badge.replaceWith(fresh);
    badge = fresh;
  };
  followEvents(first.dataset['events'] ?? '', Number(first.dataset['seq']), {
    onCommit: () => {},
    onNotes: (people) => {
      if (people.includes(document.body.dataset['person'] ?? '')) void renew();
    },
    onReload: () => void renew(),
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-note]') : null;
    const form = link?.closest('.note')?.querySelector('form');
    if (!link || !form) return;
    const body = new URLSearchParams({ id: link.dataset['note'] ?? '', seen: '1' });
    void fetch(form.action, { method: 'POST', keepalive: true, headers: { 'x-partial': 'note' }, body });
  });
}
