import type { Side } from '../core/facts.js';
import type { Mentionable } from '../core/mentions.js';
import type { Store } from './open.js';

export type CommentRow = {
  readonly id: string;
  /** The comment that started the thread; its own id for that one. */
  readonly thread: string;
  readonly kind: 'comment' | 'contest';
  readonly side: Side | null;
  /** The revision whose words are meant, with their place in it; null: the whole paragraph. */
  readonly number: number | null;
  readonly from: number | null;
  readonly to: number | null;
  readonly quote: string | null;
  readonly decision: string | null;
  readonly hunk: number | null;
  readonly text: string;
  readonly author: string;
  readonly authorName: string;
  readonly at: string;
  readonly seq: number;
  readonly mentions: readonly Mentionable[];
};

export type ThreadRow = {
  readonly id: string;
  readonly paragraph: string;
  readonly resolved: boolean;
  /** Latest number of its resolution; 0: nobody has resolved it yet. */
  readonly number: number;
  /** Who resolved it last, and when; null while it is open. */
  readonly resolvedBy: string | null;
  readonly resolvedAt: string | null;
  /** What the hunk decision said that it is about. */
  readonly hunk: HunkRow | null;
  /** Oldest first, never empty. */
  readonly comments: readonly [CommentRow, ...CommentRow[]];
};

export type HunkRow = {
  readonly decision: string;
  readonly ordinal: number;
  readonly outcome: 'accept' | 'refuse' | 'reword' | 'ask';
  readonly oldText: string;
  readonly newText: string;
  readonly text: string | null;
  readonly reason: string | null;
  readonly reviewer: string;
  readonly reviewerName: string;
};

type RawComment = Omit<CommentRow, 'mentions'> & { readonly mentions: string };

type RawState = {
  readonly thread: string;
  readonly resolved: 0 | 1;
  readonly number: number | null;
  readonly resolvedBy: string | null;
  readonly resolvedAt: string | null;
};

/** The threads of a paragraph: open ones first, each group in the order in which they were started. */
export async function listThreads(store: Store, paragraph: string): Promise<ThreadRow[]> {
  const { reader } = store;
  const comments = reader.all<RawComment>(
    `SELECT c.id, coalesce(c.thread, c.id) AS thread, c.kind, c.side, c.number, c.anchor_from AS "from", c.anchor_to AS "to", c.quote,
       c.decision, c.hunk, c.text, c.author, u.name AS authorName, k.at, c.seq,
       (SELECT json_group_array(json_object('id', m.user, 'name', p.name))
        FROM comment_mention m JOIN user p ON p.id = m.user WHERE m.comment = c.id) AS mentions
     FROM comment c JOIN user u ON u.id = c.author JOIN commits k ON k.seq = c.seq
     WHERE c.paragraph = :paragraph ORDER BY c.seq`,
    { paragraph },
  );
  if (comments.length === 0) return [];
  const states = reader.all<RawState>(
    `SELECT t.thread, t.resolved, r.number, u.name AS resolvedBy, k.at AS resolvedAt
     FROM current_thread t
     LEFT JOIN thread_resolution r ON r.thread = t.thread
       AND r.number = (SELECT max(number) FROM thread_resolution WHERE thread = t.thread)
     LEFT JOIN user u ON u.id = r.author LEFT JOIN commits k ON k.seq = r.seq
     WHERE t.paragraph = :paragraph`,
    { paragraph },
  );
  const hunks = reader.all<HunkRow>(
    `SELECT h.decision, h.ordinal, h.outcome, h.old_text AS oldText, h.new_text AS newText, h.text, h.reason,
       d.reviewer, u.name AS reviewerName
     FROM decision d JOIN hunk_decision h ON h.decision = d.id JOIN user u ON u.id = d.reviewer
     WHERE d.paragraph = :paragraph
       AND EXISTS (SELECT 1 FROM comment c WHERE c.decision = h.decision AND c.hunk = h.ordinal)`,
    { paragraph },
  );
  const byThread = new Map<string, CommentRow[]>();
  for (const { mentions, ...row } of comments) {
    const comment = { ...row, mentions: JSON.parse(mentions) as Mentionable[] };
    byThread.set(row.thread, [...(byThread.get(row.thread) ?? []), comment]);
  }
  const threads = states.flatMap((state): ThreadRow[] => {
    const [first, ...rest] = byThread.get(state.thread) ?? [];
    if (!first) return [];
    const resolved = state.resolved === 1;
    return [
      {
        id: state.thread,
        paragraph,
        resolved,
        number: state.number ?? 0,
        resolvedBy: resolved ? state.resolvedBy : null,
        resolvedAt: resolved ? state.resolvedAt : null,
        hunk: hunks.find(({ decision, ordinal }) => decision === first.decision && ordinal === first.hunk) ?? null,
        comments: [first, ...rest],
      },
    ];
  });
  return threads.sort((a, b) => Number(a.resolved) - Number(b.resolved) || a.comments[0].seq - b.comments[0].seq);
}

