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
  followEvents(events, Number(seq), {
    onCommit: ({ action }) => {
      if (action.includes('proposal')) say();
    },
    onReload: say,
  });
}
