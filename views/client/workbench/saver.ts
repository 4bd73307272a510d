import { announce } from '../shared/dom.js';
import { clock, t } from '../shared/strings.js';
import { dropDraft, keepDraft } from './drafts.js';
import { paragraphUrl, send } from './page.js';
import { showStatus } from './status.js';

export type Save = {
  readonly id: string;
  readonly position: number;
  readonly base: number;
  readonly source: string;
  readonly text: string;
  readonly done: boolean;
};

export type Outcome =
  | { readonly kind: 'saved'; readonly html: string; readonly number: number }
  | { readonly kind: 'conflict'; readonly html: string }
  /** Kept in this browser; saying it again will not help. */
  | { readonly kind: 'refused' };

type Done = { readonly save: Save; readonly outcome: Outcome };

/** The last save of each paragraph: the next waits for it and goes on from its number. */
const chains = new Map<string, Promise<Done>>();

/** Saves, again and again until the server has answered. The text stays in the browser's storage until it is confirmed. */
export function save(asked: Save): Promise<Outcome> {
  const { id, done, ...rest } = asked;
  keepDraft(id, { ...rest, asked: done ? 'done' : 'draft' });
  const before = chains.get(asked.id);
  const run = (async (): Promise<Done> => {
    const earlier = await before;
    const based = earlier?.outcome.kind === 'saved' && earlier.save.base === asked.base;
    const save = based ? { ...asked, base: earlier.outcome.number } : asked;
    return { save: asked, outcome: await attempt(save) };
  })();
  chains.set(asked.id, run);
  return run.then(({ outcome }) => outcome);
}

async function attempt(save: Save): Promise<Outcome> {
  const fields = new URLSearchParams({
    base: String(save.base),
    source: save.source,
    text: save.text,
    done: save.done ? '1' : '0',
  });
  for (let tries = 0; ; tries++) {
    if (tries === 0) showStatus('saving', t('saving'));
    const response = await send(paragraphUrl(save.id, 'revisions'), fields, { kept: true }).catch(() => null);
    const outcome = response ? await read(save, response) : null;
    if (outcome) return outcome;
    await pause(Math.min(30_000, 1000 * 2 ** tries), response?.status === 401 ? t('signed-out') : t('offline'));
  }
}

/** Null: try again later. */
async function read(save: Save, response: Response): Promise<Outcome | null> {
  if (response.headers.has('x-conflict')) {
    showStatus('problem', t('conflict'));
    announce(t('conflict'));
    return { kind: 'conflict', html: await response.text() };
  }
  if (response.ok) {
    const html = await response.text();
    dropDraft(save.id, save.text);
    showStatus('saved', t('saved', { time: clock(new Date()) }));
    return { kind: 'saved', html, number: Number(/data-base="(\d+)"/.exec(html)?.[1] ?? save.base + 1) };
  }
  if (response.status === 401 || response.status === 429 || response.status >= 500) return null;
  const problem = (await response.json().catch(() => ({}))) as { detail?: string };
  const words = t('refused', { detail: `${problem.detail ?? ''} ` });
  showStatus('problem', words);
  announce(words);
  return { kind: 'refused' };
}

/** Waits, or until the network is back, the person comes back to the tab, or asks for it. */
function pause(ms: number, words: string): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(go, ms);
    function go(): void {
      clearTimeout(timer);
      window.removeEventListener('online', go);
      window.removeEventListener('focus', go);
      resolve();
    }
    window.addEventListener('online', go);
    window.addEventListener('focus', go);
    showStatus('offline', words, go);
  });
}
