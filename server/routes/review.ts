import type { Response } from 'express';
import { z } from 'zod';
import { decideParagraph } from '../actions/decide-paragraph.js';
import { comparisonsOf } from '../core/comparisons.js';
import { diff } from '../core/diff/diff.js';
import { Refusal } from '../core/refusal.js';
import { segments } from '../core/segments.js';
import { statusOf } from '../http/errors.js';
import { blankAsAbsent, count, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import { type DocumentRow, documentStates } from '../store/documents.js';
import {
  countParagraphs,
  listDecisions,
  listParagraphs,
  listParagraphsBefore,
  listRevisions,
  readParagraph,
  readParagraphAt,
  type ParagraphRow,
} from '../store/paragraphs.js';
import { countOpenSuggestions } from '../store/suggestions.js';
import { actionContext } from './context.js';
import { documentOf } from './documents.js';
import { suggestionsOn } from './suggestions.js';
import { noteVisit } from './visited.js';
import { scanParagraph } from './workbench/scan.js';

const waiting = { state: 'waiting' } as const;

/** What the person typed, and why it was refused. */
type Attempt = { readonly refusal: Refusal; readonly reason?: string | undefined; readonly text?: string | undefined };

const show: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  noteVisit(visit, document.id);
  const query = z.object({ at: blankAsAbsent(count), from: blankAsAbsent(count), to: blankAsAbsent(count) });
  const { at, ...compared } = parse(query, request.query);
  const row =
    at === undefined
      ? await firstWaiting(visit, document, 1)
      : await readParagraphAt(visit.house.store, document.id, at);
  if (!row && at !== undefined) throw new Refusal('not-found');
  if (row) await showParagraph(visit, response, document, row, compared, null);
  else {
    const edits = await countOpenSuggestions(visit.house.store, document.id);
    const counted = { ...document, states: documentStates(document) };
    response.send(render(visit, 'pages/review-done', { document: counted, edits }));
  }
};

async function showParagraph(
  visit: Visit,
  response: Response,
  document: DocumentRow,
  row: ParagraphRow,
  compared: { readonly from?: number | undefined; readonly to?: number | undefined },
  attempt: Attempt | null,
): Promise<void> {
  const { store, termbase } = visit.house;
  const [allRevisions, decisions, before, after, left, previous, next, suggestions, edits] = await Promise.all([
    listRevisions(store, row.id),
    listDecisions(store, row.id),
    readParagraphAt(store, document.id, row.position - 1),
    readParagraphAt(store, document.id, row.position + 1),
    countParagraphs(store, document.id, waiting),
    listParagraphsBefore(store, document.id, { ...waiting, before: row.position, limit: 1 }),
    firstWaiting(visit, document, row.position + 1),
    suggestionsOn(visit, row.id),
    countOpenSuggestions(store, document.id),
  ]);
  const revisions = allRevisions.filter(({ side }) => side === 'target');
  const comparisons = comparisonsOf(revisions, decisions);
  const to = revisions.find(({ number }) => number === compared.to) ?? revisions.at(-1);
  const from = revisions.find(({ number }) => number === (compared.from ?? comparisons[0]?.from));
  const terms = termbase.current();
  const hits = row.source === null ? [] : terms.recognise(row.source);
  const avoid = new Map<string, { text: string; fix: string; status: string }>();
  for (const { side, text, preferred, fix, status } of scanParagraph(visit.house, row)) {
    if (side === 'target' && status !== 'standard' && status !== 'admitted')
      avoid.set(text, { text, fix: fix ?? preferred, status });
  }
  if (attempt) response.status(statusOf(attempt.refusal));
  response.send(
    render(visit, 'pages/review', {
      document: { ...document, states: documentStates(document) },
      row,
      source: row.source === null ? null : segments(row.source, hits),
      from,
      to,
      parts: from && to ? diff(from.text, to.text) : [],
      revisions,
      decisions,
      comparisons,
      before,
      after,
      left,
      previous: previous[0] ?? null,
      next,
      avoid: [...avoid.values()],
      suggestions,
      edits,
      attempt,
    }),
  );
}

async function firstWaiting(visit: Visit, document: DocumentRow, from: number): Promise<ParagraphRow | null> {
  const [row] = await listParagraphs(visit.house.store, document.id, { ...waiting, from, limit: 1 });
  return row ?? null;
}

/** The next one in the queue, from here on and then from the beginning. */
async function onwards(visit: Visit, document: DocumentRow, position: number): Promise<string> {
  const row = (await firstWaiting(visit, document, position + 1)) ?? (await firstWaiting(visit, document, 1));
  return urls.review(document.id, row ? { at: row.position } : {});
}

const decisionSchema = z.object({
  verdict: z.enum(['approve', 'request-changes', 'withdraw']),
  source: blankAsAbsent(count),
  target: count,
  reason: blankAsAbsent(text(10_000)),
  /** Why it is approved in spite of a critical finding. */
  override: blankAsAbsent(text(10_000)),
  /** The reviewer's own words, where they corrected before approving. */
  text: blankAsAbsent(text()),
});

const decide: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const paragraph = String(request.params['paragraph']);
  const ask = parse(decisionSchema, request.body);
  const row = await readParagraph(visit.house.store, document.id, paragraph);
  if (!row) throw new Refusal('not-found');
  const context = actionContext(visit);
  const sourceNumber = ask.source ?? null;
  try {
    const { verdict, target: targetNumber, reason = null, override = null } = ask;
    const correction = verdict === 'approve' ? ask.text : undefined;
    const limit = visit.house.settings.MAX_PARAGRAPH_LENGTH;
    if (correction !== undefined && correction.length > limit) throw new Refusal('too-long', { limit });
    const decision = { verdict, sourceNumber, targetNumber, reason, override, correction };
    await decideParagraph(context, { document: document.id, paragraph, ...decision });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const now = (await readParagraph(visit.house.store, document.id, paragraph)) ?? row;
    await showParagraph(visit, response, document, now, {}, { refusal: error, reason: ask.reason, text: ask.text });
    return;
  }
  response.redirect(
    303,
    ask.verdict === 'withdraw'
      ? urls.review(document.id, { at: row.position })
      : await onwards(visit, document, row.position),
  );
};

export const reviewRoutes = [
  get('/documents/:document/review', 'read', show),
  post('/documents/:document/paragraphs/:paragraph/decisions', 'decide', decide),
];
