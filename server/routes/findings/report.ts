import type { Request } from 'express';
import { z } from 'zod';
import type { Severity } from '../../core/checks/check.js';
import { severities } from '../../core/checks/check.js';
import { allChecks } from '../../core/checks/run.js';
import { excerpt, type Excerpt } from '../../core/excerpt.js';
import { breaks } from '../../http/breaks.js';
import { blankAsAbsent, count, parse, text } from '../../http/forms.js';
import type { Visit } from '../../http/visit.js';
import type { DocumentRow } from '../../store/documents.js';
import {
  countReport,
  listReport,
  type ReportFilter,
  type ReportParagraph,
  reportShows,
} from '../../store/findings-report.js';
import { type FindingView, findingView, saidOf } from './view.js';

export const filterShape = {
  show: z.enum(reportShows).default('open'),
  severity: blankAsAbsent(z.enum(severities)),
  check: blankAsAbsent(text(100)),
};

const schema = z.object({ ...filterShape, from: count.default(1), skip: count.default(0) });

export type ReportAsked = z.output<typeof schema>;

export function reportAsked(request: Request): ReportAsked {
  return parse(schema, request.query);
}

/** Paragraphs that are counted at a time, and that are read at a time: few at first, more while nothing is found. */
const counted = 300;
const stretch = { first: 20, most: 320 };
/** Findings on a page. */
const perPage = 100;

/** How many findings of a check there are of each gravity, and how many were dismissed. */
export type CheckCounts = {
  readonly check: string;
  readonly title: string;
  readonly type: string;
  readonly open: Record<Severity, number>;
  total: number;
  dismissed: number;
};

/** Counts of a whole document, a stretch at a time with breaks for other requests; the checks in their order, those without findings left out. */
export async function reportCounts({ house, t }: Visit, document: DocumentRow): Promise<CheckCounts[]> {
  const counts = new Map<string, CheckCounts>();
  const rest = breaks();
  for (let from = 1; from <= document.paragraphs; from += counted) {
    for (const row of await countReport(house.store, document.id, { from, to: from + counted })) {
      const { check, severity, dismissed, count } = row;
      const one = counts.get(check) ?? {
        check,
        title: t(`checks:${check}.title`),
        open: { critical: 0, major: 0, minor: 0, info: 0 },
        type: allChecks.find(({ id }) => id === check)?.type ?? '',
        total: 0,
        dismissed: 0,
      };
      counts.set(check, one);
      if (dismissed) one.dismissed += count;
      else {
        one.open[severity] += count;
        one.total += count;
      }
    }
    await rest();
  }
  return [...counts.values()].sort((a, b) => placeOf(a.check) - placeOf(b.check));
}

function placeOf(check: string): number {
  return allChecks.findIndex(({ id }) => id === check);
}

/** The paragraphs of a document with findings like that, in order, a stretch at a time with breaks for other requests. */
export async function* reportParagraphs(
  { house }: Visit,
  document: DocumentRow,
  filter: ReportFilter,
  first = 1,
): AsyncGenerator<ReportParagraph, void> {
  const rest = breaks();
  let length = stretch.first;
  for (let from = first; from <= document.paragraphs;) {
    const to = from + length;
    const some = await listReport(house.store, document.id, { from, to }, filter);
    for (const paragraph of some) {
      yield paragraph;
      await rest();
    }
    await rest();
    length = some.length > 0 ? stretch.first : Math.min(stretch.most, length * 2);
    from = to;
  }
}

export type FindingInContext = FindingView & { readonly inSource: Excerpt | null; readonly inTarget: Excerpt | null };

export type ReportItem = {
  readonly row: Omit<ReportParagraph, 'findings'>;
  readonly findings: readonly FindingInContext[];
};

/** What a page shows, and where the next one begins; null: there is nothing more. */
export async function reportPage(
  visit: Visit,
  document: DocumentRow,
  { from, skip, ...filter }: ReportAsked,
): Promise<{ readonly items: ReportItem[]; readonly next: { readonly from: number; readonly skip: number } | null }> {
  const items: ReportItem[] = [];
  let room = perPage;
  for await (const paragraph of reportParagraphs(visit, document, filter, Math.max(1, from))) {
    const passed = paragraph.position === from ? skip : 0;
    const { findings, ...row } = paragraph;
    const rest = findings.slice(passed);
    if (rest.length === 0) continue;
    if (room === 0) return { items, next: { from: paragraph.position, skip: 0 } };
    const some = rest.slice(0, room);
    room -= some.length;
    items.push({ row, findings: await inContext(visit, { ...row, findings: some }) });
    if (some.length < rest.length) return { items, next: { from: paragraph.position, skip: passed + some.length } };
  }
  return { items, next: null };
}

/** UTF-16 units around the words: a line or two. */
const around = { source: 30, target: 90 };

export async function inContext(visit: Visit, { findings, ...row }: ReportParagraph): Promise<FindingInContext[]> {
  const said = await saidOf(visit, findings);
  return findings.map((finding) => {
    const { source, target } = finding;
    return {
      ...findingView(visit, finding, row, said),
      inSource: source && excerpt(row.source ?? '', source, around.source),
      inTarget: target && excerpt(row.target ?? '', target, around.target),
    };
  });
}
