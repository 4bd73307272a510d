import { whenDismissed } from '../findings/start.js';
import { elements, make } from '../shared/dom.js';
import { t } from '../shared/strings.js';
import { giveUp, sendConflict } from './conflict.js';
import { dropDraft, listDrafts } from './drafts.js';
import { startListKeys } from './keys.js';
import { offsetUnder, startLight } from './light.js';
import { awaitFindings, refreshSummary, startLive } from './live.js';
import { proposeTerm, startProposing } from './propose.js';
import { drawMap, startMap } from './map.js';
import { fetchPart, page, paragraphUrl, query } from './page.js';
import { isShownFor, showPanel } from './panel.js';
import { startWorkbenchPresence } from './presence.js';
import { allRows, currentRow, idOf, positionOf, rowById, rowOf, setCurrent, textOf } from './rows.js';
import { editedId, focusEditor, insertText, leave, open, putRight, recheckOpen, whenSaved } from './session.js';
import { goTo, startWindow } from './window.js';

/** Makes the workbench quick: editing in place, windows that load as one scrolls, other people's work as it happens. */
export function start(): void {
  keepHeadHeight();
  whenSaved(awaitFindings);
  startWindow(drawMap, leave);
  startMap();
  startLight();
  startListKeys({ open, propose: proposeTerm, comment: (row) => void comment(row) });
  startProposing();
  startPointer();
  startForms();
  startLive();
  begin();
  startWorkbenchPresence();
}

/** Opens the form for a comment in the panel, about the words that are selected in the row. */
async function comment(row: HTMLElement): Promise<void> {
  if (!isShownFor(row)) await showPanel(row);
  const { writeComment } = await import('../talk/start.js');
  writeComment(idOf(row));
}

/** How much the sticky head covers, for what sticks below it and what is scrolled to. */
function keepHeadHeight(): void {
  const head = document.querySelector('.wb-head');
  if (!head) return;
  const measure = (): void => {
    // Where the head does not stick (phones) it covers nothing.
    const height = getComputedStyle(head).position === 'sticky' ? Math.ceil(head.getBoundingClientRect().height) : 0;
    document.documentElement.style.setProperty('--head', `${height}px`);
  };
  measure();
  new ResizeObserver(measure).observe(head);
}

/** A click on a text opens its paragraph; choosing words with the pointer does not. */
function startPointer(): void {
  page.list.addEventListener('click', (event) => {
    const target = event.target as Element;
    const row = rowOf(target);
    if (!row) return;
    if (target.closest('[data-give-up]')) {
      event.preventDefault();
      void giveUp(row);
      return;
    }
    if (event.ctrlKey || event.metaKey || event.shiftKey || target.closest('.slot, .panel')) return;
    if (target.closest('a.open')) {
      event.preventDefault();
      open(row);
      return;
    }
    if (target.closest('a, button, summary, input, textarea')) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const text = target.closest<HTMLElement>('.target > .text');
    if (text && page.maySave) open(row, offsetUnder(text, event) ?? 0);
    else setCurrent(row);
  });
  // Going elsewhere by a link leaves the paragraph like anything else: a changed text becomes a draft.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || link.target === '_blank')
      return;
    leave();
  });
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('#panel [data-insert]') : null;
    if (button?.dataset['insert']) insertText(button.dataset['insert']);
  });
}

function startForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const { words, replacement: fix } = event.submitter?.dataset ?? {};
    const row = currentRow();
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-fix-form]') || !row || !isShownFor(row)) return;
    if (words === undefined || fix === undefined) return;
    event.preventDefault();
    putRight(row, { from: Number(new FormData(form).get('from')), words, fix });
  });
  whenDismissed((id) => void afterDismissal(id));
  page.list.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.closest('.conflict')) return;
    event.preventDefault();
    void sendConflict(form, event.submitter);
  });
  const filter = document.querySelector<HTMLFormElement>('.wb-filter');
  filter?.querySelector('select')?.addEventListener('change', () => filter.requestSubmit());
  filter?.addEventListener('submit', (event) => {
    leave();
    const go = filter.elements.namedItem('at');
    const same = (name: 'state' | 'find'): boolean =>
      (filter.elements.namedItem(name) as HTMLInputElement).value === page.filter[name];
    if (!(go instanceof HTMLInputElement) || go.value === '' || !same('state') || !same('find')) return;
    event.preventDefault();
    void goTo(Number(go.value));
    go.value = '';
  });
}

/** The panel without what was dismissed; the hand goes back to where it was, so that the next one is a key away. */
async function afterDismissal(id: string): Promise<void> {
  recheckOpen();
  refreshSummary();
  const row = rowById(id);
  if (!row) return;
  await showPanel(row);
  if (editedId() === id) focusEditor();
  else setCurrent(row);
}

/** Where the page begins: at the form that works without scripts, at text that was never confirmed, or at the place asked for. */
function begin(): void {
  const rows = allRows();
  const form = rows.find((row) => row.querySelector('form.edit'));
  const leftover = leftovers(rows)[0];
  const row = rows.find((candidate) => positionOf(candidate) >= page.at);
  if (row && page.at > 1 && !location.hash) row.scrollIntoView({ block: 'start' });
  if (form) {
    form.querySelector('.panel')?.remove();
    const text = form.querySelector('textarea');
    // The text as it was sent, which the form had in the place of the row's own.
    if (text && text.defaultValue !== '') {
      const shown = document.createElement('p');
      shown.className = 'text';
      shown.lang = page.targetLang;
      shown.textContent = text.defaultValue;
      form.querySelector('.target')?.prepend(shown);
    }
    open(form);
  } else if (leftover && page.maySave) open(leftover);
  else if (row) setCurrent(row, { focus: false });
}

/** Rows that have text of this person that was never confirmed; where it waits elsewhere, a link says so. */
function leftovers(rows: readonly HTMLElement[]): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const [id, { text, position }] of listDrafts()) {
    const row = rows.find((candidate) => idOf(candidate) === id);
    if (row && textOf(row) === text) dropDraft(id);
    else if (row) found.push(row);
    else void nameElsewhere(id, text, position);
  }
  return found;
}

/** Unless it arrived after all, as a page was left. */
async function nameElsewhere(id: string, text: string, position: number): Promise<void> {
  const html = await fetchPart(paragraphUrl(id));
  const [row] = html === null ? [] : elements(html);
  if (row && textOf(row) === text) return dropDraft(id);
  const link = make('a', '', t('elsewhere', { position }));
  link.href = `${page.url}${query({ at: position, state: '', find: '' })}`;
  document.querySelector('.wb-list')?.prepend(make('p', 'notice warning', link));
}
