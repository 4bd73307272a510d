import { dropDraft, keepDraft } from './draft.js';
import { onConcepts } from './live.js';

/** The form of a concept: more rows, and a word when somebody else was quicker. It is never replaced under the person. */
export function startForm(form: HTMLFormElement): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-add-row]')) {
    button.hidden = false;
    button.addEventListener('click', () => addRow(form, button.dataset['addRow'] ?? '')?.focus());
  }
  const { restored } = keepDraft(form, {
    answered: form.dataset['answered'] !== undefined,
    makeRow: (list) => void addRow(form, list),
  });
  const draft = document.querySelector<HTMLElement>('[data-draft-notice]');
  if (draft && restored) draft.hidden = false;
  for (const button of document.querySelectorAll('[data-drop-draft]')) {
    button.addEventListener('click', () => {
      dropDraft(form);
      if (button instanceof HTMLAnchorElement) return;
      location.reload();
    });
  }
  const notice = document.querySelector<HTMLElement>('[data-live-notice]');
  if (!notice || !form.dataset['concept']) return;
  onConcepts(form, (commit) => {
    if (commit && commit.subject !== form.dataset['concept'] && commit.subject !== null) return;
    notice.hidden = false;
  });
}

/** A copy of the last row, empty, under the next number. */
function addRow(form: HTMLFormElement, list: string): HTMLElement | null {
  const rows = form.querySelector<HTMLElement>(`[data-rows="${list}"]`);
  const last = rows?.lastElementChild;
  if (!rows || !last) return null;
  const index = rows.children.length;
  const row = last.cloneNode(true) as HTMLElement;
  row.querySelector('.problem')?.remove();
  for (const field of row.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    field.name = field.name.replace(/\.\d+\./, `.${index}.`);
    field.id = field.id.replace(/-\d+(?=-|$)/, `-${index}`);
    field.removeAttribute('aria-invalid');
    field.removeAttribute('aria-describedby');
    if (field instanceof HTMLSelectElement) continue;
    if (field.type === 'checkbox') field.checked = false;
    else field.value = '';
  }
  rows.append(row);
  return row.querySelector<HTMLInputElement>('input');
}
