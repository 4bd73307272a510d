import { announce, composing, elements, withCtrl } from '../shared/dom.js';
import { followEvents } from '../shared/events.js';
import { startNames } from './names.js';
import { selectedWords, watchSelection } from './selection.js';

const sections = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-talk]')];

const headers = { 'x-partial': 'talk', accept: 'application/json, text/html;q=0.9' };

/** Threads in place: forms are sent without leaving the page, and what others say appears as they say it. */
export function startTalk(): void {
  watchSelection();
  startNames();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset['talkForm'] === undefined) return;
    event.preventDefault();
    void send(form, event.submitter);
  });
  document.addEventListener('keydown', (event) => {
    if (composing(event) || event.key !== 'Enter' || !withCtrl(event) || !(event.target instanceof HTMLTextAreaElement))
      return;
    const form = event.target.closest<HTMLFormElement>('form[data-talk-form]');
    if (!form) return;
    event.preventDefault();
    event.stopPropagation();
    form.requestSubmit();
  });
  document.addEventListener('toggle', (event) => void opened(event.target), true);
  document.addEventListener('input', (event) => {
    // Words typed over the chosen ones have no place of their own: the server looks for them.
    if (event.target instanceof HTMLInputElement && event.target.dataset['quote'] !== undefined) {
      const form = event.target.form;
      if (form) place(form, { side: '', revision: '', from: '', to: '' });
    }
  });
  followEvents(
    sections()[0]?.dataset['events'] ?? '/events',
    Number(document.querySelector<HTMLElement>('[data-seq]')?.dataset['seq'] ?? 0),
    {
      onCommit({ action, subject, user }) {
        if (!/^(comment|thread):/.test(action)) return;
        for (const section of sections())
          if (section.dataset['paragraph'] === subject) void renew(section, user !== document.body.dataset['person']);
      },
      onReload() {
        for (const section of sections()) void renew(section, false);
      },
    },
  );
}

/** Opens the form for a new comment of a paragraph, about the words that are selected there. */
export function writeComment(paragraph: string): boolean {
  const section = sections().find(({ dataset }) => dataset['paragraph'] === paragraph);
  const fold = section?.querySelector<HTMLDetailsElement>('details[data-write="new"]');
  if (!fold) return false;
  if (fold.open) fold.querySelector('textarea')?.focus();
  fold.open = true;
  return true;
}

function opened(target: EventTarget | null): void {
  if (!(target instanceof HTMLDetailsElement) || !target.open || target.dataset['write'] === undefined) return;
  const paragraph = target.closest<HTMLElement>('[data-talk]')?.dataset['paragraph'] ?? '';
  const form = target.querySelector('form');
  const words = target.dataset['write'] === 'new' ? selectedWords(paragraph) : null;
  if (form && words) place(form, words);
  target.querySelector('textarea')?.focus();
}

function place(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const section =
    form.closest<HTMLElement>('[data-talk]') ?? sections().find((candidate) => candidate.isConnected) ?? null;
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') fields.set(name, value);
  const response = await fetch(form.action, { method: 'POST', headers, body: fields }).catch(() => null);
  if (!response?.ok) {
    const problem = (await response?.json().catch(() => null)) as { readonly detail?: string } | null | undefined;
    return complain(form, `${section?.dataset['failed'] ?? ''} ${problem?.detail ?? ''}`);
  }
  form.reset();
  const fold = form.closest<HTMLDetailsElement>('details[data-write]');
  if (fold) fold.open = false;
  if (section) put(section, await response.text());
}

function complain(form: HTMLFormElement, message: string): void {
  form.querySelector('.talk-error')?.remove();
  const line = document.createElement('p');
  line.className = 'talk-error';
  line.setAttribute('role', 'alert');
  line.textContent = message;
  form.append(line);
}

async function renew(section: HTMLElement, tell: boolean): Promise<void> {
  const response = await fetch(section.dataset['url'] ?? '', { headers }).catch(() => null);
  if (!response?.ok || !section.isConnected) return;
  const fresh = put(section, await response.text());
  const more = Number(fresh?.dataset['count']) > Number(section.dataset['count']);
  if (tell && more) announce(fresh?.dataset['new'] ?? '');
}

/** Puts fresh threads into place; what somebody is writing in the old ones, and where, goes over. */
function put(section: HTMLElement, html: string): HTMLElement | null {
  const [fresh] = elements(html);
  if (!fresh) return null;
  const focused = document.activeElement;
  for (const old of section.querySelectorAll<HTMLDetailsElement>('details[data-write][open]')) {
    const fold = fresh.querySelector<HTMLDetailsElement>(
      `details[data-write="${CSS.escape(old.dataset['write'] ?? '')}"]`,
    );
    // The form itself goes over, with its words, its caret and the input method's composition.
    if (fold && old.contains(focused)) fold.replaceWith(old);
    else if (fold) {
      fold.open = true;
      fold.querySelector('form')?.replaceWith(...old.querySelectorAll('form'));
    }
  }
  for (const old of section.querySelectorAll<HTMLDetailsElement>('details.thread')) {
    const thread = fresh.querySelector<HTMLDetailsElement>(`#${CSS.escape(old.id)}`);
    if (thread && old.classList.contains('resolved') === thread.classList.contains('resolved')) thread.open = old.open;
  }
  section.replaceWith(fresh);
  if (focused instanceof HTMLElement && fresh.contains(focused)) focused.focus({ preventScroll: true });
  return fresh;
}
