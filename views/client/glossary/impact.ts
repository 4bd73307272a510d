import { announce } from '../shared/dom.js';
import { followEvents } from '../shared/events.js';

const pause = 700;

/** While somebody edits an entry: what saving it would change. An older question is given up for a newer one. */
export function startPreview(form: HTMLFormElement): void {
  const place = form.querySelector<HTMLElement>('[data-impact-preview]');
  const button = form.querySelector<HTMLButtonElement>('[data-look-effect]');
  if (!place || !button) return;
  let running: AbortController | null = null;
  let timer = 0;
  const load = async ({ aloud }: { aloud: boolean }): Promise<void> => {
    running?.abort();
    const control = new AbortController();
    running = control;
    place.hidden = false;
    place.setAttribute('aria-busy', 'true');
    try {
      const body = new URLSearchParams();
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
      const response = await fetch(button.formAction, {
        method: 'POST',
        body,
        signal: control.signal,
        headers: { accept: 'text/html', 'x-partial': 'impact' },
      });
      if (!response.ok) return;
      place.innerHTML = await response.text();
      if (aloud) announce(place.querySelector('.impact-count')?.textContent ?? '');
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError') && !(error instanceof TypeError)) throw error;
    } finally {
      if (running === control) place.removeAttribute('aria-busy');
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void load({ aloud: false }), pause);
  };
  form.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) soon();
  });
  form.addEventListener('compositionend', soon);
  button.addEventListener('click', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void load({ aloud: true }).then(() => place.scrollIntoView({ block: 'nearest' }));
  });
}

/** The list of what a change touches follows the edits that are proposed, adopted and refused. */
export function followImpact(place: HTMLElement): void {
  const { events, seq } = place.dataset;
  if (!events) return;
  let timer = 0;
  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void refresh(place), 300);
  };
  followEvents(events, Number(seq), {
    onCommit: ({ action }) => {
      if (action.startsWith('suggestion:')) soon();
    },
    onReload: soon,
  });
}

async function refresh(place: HTMLElement): Promise<void> {
  // Not under the hands of somebody who is about to press a button here.
  if (place.contains(document.activeElement)) return;
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const now = page.querySelector('[data-impact-page]');
  if (now) place.replaceChildren(...[...now.childNodes].map((node) => document.importNode(node, true)));
}

/** How approved documents render the concept: counted after the page is there. */
export async function loadUsage(place: HTMLElement): Promise<void> {
  const address = place.dataset['usage'];
  if (!address) return;
  try {
    const response = await fetch(address, { headers: { accept: 'text/html', 'x-partial': 'usage' } });
    if (response.ok) place.innerHTML = await response.text();
  } catch (error) {
    // The link to the page is still there.
    if (!(error instanceof TypeError)) throw error;
  }
}
