import type { ProposalVerdict, Verdict } from './facts.js';

/** What people are told of. */
export const noteKinds = ['assignment', 'mention', 'comment', 'decision', 'proposal', 'deadline', 'release'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** How: in the page alone, by mail as well, or not at all. */
export const channels = ['page', 'mail', 'off'] as const;
export type Channel = (typeof channels)[number];

export const digests = ['at-once', 'daily', 'never'] as const;

export type NotificationSetting = {
  /** Where mail goes; null: nowhere. */
  readonly address: string | null;
  /** A kind that is not named is shown in the page. */
  readonly kinds: Partial<Readonly<Record<NoteKind, Channel>>>;
  readonly digest: (typeof digests)[number];
  readonly language: 'en' | 'zh';
  /** The secret of the link that ends mail. */
  readonly unsubscribe: string;
};

/** One line for one person. `subject` names the cause: the same one is never told twice. */
export type Note = {
  readonly user: string;
  readonly kind: NoteKind;
  readonly subject: string;
  readonly document: string | null;
  readonly paragraph: string | null;
  /** The number of the commit; 0: a deadline. */
  readonly cause: number;
  readonly at: string;
};

export type NewNote = Note & { readonly mail: 'none' | 'waiting' };

/** Something that happened, as the facts of one commit tell it, with who is concerned. */
export type Happening = { readonly seq: number; readonly at: string; readonly actor: string | null } & (
  | {
      readonly kind: 'comment';
      readonly id: string;
      readonly document: string;
      readonly paragraph: string;
      readonly mentions: readonly string[];
      /** Who spoke in the thread before, who translated the paragraph, and whose decision is contested. */
      readonly concerned: readonly string[];
    }
  | {
      readonly kind: 'decision';
      readonly id: string;
      readonly document: string;
      readonly paragraph: string;
      readonly verdict: Verdict;
      /** Hunks that were refused, reworded or asked about. */
      readonly changed: number;
      /** Whose text it is about. */
      readonly author: string | null;
    }
  | { readonly kind: 'proposal'; readonly id: string; readonly verdict: ProposalVerdict; readonly author: string }
  | {
      readonly kind: 'assignment';
      readonly id: string;
      readonly number: number;
      readonly document: string;
      readonly user: string;
      /** Who had it until now; null: nobody. */
      readonly before: string | null;
      readonly ended: boolean;
    }
  | { readonly kind: 'release'; readonly document: string; readonly number: number; readonly people: readonly string[] }
);

/** Whom something is told to: never who did it, each person at most once, a mention before a comment. */
export function notesOf(event: Happening): Note[] {
  const { seq: cause, at, actor } = event;
  const note = (users: readonly (string | null)[], part: Omit<Note, 'user' | 'cause' | 'at'>): Note[] =>
    [...new Set(users)].flatMap((user) => (user === null || user === actor ? [] : [{ ...part, user, cause, at }]));
  switch (event.kind) {
    case 'comment': {
      const { id: subject, document, paragraph, mentions, concerned } = event;
      const others = concerned.filter((user) => !mentions.includes(user));
      return [
        ...note(mentions, { kind: 'mention', subject, document, paragraph }),
        ...note(others, { kind: 'comment', subject, document, paragraph }),
      ];
    }
    case 'decision': {
      const { id: subject, document, paragraph, verdict, changed, author } = event;
      const told = verdict === 'request-changes' || (verdict === 'approve' && changed > 0);
      return told ? note([author], { kind: 'decision', subject, document, paragraph }) : [];
    }
    case 'proposal':
      return event.verdict === 'withdraw'
        ? []
        : note([event.author], { kind: 'proposal', subject: event.id, document: null, paragraph: null });
    case 'assignment': {
      const { id, number, document, user, before, ended } = event;
      if (ended || before === user) return [];
      return note([user], { kind: 'assignment', subject: `${id}.${number}`, document, paragraph: null });
    }
    case 'release': {
      const { document, number, people } = event;
      return note(people, { kind: 'release', subject: `${document}.${number}`, document, paragraph: null });
    }
  }
}

export type Deadline = {
  readonly id: string;
  readonly user: string;
  readonly document: string;
  /** UTC date. */
  readonly deadline: string;
};

const day = 86_400_000;

/** What is due within two days, or over: told once each. A deadline lasts until its day ends, UTC. */
export function deadlineNotes(deadlines: readonly Deadline[], now: Date): Note[] {
  return deadlines.flatMap(({ id, user, document, deadline }) => {
    const end = Date.parse(`${deadline}T00:00:00Z`) + day;
    if (!(end - now.getTime() <= 2 * day)) return [];
    const subject = `${id}.${deadline}.${end <= now.getTime() ? 'overdue' : 'due'}`;
    return [{ user, kind: 'deadline', subject, document, paragraph: null, cause: 0, at: now.toISOString() }];
  });
}

/** What becomes of a note where the person has said how they want to hear of its kind; null: nothing. */
export function addressed(note: Note, setting: NotificationSetting | null, mailIsOn: boolean): NewNote | null {
  const channel = setting?.kinds[note.kind] ?? 'page';
  if (channel === 'off') return null;
  const mailed = mailIsOn && channel === 'mail' && setting?.address && setting.digest !== 'never';
  return { ...note, mail: mailed ? 'waiting' : 'none' };
}

/** One plain address: nothing in it can end a header or name a second one. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(text);
}

const minute = 60_000;
const waits = [1, 5, 30, 120, 360, 720, 1440].map((minutes) => minutes * minute);

/** When mail that was not delivered is tried again, after so many attempts; null: never. */
export function retryAt(tries: number, now: Date): string | null {
  const wait = waits[tries - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait).toISOString();
}

/** When the digest of a day goes out, at the latest that has come: the one before it where the hour is still to come. */
export function digestDue(now: Date, hour: number): string {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), hour);
  return new Date(today <= now.getTime() ? today : today - day).toISOString();
}
