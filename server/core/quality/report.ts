import { MQM_CATEGORIES, MQM_SEVERITIES, type MqmCounts, type MqmSeverity, type MqmWeights } from '../mqm.js';
import type { HunkOutcome } from '../facts.js';
import { type Figures, figuresSum, isSeverity, splitKey } from './figures.js';
import type { Attribution } from './scores.js';

/** Figures of one day, document and constellation of people. */
export type TallyRow = Attribution & { readonly day: string; readonly document: string; readonly figures: Figures };

export const groupings = ['document', 'translator', 'reviewer', 'engine', 'month'] as const;

export type Grouping = (typeof groupings)[number];

export const filterKeys = ['document', 'translator', 'reviewer', 'engine'] as const;

export type FilterKey = (typeof filterKeys)[number];

/** What rows must have; absent: any. An empty one asks for rows that have none. */
export type Filter = Partial<Readonly<Record<FilterKey, string>>>;

export type Group = { readonly key: string; readonly figures: Figures };

export type Report = {
  readonly total: Figures;
  /** The most words first; months in the order of time. */
  readonly groups: readonly Group[];
  readonly months: readonly Group[];
  /** What one could filter by in the period, whatever is filtered by now. */
  readonly present: Readonly<Record<FilterKey, ReadonlySet<string>>>;
};

/** Adds rows one after another, so that whoever reads them can take breaks. */
export function collectReport(
  grouping: Grouping,
  filter: Filter,
): { readonly add: (row: TallyRow) => void; readonly report: () => Report } {
  const groups = new Map<string, Sum>();
  const months = new Map<string, Sum>();
  const total = figuresSum();
  const present = {
    document: new Set<string>(),
    translator: new Set<string>(),
    reviewer: new Set<string>(),
    engine: new Set<string>(),
  };
  const asked = filterKeys.filter((key) => filter[key] !== undefined);
  const into = (sums: Map<string, Sum>, key: string, figures: Figures): void => {
    let sum = sums.get(key);
    if (!sum) sums.set(key, (sum = figuresSum()));
    sum.add(figures);
  };
  const listed = (sums: Map<string, Sum>): Group[] => [...sums].map(([key, sum]) => ({ key, figures: sum.sum() }));
  return {
    add(row) {
      for (const key of filterKeys) present[key].add(row[key]);
      if (asked.some((key) => row[key] !== filter[key])) return;
      total.add(row.figures);
      into(months, row.day.slice(0, 7), row.figures);
      if (grouping !== 'month') into(groups, row[grouping], row.figures);
    },
    report() {
      const inTime = listed(months).sort((a, b) => (a.key < b.key ? -1 : 1));
      const byWords = listed(groups).sort(mostWords);
      return { total: total.sum(), groups: grouping === 'month' ? inTime : byWords, months: inTime, present };
    },
  };
}

type Sum = ReturnType<typeof figuresSum>;

function mostWords(a: Group, b: Group): number {
  return b.figures.words - a.figures.words || (a.key < b.key ? -1 : 1);
}

export type ErrorRow = {
  /** `accuracy`, `accuracy/omission`; empty: marked without a category. */
  readonly category: string;
  /** Of a whole dimension: its own and those of its types. */
  readonly level: 'dimension' | 'type';
  readonly counts: MqmCounts;
  readonly total: number;
  readonly penalty: number;
};

/** Errors in the order of MQM's typology, each dimension before its types; what never occurs is left out. */
export function errorRows({ errors }: Figures, weights: MqmWeights): ErrorRow[] {
  const byCategory = new Map<string, Record<MqmSeverity, number>>();
  for (const [key, count] of Object.entries(errors)) {
    const [severity, category] = splitKey(key);
    if (!isSeverity(severity)) continue;
    const counts = byCategory.get(category) ?? { neutral: 0, minor: 0, major: 0, critical: 0 };
    counts[severity] += count;
    byCategory.set(category, counts);
  }
  const known: readonly string[] = MQM_CATEGORIES;
  const place = (category: string): number => (known.includes(category) ? known.indexOf(category) : known.length);
  const categories = [...byCategory.keys()].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const dimensions = [...new Set(categories.map((category) => category.split('/')[0] ?? ''))];
  return dimensions.flatMap((dimension) => {
    const own = categories.filter((category) => category.split('/')[0] === dimension);
    const counts = own.map((category) => byCategory.get(category) ?? noErrors);
    return [
      errorRow(dimension, 'dimension', counts.reduce(addCounts, noErrors), weights),
      ...own.flatMap((category, i) =>
        category === dimension ? [] : [errorRow(category, 'type', counts[i] ?? noErrors, weights)],
      ),
    ];
  });
}

const noErrors: MqmCounts = { neutral: 0, minor: 0, major: 0, critical: 0 };

function addCounts(a: MqmCounts, b: MqmCounts): MqmCounts {
  return { neutral: a.neutral + b.neutral, minor: a.minor + b.minor, major: a.major + b.major, critical: a.critical + b.critical }; // prettier-ignore
}

function errorRow(category: string, level: ErrorRow['level'], counts: MqmCounts, weights: MqmWeights): ErrorRow {
  const sum = (of: (severity: MqmSeverity) => number): number => MQM_SEVERITIES.reduce((all, one) => all + of(one), 0);
  const total = sum((severity) => counts[severity]);
  return { category, level, counts, total, penalty: sum((severity) => counts[severity] * weights[severity]) };
}

export const hunkOutcomes: readonly HunkOutcome[] = ['accept', 'refuse', 'reword', 'ask'];

export type ReasonRow = {
  /** Empty: none was given. */
  readonly reason: string;
  readonly counts: Readonly<Record<HunkOutcome, number>>;
  readonly total: number;
};

/** What was said of hunks, by reason, the most frequent first; those without a reason last. */
export function reasonRows({ outcomes }: Figures): ReasonRow[] {
  const byReason = new Map<string, Record<HunkOutcome, number>>();
  for (const [key, count] of Object.entries(outcomes)) {
    const [outcome, reason] = splitKey(key);
    const counts = byReason.get(reason) ?? { accept: 0, refuse: 0, reword: 0, ask: 0 };
    counts[outcome as HunkOutcome] += count;
    byReason.set(reason, counts);
  }
  return [...byReason]
    .map(([reason, counts]) => ({ reason, counts, total: hunkOutcomes.reduce((sum, one) => sum + counts[one], 0) }))
    .sort(
      (a, b) =>
        Number(a.reason === '') - Number(b.reason === '') || b.total - a.total || (a.reason < b.reason ? -1 : 1),
    );
}
