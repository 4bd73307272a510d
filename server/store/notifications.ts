import type { ProposalVerdict, Task, Verdict } from '../core/facts.js';
import type { Deadline, Happening, NoteKind, NotificationSetting } from '../core/notifications.js';
import type { Store } from './open.js';

/** How far the notifier has followed the feed; null: it never ran. */
export async function readNotifierPosition(store: Store): Promise<number | null> {
  return store.reader.get<{ upto: number }>(`SELECT upto FROM follower WHERE name = 'notifier'`)?.upto ?? null;
}

type Part<Kind extends Happening['kind']> = Extract<Happening, { readonly kind: Kind }>;
type Raw<Kind extends Happening['kind'], Lists extends string> = Omit<Part<Kind>, Lists | 'ended'> &
  Readonly<Record<Lists, string>>;

/** What happened in the commits after `after` up to `upto` that somebody may want to hear of. */
export async function listHappenings(store: Store, after: number, upto: number): Promise<Happening[]> {
  const { reader } = store;
  const range = { after, upto };
  const comments = reader.all<Raw<'comment', 'mentions' | 'concerned'>>(
    `SELECT 'comment' AS kind, k.seq, k.at, k.user AS actor, c.id, k.document, c.paragraph,
       (SELECT json_group_array(user) FROM comment_mention WHERE comment = c.id) AS mentions,
       (SELECT json_group_array(user) FROM (
          SELECT o.author AS user FROM comment o
          WHERE o.seq < c.seq AND (o.id = c.thread OR o.thread = c.thread)
          UNION SELECT r.author FROM revision r
          WHERE r.paragraph = c.paragraph AND r.side = 'target' AND r.origin = 'translator' AND r.author IS NOT NULL
          UNION SELECT d.reviewer FROM decision d WHERE d.id = c.decision)) AS concerned
     FROM comment c JOIN commits k ON k.seq = c.seq WHERE c.seq > :after AND c.seq <= :upto`,
    range,
  );
  const decisions = reader.all<Part<'decision'>>(
    `SELECT 'decision' AS kind, k.seq, k.at, k.user AS actor, d.id, k.document, d.paragraph, d.verdict,
       (SELECT count(*) FROM hunk_decision WHERE decision = d.id AND outcome <> 'accept') AS changed,
       (SELECT r.author FROM revision r
        WHERE r.paragraph = d.paragraph AND r.side = 'target' AND r.number <= d.target_number
          AND r.origin IN ('translator', 'restore') AND r.author IS NOT NULL AND r.author <> d.reviewer
        ORDER BY r.number DESC LIMIT 1) AS author
     FROM decision d JOIN commits k ON k.seq = d.seq WHERE d.seq > :after AND d.seq <= :upto`,
    range,
  );
  const proposals = reader.all<Part<'proposal'>>(
    `SELECT 'proposal' AS kind, k.seq, k.at, k.user AS actor, p.id, v.verdict, p.author
     FROM proposal_verdict v JOIN proposal p ON p.id = v.proposal JOIN commits k ON k.seq = v.seq
     WHERE v.seq > :after AND v.seq <= :upto`,
    range,
  );
  const assignments = reader.all<Omit<Part<'assignment'>, 'ended'> & { readonly ended: 0 | 1 }>(
    `SELECT 'assignment' AS kind, k.seq, k.at, k.user AS actor, a.id, a.number, a.document, a.user, a.ended,
       (SELECT b.user FROM assignment b WHERE b.id = a.id AND b.number = a.number - 1 AND b.ended = 0) AS before
     FROM assignment a JOIN commits k ON k.seq = a.seq WHERE a.seq > :after AND a.seq <= :upto`,
    range,
  );
  const releases = reader.all<Raw<'release', 'people'>>(
    `SELECT 'release' AS kind, k.seq, k.at, k.user AS actor, r.document, r.number,
       (SELECT json_group_array(user) FROM (
          SELECT user FROM current_assignment WHERE document = r.document
          UNION SELECT target_author FROM current_paragraph
          WHERE document = r.document AND position IS NOT NULL AND target_author IS NOT NULL)) AS people
     FROM release r JOIN commits k ON k.seq = r.seq WHERE r.seq > :after AND r.seq <= :upto`,
    range,
  );
  const list = (json: string): string[] => JSON.parse(json) as string[];
  const all: Happening[] = [
    ...comments.map((row) => ({ ...row, mentions: list(row.mentions), concerned: list(row.concerned) })),
    ...decisions,
    ...proposals,
    ...assignments.map((row) => ({ ...row, ended: row.ended === 1 })),
    ...releases.map((row) => ({ ...row, people: list(row.people) })),
  ];
  return all.sort((a, b) => a.seq - b.seq);
}

/** Assignments that go on and have a deadline up to a UTC date. */
export async function listDeadlines(store: Store, upto: string): Promise<Deadline[]> {
  return store.reader.all<Deadline>(
    `SELECT id, user, document, deadline FROM current_assignment WHERE ended = 0 AND deadline IS NOT NULL AND deadline <= :upto`,
    { upto },
  );
}

type RawSetting = Omit<NotificationSetting, 'kinds'> & { readonly kinds: string };

