import { Refusal } from '../../core/refusal.js';
import { breaks } from '../../http/breaks.js';
import type { Handle } from '../../http/route.js';
import { urls } from '../../http/urls.js';
import { render } from '../../http/views.js';
import { type Visit, visitorMay } from '../../http/visit.js';
import { type DocumentRow, listOriginals } from '../../store/documents.js';
import { countParagraphs, type ParagraphRow, readParagraph, readStates } from '../../store/paragraphs.js';
import { type DocumentFindings, readDocumentFindings } from '../../store/findings.js';
import { noteVisit } from '../visited.js';
import { askedFor, documentOf, filterNames, filterOf, paragraphOf } from './asked.js';
import { panelView } from './panel.js';
import { progressOf } from './progress.js';
import { renderRows, rowShared, rowViews } from './row.js';
import { startBefore, windowAround, windowBefore, windowFrom } from './windows.js';

export const showWorkbench: Handle = async (visit, request, response) => {
  const started = performance.now();
  const rest = breaks();
  const { store } = visit.house;
  // Before anything is read: what is committed during a break comes to the page as an event.
  const seq = store.seq();
  const document = await documentOf(visit, request);
  noteVisit(visit, document.id);
  const asked = askedFor(request);
  const filter = filterOf(asked);
  const filtered = filter.state !== undefined || filter.find !== undefined;
  const edited = asked.edit === undefined ? null : await readParagraph(store, document.id, asked.edit);
  if (asked.edit !== undefined && !edited) throw new Refusal('not-found');
  const at = Math.max(1, edited?.position ?? asked.at ?? 1);
  const rows = await windowAround(store, document.id, filter, at);
  await rest();
  const found = filtered ? await countParagraphs(store, document.id, filter) : document.paragraphs;
  await rest();
  const views = await rowViews(visit, rows, asked, rest);
  await rest();
  const [first, last] = [rows[0], rows.at(-1)];
  const originals = await listOriginals(store, document.id);
  const hasSource = originals.some(({ side }) => side === 'source') || rows.some(({ source }) => source !== null);
  const edit = edited && visitorMay(visit, 'save') ? edited.id : null;
  const panel = edit && edited ? await panelView(visit, document, edited) : null;
  await rest();
  const page = render(visit, 'pages/workbench', {
    ...rowShared(visit, document, asked),
    rows: views,
    edit,
    panel,
    at,
    seq,
    filtered,
    filterNames,
    found,
    hasSource,
    progress: progressOf(document),
    findings: await findingsOf(visit, document),
    strings: visit.house.translations.namespace(visit.language, 'client'),
    previous:
      first && first.position > 1
        ? urls.document(document.id, {
            at: await startBefore(store, document.id, filter, first.position),
            ...filter,
          })
        : null,
    next:
      last && last.position < document.paragraphs
        ? urls.document(document.id, { at: last.position + 1, ...filter })
        : null,
  });
  response.set('server-timing', `total;dur=${(performance.now() - started).toFixed(1)}`);
  response.send(page);
};

/** The rows from a position on, or the ones before it. */
export const showRows: Handle = async (visit, request, response) => {
  const { store } = visit.house;
  const document = await documentOf(visit, request);
  const asked = askedFor(request);
  const filter = filterOf(asked);
  const { before, at, from } = asked;
  const rows = await (before !== undefined
    ? windowBefore(store, document.id, filter, before)
    : at !== undefined
      ? windowAround(store, document.id, filter, Math.max(1, at))
      : windowFrom(store, document.id, filter, Math.max(1, from ?? 1)));
  response.send(await renderRows(visit, document, rows, asked));
};

/** A paragraph's address: its row for a page that is open, its place in the document for a person. */
export const showParagraph: Handle = async (visit, request, response) => {
  const { document, row } = await paragraphOf(visit, request);
  if (request.get('x-partial') === 'row') {
    response.send(await renderRows(visit, document, [row], askedFor(request)));
    return;
  }
  response.redirect(303, placeOf(document, row));
};

export function placeOf(document: DocumentRow, row: ParagraphRow): string {
  return `${urls.document(document.id, { at: row.position })}#p-${encodeURIComponent(row.id)}`;
}

/** One letter a paragraph, for the map at the edge. */
export const showMap: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  response.json({ states: await readStates(visit.house.store, document.id) });
};

/** Open findings, and whether more may come to light. */
async function findingsOf({ house }: Visit, document: DocumentRow): Promise<DocumentFindings | null> {
  return (await readDocumentFindings(house.store, [document])).get(document.id) ?? null;
}

export const showProgress: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  response.send(
    render(visit, 'partials/workbench/progress', {
      document,
      progress: progressOf(document),
      findings: await findingsOf(visit, document),
    }),
  );
};
