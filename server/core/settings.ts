import { isMailAddress } from './notifications.js';
import { Refusal } from './refusal.js';

/** Settings of an installation, from environment variables; documented in docs/settings.md (tested to be complete). */
const defaults = {
  PORT: 3000,
  HOST: 'localhost',
  /** Where people reach it; empty: http://localhost:PORT. */
  ORIGIN: '',
  LOG_LEVEL: 'info',
  SESSION_DAYS: 30,
  LINK_DAYS: 7,
  MAX_UPLOAD_BYTES: 20_000_000,
  MAX_BODY_BYTES: 1_000_000,
  MAX_PARAGRAPHS: 20_000,
  MAX_PARAGRAPH_LENGTH: 100_000,
  /** UTF-16 units of one comment. */
  MAX_COMMENT_LENGTH: 5000,
  MAX_PARAGRAPH_COMMENTS: 500,
  /** Days after which read notifications are taken away. */
  NOTIFICATION_DAYS: 180,
  /** As in smtp://user:password@host:587; empty: no mail is ever sent. */
  SMTP_URL: '',
  /** The sender of mail; needed with SMTP_URL. */
  MAIL_FROM: '',
  /** The hour of the day, UTC, of daily digests. */
  DIGEST_HOUR: 6,
  /** Sign-in attempts per address and quarter of an hour. */
  MAX_SIGN_INS: 20,
  /** Requests to the API per token and minute. */
  MAX_API_REQUESTS: 6000,
  /** How often the pages of one person may say where they are, a minute. */
  MAX_PRESENCE: 300,
  /** Proxies in front whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: 0,
} as const;

type Widen<T> = T extends number ? number : string;
type Values = { readonly [Key in keyof typeof defaults]: Widen<(typeof defaults)[Key]> };

export type Settings = Values & {
  /** Scheme, host and port without a slash at the end. */
  readonly origin: string;
};

export const settingNames = Object.keys(defaults) as (keyof Values)[];

export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const entries = Object.entries(defaults).map(([name, fallback]) => {
    const given = env[name]?.trim();
    if (given === undefined || given === '') return [name, fallback];
    if (typeof fallback === 'string') return [name, given];
    const number = Number(given);
    if (!Number.isInteger(number) || number < 0) throw new Refusal('malformed', { field: name });
    return [name, number];
  });
  const values = Object.fromEntries(entries) as Values;
  const origin = (values.ORIGIN || `http://localhost:${values.PORT}`).replace(/\/+$/, '');
  if (!/^https?:/i.test(origin) || !URL.canParse(origin)) throw new Refusal('malformed', { field: 'ORIGIN' });
  if (values.SMTP_URL !== '') {
    // Neither message may hold the address: it has a password in it.
    if (!/^smtps?:/i.test(values.SMTP_URL) || !URL.canParse(values.SMTP_URL))
      throw new Refusal('malformed', { field: 'SMTP_URL' });
    if (!isMailAddress(values.MAIL_FROM)) throw new Refusal('malformed', { field: 'MAIL_FROM' });
  }
  if (values.DIGEST_HOUR > 23) throw new Refusal('malformed', { field: 'DIGEST_HOUR' });
  return { ...values, origin: new URL(origin).origin };
}