export type ThreadCounts = { readonly open: number; readonly all: number };

/** How many threads each of these paragraphs has; those without any are left out. */
export async function countThreads(store: Store, paragraphs: readonly string[]): Promise<Map<string, ThreadCounts>> {
  const rows = store.reader.all<ThreadCounts & { readonly paragraph: string }>(
    `SELECT t.paragraph, sum(1 - t.resolved) AS open, count(*) AS "all"
     FROM json_each(:ids) j JOIN current_thread t ON t.paragraph = j.value GROUP BY t.paragraph`,
    { ids: JSON.stringify(paragraphs) },
  );
  return new Map(rows.map(({ paragraph, open, all }) => [paragraph, { open, all }]));
}

/** How many threads of a document are open: a release's check list names them. */
export async function countOpenThreads(store: Store, document: string): Promise<number> {
  const row = store.reader.get<{ count: number }>(
    `SELECT count(*) AS count FROM current_thread WHERE document = :document AND resolved = 0`,
    { document },
  );
  return row?.count ?? 0;
}

export type DocumentThread = {
  readonly thread: string;
  readonly paragraph: string;
  readonly position: number;
  readonly kind: 'comment' | 'contest';
  readonly resolved: 0 | 1;
  readonly comments: number;
  readonly quote: string | null;
  readonly text: string;
  readonly authorName: string;
  /** Of its latest comment or resolution. */
  readonly at: string;
};

/** The threads of a document in the order of its paragraphs, after a position and thread (to page on). */
export async function listDocumentThreads(
  store: Store,
  document: string,
  { resolved, limit, offset }: { readonly resolved: boolean | null; readonly limit: number; readonly offset: number },
): Promise<DocumentThread[]> {
  return store.reader.all<DocumentThread>(
    `SELECT t.thread, t.paragraph, p.position, t.kind, t.resolved, t.comments, c.quote, c.text, u.name AS authorName, k.at
     FROM current_thread t JOIN current_paragraph p ON p.paragraph = t.paragraph JOIN comment c ON c.id = t.thread
     JOIN user u ON u.id = c.author JOIN commits k ON k.seq = t.changed
     WHERE t.document = :document AND p.position IS NOT NULL ${resolved === null ? '' : 'AND t.resolved = :resolved'}
     ORDER BY p.position, c.seq LIMIT :limit OFFSET :offset`,
    { document, limit, offset, ...(resolved === null ? {} : { resolved: resolved ? 1 : 0 }) },
  );
}

/** The texts of one side of a paragraph, by number from 1. */
export async function listTexts(store: Store, paragraph: string, side: Side): Promise<string[]> {
  return store.reader
    .all<{ text: string }>(`SELECT text FROM revision WHERE paragraph = :paragraph AND side = :side ORDER BY number`, {
      paragraph,
      side,
    })
    .map(({ text }) => text);
}

/** Whether a hunk decision belongs to a paragraph. */
export async function hasHunk(store: Store, paragraph: string, decision: string, ordinal: number): Promise<boolean> {
  return (
    store.reader.get(
      `SELECT 1 FROM hunk_decision h JOIN decision d ON d.id = h.decision
       WHERE h.decision = :decision AND h.ordinal = :ordinal AND d.paragraph = :paragraph`,
      { paragraph, decision, ordinal },
    ) !== null
  );
}

/** Who can be mentioned: the members of a project, by name. */
export async function listMentionable(store: Store, project: string): Promise<Mentionable[]> {
  return store.reader.all<Mentionable>(
    `SELECT u.id, u.name FROM membership m JOIN user u ON u.id = m.user
     WHERE m.project = :project AND m.role IS NOT NULL
       AND m.number = (SELECT max(number) FROM membership WHERE project = m.project AND user = m.user)
     ORDER BY u.name`,
    { project },
  );
}
