import { clock, t } from '../shared/strings.js';
import { dropDraft } from './drafts.js';
import { send } from './page.js';
import { idOf, refetchRow, replaceRow, rowById, setCurrent } from './rows.js';
import { saved, showConflict } from './session.js';
import { showStatus } from './status.js';

/** Sends a form of a conflict as the page would, and shows the answer in the row. */
export async function sendConflict(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  const row = form.closest<HTMLElement>('.row');
  if (!row) return;
  const id = idOf(row);
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) if (typeof value === 'string') fields.append(name, value);
  showStatus('saving', t('saving'));
  const response = await send(form.action, fields).catch(() => null);
  if (!response) return showStatus('offline', t('offline'), () => void sendConflict(form, submitter));
  const html = await response.text();
  if (response.headers.has('x-conflict')) return showConflict(id, html);
  if (!response.ok)
    return showStatus('problem', response.status === 401 ? t('signed-out') : t('refused', { detail: '' }));
  dropDraft(id);
  showStatus('saved', t('saved', { time: clock(new Date()) }));
  const fresh = replaceRow(id, html);
  if (fresh) setCurrent(fresh);
  saved(id);
}

/** The other text stays; what was typed is given up by the person who typed it. */
export async function giveUp(row: HTMLElement): Promise<void> {
  dropDraft(idOf(row));
  await refetchRow(idOf(row));
  const fresh = rowById(idOf(row));
  if (fresh) setCurrent(fresh);
}
