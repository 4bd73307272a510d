import type { Request } from 'express';
import { z } from 'zod';
import { restoreRevision } from '../actions/restore-revision.js';
import { diff, type DiffPart } from '../core/diff/diff.js';
import type { Side } from '../core/facts.js';
import { Refusal } from '../core/refusal.js';
import { breaks } from '../http/breaks.js';
import { statusOf } from '../http/errors.js';
import { blankAsAbsent, count, parse } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import { type ParagraphRow, readParagraph } from '../store/paragraphs.js';
import { listHunkDecisions, readTimeline, type TimelineEvent } from '../store/timeline.js';
import { actionContext } from './context.js';
import { talkView } from './comments/view.js';
import { documentOf } from './documents.js';

/** So many differences are worth computing at once; older revisions are compared when asked for. */
const compared = 30;
/** Concepts of the Chinese whose changes are looked up. */
const mostConcepts = 200;

const querySchema = z.object({
  side: z.enum(['source', 'target']).default('target'),
  from: blankAsAbsent(count),
  to: blankAsAbsent(count),
});

const show: Handle = async (visit, request, response) => {
  const { row } = await rowOf(visit, request);
  await showHistory(visit, request, response, row, null);
};

async function rowOf(visit: Visit, request: Request): Promise<{ readonly row: ParagraphRow }> {
  const document = await documentOf(visit, request);
  const row = await readParagraph(visit.house.store, document.id, String(request.params['paragraph']));
  if (!row) throw new Refusal('not-found');
  return { row };
}

type RevisionEvent = Extract<TimelineEvent, { kind: 'revision' }>;

async function showHistory(
  visit: Visit,
  request: Request,
  response: Parameters<Handle>[2],
  row: ParagraphRow,
  refusal: Refusal | null,
): Promise<void> {
  const document = await documentOf(visit, request);
  const { store, termbase } = visit.house;
  const hits = row.source === null ? [] : termbase.current().recognise(row.source);
  const concepts = [...new Set(hits.map(({ concept }) => concept))].slice(0, mostConcepts);
  const [events, hunks] = await Promise.all([readTimeline(store, row.id, concepts), listHunkDecisions(store, row.id)]);
  const revisions = events.filter((event) => event.kind === 'revision');
  const query = parse(querySchema, refusal ? {} : request.query);
  const find = (side: Side, number: number | undefined): RevisionEvent | null =>
    revisions.find((event) => event.side === side && event.number === number) ?? null;
  const [from, to] = [find(query.side, query.from), find(query.side, query.to)];
  if (refusal) response.status(statusOf(refusal));
  response.send(
    render(visit, 'pages/history', {
      document,
      row,
      from,
      to,
      refusal,
      side: query.side,
      talk: await talkView(visit, document, row),
      parts: from && to ? diff(from.text, to.text) : null,
      events: await described(events, hunks),
      targets: revisions.filter(({ side }) => side === 'target'),
      sources: revisions.filter(({ side }) => side === 'source'),
    }),
  );
}

/** The events with what each text changed, and what each verdict said of its hunks. */
async function described(events: readonly TimelineEvent[], hunks: Awaited<ReturnType<typeof listHunkDecisions>>) {
  const before = (event: RevisionEvent): RevisionEvent | undefined =>
    events.find(
      (other): other is RevisionEvent =>
        other.kind === 'revision' && other.side === event.side && other.number === event.number - 1,
    );
  const rest = breaks();
  let differences = 0;
  const shown: { event: TimelineEvent; parts: readonly DiffPart[] | null; hunks: typeof hunks }[] = [];
  for (const event of events) {
    const was = event.kind === 'revision' ? before(event) : undefined;
    const parts = event.kind === 'revision' && was && differences++ < compared ? diff(was.text, event.text) : null;
    const own = event.kind === 'decision' ? hunks.filter(({ decision }) => decision === event.id) : [];
    shown.push({ event, parts, hunks: own });
    await rest();
  }
  return shown;
}

const restore: Handle = async (visit, request, response) => {
  const { row } = await rowOf(visit, request);
  const { base, number } = parse(z.object({ base: count, number: count }), request.body);
  try {
    await restoreRevision(actionContext(visit), { document: row.document, paragraph: row.id, base, number });
  } catch (error) {
    if (!(error instanceof Refusal) || (error.code !== 'stale' && error.code !== 'released')) throw error;
    await showHistory(visit, request, response, row, error);
    return;
  }
  response.redirect(303, urls.history(row.document, row.id));
};

export const historyRoutes = [
  get('/documents/:document/paragraphs/:paragraph/history', 'read', show),
  post('/documents/:document/paragraphs/:paragraph/restoration', 'save', restore),
];
