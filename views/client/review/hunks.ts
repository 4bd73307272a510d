import { announce } from '../shared/dom.js';
import { t } from '../shared/strings.js';

export type Outcome = 'accept' | 'refuse' | 'reword' | 'ask';

export type Hunks = {
  /** The one whose card is open. */
  readonly current: () => HTMLElement | null;
  readonly step: (by: 1 | -1) => boolean;
  readonly decide: (outcome: Outcome) => boolean;
  /** Goes on to the next that nobody has decided; after the last one the verdict has the focus. */
  readonly goOn: () => void;
};

/** The changes in the text: one is open at a time, and the verdict follows what is decided about them. */
export function startHunks(form: HTMLFormElement | null): Hunks {
  const all = [...document.querySelectorAll<HTMLElement>('.hunk')];
  const labels = new Map(all.map((hunk) => [hunk, hunk.getAttribute('aria-label') ?? '']));
  let open: HTMLElement | null = null;

  const show = (hunk: HTMLElement | null): void => {
    if (hunk === open) return;
    open?.classList.remove('at');
    open = hunk;
    hunk?.classList.add('at');
    if (hunk) fillCategories(hunk);
  };
  const renew = (): void => {
    for (const hunk of all) {
      const outcome = outcomeOf(hunk);
      hunk.setAttribute('aria-label', `${labels.get(hunk) ?? ''} ${t(outcome ? `said.${outcome}` : 'undecided')}.`);
      const breaking = document.querySelector<HTMLElement>(`[data-breaking="${hunk.dataset['hunk'] ?? ''}"]`);
      if (breaking) breaking.hidden = outcome === 'refuse';
    }
    if (form) renewVerdict(form, all);
  };
  const step = (by: 1 | -1): boolean => {
    if (all.length === 0) return false;
    const at = open ? all.indexOf(open) : by > 0 ? -1 : 0;
    focus(all[(at + by + all.length) % all.length]);
    return true;
  };
  const focus = (hunk: HTMLElement | undefined): void => {
    if (!hunk) return;
    show(hunk);
    hunk.focus({ preventScroll: true });
    hunk.scrollIntoView({ block: 'nearest' });
  };
  const goOn = (): void => {
    const from = open ? all.indexOf(open) + 1 : 0;
    const order = [...all.slice(from), ...all.slice(0, from)];
    const next = order.find((hunk) => outcomeOf(hunk) === null && hunk.dataset['quiet'] === undefined);
    if (next) return focus(next);
    show(null);
    announce(t('all-decided'));
    const asked = all.some((hunk) => outcomeOf(hunk) === 'ask');
    const verdict = form?.querySelector<HTMLElement>(`.verdict-bar button[value=approve], button[value=withdraw]`);
    (verdict ?? form?.querySelector<HTMLElement>('button'))?.focus();
    if (asked) verdict?.scrollIntoView({ block: 'nearest' });
  };
  const decide = (outcome: Outcome): boolean => {
    if (!open) {
      // The first key on a page begins with its first change.
      if (!step(1)) return false;
    }
    const radio = open?.querySelector<HTMLInputElement>(`input[type=radio][value=${outcome}]`);
    if (!open || !radio) return false;
    radio.checked = true;
    radio.dispatchEvent(new Event('change', { bubbles: true }));
    if (outcome === 'reword') focusField(open, '.hunk-text textarea');
    else if (outcome === 'ask') focusAsk(open);
    else goOn();
    return true;
  };

  for (const hunk of all) {
    hunk.addEventListener('focusin', () => show(hunk));
    hunk.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('.hunk-card')) return;
      focus(hunk);
    });
    hunk.addEventListener('change', renew);
    for (const button of hunk.querySelectorAll<HTMLButtonElement>('[data-preset]')) {
      button.addEventListener('click', () => {
        const field = hunk.querySelector<HTMLInputElement>('.hunk-reason input');
        if (!field) return;
        field.value = button.dataset['preset'] ?? '';
        field.dispatchEvent(new Event('change', { bubbles: true }));
        goOn();
      });
    }
  }
  renew();
  const linked = all.find((hunk) => `#${hunk.id}` === location.hash);
  if (linked) focus(linked);
  return { current: () => open, step, decide, goOn };
}

export function outcomeOf(hunk: HTMLElement): Outcome | null {
  return (hunk.querySelector<HTMLInputElement>('input[type=radio]:checked')?.value as Outcome | undefined) ?? null;
}

function focusField(hunk: HTMLElement, selector: string): void {
  const field = hunk.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  field?.focus();
  field?.select();
}

/** On the choice itself, so that a number picks the reason; typing begins with Tab or a click. */
function focusAsk(hunk: HTMLElement): void {
  hunk.querySelector<HTMLInputElement>('input[type=radio]:checked')?.focus();
}

/** Every error type, once the change is looked at: a hundred changes with forty types each would be a long page. */
function fillCategories(hunk: HTMLElement): void {
  const select = hunk.querySelector<HTMLSelectElement>('select[data-mqm]');
  const template = document.querySelector<HTMLTemplateElement>('#mqm');
  if (!select || !template || select.dataset['mqm'] === 'full') return;
  const chosen = select.value;
  select.replaceChildren(template.content.cloneNode(true));
  select.value = chosen;
  select.dataset['mqm'] = 'full';
}

/** How many are decided, and what pressing the button will mean. */
function renewVerdict(form: HTMLFormElement, all: readonly HTMLElement[]): void {
  const outcomes = all.map(outcomeOf);
  const asked = outcomes.includes('ask');
  const changed = outcomes.includes('refuse') || outcomes.includes('reword');
  const tally = form.querySelector<HTMLElement>('[data-tally]');
  const done = outcomes.filter((outcome) => outcome !== null).length;
  if (tally && done > 0) tally.textContent = t('decided', { done, all: all.length });
  const words = form.querySelector('.verdict-bar button[value=approve]')?.firstChild;
  if (words) words.textContent = `${t(asked ? 'send-back' : changed ? 'approve-changed' : 'approve')} `;
}
