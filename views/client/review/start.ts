/** Keys of the review page: a approve, x send back, w reword, ] [ changes, j k paragraphs, numbers for reasons. */
export function start(): void {
  const form = document.querySelector<HTMLFormElement>('#verdict');
  const presets = form?.querySelector<HTMLElement>('.presets');
  if (presets) presets.hidden = false;
  for (const button of form?.querySelectorAll<HTMLButtonElement>('[data-preset]') ?? []) {
    button.addEventListener('click', () => usePreset(form, button));
  }
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target instanceof HTMLElement && event.target.closest('textarea, input, select') !== null;
    if (typing) {
      if (event.key === 'Escape') (event.target as HTMLElement).blur();
      return;
    }
    if (act(event.key, form)) event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    // Ctrl+Enter in the correction or the reason: the verdict that it belongs to.
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || !form) return;
    const name = event.target instanceof HTMLTextAreaElement ? event.target.name : '';
    if (name === 'reason') submit(form, 'request-changes');
    if (name === 'text') submit(form, 'approve');
  });
}

function act(key: string, form: HTMLFormElement | null): boolean {
  switch (key) {
    case 'a':
      return form !== null && submit(form, 'approve');
    case 'x':
      return unfold(form, '.send-back', 'textarea[name=reason]');
    case 'w':
      return unfold(form, '.correct', 'textarea[name=text]');
    case ']':
      return step(1);
    case '[':
      return step(-1);
    case 'j':
    case 'k': {
      const link = document.querySelector<HTMLAnchorElement>(`[data-key="${key}"][href]`);
      link?.click();
      return link !== null;
    }
    default: {
      const open = form?.querySelector<HTMLDetailsElement>('.send-back')?.open === true;
      const button =
        /^[1-9]$/.test(key) && open
          ? form?.querySelectorAll<HTMLButtonElement>('[data-preset]')[Number(key) - 1]
          : undefined;
      if (button) usePreset(form, button);
      return button !== undefined;
    }
  }
}

function submit(form: HTMLFormElement, verdict: string): boolean {
  const button = form.querySelector<HTMLButtonElement>(`button[name=verdict][value=${verdict}]`);
  if (button) form.requestSubmit(button);
  return button !== null;
}

/** Opens a part of the form; a focus on its summary, so that the number keys choose a reason, or in its field. */
function unfold(form: HTMLFormElement | null, part: string, field: string): boolean {
  const details = form?.querySelector<HTMLDetailsElement>(part);
  if (!details) return false;
  details.open = true;
  if (part === '.send-back') details.querySelector('summary')?.focus();
  else details.querySelector<HTMLTextAreaElement>(field)?.focus();
  details.scrollIntoView({ block: 'nearest' });
  return true;
}

function usePreset(form: HTMLFormElement | null, button: HTMLButtonElement): void {
  const reason = form?.querySelector<HTMLTextAreaElement>('textarea[name=reason]');
  if (!reason) return;
  reason.value = [reason.value.trim(), button.dataset['preset'] ?? ''].filter((text) => text !== '').join('\n');
  reason.focus();
}

function step(direction: 1 | -1): boolean {
  const all = [...document.querySelectorAll<HTMLElement>('.hunk')];
  if (all.length === 0) return false;
  const at = all.findIndex((hunk) => hunk.classList.contains('at'));
  const next = all[at < 0 ? (direction > 0 ? 0 : all.length - 1) : (at + direction + all.length) % all.length];
  all[at]?.classList.remove('at');
  next?.classList.add('at');
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}