export async function readNotificationSetting(store: Store, user: string): Promise<NotificationSetting | null> {
  const row = store.reader.get<RawSetting>(
    `SELECT address, kinds, digest, language, unsubscribe FROM notification_setting WHERE user = :user`,
    { user },
  );
  return row && { ...row, kinds: JSON.parse(row.kinds) as NotificationSetting['kinds'] };
}

/** Whose mail the secret of a link ends. */
export async function readUnsubscription(store: Store, secret: string): Promise<{ readonly name: string } | null> {
  return store.reader.get(
    `SELECT u.name FROM notification_setting s JOIN user u ON u.id = s.user WHERE s.unsubscribe = :secret`,
    { secret },
  );
}

export type NoteRow = {
  readonly id: number;
  readonly user: string;
  readonly kind: NoteKind;
  readonly subject: string;
  readonly document: string | null;
  readonly paragraph: string | null;
  readonly at: string;
  readonly seen: 0 | 1;
  readonly mail: 'none' | 'waiting' | 'sent' | 'failed';
  readonly tries: number;
  readonly title: string | null;
  readonly position: number | null;
  /** Who did it. */
  readonly name: string | null;
  readonly text: string | null;
  readonly contest: 0 | 1;
  readonly verdict: Verdict | ProposalVerdict | null;
  readonly reason: string | null;
  /** The proposed term. */
  readonly term: string | null;
  readonly task: Task | null;
  readonly deadline: string | null;
};

const columns = `
  n.id, n.user, n.kind, n.subject, n.document, n.paragraph, n.at, n.seen, n.mail, n.tries, d.title, p.position,
  (SELECT u.name FROM commits k JOIN user u ON u.id = k.user WHERE k.seq = n.cause) AS name,
  c.text, coalesce(c.kind = 'contest', 0) AS contest, coalesce(x.verdict, v.verdict) AS verdict, coalesce(x.reason, v.reason) AS reason,
  (SELECT entry ->> '$.zh[0].text' FROM proposal WHERE n.kind = 'proposal' AND id = n.subject) AS term, a.task, a.deadline`;

const from = `FROM notification n
  LEFT JOIN current_document d ON d.document = n.document LEFT JOIN current_paragraph p ON p.paragraph = n.paragraph
  LEFT JOIN comment c ON n.kind IN ('mention', 'comment') AND c.id = n.subject
  LEFT JOIN decision x ON n.kind = 'decision' AND x.id = n.subject
  LEFT JOIN proposal_verdict v ON n.kind = 'proposal' AND v.proposal = n.subject
  LEFT JOIN current_assignment a ON n.kind IN ('assignment', 'deadline') AND a.id = substr(n.subject, 1, instr(n.subject, '.') - 1)`;

/** A person's notes, the latest first, before an id. */
export async function listNotes(
  store: Store,
  user: string,
  {
    unread,
    kind,
    before,
    limit,
  }: {
    readonly unread: boolean;
    readonly kind?: NoteKind | undefined;
    readonly before?: number | undefined;
    readonly limit: number;
  },
): Promise<NoteRow[]> {
  return store.reader.all<NoteRow>(
    `SELECT ${columns} ${from}
     WHERE n.user = :user ${unread ? 'AND n.seen = 0' : ''} ${kind ? 'AND n.kind = :kind' : ''} ${before ? 'AND n.id < :before' : ''}
     ORDER BY n.id DESC LIMIT :limit`,
    { user, limit, ...(kind ? { kind } : {}), ...(before ? { before } : {}) },
  );
}

/** How many notes each person has not read; one person's where one is named. */
export async function countUnread(store: Store, user?: string): Promise<Map<string, number>> {
  const rows = store.reader.all<{ user: string; count: number }>(
    `SELECT user, count(*) AS count FROM notification WHERE seen = 0 ${user === undefined ? '' : 'AND user = :user'} GROUP BY user`,
    user === undefined ? {} : { user },
  );
  return new Map(rows.map(({ user, count }) => [user, count]));
}

/** Somebody whose mail waits. */
export type Waiting = {
  readonly user: string;
  readonly name: string;
  readonly address: string;
  readonly digest: 'at-once' | 'daily';
  readonly language: 'en' | 'zh';
  readonly unsubscribe: string;
};

/** People whose mail is due: at once, or, where the last digest went out before `digestBefore`, as a digest. */
export async function listWaiting(store: Store, now: string, digestBefore: string): Promise<Waiting[]> {
  return store.reader.all<Waiting>(
    `SELECT s.user, u.name, s.address, s.digest, s.language, s.unsubscribe
     FROM notification_setting s JOIN user u ON u.id = s.user
     WHERE s.address IS NOT NULL AND s.digest <> 'never'
       AND s.user IN (SELECT user FROM notification WHERE mail = 'waiting' AND coalesce(try_after, '') <= :now)
       AND (s.digest = 'at-once' OR coalesce(s.digest_at, '') < :digestBefore) ORDER BY s.user`,
    { now, digestBefore },
  );
}

/** The notes of a person that wait for their mail, the oldest first. */
export async function listWaitingNotes(store: Store, user: string, now: string, limit: number): Promise<NoteRow[]> {
  return store.reader.all<NoteRow>(
    `SELECT ${columns} ${from} WHERE n.user = :user AND n.mail = 'waiting' AND coalesce(n.try_after, '') <= :now
     ORDER BY n.id LIMIT :limit`,
    { user, now, limit },
  );
}
