import nodemailer from 'nodemailer';
import { digestDue, retryAt } from '../core/notifications.js';
import type { Settings } from '../core/settings.js';
import type { Translations } from '../http/i18n.js';
import { noteView } from '../http/notifications.js';
import { listWaiting, listWaitingNotes, type NoteRow, type Waiting } from '../store/notifications.js';
import type { Store } from '../store/open.js';
import { letter } from './letter.js';

/**
 * Sends what waits. At least once: a letter that was accepted just before a crash is sent again after it, with the same
 * Message-ID, by which mail programs know it.
 */
export type Mailer = {
  /** Settled when everything that is due has been tried. */
  readonly deliver: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type MailerOptions = {
  readonly store: Store;
  readonly settings: Settings;
  readonly translations: Translations;
  readonly now: () => Date;
  readonly log: { readonly warn: (what: object, message: string) => void };
};

/** Notes of one letter; more wait for the next. */
const mostNotes = 100;
const lookEvery = 60_000;
/** How long, in ms, a mail server may take to answer. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Null where no SMTP server is configured: then nothing ever leaves the house. */
export function openMailer({ store, settings, translations, now, log }: MailerOptions): Mailer | null {
  if (settings.SMTP_URL === '') return null;
  // Neither files nor addresses are read for a letter, whatever stands in it.
  const transport = nodemailer.createTransport({
    url: settings.SMTP_URL,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...patience,
  });
  let closed = false;
  let delivering: Promise<void> = Promise.resolve();
  const deliver = (): Promise<void> => (delivering = delivering.then(round).catch(failed));

  async function round(): Promise<void> {
    const time = now();
    for (const person of await listWaiting(store, time.toISOString(), digestDue(time, settings.DIGEST_HOUR))) {
      if (closed || !(await write(person, time))) return;
    }
  }

  /** Answers whether the server is there: if it is not, the next letter would fail as well. */
  async function write(person: Waiting, time: Date): Promise<boolean> {
    const waiting = await listWaitingNotes(store, person.user, time.toISOString(), mostNotes);
    const read = waiting.filter(({ seen }) => seen === 1);
    if (read.length > 0) await settle(read, 'none', null, null);
    const notes = waiting.filter(({ seen }) => seen === 0);
    const digest = person.digest === 'daily' ? { user: person.user, at: time.toISOString() } : null;
    const letters = digest ? [notes] : notes.map((note) => [note]);
    for (const about of letters) {
      if (about.length === 0 || closed) continue;
      const t = translations.t(person.language);
      const views = about.map((row) => noteView(row, t));
      try {
        await transport.sendMail(letter(person, views, { t, settings }));
        await settle(about, 'sent', null, digest);
      } catch (error) {
        if (closed) return false;
        const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
        // Neither the address nor the words: the log is read by others than the mail.
        log.warn({ code, responseCode, notes: about.map(({ id }) => id) }, 'mail was not delivered');
        const refused = responseCode !== undefined && responseCode >= 500 && code === 'EENVELOPE';
        const again = refused ? null : retryAt(Math.max(...about.map(({ tries }) => tries)) + 1, time);
        await settle(about, again === null ? 'failed' : 'waiting', again, null);
        if (!refused) return false;
      }
    }
    return true;
  }

  async function settle(
    notes: readonly NoteRow[],
    state: 'sent' | 'failed' | 'waiting' | 'none',
    tryAfter: string | null,
    digest: { readonly user: string; readonly at: string } | null,
  ): Promise<void> {
    await store.operate({ kind: 'note-mail', ids: notes.map(({ id }) => id), state, tryAfter, digest });
  }

  function failed(error: unknown): void {
    if (!closed) log.warn({ err: error }, 'mail');
  }

  const timer = setInterval(() => void deliver(), lookEvery);
  timer.unref();
  void deliver();
  return {
    deliver,
    async close() {
      closed = true;
      clearInterval(timer);
      transport.close();
      await delivering;
    },
  };
}
