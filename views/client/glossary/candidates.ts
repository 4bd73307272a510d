import { announce } from '../shared/dom.js';

const pause = 400;

/** How far the search is; the page comes anew when it has ended. */
export function followSearch(section: HTMLElement): void {
  const words = section.querySelector('[data-words]');
  const bar = section.querySelector('progress');
  const ask = async (): Promise<void> => {
    const response = await fetch(section.dataset['progress'] ?? '').catch(() => null);
    if (response?.ok) {
      const state = (await response.json()) as { kind: string; words: string; done: number; total: number };
      if (state.kind !== 'running') {
        announce(state.words);
        location.reload();
        return;
      }
      if (words && words.textContent !== state.words) words.textContent = state.words;
      if (bar && state.total > 0) {
        bar.max = state.total;
        bar.value = state.done;
      }
    }
    setTimeout(() => void ask(), pause);
  };
  setTimeout(() => void ask(), pause);
}
