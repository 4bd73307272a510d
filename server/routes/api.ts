import { z } from 'zod';
import { saveRevision } from '../actions/save-revision.js';
import { isDocumentDate } from '../core/document-date.js';
import { splitParagraphs } from '../core/paragraphs.js';
import { Refusal } from '../core/refusal.js';
import { exportedParagraphs } from '../http/export-document.js';
import { documentSummary, documentValue, scanTexts, withAccepted } from '../http/values.js';
import { count, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { listDocuments } from '../store/documents.js';
import { listParagraphs, readParagraph } from '../store/paragraphs.js';
import { actionContext } from './context.js';
import { documentOf } from './documents.js';
import { decideByApi, listHunks } from './review/api.js';

const mostParagraphs = 100;

const documents: Handle = async ({ house }, _request, response) => {
  const rows = await listDocuments(house.store, house.project);
  response.json({ documents: rows.map(documentSummary) });
};

const windowSchema = z.object({ at: count.default(1), limit: count.default(mostParagraphs) });

const document: Handle = async (visit, request, response) => {
  const row = await documentOf(visit, request);
  const { at, limit } = parse(windowSchema, request.query);
  const size = Math.min(Math.max(limit, 1), mostParagraphs);
  const rows = await listParagraphs(visit.house.store, row.id, { from: Math.max(at, 1), limit: size });
  const paragraphs = await exportedParagraphs(visit.house.store, rows);
  const end = rows.at(-1)?.position ?? row.paragraphs;
  response.json({ ...documentValue(row, paragraphs), ...(end < row.paragraphs ? { next: end + 1 } : {}) });
};

const number = z.number().int().min(0).max(1_000_000_000);

const revisionSchema = z.object({
  base: number,
  text: text(),
  done: z.boolean().default(true),
  source: number.nullish(),
});

const saveParagraph: Handle = async (visit, request, response) => {
  // Whether there is such a paragraph is what the action asks first.
  const { document, paragraph } = request.params as { document: string; paragraph: string };
  const { source, ...ask } = parse(revisionSchema, request.body);
  checkLength(ask.text, visit.house.settings.MAX_PARAGRAPH_LENGTH);
  const { kind, number } = await saveRevision(actionContext(visit), {
    document,
    paragraph,
    ...ask,
    source: source ?? undefined,
  });
  response.status(kind === 'new' ? 201 : 200).json({ number });
};

const terms: Handle = ({ house }, request, response) => {
  const { q } = parse(z.object({ q: text(1000) }), request.query);
  response.json({ results: withAccepted(house.termbase.current().lookup(q), house.accepted.of('')) });
};

const scanSchema = z.object({
  source: text().nullish(),
  target: text().nullish(),
  asOf: z.string().refine(isDocumentDate).nullish(),
  document: text(100).nullish(),
  paragraph: text(100).nullish(),
});

const scan: Handle = async ({ house }, request, response) => {
  const { source, target, asOf, document, paragraph } = parse(scanSchema, request.body);
  if (typeof (source ?? target) !== 'string') throw new Refusal('malformed', { field: 'source' });
  const paragraphs = (given: string | null | undefined): string[] | null =>
    given === null || given === undefined ? null : splitParagraphs(given).paragraphs.map((paragraph) => paragraph.text);
  const texts = [paragraphs(source), paragraphs(target)] as const;
  // One paragraph is one piece of work, so it is bounded as it is everywhere else.
  for (const text of texts.flatMap((list) => list ?? [])) checkLength(text, house.settings.MAX_PARAGRAPH_LENGTH);
  if (paragraph && !(await readParagraph(house.store, document ?? '', paragraph))) throw new Refusal('not-found');
  const here = house.accepted.of(paragraph ?? '');
  const context = { asOf: asOf ?? house.documentDates.of(document ?? ''), accepted: () => here };
  response.json(await scanTexts(house.termbase.current(), ...texts, context));
};

export function checkLength(given: string, limit: number): void {
  if (given.length > limit) throw new Refusal('too-long', { limit });
}

export const apiRoutes = [
  get('/api/v1/documents', 'read', documents),
  get('/api/v1/documents/:document', 'read', document),
  post('/api/v1/documents/:document/paragraphs/:paragraph/revisions', 'save', saveParagraph, { body: 'json' }),
  get('/api/v1/documents/:document/paragraphs/:paragraph/hunks', 'read', listHunks),
  post('/api/v1/documents/:document/paragraphs/:paragraph/decisions', 'decide', decideByApi, { body: 'json' }),
  get('/api/v1/terms', 'look-up', terms),
  post('/api/v1/scan', 'read', scan, { body: 'json' }),
];
