import { page } from './page.js';

/** Text that the server has not confirmed, kept by person and paragraph until it has. */
export type Draft = {
  readonly document: string;
  readonly position: number;
  readonly base: number;
  readonly source: string;
  readonly text: string;
  /** Set once the person asked for it to be saved. */
  readonly asked?: 'draft' | 'done';
  readonly at: string;
};

const keyOf = (paragraph: string): string => `duizhao:text:${page.person}:${paragraph}`;

export function keepDraft(paragraph: string, draft: Omit<Draft, 'document' | 'at'>): void {
  const value: Draft = { ...draft, document: page.document, at: new Date().toISOString() };
  try {
    localStorage.setItem(keyOf(paragraph), JSON.stringify(value));
  } catch {
    // Storage that is full or forbidden: the text is still in the editor.
  }
}

export function readDraft(paragraph: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(keyOf(paragraph)) ?? 'null') as Draft | null;
    return draft && typeof draft.text === 'string' && Number.isInteger(draft.base) ? draft : null;
  } catch {
    return null;
  }
}

/** The drafts of this person and document, by paragraph. */
export function listDrafts(): Map<string, Draft> {
  const found = new Map<string, Draft>();
  for (const key of Object.keys(localStorage)) {
    const id = key.startsWith(keyOf('')) ? key.slice(keyOf('').length) : '';
    const draft = id === '' ? null : readDraft(id);
    if (draft?.document === page.document) found.set(id, draft);
  }
  return found;
}

/** Forgets a draft; with `text` only if it still is that text and nothing newer. */
export function dropDraft(paragraph: string, text?: string): void {
  if (text !== undefined && readDraft(paragraph)?.text !== text) return;
  localStorage.removeItem(keyOf(paragraph));
}
