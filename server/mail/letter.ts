import type { TFunction } from 'i18next';
import type { Settings } from '../core/settings.js';
import type { NoteView } from '../http/notifications.js';
import { urls } from '../http/urls.js';
import { renderBare } from '../http/views.js';
import type { Waiting } from '../store/notifications.js';

/** A letter about one note, or about many, as nodemailer takes it. */
export type Letter = {
  readonly from: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
};

const longestSubject = 150;

/**
 * Writes a letter in the person's language. Its Message-ID is the same whenever it is written again. One click ends mail:
 * List-Unsubscribe and List-Unsubscribe-Post, RFC 8058.
 */
export function letter(
  { name, address, language, unsubscribe }: Waiting,
  notes: readonly NoteView[],
  { t, settings }: { readonly t: TFunction; readonly settings: Settings },
): Letter {
  const { origin } = settings;
  const end = origin + urls.unsubscribe(unsubscribe);
  const said = notes[0]?.said ?? '';
  const items = notes.map((note) => ({ said: note.said, quote: note.quote, url: origin + note.url }));
  const why = t('notifications:letter.why', { url: origin + urls.notificationSettings() });
  const lines = [
    t('notifications:letter.hello', { name }),
    ...items.map(({ said: words, quote, url }) =>
      [words, ...(quote ?? '').split('\n').flatMap((line) => (line === '' ? [] : [`> ${line}`])), url].join('\n'),
    ),
    ['-- ', why, t('notifications:letter.end', { url: end })].join('\n'),
  ];
  return {
    from: settings.MAIL_FROM,
    to: { name: oneLine(name), address },
    subject: oneLine(t('notifications:letter.subject', { count: notes.length, said })).slice(0, longestSubject),
    messageId: `<notes-${notes[0]?.id ?? 0}-${notes.at(-1)?.id ?? 0}-${notes.length}@${new URL(origin).hostname}>`,
    text: lines.join('\n\n'),
    html: renderBare('mail/letter', {
      t,
      name,
      items,
      end,
      language,
      settingsUrl: origin + urls.notificationSettings(),
    }),
    headers: {
      'List-Unsubscribe': `<${end}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  };
}

/** Nothing in a header can begin another one. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}
