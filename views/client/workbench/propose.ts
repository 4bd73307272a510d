import { announce, composing } from '../shared/dom.js';
import { t } from '../shared/strings.js';
import { page, paragraphUrl, send } from './page.js';
import { showPanel } from './panel.js';
import { currentRow, idOf, rowOf } from './rows.js';
import { actions, leave, recheckOpen } from './session.js';

/** The words that were last selected in a paragraph, of either side: choosing the English must not lose the Chinese. */
type Words = { readonly row: string; readonly source: string; readonly target: string };

let words: Words = { row: '', source: '', target: '' };

/** Longer is a passage and no term. */
const longest = 200;

export function startProposing(): void {
  document.addEventListener('selectionchange', remember);
  // In the editor by its place, because with Alt (⌥) many layouts write something there.
  document.addEventListener(
    'keydown',
    (event) => {
      const { altKey, ctrlKey, metaKey, shiftKey, code } = event;
      if (!altKey || ctrlKey || metaKey || shiftKey || code !== 'KeyT' || composing(event) || !actions.row()) return;
      event.preventDefault();
      event.stopPropagation();
      proposeTerm();
    },
    true,
  );
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-accept]')) return;
    event.preventDefault();
    void accept(form, event.submitter);
  });
  // The words that are selected are mostly the rendering that is meant.
  document.addEventListener(
    'toggle',
    (event) => {
      if (!(event.target instanceof HTMLDetailsElement) || !event.target.open) return;
      const box = event.target.querySelector<HTMLInputElement>('[data-selected]');
      if (!box) return;
      if (box.value === '' && words.row === shownRow()) box.value = words.target;
      box.focus();
    },
    true,
  );
  // The panel comes from the server, which knows nothing of the selection.
  const panel = document.getElementById('panel');
  if (panel) new MutationObserver(label).observe(panel, { childList: true });
}

function remember(): void {
  const selection = document.getSelection();
  const text = selection?.toString().replace(/\s+/g, ' ').trim() ?? '';
  const node = selection?.anchorNode;
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  const row = rowOf(element);
  if (!row || !element || element.closest('.panel')) return;
  if (words.row !== idOf(row)) words = { row: idOf(row), source: '', target: '' };
  if (text === '' || text.length > longest) return;
  if (element.closest('.source')) words = { ...words, source: text };
  else if (element.closest('.target')) words = { ...words, target: text };
  label();
}

function shownRow(): string {
  return document.getElementById('panel')?.dataset['paragraph'] ?? '';
}

/** The panel's link names what would be proposed. */
function label(): void {
  const link = document.querySelector<HTMLAnchorElement>('#panel [data-propose]');
  if (!link) return;
  const id = idOfLink(link);
  const own = words.row === id ? words : { source: '', target: '' };
  link.href = addressOf(link, id, own);
  const shown = [own.source, own.target].filter(Boolean).join(' = ');
  const place = link.querySelector('[data-propose-words]');
  const text = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
  if (place && place.textContent !== text) place.textContent = text;
}

function idOfLink(link: HTMLAnchorElement): string {
  return new URL(link.href).searchParams.get('paragraph') ?? '';
}

function addressOf(link: HTMLAnchorElement, id: string, { source, target }: Pick<Words, 'source' | 'target'>): string {
  const address = new URL(link.href);
  address.search = '';
  if (source) address.searchParams.set('zh', source);
  if (target) address.searchParams.set('en', target);
  address.searchParams.set('paragraph', id);
  return address.href;
}

/** Goes to the form with the words that are selected in the current paragraph; a changed text becomes a draft first. */
export function proposeTerm(): void {
  const row = actions.row() ?? currentRow();
  if (!row) return;
  // The event that tells of a selection comes a moment after it.
  remember();
  const own = words.row === idOf(row) ? words : { source: '', target: '' };
  const base = document.createElement('a');
  base.href = page.propose;
  leave();
  location.assign(addressOf(base, idOf(row), own));
}

/** Accepts a rendering, or takes that back, without leaving the page. */
async function accept(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') fields.append(name, value);
  const row = actions.row() ?? currentRow();
  const response = await send(form.action, fields).catch(() => null);
  if (!response?.ok) return announce(response ? t('refused', { detail: '' }) : t('offline'));
  announce(t(fields.get('accepted') === '0' ? 'withdrawn' : 'accepted', { text: fields.get('text') ?? '' }));
  recheckOpen();
  if (row && form.action.startsWith(new URL(paragraphUrl(idOf(row), 'renderings'), location.href).href))
    await showPanel(row);
}
