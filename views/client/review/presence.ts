import { startPresence } from '../shared/presence.js';

/** Who reviews a paragraph is there as long as its page is seen. */
export function startReviewPresence(page: HTMLElement): void {
  const { paragraph = '', events = '', presence = '', document: of = '', seq } = page.dataset;
  startPresence({
    url: presence,
    events,
    seq: Number(seq),
    document: of,
    place: () => ({
      paragraph,
      editing: document.activeElement?.matches('#review textarea') ?? false,
    }),
    home: (id) => (id === paragraph ? page.querySelector('.review-paragraph-head') : null),
  });
}
