import { make } from '../shared/dom.js';

/** Who wrote a word and when, beside it while it is pointed at or has the focus; the same words are in the text for readers. */
export function startLayers(): void {
  const text = document.querySelector<HTMLElement>('.review-layers');
  if (!text) return;
  const note = make('div', 'layer-note');
  note.hidden = true;
  note.setAttribute('aria-hidden', 'true');
  text.append(note);
  const show = (event: Event): void => {
    const layer = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-said]') : null;
    note.hidden = layer === null;
    if (!layer) return;
    note.textContent = layer.dataset['said'] ?? '';
    const [line] = layer.getClientRects();
    const home = text.getBoundingClientRect();
    if (!line) return;
    note.style.top = `${line.bottom - home.top + 4}px`;
    note.style.left = `${Math.max(0, Math.min(line.left - home.left, home.width - note.offsetWidth))}px`;
  };
  const hide = (): void => void (note.hidden = true);
  text.addEventListener('mouseover', show);
  text.addEventListener('focusin', show);
  text.addEventListener('mouseleave', hide);
  text.addEventListener('focusout', hide);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}
