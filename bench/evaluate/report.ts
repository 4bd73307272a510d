import type { Finding } from '../../server/core/checks/check.js';
import type { Finder, Placed } from './finder.js';
import { percent, type Section } from './print.js';
import { type Defect, report } from './texts.js';

/** A finding that marks more of its paragraph than this points nowhere, so it hits nothing. */
const WIDEST = 0.6;

/**
 * The defects that are known in the machine's English of the sample report. One is hit by a finding of any severity whose
 * English span overlaps it; a finding without one, or over most of the paragraph, hits nothing.
 */
export function reportDefects(finder: Finder): Section {
  const english = report.machine();
  const chinese = report.zh();
  const defects = report.defects();
  const alone = hitBy(
    finder,
    defects,
    english.map((target) => ({ source: null, target })),
  );
  const beside = hitBy(
    finder,
    defects,
    english.map((target, i) => ({ source: chinese[i] ?? null, target })),
  );
  const row = (name: string, chosen: readonly Defect[]): string[] => [
    ...[name, String(chosen.length)],
    ...[alone, beside].map((hit) => share(chosen.filter(({ id }) => hit.has(id)).length, chosen.length)),
  ];
  const severities = ['critical', 'major', 'minor', 'info'];
  const of = (severity: string): Defect[] => defects.filter((one) => one.severity === severity);
  const missed = (hit: ReadonlySet<string>, name: string): string[] =>
    defects
      .filter(({ id }) => !hit.has(id))
      .map(({ id, para, severity, type, text }) => `missed ${name}: ${id} P${para} ${severity} ${type}: ${text}`);
  const count = (hit: ReadonlySet<string>, chosen: readonly Defect[]): number =>
    chosen.filter(({ id }) => hit.has(id)).length;
  return {
    title: 'defects of the sample report that are hit',
    about: `A finding of any severity overlaps the defect in the English; findings over ${100 * WIDEST} % of a paragraph count for nothing.`,
    head: ['defects', 'all', 'English alone', 'with the Chinese'],
    rows: [row('together', defects), ...severities.map((severity) => row(severity, of(severity)))],
    named: [],
    listed: [...missed(alone, 'in the English alone'), ...missed(beside, 'with the Chinese')],
    figures: {
      defects: defects.length,
      englishAlone: count(alone, defects),
      withChinese: count(beside, defects),
      critical: {
        all: of('critical').length,
        englishAlone: count(alone, of('critical')),
        withChinese: count(beside, of('critical')),
      },
    },
  };
}

function hitBy(finder: Finder, defects: readonly Defect[], document: readonly Placed[]): ReadonlySet<string> {
  const found = finder.findIn(document);
  const hits = ({ para, start, end }: Defect): boolean =>
    (found[para - 1] ?? []).some((one) => {
      const length = document[para - 1]?.target?.length ?? 0;
      return narrow(one, length) && overlaps(one, start, end);
    });
  return new Set(defects.filter(hits).map(({ id }) => id));
}

const narrow = ({ target }: Finding, length: number): boolean =>
  target !== null && target.to - target.from <= WIDEST * length;

const overlaps = ({ target }: Finding, from: number, to: number): boolean =>
  target !== null && target.from < to && target.to > from;

const share = (part: number, whole: number): string => `${part} (${percent(part, whole)})`;
