import { announce } from '../shared/dom.js';
import { type Commit, followEvents } from '../shared/events.js';
import { showButtons } from './copy.js';

/**
 * Calls when concepts changed after the page was made. The element carries the address of the stream and where it starts;
 * a page for the public carries none. Commits that arrive together are followed once.
 */
export function onConcepts(element: HTMLElement, changed: (commit: Commit | null) => void): void {
  const { events, seq } = element.dataset;
  if (!events) return;
  let timer = 0;
  const soon = (commit: Commit | null): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => changed(commit), 80);
  };
  followEvents(events, Number(seq), {
    onCommit: (commit) => {
      if (commit.action.startsWith('concept:')) soon(commit);
    },
    onReload: () => soon(null),
  });
}

/** A concept's page: others' changes replace its content where the person is reading. */
export function followConcept(article: HTMLElement): void {
  onConcepts(article, () => void refresh(article));
}

async function refresh(article: HTMLElement): Promise<void> {
  try {
    const response = await fetch(article.dataset['concept'] ?? location.href, { headers: { accept: 'text/html' } });
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const now = page.querySelector('[data-concept-page]');
    // A neighbour's change may have changed nothing here; times alone ("3 min ago") are no news.
    if (!now || contentOf(now) === contentOf(article)) return;
    const focused = nameOf(article, document.activeElement);
    article.replaceChildren(...[...now.childNodes].map((node) => document.importNode(node, true)));
    showButtons(article);
    if (focused !== null) article.querySelectorAll<HTMLElement>('a, button:not([hidden])')[focused]?.focus();
    announce(article.dataset['changed'] ?? '');
  } catch (error) {
    // The network is away: the stream comes back with it, and with what was missed.
    if (!(error instanceof TypeError)) throw error;
  }
}

function contentOf(article: Element): string {
  const copy = article.cloneNode(true) as Element;
  for (const time of copy.querySelectorAll('time')) time.textContent = '';
  for (const hidden of copy.querySelectorAll('[hidden]')) hidden.removeAttribute('hidden');
  return copy.innerHTML;
}

function nameOf(article: Element, element: Element | null): number | null {
  const at = [...article.querySelectorAll('a, button:not([hidden])')].findIndex((control) => control === element);
  return at < 0 ? null : at;
}
