import type { Request } from 'express';
import { z } from 'zod';
import type { MqmWeights } from '../../core/mqm.js';
import {
  collectReport,
  type Filter,
  filterKeys,
  type Grouping,
  groupings,
  type Report,
} from '../../core/quality/report.js';
import { breaks } from '../../http/breaks.js';
import { parse, text } from '../../http/forms.js';
import { type Visit, visitorMay } from '../../http/visit.js';
import { readNames, readTallies } from '../../store/quality.js';
import { readSetting } from '../../store/settings.js';

const date = z.union([z.literal(''), z.iso.date()]);
const one = text(200).optional();

const schema = z.object({
  by: z.enum(groupings).default('translator'),
  /** Absent: a year ago; empty: from the beginning. */
  from: date.optional(),
  to: date.default(''),
  /** Absent or empty: any; `-`: those that have none. */
  document: one,
  translator: one,
  reviewer: one,
  engine: one,
});

export type Asked = {
  readonly by: Grouping;
  readonly from: string;
  readonly to: string;
} & { readonly [Key in (typeof filterKeys)[number]]: string };

/** A report as it was asked for, with what its rows are called. */
export type Answer = {
  readonly asked: Asked;
  readonly report: Report;
  readonly names: ReadonlyMap<string, string>;
  readonly weights: MqmWeights;
  /** Whether only the visitor's own figures are in it. */
  readonly own: boolean;
};

export const none = '-';

/** Reads the tallies of the period page by page, with breaks for other requests. */
export async function readReport(visit: Visit, request: Request): Promise<Answer> {
  const { store, project } = visit.house;
  const query = parse(schema, request.query);
  const asked: Asked = {
    by: query.by,
    from: query.from ?? yearBefore(visit.now),
    to: query.to,
    document: query.document ?? '',
    translator: query.translator ?? '',
    reviewer: query.reviewer ?? '',
    engine: query.engine ?? '',
  };
  const filter: Filter = Object.fromEntries(
    filterKeys.flatMap((key) => (asked[key] === '' ? [] : [[key, asked[key] === none ? '' : asked[key]]])),
  );
  const own = !visitorMay(visit, 'report-all');
  const scope = {
    project,
    from: asked.from || null,
    to: asked.to || null,
    // Nobody is not everybody.
    person: own ? (visit.person?.id ?? '-') : null,
  };
  const collected = collectReport(query.by, filter);
  const rest = breaks();
  for await (const rows of readTallies(store, scope)) {
    for (const row of rows) collected.add(row);
    await rest();
  }
  const report = collected.report();
  const { document, translator, reviewer } = report.present;
  const names = await readNames(store, document, new Set([...translator, ...reviewer]));
  const { value } = await readSetting(store, project, 'mqm-weights');
  return { asked, report, names, weights: { neutral: 0, ...value }, own };
}

/** A year, so that the page does not grow with the age of the house. */
function yearBefore(now: Date): string {
  const day = new Date(now);
  day.setUTCFullYear(day.getUTCFullYear() - 1);
  return day.toISOString().slice(0, 10);
}
