import { openDismissal } from '../findings/start.js';
import { composing, isTyping, withCtrl } from '../shared/dom.js';
import type { Hunks } from './hunks.js';

/** a approve, x send back, y n w q decide on a change, ] [ changes, j k paragraphs, l layers, i dismisses a finding, numbers for reasons. */
export function startKeys(form: HTMLFormElement | null, hunks: Hunks): void {
  for (const button of form?.querySelectorAll<HTMLButtonElement>('.send-back [data-preset]') ?? []) {
    button.addEventListener('click', () => useReason(form, button));
  }
  document.addEventListener('keydown', (event) => {
    if (composing(event) || event.defaultPrevented) return;
    if (event.key === 'Enter' && withCtrl(event)) {
      if (form && finish(event.target, form, hunks)) event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (takesText(event.target)) {
      if (event.key === 'Escape') leave(event.target, hunks);
      else if (event.key === 'Enter' && isReason(event.target)) {
        // Enter in a reason ends it; it must not send the form.
        event.preventDefault();
        hunks.goOn();
      }
      return;
    }
    if (act(event.key, form, hunks)) event.preventDefault();
  });
}

/** A choice among radio buttons is no typing: its letters and numbers stay keys. */
function takesText(target: EventTarget | null): target is HTMLElement {
  return isTyping(target) && !(target instanceof HTMLInputElement && target.type === 'radio');
}

function isReason(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.closest('.hunk-reason') !== null;
}

function leave(target: HTMLElement, hunks: Hunks): void {
  target.blur();
  hunks.current()?.focus({ preventScroll: true });
}

/** Ctrl+Enter: the end of what is typed, and on to what follows from it. */
function finish(target: EventTarget | null, form: HTMLFormElement, hunks: Hunks): boolean {
  if (target instanceof Element && target.closest('.hunk-card')) {
    hunks.goOn();
    return true;
  }
  const name = target instanceof HTMLTextAreaElement && target.form === form ? target.name : '';
  if (name === 'reason') return submit(form, 'request-changes');
  if (name === 'text' || name === 'override') return submit(form, 'approve');
  return false;
}

function act(key: string, form: HTMLFormElement | null, hunks: Hunks): boolean {
  switch (key) {
    case 'a':
      return form !== null && submit(form, 'approve');
    case 'x':
      return unfold(form, '.send-back', 'summary');
    case 'e':
      return unfold(form, '.correct', 'textarea');
    case 'y':
      return hunks.decide('accept');
    case 'n':
      return hunks.decide('refuse');
    case 'w':
      return hunks.decide('reword') || unfold(form, '.correct', 'textarea');
    case 'q':
      return hunks.decide('ask');
    case 'i':
      return openDismissal(document);
    case ']':
      return hunks.step(1);
    case '[':
      return hunks.step(-1);
    case 'A':
    case 'j':
    case 'k':
    case 'l': {
      const link = document.querySelector<HTMLAnchorElement>(`[data-key="${key}"][href]`);
      link?.click();
      return link !== null;
    }
    default:
      return /^[1-9]$/.test(key) && pick(Number(key), form, hunks);
  }
}

/** The reason with a number: of the change that is open, or of sending back. */
function pick(number: number, form: HTMLFormElement | null, hunks: Hunks): boolean {
  const back = form?.querySelector<HTMLDetailsElement>('.send-back');
  const inVerdict = back?.open === true && back.contains(document.activeElement);
  const place = inVerdict ? back : hunks.current();
  const button = place?.querySelectorAll<HTMLButtonElement>('[data-preset]')[number - 1];
  button?.click();
  return button !== undefined;
}

function submit(form: HTMLFormElement, verdict: string): boolean {
  const button = form.querySelector<HTMLButtonElement>(`button[name=verdict][value=${verdict}]`);
  if (button) form.requestSubmit(button);
  return button !== null;
}

/** Opens a part of the form; for sending back the focus is on its summary, so that the number keys choose a reason. */
function unfold(form: HTMLFormElement | null, part: string, field: string): boolean {
  const details = form?.querySelector<HTMLDetailsElement>(part);
  if (!details) return false;
  details.open = true;
  details.querySelector<HTMLElement>(field)?.focus();
  details.scrollIntoView({ block: 'nearest' });
  return true;
}

function useReason(form: HTMLFormElement | null, button: HTMLButtonElement): void {
  const reason = form?.querySelector<HTMLTextAreaElement>('textarea[name=reason]');
  if (!reason) return;
  reason.value = [reason.value.trim(), button.dataset['preset'] ?? ''].filter((text) => text !== '').join('\n');
  reason.dispatchEvent(new Event('change', { bubbles: true }));
  reason.focus();
}
