import { announce, composing, isTyping } from '../shared/dom.js';

/** What a page does when a finding of a paragraph was dismissed or taken back; null: it fetches itself again. */
let onChange: ((paragraph: string) => void) | null = null;

export function whenDismissed(listener: (paragraph: string) => void): void {
  onChange = listener;
}

/** Dismissals without leaving the page, and by keyboard alone: a number gives a reason, letters go into the field for it. */
export function startFindings(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-dismiss-form], [data-end-form]')) return;
    event.preventDefault();
    void send(form);
  });
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-preset]') : null;
    const form = button?.closest<HTMLFormElement>('[data-dismiss-form]');
    if (button && form) giveReason(form, button.dataset['preset'] ?? '');
  });
  document.addEventListener('toggle', (event) => unfolded(event.target), true);
  // Before the keys of the page: in the form they are about the form.
  document.addEventListener('keydown', keyInForm, true);
}

/** Opens the form of the first finding, or of the one after that where the focus is. */
export function openDismissal(root: ParentNode): boolean {
  const folds = [...root.querySelectorAll<HTMLDetailsElement>('details[data-dismiss]')];
  const at = folds.findIndex((fold) => fold.contains(document.activeElement));
  const fold = folds[at + 1] ?? folds[0];
  if (!fold) return false;
  for (const other of folds) if (other !== fold && other.open && reasonOf(other)?.value === '') other.open = false;
  const around = fold.parentElement?.closest('details');
  if (around) around.open = true;
  if (fold.open) focusForm(fold);
  fold.open = true;
  return true;
}

function unfolded(target: EventTarget | null): void {
  if (target instanceof HTMLDetailsElement && target.open && target.dataset['dismiss'] !== undefined) focusForm(target);
}

/** On the choice of the reach, so that a number key gives a reason and the arrows choose. */
function focusForm(fold: HTMLElement): void {
  fold.querySelector<HTMLInputElement>('input[type=radio]:checked')?.focus({ preventScroll: true });
  fold.scrollIntoView({ block: 'nearest' });
}

function reasonOf(within: ParentNode): HTMLInputElement | null {
  return within.querySelector<HTMLInputElement>('input[name=reason]');
}

function giveReason(form: HTMLFormElement, reason: string): void {
  const field = reasonOf(form);
  if (!field) return;
  field.value = reason;
  field.focus();
}

function keyInForm(event: KeyboardEvent): void {
  const fold =
    event.target instanceof Element ? event.target.closest<HTMLDetailsElement>('[data-dismiss][open]') : null;
  const form = fold?.querySelector('form');
  if (!fold || !form || composing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    fold.open = false;
    fold.querySelector('summary')?.focus();
    return;
  }
  const { target } = event;
  const choosing = target instanceof HTMLInputElement && target.type === 'radio';
  if ((isTyping(target) && !choosing) || event.key.length !== 1 || event.key === ' ') return;
  // On the summary the page's own keys go on.
  if (!choosing) return;
  event.stopPropagation();
  const preset = /^[1-9]$/.test(event.key)
    ? form.querySelectorAll<HTMLElement>('[data-preset]')[Number(event.key) - 1]
    : null;
  if (preset) {
    event.preventDefault();
    giveReason(form, preset.dataset['preset'] ?? '');
  } else reasonOf(form)?.focus();
}

const headers = { 'x-partial': 'findings', accept: 'application/json, text/html;q=0.9' };

async function send(form: HTMLFormElement): Promise<void> {
  const box = form.closest<HTMLElement>('[data-findings]');
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  const response = await fetch(form.action, { method: 'POST', headers, body: fields }).catch(() => null);
  if (!response?.ok) {
    const problem = (await response?.json().catch(() => null)) as { readonly detail?: string } | null | undefined;
    return complain(form, `${box?.dataset['failed'] ?? ''} ${problem?.detail ?? ''}`);
  }
  announce(box?.dataset[form.matches('[data-end-form]') ? 'reopened' : 'done'] ?? '');
  if (onChange) onChange(box?.dataset['paragraph'] ?? '');
  else await renew();
}

function complain(form: HTMLFormElement, message: string): void {
  form.querySelector('.finding-error')?.remove();
  const line = document.createElement('p');
  line.className = 'finding-error';
  line.setAttribute('role', 'alert');
  line.textContent = message;
  form.append(line);
}

/** The page's findings as the server has them now, what was folded open left so; the hand on what follows. */
export async function renew({ focus = true } = {}): Promise<void> {
  const old = document.querySelector<HTMLElement>('[data-findings]');
  const response = await fetch(location.href, { headers: { ...headers, accept: 'text/html' } }).catch(() => null);
  if (!response?.ok || !old) return;
  const fresh = new DOMParser()
    .parseFromString(await response.text(), 'text/html')
    .querySelector<HTMLElement>('[data-findings]');
  if (!fresh) return;
  for (const fold of fresh.querySelectorAll<HTMLDetailsElement>('details[data-fold]')) {
    const before = old.querySelector<HTMLDetailsElement>(`details[data-fold="${fold.dataset['fold'] ?? ''}"]`);
    if (before) fold.open = before.open;
  }
  const rows = [...old.querySelectorAll('[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  old.replaceWith(fresh);
  if (!focus) return;
  const next = fresh.querySelectorAll<HTMLElement>('[data-row]')[Math.max(0, at)] ?? fresh;
  (next.querySelector<HTMLElement>('details[data-dismiss] > summary') ?? fresh).focus({ preventScroll: true });
}
