import { z } from 'zod';
import { severities } from '../../core/checks/check.js';
import { csvLine } from '../../formats/csv/line.js';
import { parse } from '../../http/forms.js';
import type { Handle } from '../../http/route.js';
import { urls } from '../../http/urls.js';
import { dismissedFindingValue } from '../../http/values.js';
import { render, renderBare } from '../../http/views.js';
import type { Visit } from '../../http/visit.js';
import type { DocumentRow } from '../../store/documents.js';
import { readDocumentFindings } from '../../store/findings.js';
import { type ReportFilter, type ReportParagraph, reportShows } from '../../store/findings-report.js';
import { readSetting } from '../../store/settings.js';
import { documentOf } from '../documents.js';
import { sendPieces } from '../export.js';
import { caughtUp } from './answer.js';
import { filterShape, inContext, reportAsked, reportCounts, reportPage, reportParagraphs } from './report.js';
import { dismissalPresets, saidOf } from './view.js';

/** What the checks find in a document: by gravity and check as counts, by paragraph as a list. */
export const showReport: Handle = async (visit, request, response) => {
  const started = performance.now();
  const document = await documentOf(visit, request);
  const asked = reportAsked(request);
  // A page that has just dismissed something is shown what became of it.
  if (request.get('x-partial') === 'findings') await caughtUp(visit);
  const counts = await reportCounts(visit, document);
  const { items, next } = await reportPage(visit, document, asked);
  const { store, project, findings } = visit.house;
  const { value: profile } = await readSetting(store, project, 'checks');
  const standing = (await readDocumentFindings(store, [document])).get(document.id);
  const { from, skip, ...filter } = asked;
  const page = render(visit, 'pages/findings', {
    document,
    filter,
    items,
    counts,
    severities,
    shows: reportShows,
    presets: dismissalPresets(visit),
    open: Object.fromEntries(severities.map((one) => [one, counts.reduce((sum, { open }) => sum + open[one], 0)])),
    total: counts.reduce((sum, { total }) => sum + total, 0),
    dismissed: counts.reduce((sum, { dismissed }) => sum + dismissed, 0),
    checking: standing?.checking ?? true,
    progress: findings.progress(),
    off: Object.values(profile).filter((value) => value === 'off').length,
    filtered: filter.severity !== undefined || filter.check !== undefined,
    view: urls.findings(document.id, { ...filter, from, skip }).split('?')[1] ?? '',
    next: next && urls.findings(document.id, { ...filter, ...next }),
    first: from > 1 || skip > 0 ? urls.findings(document.id, filter) : null,
  });
  response.set('server-timing', `total;dur=${(performance.now() - started).toFixed(1)}`);
  response.send(page);
};

const formats = ['html', 'csv', 'json'] as const;

const types = { html: 'text/html; charset=utf-8', csv: 'text/csv; charset=utf-8', json: 'application/json' } as const;

/** The report as a file that can be sent on: HTML stands alone, in the reader's language. */
export const downloadReport: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const { format, ...filter } = parse(
    z.object({ ...filterShape, format: z.enum(formats).default('html') }),
    request.query,
  );
  const name = `${document.title} ${visit.t('findings:title')}`.replace(/[\\/:*?"<>|\p{C}]+/gu, ' ').slice(0, 100);
  response.attachment(`${name}.${format}`).type(types[format]);
  await sendPieces(response, writers[format](visit, document, filter));
};

/** The same JSON for programs. */
export const listByApi: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const filter = parse(z.object({ ...filterShape, show: z.enum(reportShows).default('all') }), request.query);
  const standing = (await readDocumentFindings(visit.house.store, [document])).get(document.id);
  response.type('application/json').set('x-checking', standing?.checking ? '1' : '0');
  await sendPieces(response, writers.json(visit, document, filter));
};

type Pieces = AsyncGenerator<string, void>;

const writers: Readonly<Record<(typeof formats)[number], (...asked: [Visit, DocumentRow, ReportFilter]) => Pieces>> = {
  async *html(visit, document, filter) {
    const { t, language, now } = visit;
    const counts = await reportCounts(visit, document);
    const locale = language === 'zh' ? 'zh-Hans' : 'en';
    const shared = { t, language, document, severities };
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
    yield renderBare('export/findings-head', { ...shared, counts, filter, made: day.format(now) });
    let empty = true;
    for await (const paragraph of reportParagraphs(visit, document, filter)) {
      empty = false;
      const findings = await inContext(visit, paragraph);
      const said = (at: string): string => day.format(new Date(at));
      yield renderBare('export/findings-paragraph', { ...shared, row: paragraph, findings, said });
    }
    yield renderBare('export/findings-foot', { ...shared, empty });
  },

  async *csv(visit, document, filter) {
    const columns = ['paragraph', 'severity', 'check', 'type', 'source', 'target', 'message', 'fix'] as const;
    yield `\ufeff${csvLine([...columns, 'dismissed', 'reason', 'author', 'at'])}`;
    for await (const paragraph of reportParagraphs(visit, document, filter)) {
      for (const { dismissal, ...finding } of await inContext(visit, paragraph)) {
        const { severity, check, type, sourceWords, targetWords, message, fix } = finding;
        yield csvLine([
          ...[paragraph.position, severity, check, type, sourceWords, targetWords, message, fix],
          ...[
            dismissal?.scope ?? null,
            dismissal?.reason ?? null,
            dismissal?.authorName ?? null,
            dismissal?.at ?? null,
          ],
        ]);
      }
    }
  },

  async *json(visit, document, filter) {
    let first = true;
    yield '[';
    for await (const paragraph of reportParagraphs(visit, document, filter)) {
      for (const value of await valuesOf(visit, paragraph)) {
        yield `${first ? '\n' : ',\n'}${JSON.stringify(value)}`;
        first = false;
      }
    }
    yield '\n]\n';
  },
};

async function valuesOf(visit: Visit, { position, findings }: ReportParagraph) {
  const said = await saidOf(visit, findings);
  return findings.map((finding) =>
    dismissedFindingValue(position, finding, said.get(finding.dismissal ?? '') ?? null, visit.t),
  );
}
