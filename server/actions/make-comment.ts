import { type CommentAsk, decideComment } from '../core/comments.js';
import type { Fact } from '../core/facts.js';
import { mentionsIn } from '../core/mentions.js';
import { Refusal } from '../core/refusal.js';
import { hasHunk, listMentionable, listTexts, listThreads } from '../store/comments.js';
import { readParagraph } from '../store/paragraphs.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

export type CommentResult = { readonly kind: 'new' | 'already'; readonly id: string };

export type CommentRequest = Omit<CommentAsk, 'thread' | 'anchor' | 'hunk' | 'contest'> &
  Partial<Pick<CommentAsk, 'thread' | 'anchor' | 'hunk' | 'contest'>> & {
    readonly document: string;
    readonly paragraph: string;
    readonly limits: { readonly length: number; readonly perParagraph: number };
  };

/**
 * Says something about a paragraph, a passage of one of its texts or a hunk decision, or answers in a thread. People whose
 * names stand after an @ are mentioned. An answer opens a resolved thread again.
 */
export async function makeComment(
  context: ActionContext,
  { document, paragraph, limits, thread = null, anchor = null, hunk = null, contest = false, text }: CommentRequest,
): Promise<CommentResult> {
  requireAct(context, 'comment');
  const { store, user, project } = context;
  if (user === null) throw new Refusal('forbidden', { act: 'comment' });
  return decideAndCommit<CommentResult>(context, async () => {
    if (!(await readParagraph(store, document, paragraph))) throw new Refusal('not-found');
    const threads = await listThreads(store, paragraph);
    const answered = threads.find(({ id }) => id === thread) ?? null;
    const last = answered?.comments.at(-1);
    const latest = threads
      .filter(({ comments }) => comments.length === 1)
      .map(({ comments: [first] }) => first)
      .sort((a, b) => b.seq - a.seq)[0];
    const outcome = decideComment(
      {
        thread: answered && last ? { resolved: answered.resolved, last } : null,
        text: anchor && ((await listTexts(store, paragraph, anchor.side))[anchor.revision - 1] ?? null),
        hunkStands: hunk !== null && (await hasHunk(store, paragraph, hunk.decision, hunk.ordinal)),
        latest: latest ? { ...latest, hunk: hunkOf(latest) } : null,
        count: threads.reduce((sum, { comments }) => sum + comments.length, 0),
      },
      { thread, anchor, hunk, contest, text },
      user,
      limits,
    );
    if (outcome.kind === 'already') {
      return { kind: 'nothing', result: { kind: 'already', id: (thread === null ? latest?.id : last?.id) ?? '' } };
    }
    if (outcome.kind === 'too-many') throw new Refusal('too-many-comments', { limit: outcome.limit });
    if (outcome.kind === 'too-long') throw new Refusal('too-long', { limit: outcome.limit });
    if (outcome.kind !== 'new') throw new Refusal(outcome.kind, outcome.kind === 'empty' ? { field: 'text' } : {});
    const id = context.newId();
    const mentioned = new Set(mentionsIn(text, await listMentionable(store, project)).map(({ user }) => user));
    const number = (answered?.number ?? 0) + 1;
    const facts: Fact[] = [
      {
        kind: 'comment',
        id,
        thread,
        paragraph,
        commentKind: contest ? 'contest' : 'comment',
        text,
        author: user,
        anchor: anchor && {
          side: anchor.side,
          number: anchor.revision,
          from: anchor.from,
          to: anchor.to,
          quote: anchor.quote,
        },
        hunk,
      },
      ...[...mentioned].map((user): Fact => ({ kind: 'comment-mention', comment: id, user })),
    ];
    if (thread !== null && outcome.reopens) {
      facts.push({ kind: 'thread-resolution', thread, number, resolved: false, author: user });
    }
    return {
      kind: 'commit',
      commit: {
        action: 'comment:made',
        document,
        subject: paragraph,
        facts,
        expects: thread === null ? [] : [{ kind: 'thread', thread, number: number - 1 }],
      },
      result: { kind: 'new', id },
    };
  });
}

function hunkOf({ decision, hunk }: { readonly decision: string | null; readonly hunk: number | null }) {
  return decision === null || hunk === null ? null : { decision, ordinal: hunk };
}
