/**
 * What is typed into a concept's form stays in this browser until the server has it: a reload, a crash or the end of the
 * session loses nothing. A draft is marked as sent when the form is, and thrown away by the concept's page that follows.
 */
type Draft = {
  readonly base: string;
  readonly sent: boolean;
  readonly fields: readonly (readonly [name: string, value: string])[];
};

const prefix = 'duizhao-entry:';
const pause = 200;

export type Drafting = { readonly restored: boolean };

/** Restores a draft of this form and keeps one from now on. `makeRow` adds rows that the draft has and the page has not. */
export function keepDraft(
  form: HTMLFormElement,
  { answered, makeRow }: { answered: boolean; makeRow: (list: string) => void },
): Drafting {
  const key = keyOf(form);
  const draft = readDraft(key);
  // A page that answers what was sent holds it already.
  const restored = !answered && draft !== null && contentOf(draft) !== contentOf(draftOf(form, false));
  if (restored) restore(form, draft, makeRow);
  let timer = 0;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => write(key, draftOf(form, false)), pause);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    write(key, draftOf(form, true));
  });
  if (answered) write(key, draftOf(form, false));
  return { restored };
}

export function dropDraft(form: HTMLFormElement): void {
  localStorage.removeItem(keyOf(form));
}

/** On a concept's page: what was sent has arrived. */
export function dropSentDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix) && readDraft(key)?.sent !== false) localStorage.removeItem(key);
  }
}

/** One person's draft of one form. */
function keyOf(form: HTMLFormElement): string {
  const address = new URL(form.action);
  return `${prefix}${document.body.dataset['person'] ?? ''}:${address.pathname}${address.search}`;
}

function draftOf(form: HTMLFormElement, sent: boolean): Draft {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return { base: fields.find(([name]) => name === 'base')?.[1] ?? '', sent, fields };
}

/** What would be saved: rows without text are none, and the base is no content. */
function contentOf({ fields }: Draft): string {
  const values = new Map(fields);
  const said = fields.flatMap(([name, value]) => {
    const row = /^(?:zh|en|related)\.\d+\./.exec(name)?.[0];
    if (name === 'base' || (row !== undefined && !values.get(`${row}text`)?.trim())) return [];
    return [[name.replace(/\.\d+\./, '.'), value.trim()]];
  });
  return JSON.stringify(said);
}

function write(key: string, draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // No room, or storage is forbidden here: the form works without.
  }
}

function readDraft(key: string): Draft | null {
  const kept = localStorage.getItem(key);
  return kept === null ? null : (JSON.parse(kept) as Draft);
}

function restore(form: HTMLFormElement, { fields }: Draft, makeRow: (list: string) => void): void {
  const values = new Map(fields);
  const named = (name: string): Element | RadioNodeList | null => form.elements.namedItem(name);
  for (const name of values.keys()) {
    const list = /^(zh|en|related)\.\d+\.text$/.exec(name)?.[1];
    while (list !== undefined && !named(name)) makeRow(list);
  }
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = values.has(field.name);
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      field.value = values.get(field.name) ?? field.value;
    }
  }
}
