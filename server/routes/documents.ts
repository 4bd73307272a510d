import type { Request } from 'express';
import { z } from 'zod';
import { reviseDocument } from '../actions/revise-document.js';
import { setDocumentDate } from '../actions/set-document-date.js';
import { type Due, dueOf } from '../core/assignment.js';
import { Refusal } from '../core/refusal.js';
import { blankAsAbsent, count, flag, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import { type AssignmentRow, listAssignmentsIn } from '../store/assignments.js';
import { type DocumentRow, documentStates, listDocuments, readDocument } from '../store/documents.js';
import { readDocumentFindings } from '../store/findings.js';
import { actionContext } from './context.js';

/** The document of an address, or 404. */
export async function documentOf(visit: Visit, request: Request): Promise<DocumentRow> {
  const row = await readDocument(visit.house.store, String(request.params['document']));
  if (!row) throw new Refusal('not-found');
  return row;
}

const showDocuments: Handle = async (visit, request, response) => {
  const archived = request.query['archived'] === 'true';
  const { store, project } = visit.house;
  const rows = await listDocuments(store, project, { archived });
  const assigned = await listAssignmentsIn(
    store,
    rows.map(({ id }) => id),
  );
  const findings = await readDocumentFindings(store, rows);
  const today = visit.now.toISOString().slice(0, 10);
  const documents = rows.map((row) => ({
    ...row,
    states: documentStates(row),
    findings: findings.get(row.id) ?? null,
    date: visit.house.documentDates.of(row.id) ?? '',
    holders: holdersOf(assigned.get(row.id) ?? [], today),
  }));
  response.send(render(visit, 'pages/documents', { documents, archived }));
};

/** Who has a document, each person once, with the nearest deadline of theirs. */
function holdersOf(rows: readonly AssignmentRow[], today: string) {
  const holders = new Map<string, { name: string; deadline: string | null; due: Due | null }>();
  for (const { user, userName: name, deadline } of rows) {
    const known = holders.get(user);
    const nearest = [known?.deadline ?? null, deadline].filter((day) => day !== null).sort()[0] ?? null;
    holders.set(user, { name, deadline: nearest, due: dueOf(nearest, today) });
  }
  return [...holders.values()];
}

const revise: Handle = async (visit, request, response) => {
  const { id } = await documentOf(visit, request);
  const schema = z.object({
    base: count,
    title: blankAsAbsent(text(300)),
    archived: blankAsAbsent(flag),
    date: text(10).optional(),
  });
  const { base, title, archived, date } = parse(schema, request.body);
  if (date !== undefined) {
    await setDocumentDate(actionContext(visit), id, date.trim() === '' ? null : date.trim());
    return response.redirect(303, urls.documents());
  }
  await reviseDocument(actionContext(visit), {
    document: id,
    base,
    ...(title === undefined ? {} : { title }),
    ...(archived === undefined ? {} : { archived }),
  });
  response.redirect(303, urls.documents(archived === false ? { archived: true } : {}));
};

export const documentRoutes = [
  get('/documents', 'read', showDocuments),
  post('/documents/:document/revisions', 'import', revise),
];
