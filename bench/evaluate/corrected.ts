import { severities } from '../../server/core/checks/check.js';
import { type Finder, isGrave } from './finder.js';
import { around, type Section } from './print.js';
import { report } from './texts.js';

/** What is found in the corrected English of the report: whatever is grave is a false alarm. */
export function correctReport(finder: Finder): Section {
  const english = report.corrected();
  const chinese = report.zh();
  const found = finder
    .findIn(english.map((target, i) => ({ source: chinese[i] ?? null, target })))
    .flatMap((list, i) => list.map((one) => ({ one, i })));
  const line = ({ one, i }: (typeof found)[number]): string =>
    `P${i + 1} ${one.severity} ${one.check}: ${finder.message(one)} ${one.target ? around(english[i] ?? '', one.target) : ''}`;
  const count = (check: string, severity: string): number =>
    found.filter(({ one }) => one.check === check && one.severity === severity).length;
  const names = finder.checks.filter((check) => found.some(({ one }) => one.check === check));
  const grave = found.filter(({ one }) => isGrave(one));
  return {
    title: 'false alarms on the corrected English of the sample report',
    about: `${grave.length} critical or major findings in ${english.length} paragraphs.`,
    head: ['check', ...severities],
    rows: names.map((check) => [check, ...severities.map((severity) => String(count(check, severity)))]),
    named: grave.map(line),
    listed: found.filter(({ one }) => !isGrave(one)).map(line),
    figures: { grave: grave.length, all: found.length },
  };
}
