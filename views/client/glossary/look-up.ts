import { announce, composing } from '../shared/dom.js';
import { showButtons } from './copy.js';
import { onConcepts } from './live.js';

const pause = 120;

/** Answers while somebody types: the results partial for each query, an older request given up for a newer one. */
export function startLookUp(form: HTMLFormElement, results: HTMLElement): void {
  const box = form.elements.namedItem('q') as HTMLInputElement;
  // What the server answered; somebody may have typed before the scripts came.
  let shown = box.defaultValue.trim();
  let timer = 0;
  let running: AbortController | null = null;
  let following: AbortController | null = null;
  // A person who is already in the box sees the caret at the end of what was asked.
  if (document.activeElement === box) box.setSelectionRange(box.value.length, box.value.length);

  const load = async (query: string, { quietly }: { quietly: boolean }): Promise<void> => {
    const control = new AbortController();
    following?.abort();
    if (quietly) following = control;
    else {
      running?.abort();
      running = control;
    }
    const address = query === '' ? new URL(form.action) : addressOf(form, query);
    // A list of a domain is followed where it is, not turned into the start.
    if (quietly && query === '') address.search = location.search;
    const part = new URL(address);
    part.searchParams.set('part', 'results');
    try {
      const response = await fetch(part, { signal: control.signal, headers: { accept: 'text/html' } });
      if (!response.ok) {
        // Signed out, or look-up is no longer public: the whole page says so.
        if (response.status === 401 || response.status === 403) location.assign(address);
        return;
      }
      const html = await response.text();
      // Meanwhile the person asked something else.
      if (quietly && query !== shown) return;
      // The person may have gone down already, before this answer came.
      const place = placeOf(results);
      results.innerHTML = html;
      showButtons(results);
      if (place !== null) linksOf(results)[place]?.focus();
      againWhileStarting();
      if (quietly) return;
      shown = query;
      history.replaceState(history.state, '', address);
      announce(results.querySelector('[data-count]')?.textContent ?? '');
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError') && !(error instanceof TypeError)) throw error;
    }
  };

  const ask = (wait: number): void => {
    clearTimeout(timer);
    const query = box.value.trim();
    if (query === shown) {
      running?.abort();
      return;
    }
    timer = window.setTimeout(() => void load(query, { quietly: false }), wait);
  };
  /** A large glossary is still being read: asked again until it is there. */
  const againWhileStarting = (): void => {
    if (!results.querySelector('[data-starting]')) return;
    setTimeout(() => void load(shown, { quietly: true }), 1000);
  };
  againWhileStarting();
  box.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) ask(pause);
  });
  box.addEventListener('compositionend', () => ask(0));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(0);
  });
  form.closest('main')?.addEventListener('keydown', (event) => {
    if (composing(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    move(event, box, results);
  });
  ask(0);
  // The keys work from now on.
  for (const hint of document.querySelectorAll<HTMLElement>('.keys')) hint.classList.add('ready');
  onConcepts(results, () => void load(shown, { quietly: true }));
}

/** ↓ and ↑ go from the box through the results and back. */
function move(event: KeyboardEvent, box: HTMLInputElement, results: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = linksOf(results);
  const at = placeOf(results);
  if (at === null && event.target !== box) return;
  const next = event.key === 'ArrowDown' ? (at ?? -1) + 1 : (at ?? 0) - 1;
  if (next >= links.length || (at === null && event.key === 'ArrowUp')) return;
  event.preventDefault();
  const target = next < 0 ? box : links[next];
  target?.focus();
  target?.closest('[data-result]')?.scrollIntoView({ block: 'nearest' });
}

function linksOf(results: HTMLElement): HTMLElement[] {
  return [...results.querySelectorAll<HTMLElement>('[data-open]')];
}

/** Which result has the focus. */
function placeOf(results: HTMLElement): number | null {
  const at = linksOf(results).findIndex((link) => link.closest('[data-result]')?.contains(document.activeElement));
  return at < 0 ? null : at;
}

function addressOf(form: HTMLFormElement, query: string): URL {
  const address = new URL(form.action);
  address.searchParams.set('q', query);
  return address;
}
