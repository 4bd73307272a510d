import { elements } from '../shared/dom.js';
import { followEvents } from '../shared/events.js';
import { refreshMap } from './map.js';
import { t } from '../shared/strings.js';
import { fetchPart, page, paragraphUrl } from './page.js';
import { isShownFor, refreshPanel } from './panel.js';
import { refetchRow, rowById } from './rows.js';
import { actions, editedId, noteNewer, recheckOpen } from './session.js';
import { noteCommit, refetchWindow } from './window.js';

/** The latest commit of each paragraph whose row is about to be fetched. */
const wanted = new Map<string, number>();

/** Other people's work appears as it happens, also what another program writes into the same data. */
export function startLive(): void {
  if (isChecking()) unchecked.add('all');
  awaitChecks();
  followEvents(page.events, page.seq, {
    onCommit({ seq, action, document, subject, user }) {
      if (action.startsWith('concept:')) return later('window', 150, refreshMarks);
      if (document !== page.document) return;
      if (action.startsWith('finding:')) return later('findings', 100, refreshFindings);
      if (/^(comment|thread):/.test(action) && subject !== null)
        return later(`talk-${subject}`, 20, () => refreshTalk(subject));
      if (!action.startsWith('paragraph:') || subject === null) return later('window', 150, refreshMarks);
      awaitFindings(subject);
      noteCommit(subject, seq);
      const row = rowById(subject);
      if (!row || Number(row.dataset['changed'] ?? 0) >= seq) return;
      if (editedId() === subject) {
        // One's own may come from another tab; the answer to a save of this one has mostly been here before.
        if (action === 'paragraph:saved')
          later(`newer-${subject}`, user === page.person ? 600 : 20, () => nameNewer(subject, user === page.person));
        return;
      }
      if (row.querySelector('.conflict')) return;
      wanted.set(subject, seq);
      later(`row-${subject}`, user === page.person ? 400 : 20, () => {
        const standing = rowById(subject);
        // One's own save has put its row into place already.
        if (standing && Number(standing.dataset['changed'] ?? 0) < (wanted.get(subject) ?? 0) && editedId() !== subject)
          void refetchRow(subject);
        wanted.delete(subject);
      });
    },
    onReload: () => void refreshMarks(),
  });
}

async function nameNewer(id: string, own: boolean): Promise<void> {
  const html = await fetchPart(paragraphUrl(id));
  const [row] = html === null ? [] : elements(html);
  if (editedId() !== id) return;
  const name = row?.querySelector('.who')?.firstChild?.textContent?.trim();
  const words = own ? t('newer-own') : name === undefined ? t('newer-somebody') : t('newer', { name });
  noteNewer(Number(row?.dataset['base'] ?? 0), words);
}

/** Only the row's mark: what somebody is writing there stays. The panel's threads follow by themselves. */
async function refreshTalk(id: string): Promise<void> {
  if (!rowById(id)) return;
  const html = await fetchPart(paragraphUrl(id));
  const [fresh] = html === null ? [] : elements(html);
  const mark = fresh?.querySelector('.talk-mark') ?? null;
  const meta = rowById(id)?.querySelector('.meta');
  meta?.querySelector('.talk-mark')?.remove();
  if (mark) meta?.append(mark);
}

/** What somebody dismissed, or took back: its marks, and the panel that says so unless a form is open in it. */
async function refreshFindings(): Promise<void> {
  recheckOpen();
  await refreshPanel();
  refreshSummary();
  // The rows follow what has been found, a moment after what was said of it.
  later('window', 500, refetchWindow);
}

async function refreshMarks(): Promise<void> {
  recheckOpen();
  await refetchWindow();
  const row = actions.row();
  if (row && isShownFor(row)) await refreshPanel();
  refreshSummary();
}

/** The bar in the head and the map at the edge. */
export function refreshSummary(): void {
  later('summary', 250, async () => {
    void refreshMap();
    const html = await fetchPart(`${page.url}/progress`);
    const [fresh] = html === null ? [] : elements(html);
    if (fresh) document.getElementById('progress')?.replaceWith(fresh);
    awaitChecks();
  });
}

/** Rows whose texts changed since they were checked; `all`: the page came before the checks. */
const unchecked = new Set<string>();

/** What the checks find comes a moment after a save, and no event tells of it: then the rows say it, too. */
function awaitChecks(): void {
  if (isChecking()) return later('checks', 1000, refreshSummary);
  const whole = unchecked.delete('all');
  const rows = [...unchecked];
  unchecked.clear();
  if (whole) return later('window', 150, refetchWindow);
  for (const id of rows) if (editedId() !== id && rowById(id)?.matches(':not(.has-conflict)')) void showFound(id);
}

async function showFound(id: string): Promise<void> {
  await refetchRow(id);
  const row = rowById(id);
  if (row && isShownFor(row)) await refreshPanel();
}

const isChecking = (): boolean => Boolean(document.getElementById('progress')?.dataset['checking']);

/** A row was saved here or elsewhere: what is found in it will be shown when it has been checked. */
export function awaitFindings(id: string): void {
  unchecked.add(id);
  refreshSummary();
}

const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Many events close together cause one request. */
function later(name: string, ms: number, act: () => unknown): void {
  if (timers.has(name)) return;
  timers.set(
    name,
    setTimeout(() => {
      timers.delete(name);
      act();
    }, ms),
  );
}
