import type { Request } from 'express';
import { z } from 'zod';
import { makeComment } from '../actions/make-comment.js';
import { resolveThread } from '../actions/resolve-thread.js';
import type { AnchorAsk } from '../core/comments.js';
import { Refusal } from '../core/refusal.js';
import { blankAsAbsent, count, flag, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import { listDocumentThreads, listMentionable } from '../store/comments.js';
import type { DocumentRow } from '../store/documents.js';
import type { ParagraphRow } from '../store/paragraphs.js';
import { talkView } from './comments/view.js';
import { actionContext } from './context.js';
import { documentOf, paragraphOf } from './workbench/asked.js';

const asPart = (request: Request): boolean => request.get('x-partial') !== undefined;

/** The pages that show threads, and where a form without scripts leads back to. */
const backs = ['comments', 'document', 'review', 'history'] as const;
type Back = (typeof backs)[number];

async function threadsPart(visit: Visit, document: DocumentRow, row: ParagraphRow, back: Back): Promise<string> {
  return render(visit, 'partials/comments/threads', { talk: await talkView(visit, document, row), back });
}

const show: Handle = async (visit, request, response) => {
  const { document, row } = await paragraphOf(visit, request);
  const { back } = parse(z.object({ back: blankAsAbsent(z.enum(backs)) }), request.query);
  if (asPart(request)) response.send(await threadsPart(visit, document, row, back ?? 'comments'));
  else response.send(render(visit, 'pages/comments', { document, row, talk: await talkView(visit, document, row) }));
};

const form = z.object({
  text: text(1_000_000),
  thread: blankAsAbsent(text(100)),
  side: blankAsAbsent(z.enum(['source', 'target'])),
  revision: blankAsAbsent(count),
  from: blankAsAbsent(count),
  to: blankAsAbsent(count),
  quote: blankAsAbsent(text(10_000)),
  back: blankAsAbsent(z.enum(backs)),
});

const make: Handle = async (visit, request, response) => {
  const { document, row } = await paragraphOf(visit, request);
  const { back = 'comments', ...asked } = parse(form, request.body);
  const { settings } = visit.house;
  const { id } = await makeComment(actionContext(visit), {
    document: document.id,
    paragraph: row.id,
    text: asked.text,
    thread: asked.thread ?? null,
    anchor: asked.thread === undefined ? anchorOf(row, asked) : null,
    limits: { length: settings.MAX_COMMENT_LENGTH, perParagraph: settings.MAX_PARAGRAPH_COMMENTS },
  });
  if (asPart(request)) response.status(201).send(await threadsPart(visit, document, row, back));
  else response.redirect(303, placeOf(document, row, back, `comment-${id}`));
};

/** The words chosen with a pointer, by their place; words that were typed, where they stand first in the latest texts. */
function anchorOf(
  { source, sourceNumber, target, targetNumber }: ParagraphRow,
  { side, revision, from, to, quote }: Omit<z.output<typeof form>, 'back'>,
): AnchorAsk | null {
  if (quote === undefined) return null;
  if (side && revision !== undefined && from !== undefined && to !== undefined) {
    return { side, revision, from, to, quote };
  }
  for (const [of, number, words] of [
    ['target', targetNumber, target],
    ['source', sourceNumber, source],
  ] as const) {
    const at = words?.indexOf(quote) ?? -1;
    if (number !== null && at >= 0) return { side: of, revision: number, from: at, to: at + quote.length, quote };
  }
  throw new Refusal('no-such-words');
}

const resolve: Handle = async (visit, request, response) => {
  const { document, row } = await paragraphOf(visit, request);
  const schema = z.object({ resolved: flag, back: blankAsAbsent(z.enum(backs)) });
  const { resolved, back = 'comments' } = parse(schema, request.body);
  const thread = String(request.params['thread']);
  await resolveThread(actionContext(visit), { document: document.id, paragraph: row.id, thread, resolved });
  if (asPart(request)) response.send(await threadsPart(visit, document, row, back));
  else response.redirect(303, placeOf(document, row, back, `thread-${thread}`));
};

function placeOf({ id }: DocumentRow, row: ParagraphRow, back: Back, anchor: string): string {
  const page = {
    comments: urls.comments(id, row.id),
    document: urls.document(id, { at: row.position }),
    review: urls.review(id, { at: row.position }),
    history: urls.history(id, row.id),
  }[back];
  return `${page}#${encodeURIComponent(anchor)}`;
}

/** Threads a page. */
const size = 50;
const shown = ['open', 'resolved', 'all'] as const;

const list: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const schema = z.object({ show: blankAsAbsent(z.enum(shown)), page: blankAsAbsent(count) });
  const { show: asked = 'open', page = 1 } = parse(schema, request.query);
  const offset = (Math.max(1, page) - 1) * size;
  const resolved = asked === 'all' ? null : asked === 'resolved';
  const threads = await listDocumentThreads(visit.house.store, document.id, { resolved, limit: size + 1, offset });
  const more = threads.length > size;
  response.send(
    render(visit, 'pages/document-comments', {
      document,
      threads: threads.slice(0, size),
      show: asked,
      shown,
      page: Math.max(1, page),
      more,
    }),
  );
};

/** How many names are offered at once. */
const offered = 8;

/** Names that begin with what was typed, or of which a later word does: `{people: [{id, name}]}`. */
const names: Handle = async (visit, request, response) => {
  const { q = '' } = parse(z.object({ q: blankAsAbsent(text(100)) }), request.query);
  const begin = q.toLowerCase();
  const people = (await listMentionable(visit.house.store, visit.house.project)).filter(({ name }) => {
    const lower = name.toLowerCase();
    return lower.startsWith(begin) || lower.split(/\s+/).some((word) => word.startsWith(begin));
  });
  response.json({ people: people.slice(0, offered) });
};

const paragraph = '/documents/:document/paragraphs/:paragraph';

export const commentRoutes = [
  get('/documents/:document/comments', 'read', list),
  get(`${paragraph}/comments`, 'read', show),
  post(`${paragraph}/comments`, 'comment', make),
  post(`${paragraph}/threads/:thread/resolution`, 'comment', resolve),
  get('/mentions', 'comment', names),
];
