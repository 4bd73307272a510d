import { composing, make, withCtrl } from './dom.js';

type Entry = {
  readonly kind: 'page' | 'document' | 'term';
  readonly name: string;
  readonly detail: string;
  readonly href: string;
};

/** Ctrl+K (⌘K): a combobox in a dialog that goes to any page, document or term by its name. Without scripts the menu is enough. */
export function startPalette(): void {
  const opener = document.querySelector<HTMLElement>('[data-palette]');
  if (!opener) return;
  opener.hidden = false;
  let palette: Palette | null = null;
  const open = (): void => {
    palette ??= build(opener.dataset);
    palette.open();
  };
  opener.addEventListener('click', open);
  // Before the editor's own keys.
  addEventListener(
    'keydown',
    (event) => {
      if (event.key.toLowerCase() !== 'k' || event.shiftKey || !withCtrl(event) || composing(event)) return;
      event.preventDefault();
      event.stopPropagation();
      open();
    },
    { capture: true },
  );
}

type Palette = { readonly open: () => void };

function build({ palette: url = '', label = '', none = '' }: DOMStringMap): Palette {
  const input = make('input', 'palette-input');
  const list = make('ul', 'palette-list');
  const dialog = make('dialog', 'palette', input, list);
  list.id = 'palette-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  dialog.setAttribute('aria-label', label);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    type: 'text',
    'aria-label': label,
    placeholder: label,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-controls': list.id,
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
  }))
    input.setAttribute(name, value);
  document.body.append(dialog);

  let at = 0;
  let asked = 0;
  let timer = 0;
  /** The words that the list answers. */
  let answered: string | null = null;
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')];
  const point = (index: number): void => {
    const all = options();
    at = all.length === 0 ? 0 : (index + all.length) % all.length;
    for (const [i, option] of all.entries()) option.setAttribute('aria-selected', String(i === at));
    const chosen = all[at];
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  };
  const renew = async (): Promise<void> => {
    const mine = ++asked;
    const words = input.value.trim();
    const answer = await fetch(`${url}?q=${encodeURIComponent(words)}`, {
      headers: { accept: 'application/json' },
    }).catch(() => null);
    // Answers can overtake one another: only the last question counts.
    if (!answer?.ok || mine !== asked) return;
    const { entries } = (await answer.json()) as { entries: readonly Entry[] };
    if (mine !== asked) return;
    const empty = make('li', 'palette-none', none);
    empty.setAttribute('role', 'presentation');
    list.replaceChildren(...(entries.length > 0 ? entries.map(optionOf) : [empty]));
    answered = words;
    point(0);
  };
  /** Enter never goes to what an earlier question found. */
  const go = async (): Promise<void> => {
    if (answered !== input.value.trim()) await renew();
    if (answered === input.value.trim()) options()[at]?.click();
  };
  input.addEventListener('input', (event) => {
    if ((event as InputEvent).isComposing) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => void renew(), 80);
  });
  input.addEventListener('compositionend', () => void renew());
  input.addEventListener('keydown', (event) => {
    if (composing(event)) return;
    if (event.key === 'ArrowDown') point(at + 1);
    else if (event.key === 'ArrowUp') point(at - 1);
    else if (event.key === 'Enter') void go();
    else return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[data-href]');
    if (option) location.assign(option.dataset['href'] ?? '');
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  return {
    open() {
      if (dialog.open) return;
      input.value = '';
      answered = null;
      dialog.showModal();
      input.focus();
      void renew();
    },
  };
}

function optionOf({ kind, name, detail, href }: Entry, index: number): HTMLElement {
  const words = make('span', 'palette-name', name);
  if (kind === 'term') words.lang = 'zh-Hans';
  const more = make('span', 'palette-detail', detail);
  if (kind === 'term') more.lang = 'en';
  const option = make('li', `palette-option palette-${kind}`, words, ...(detail ? [more] : []));
  option.id = `palette-${index}`;
  option.dataset['href'] = href;
  option.setAttribute('role', 'option');
  return option;
}
