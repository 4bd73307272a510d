import type { Request } from 'express';
import { z } from 'zod';
import { type AuditFilter, auditNouns } from '../core/audit.js';
import { csvLine } from '../formats/csv/line.js';
import { breaks } from '../http/breaks.js';
import { blankAsAbsent, count, parse, text } from '../http/forms.js';
import { get, type Handle } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import { listPeople } from '../store/accounts.js';
import { type AuditRow, listAudit } from '../store/audit.js';
import { listDocuments } from '../store/documents.js';
import { writable } from './export.js';

const perPage = 100;
/** Rows of an export that are read at a time. */
const window = 500;

const day = z.iso.date();
const filterSchema = z.object({
  user: blankAsAbsent(text(100)),
  noun: blankAsAbsent(z.enum(auditNouns)),
  document: blankAsAbsent(text(100)),
  subject: blankAsAbsent(text(100)),
  since: blankAsAbsent(day),
  until: blankAsAbsent(day),
});

function filterOf(request: Request): AuditFilter {
  return parse(filterSchema, request.query);
}

const show: Handle = async (visit, request, response) => {
  const filter = filterOf(request);
  const { before } = parse(z.object({ before: blankAsAbsent(count) }), request.query);
  const { store, project } = visit.house;
  const [rows, people, documents] = await Promise.all([
    listAudit(store, filter, { before: before ?? null, limit: perPage + 1 }),
    listPeople(store, project),
    listDocuments(store, project, { limit: 500 }),
  ]);
  const some = rows.slice(0, perPage);
  const older = rows.length > perPage ? some.at(-1)?.seq : undefined;
  response.send(
    render(visit, 'pages/audit', {
      filter,
      people,
      documents,
      nouns: auditNouns,
      before,
      rows: some.map((row) => ({ ...row, href: hrefOf(row), subjectName: nameOf(row, visit) })),
      older: older === undefined ? null : urls.audit({ ...filter, before: older }),
      newest: before === undefined ? null : urls.audit({ ...filter }),
      exported: (format: string) => urls.exportAudit({ ...filter, format }),
    }),
  );
};

/** Where the thing itself stands. */
function hrefOf({ action, document, subject, position }: AuditRow): string | null {
  if (document !== null && position !== null) return urls.document(document, { at: position });
  if (document !== null) return urls.document(document);
  if (subject === null) return null;
  if (/^concept:(imported|bulk-edited|undone)$/.test(action)) return urls.batch(subject);
  if (action.startsWith('proposal:')) return urls.proposal(subject);
  return /^(concept|rendering|suggestion):/.test(action) ? urls.concept(subject) : null;
}

/** A setting by the name that its page gives it; anything else by what the log has. */
function nameOf({ action, subject, subjectName }: AuditRow, { t }: Visit): string | null {
  if (action !== 'setting:changed' || subject === null) return subjectName;
  const inStyle = `house-style:${subject.replace(/^house-/, '')}.title`;
  return t([`people:setting.${subject}.title`, inStyle], { defaultValue: subject });
}

const columns = [
  'seq',
  'at',
  'user',
  'userName',
  'action',
  'document',
  'title',
  'subject',
  'position',
  'reason',
] as const;

const download: Handle = async (visit, request, response) => {
  const filter = filterOf(request);
  const { format } = parse(z.object({ format: z.enum(['csv', 'json']).default('csv') }), request.query);
  const { store } = visit.house;
  response.attachment(`audit.${format}`).type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json');
  const rest = breaks();
  response.write(format === 'csv' ? `\ufeff${columns.join(',')}\r\n` : '{"commits":[\n');
  let first = true;
  for (let before: number | null = null; ;) {
    const rows: AuditRow[] = await listAudit(store, filter, { before, limit: window });
    for (const row of rows) {
      const value = Object.fromEntries(columns.map((column) => [column, row[column]]));
      const line =
        format === 'csv'
          ? csvLine(columns.map((column) => row[column]))
          : `${first ? '' : ',\n'}${JSON.stringify(value)}`;
      first = false;
      if (response.destroyed) return;
      if (!response.write(line)) await writable(response);
      await rest();
    }
    if (rows.length < window) break;
    before = rows.at(-1)?.seq ?? 0;
  }
  response.end(format === 'csv' ? '' : '\n]}\n');
};

export const auditRoutes = [get('/audit', 'audit', show), get('/audit/export', 'audit', download)];
