import { addressed, deadlineNotes, type NewNote, type Note, notesOf } from '../core/notifications.js';
import { listMentionable } from '../store/comments.js';
import {
  countUnread,
  listDeadlines,
  listHappenings,
  readNotificationSetting,
  readNotifierPosition,
} from '../store/notifications.js';
import type { Store } from '../store/open.js';

/** Follows the feed and tells people what concerns them; knows how many notes each has not read. */
export type Notifier = {
  readonly unread: (user: string) => number;
  /** Settled when everything up to now has been followed. */
  readonly ready: () => Promise<void>;
  /** Looks for deadlines that are near or over. */
  readonly tick: () => Promise<void>;
  /** Counts anew, after a person has read. */
  readonly refresh: (user: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type NotifierOptions = {
  readonly store: Store;
  readonly project: string;
  readonly now: () => Date;
  readonly mailIsOn: boolean;
  /** Read notes older than this many days are taken away. */
  readonly days: number;
  /** Hears of the people who have news, or have read theirs. */
  readonly onNotes: (users: readonly string[]) => void;
  readonly onError: (error: unknown) => void;
};

/** Commits looked at in one go. */
const commitsAtOnce = 200;
const tickEvery = 600_000;
const day = 86_400_000;

export async function openNotifier({ store, project, now, ...options }: NotifierOptions): Promise<Notifier> {
  let unread = await countUnread(store);
  // Of what happened before it first ran nobody is told.
  let position = (await readNotifierPosition(store)) ?? -1;
  if (position < 0) await store.operate({ kind: 'notify', notes: [], upto: (position = store.seq()) });
  let closed = false;
  let following: Promise<void> = Promise.resolve();
  const then = (work: () => Promise<void>): Promise<void> =>
    (following = following.then(work).catch((error: unknown) => {
      if (!closed) options.onError(error);
    }));

  async function write(notes: readonly Note[], upto: number | null): Promise<void> {
    const members = new Set((await listMentionable(store, project)).map(({ id }) => id));
    const added: NewNote[] = [];
    for (const note of notes) {
      if (!members.has(note.user)) continue;
      const made = addressed(note, await readNotificationSetting(store, note.user), options.mailIsOn);
      if (made) added.push(made);
    }
    if (added.length === 0 && upto === null) return;
    await store.operate({ kind: 'notify', notes: added, upto });
    await recount([...new Set(added.map(({ user }) => user))]);
  }

  async function recount(users: readonly string[]): Promise<void> {
    if (users.length === 0) return;
    const fresh = new Map(unread);
    for (const user of users) fresh.set(user, (await countUnread(store, user)).get(user) ?? 0);
    unread = fresh;
    options.onNotes(users);
  }

  async function follow(): Promise<void> {
    while (!closed && position < store.seq()) {
      const upto = Math.min(store.seq(), position + commitsAtOnce);
      const happenings = await listHappenings(store, position, upto);
      // The position is written with the notes, or where there is much behind it: it may be behind what concerns nobody.
      const notes = happenings.flatMap(notesOf);
      if (notes.length > 0 || upto - position === commitsAtOnce) await write(notes, upto);
      position = upto;
    }
  }

  const tick = (): Promise<void> =>
    then(async () => {
      const soon = new Date(now().getTime() + 2 * day).toISOString().slice(0, 10);
      await write(deadlineNotes(await listDeadlines(store, soon), now()), null);
      const before = new Date(now().getTime() - options.days * day).toISOString();
      await store.operate({ kind: 'delete-notes', before });
    });
  const unsubscribe = store.onFeed(() => void then(follow));
  void then(follow);
  void tick();
  const timer = setInterval(() => void tick(), tickEvery);
  timer.unref();
  return {
    unread: (user) => unread.get(user) ?? 0,
    ready: () => then(follow),
    tick,
    refresh: (user) => then(() => recount([user])),
    async close() {
      closed = true;
      unsubscribe();
      clearInterval(timer);
      await following;
    },
  };
}
