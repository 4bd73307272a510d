import type { Request, Response } from 'express';
import { z } from 'zod';
import { assign } from '../actions/assign.js';
import { changeAssignment } from '../actions/change-assignment.js';
import { dueOf, mayTake, overlapping, type Span } from '../core/assignment.js';
import { Refusal } from '../core/refusal.js';
import { statusOf } from '../http/errors.js';
import { blankAsAbsent, count, flag, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import { type Visit, visitorMay } from '../http/visit.js';
import { listPeople } from '../store/accounts.js';
import { listAssignments } from '../store/assignments.js';
import type { DocumentRow } from '../store/documents.js';
import { actionContext } from './context.js';
import { documentOf } from './documents.js';

/** Assignments that were ended and are still shown. */
const endedShown = 20;

/** What the person typed, and why it was refused. */
type Attempt = { readonly refusal: Refusal; readonly typed: Readonly<Record<string, unknown>> };

async function showPage(visit: Visit, response: Response, document: DocumentRow, attempt: Attempt | null) {
  const { store, project } = visit.house;
  const rows = await listAssignments(store, document.id, { ended: endedShown });
  const holding = rows.filter(({ ended }) => !ended);
  const today = visit.now.toISOString().slice(0, 10);
  const views = rows.map((row) => ({
    ...row,
    due: row.ended ? null : dueOf(row.deadline, today),
    others: row.ended ? [] : overlapping(row, holding).map(({ userName }) => userName),
  }));
  const people = visitorMay(visit, 'assign')
    ? (await listPeople(store, project)).filter(({ role }) => mayTake(role, 'translate'))
    : [];
  if (attempt) response.status(statusOf(attempt.refusal));
  response.send(
    render(visit, 'pages/assignments', {
      document,
      holding: views.filter(({ ended }) => !ended),
      ended: views.filter(({ ended }) => ended),
      people,
      attempt,
    }),
  );
}

const show: Handle = async (visit, request, response) => {
  await showPage(visit, response, await documentOf(visit, request), null);
};

const placeFields = {
  from: blankAsAbsent(count),
  to: blankAsAbsent(count),
  deadline: blankAsAbsent(text(10)),
};

/** No position: the whole document. One alone: from there on, or up to there. */
function spanIn(from: number | undefined, to: number | undefined, { paragraphs }: DocumentRow): Span | null {
  return from === undefined && to === undefined ? null : { from: from ?? 1, to: to ?? paragraphs };
}

const make: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const schema = z.object({ user: text(100), task: z.enum(['translate', 'review']), ...placeFields });
  const { user, task, from, to, deadline = null } = parse(schema, request.body);
  const ask = { user, task, span: spanIn(from, to, document), deadline };
  await orShow(visit, request, response, document, () =>
    assign(actionContext(visit), { document: document.id, ...ask }),
  );
};

const change: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const schema = z.object({ base: count, end: blankAsAbsent(flag), ...placeFields });
  const { base, end = false, from, to, deadline = null } = parse(schema, request.body);
  const asked = { document: document.id, id: String(request.params['assignment']), base };
  await orShow(visit, request, response, document, () =>
    changeAssignment(
      actionContext(visit),
      end ? { ...asked, end } : { ...asked, span: spanIn(from, to, document), deadline },
    ),
  );
};

/** Back to the page; where it was refused, the page itself with what was typed. */
async function orShow(
  visit: Visit,
  request: Request,
  response: Response,
  document: DocumentRow,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'not-found' || error.code === 'forbidden') throw error;
    const typed = request.body as Attempt['typed'];
    return showPage(visit, response, document, { refusal: error, typed });
  }
  response.redirect(303, urls.assignments(document.id));
}

export const assignmentRoutes = [
  get('/documents/:document/assignments', 'read', show),
  post('/documents/:document/assignments', 'assign', make),
  post('/documents/:document/assignments/:assignment', 'assign', change),
];
