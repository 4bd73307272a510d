import { announce, make } from '../shared/dom.js';
import { t } from '../shared/strings.js';

/** What the page says about the last save, beside the tools and under the editor. */
export type Status = 'unsaved' | 'saving' | 'saved' | 'offline' | 'problem';

let retry: (() => void) | null = null;
let spoken = '';
const places = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#saving, .editor-status')];

export function showStatus(kind: Status, words: string, onRetry: (() => void) | null = null): void {
  retry = onRetry;
  // Said once: every further try would say the same.
  if ((kind === 'offline' || kind === 'saved') && words !== spoken) announce(words);
  if (kind !== 'saving') spoken = words;
  for (const place of places()) {
    place.hidden = false;
    place.dataset['kind'] = kind;
    place.replaceChildren(words);
    if (!retry) continue;
    const button = make('button', 'quiet', t('retry'));
    button.type = 'button';
    button.addEventListener('click', () => retry?.());
    place.append(' ', button);
  }
}
