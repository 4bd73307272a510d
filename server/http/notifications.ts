import type { TFunction } from 'i18next';
import type { NoteRow } from '../store/notifications.js';
import { urls } from './urls.js';

/** A note as a person reads it, in the page or by mail. */
export type NoteView = {
  readonly id: number;
  readonly kind: NoteRow['kind'];
  readonly at: string;
  readonly seen: boolean;
  readonly mail: NoteRow['mail'];
  /** One sentence. */
  readonly said: string;
  /** What somebody wrote: a comment, a reason; null where nothing is written. */
  readonly quote: string | null;
  /** Where it leads, without the origin. */
  readonly url: string;
};

/** So much of what was written stands in a note; the rest is where it leads. */
const longestQuote = 500;

export function noteView(row: NoteRow, t: TFunction): NoteView {
  const { id, kind, at, mail } = row;
  const said = t(`notifications:said.${sentence(row)}`, {
    name: row.name ?? t('common:program'),
    title: row.title ?? '',
    position: row.position ?? 0,
    term: row.term ?? '',
    date: row.deadline ?? '',
  });
  const written = row.text ?? row.reason;
  const quote = written && written.length > longestQuote ? `${written.slice(0, longestQuote)}…` : written;
  return { id, kind, at, seen: row.seen === 1, mail, said, quote, url: urlOf(row) };
}

function sentence({ kind, verdict, contest, task, subject }: NoteRow): string {
  switch (kind) {
    case 'assignment':
      return `assignment-${task ?? 'translate'}`;
    case 'comment':
      return contest === 1 ? 'contest' : 'comment';
    case 'decision':
      return verdict === 'approve' ? 'decision-approve' : 'decision-request-changes';
    case 'proposal':
      return `proposal-${verdict ?? 'accept'}`;
    case 'deadline':
      return subject.endsWith('.overdue') ? 'deadline-overdue' : 'deadline-due';
    default:
      return kind;
  }
}

function urlOf({ kind, subject, document, paragraph, position }: NoteRow): string {
  if (kind === 'proposal') return urls.proposal(subject);
  if (document === null) return urls.home();
  if ((kind === 'mention' || kind === 'comment') && paragraph !== null) {
    return `${urls.comments(document, paragraph)}#comment-${encodeURIComponent(subject)}`;
  }
  if (kind === 'decision' && position !== null) return urls.review(document, { at: position });
  return urls.document(document);
}
