import { z } from 'zod';
import { filterKeys, groupings } from '../core/quality/report.js';
import { writeFigureTable } from '../formats/csv/figures.js';
import { parse } from '../http/forms.js';
import { get, type Handle } from '../http/route.js';
import { render } from '../http/views.js';
import { readReport } from './quality/read.js';
import { plotsOf } from './quality/plots.js';
import { type Cell, choicesOf, tableIds, tablesOf } from './quality/tables.js';

/** More rows than this are in the CSV alone. */
const mostRows = 50;

/** sacreBLEU's own description of what is computed; see core/metrics/. */
const signatures = {
  chrf: 'nc:6|nw:0|space:no|eff:yes|case:mixed',
  ter: 'case:lc|tok:tercom|norm:no|punct:yes|asian:no',
};

/** How good the texts were, what errors they had, what became of the machine's: by document, people, machine and month. */
const show: Handle = async (visit, request, response) => {
  const started = performance.now();
  const { t, language } = visit;
  const answer = await readReport(visit, request);
  const tables = tablesOf(t, answer);
  const locale = language === 'zh' ? 'zh-Hans' : 'en';
  const formats = [0, 1].map((digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })); // prettier-ignore
  const shown = (value: Cell, digits: number): string =>
    value === null ? '–' : (formats[digits]?.format(value) ?? '');
  const page = render(visit, 'pages/quality', {
    ...answer,
    tables,
    shown,
    plots: plotsOf(t, tables, shown),
    groupings,
    mostRows,
    filters: filterKeys.map((key) => ({ key, value: answer.asked[key], choices: choicesOf(t, answer, key) })),
    signatures,
    progress: visit.house.scores.progress(),
    empty: answer.report.months.length === 0,
  });
  response.set('server-timing', `total;dur=${(performance.now() - started).toFixed(1)}`);
  response.send(page);
};

const download: Handle = async (visit, request, response) => {
  const { table: id } = parse(z.object({ table: z.enum(tableIds).default('groups') }), request.query);
  const answer = await readReport(visit, request);
  const { head, columns, rows } = tablesOf(visit.t, answer)[id];
  const bytes = writeFigureTable([
    [head, ...columns.map(({ label }) => label)],
    ...rows.map(({ label, cells }) => [
      label,
      ...cells.map((cell, i) => (cell === null ? null : Number(cell.toFixed((columns[i]?.digits ?? 0) + 1)))),
    ]),
  ]);
  const day = visit.now.toISOString().slice(0, 10);
  response.attachment(`quality-${id === 'groups' ? answer.asked.by : id}-${day}.csv`);
  response.set('content-type', 'text/csv; charset=utf-8');
  response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
};

export const qualityRoutes = [get('/quality', 'report', show), get('/quality/export', 'report', download)];
