import { type Figures, measuresOf, splitKey } from '../../core/quality/figures.js';
import { errorRows, type FilterKey, type Grouping, hunkOutcomes, reasonRows } from '../../core/quality/report.js';
import { unnamedEngine } from '../../core/quality/scores.js';
import { type Answer, none } from './read.js';
import type { Visit } from '../../http/visit.js';

/** One table for the page, for CSV and for plots, so that they cannot differ. */
export type Table = {
  readonly id: TableId;
  readonly head: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** The whole; null where rows overlap or there is nothing to add. */
  readonly foot: readonly Cell[] | null;
};

export const tableIds = ['groups', 'months', 'errors', 'outcomes', 'reasons'] as const;

export type TableId = (typeof tableIds)[number];

/** `digits` after the decimal point. */
export type Column = { readonly key: string; readonly label: string; readonly digits: number };

export type Cell = number | null;

export type TableRow = {
  readonly key: string;
  readonly label: string;
  /** The value of the filter that shows this row alone; null where there is none. */
  readonly filter: string | null;
  /** 1: a part of the row of level 0 above it. */
  readonly level: 0 | 1;
  readonly cells: readonly Cell[];
};

export function tablesOf(t: Visit['t'], answer: Answer): Record<TableId, Table> {
  const { report, asked, weights } = answer;
  const measured = (id: 'groups' | 'months', by: Grouping): Table => ({
    id,
    head: t(`quality:by.${by}`),
    columns: measureColumns(t),
    rows: report[id].map(({ key, figures }) => ({
      key,
      label: labelOf(t, answer, by, key),
      level: 0,
      cells: measureCells(figures, answer),
      filter: by === 'month' ? null : key === '' ? none : key,
    })),
    foot: measureCells(report.total, answer),
  });
  const severities = ['critical', 'major', 'minor', 'neutral'] as const;
  const errors = errorRows(report.total, weights).map(({ category, level, counts, total, penalty }) => ({
    ...({ key: category, label: categoryLabel(t, category), filter: null, level: level === 'type' ? 1 : 0 } as const),
    cells: [...severities.map((severity) => counts[severity]), total, penalty],
  }));
  const reasons = reasonRows(report.total).map(({ reason, counts, total }) => ({
    ...({ key: reason, label: reason || t('quality:no-reason'), filter: null, level: 0 } as const),
    cells: [...hunkOutcomes.map((outcome) => counts[outcome]), total],
  }));
  const outcomes = countOutcomes(report.total);
  const count = (key: string, label: string): Column => ({ key, label, digits: 0 });
  const total = count('total', t('quality:column.total'));
  return {
    groups: measured('groups', asked.by),
    months: measured('months', 'month'),
    errors: {
      id: 'errors',
      head: t('quality:column.category'),
      rows: errors,
      columns: [
        ...severities.map((severity) => count(severity, t(`mqm:severities.${severity}`))),
        ...[total, count('penalty', t('quality:column.penalty'))],
      ],
      foot: addCells(errors.filter(({ level }) => level === 0)),
    },
    outcomes: {
      id: 'outcomes',
      head: t('quality:column.outcome'),
      columns: [total],
      rows: hunkOutcomes.map((outcome) => ({
        key: outcome,
        label: t(`quality:outcome.${outcome}`),
        filter: null,
        level: 0,
        cells: [outcomes.get(outcome) ?? 0],
      })),
      foot: [[...outcomes.values()].reduce((sum, one) => sum + one, 0)],
    },
    reasons: {
      id: 'reasons',
      head: t('quality:column.reason'),
      rows: reasons,
      foot: addCells(reasons),
      columns: [...hunkOutcomes.map((outcome) => count(outcome, t(`quality:outcome.${outcome}`))), total],
    },
  };
}

function measureColumns(t: Visit['t']): Column[] {
  const column = (key: string, digits: number): Column => ({ key, label: t(`quality:column.${key}`), digits });
  return [
    ...[column('approvals', 0), column('words', 0), column('critical', 0), column('major', 0), column('minor', 0)],
    ...[column('per-thousand', 1), column('mqm', 1)],
    ...[column('measured', 0), column('cer', 1), column('chrf', 1), column('ter', 1)],
  ];
}

function measureCells(figures: Figures, { weights }: Answer): Cell[] {
  const { approvals, words, errors, mqm, measured, effort } = measuresOf(figures, weights);
  return [
    ...[approvals, words, errors.critical, errors.major, errors.minor, mqm.perThousand, mqm.score],
    ...[measured, effort?.characterEditRate ?? null, effort?.chrf ?? null, effort?.ter ?? null],
  ];
}

export function labelOf(t: Visit['t'], { names }: Pick<Answer, 'names'>, by: Grouping, key: string): string {
  if (by === 'month') return key;
  if (key === '') return t(`quality:none.${by}`);
  if (by === 'engine') return key === unnamedEngine ? t('quality:unnamed-engine') : key;
  return names.get(key) ?? key;
}

function categoryLabel(t: Visit['t'], category: string): string {
  if (category === '') return t('quality:no-category');
  const [dimension = '', type = 'name'] = category.split('/');
  return t(`mqm:${dimension}.${type}`, { defaultValue: category });
}

function countOutcomes({ outcomes }: Figures): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [key, count] of Object.entries(outcomes)) {
    const [outcome] = splitKey(key);
    counts.set(outcome, (counts.get(outcome) ?? 0) + count);
  }
  return counts;
}

function addCells(rows: readonly { readonly cells: readonly Cell[] }[]): Cell[] | null {
  const [first, ...rest] = rows;
  if (!first) return null;
  return rest.reduce<readonly Cell[]>((sum, { cells }) => sum.map((cell, i) => (cell ?? 0) + (cells[i] ?? 0)), first.cells) as Cell[]; // prettier-ignore
}

/** What one can filter by, named and in the order of names. */
export function choicesOf(t: Visit['t'], answer: Answer, key: FilterKey): { value: string; label: string }[] {
  const values = new Set(answer.report.present[key]);
  if (answer.asked[key] !== '') values.add(answer.asked[key] === none ? '' : answer.asked[key]);
  return [...values]
    .map((value) => ({ value: value === '' ? none : value, label: labelOf(t, answer, key, value) }))
    .sort((a, b) => Number(a.value === none) - Number(b.value === none) || a.label.localeCompare(b.label));
}
