import { announce } from '../shared/dom.js';
import { followEvents } from '../shared/events.js';
import { t } from '../shared/strings.js';

const movingActs = new Set(['paragraph:saved', 'paragraph:restored', 'suggestion:adopted']);

/** Says when the text moved while somebody decides about it. Nothing on the page moves: the person asks to see it. */
export function startLive(page: HTMLElement, form: HTMLFormElement | null): void {
  const { paragraph, events = '', seq } = page.dataset;
  const notice = document.getElementById('moved');
  const words = notice?.querySelector('[data-moved]');
  if (!notice || !words || !form) return;
  followEvents(events, Number(seq), {
    onCommit: ({ subject, action, user }) => {
      if (subject !== paragraph || user === document.body.dataset['person']) return;
      const said = movingActs.has(action)
        ? t('moved')
        : /^(paragraph|decision):/.test(action)
          ? t('decided-elsewhere')
          : '';
      if (said === '') return;
      words.textContent = said;
      notice.hidden = false;
      announce(said);
    },
    onReload: () => {},
  });
}
