/**
 * What a person has typed and not yet sent stays with the tab: a step to the next paragraph and back, a reload or a crash of
 * the page loses nothing. Kept by paragraph and texts; forgotten when the form is sent.
 */
export function startKeeping(page: HTMLElement, form: HTMLFormElement): void {
  const compared = form.querySelector<HTMLInputElement>('input[name=compared]')?.value ?? '';
  const key = `duizhao-review ${page.dataset['paragraph']} ${page.dataset['target']} ${compared} ${page.dataset['decision']}`;
  // A page that answers an attempt carries what was typed already, on newer texts.
  if (!page.querySelector('.notice.error')) restore(form, read(key));
  form.addEventListener('input', () => write(key, form));
  document.addEventListener('change', () => write(key, form));
  form.addEventListener('submit', () => sessionStorage.removeItem(key));
}

type Kept = Readonly<Record<string, string>>;

const unkept = new Set(['source', 'target', 'compared', 'verdict', 'within']);

function write(key: string, form: HTMLFormElement): void {
  const kept: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (!unkept.has(name) && !name.endsWith('.at') && typeof value === 'string') kept[name] = value;
  }
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Full or switched off: the page works as it does without scripts.
  }
}

function read(key: string): Kept {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Kept;
  } catch {
    return {};
  }
}

function restore(form: HTMLFormElement, kept: Kept): void {
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'radio') {
      if (field.name in kept) field.checked = kept[field.name] === field.value;
    } else if (
      (field instanceof HTMLInputElement && field.type !== 'hidden') ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      const value = kept[field.name];
      if (value === undefined) continue;
      if (field instanceof HTMLSelectElement && ![...field.options].some((option) => option.value === value)) {
        field.add(new Option(value, value));
      }
      field.value = value;
      const before = field instanceof HTMLSelectElement ? '' : field.defaultValue;
      if (value !== before) field.closest('details')?.setAttribute('open', '');
    }
  }
}
