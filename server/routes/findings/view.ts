import type { Finding, JudgedFinding, Severity } from '../../core/checks/check.js';
import { deprecatedRendering } from '../../core/checks/renderings.js';
import { dismissalScopes, mayEndDismissal, nameOf, type FindingName } from '../../core/dismiss.js';
import type { DismissalScope } from '../../core/facts.js';
import type { Visit } from '../../http/visit.js';
import { type DismissalRow, listDismissals } from '../../store/dismissals.js';
import type { ParagraphRow } from '../../store/paragraphs.js';
import { findingsIn } from '../workbench/findings.js';

/** A finding as templates show it. */
export type FindingView = Pick<Finding, 'type' | 'source' | 'target' | 'fix'> &
  FindingName & {
    readonly severity: Severity;
    readonly title: string;
    readonly message: string;
    readonly explanation: string;
    /** How far this person may dismiss it. */
    readonly scopes: readonly DismissalScope[];
    /** What was said of it; null: it is open. */
    readonly dismissal: (DismissalRow & { readonly mayEnd: boolean }) | null;
  };

/** The first of some findings, and how many there are. */
export type FindingList = { readonly shown: readonly FindingView[]; readonly count: number };

/** What stands beside the findings of one paragraph: its texts' numbers, and whether its own texts can be dismissed in. */
export type FindingsView = {
  readonly row: ParagraphRow;
  /** All of them; 0: there is nothing to show. */
  readonly count: number;
  readonly open: FindingList;
  /** Open as well: renderings that the termbase only advises against. */
  readonly renderings: FindingList;
  readonly dismissed: FindingList;
  /** Reasons that a number key gives. */
  readonly presets: readonly string[];
};

const builtIn = ['context', 'published', 'meant', 'elsewhere', 'wrong'] as const;

export function dismissalPresets({ t }: Visit): string[] {
  return builtIn.map((name) => t(`findings:presets.${name}`));
}

/** So many of each kind stand beside a paragraph, the gravest; the report has the others. */
const mostShown = 100;

/** The findings of a paragraph as it stands. */
export async function findingsView(visit: Visit, row: ParagraphRow): Promise<FindingsView> {
  const findings = await findingsIn(visit.house, row);
  const said = await saidOf(visit, findings);
  const open = findings.filter(({ dismissal }) => dismissal === null);
  const listOf = (some: readonly JudgedFinding[]): FindingList => ({
    shown: some.slice(0, mostShown).map((finding) => findingView(visit, finding, row, said)),
    count: some.length,
  });
  return {
    row,
    count: findings.length,
    open: listOf(open.filter((one) => !isAdvice(one))),
    renderings: listOf(open.filter(isAdvice)),
    dismissed: listOf(findings.filter(({ dismissal }) => dismissal !== null)),
    presets: dismissalPresets(visit),
  };
}

function isAdvice({ check, severity }: JudgedFinding): boolean {
  return check === deprecatedRendering.id && severity !== 'critical' && severity !== 'major';
}

/** The dismissals that these findings fall under, by id. */
export async function saidOf(
  { house }: Visit,
  findings: readonly Pick<JudgedFinding, 'dismissal'>[],
): Promise<ReadonlyMap<string, DismissalRow>> {
  const ids = new Set(findings.flatMap(({ dismissal }) => dismissal ?? []));
  return ids.size === 0 ? new Map() : listDismissals(house.store, [...ids]);
}

type CheckWords = { readonly title: string; readonly explanation: string };

const wordsOfChecks = new WeakMap<Visit, Map<string, CheckWords>>();

/** A check's own words, looked up once a request: a report has thousands of its findings. */
function checkWords(visit: Visit, check: string): CheckWords {
  const known = wordsOfChecks.get(visit) ?? new Map<string, CheckWords>();
  wordsOfChecks.set(visit, known);
  const words = known.get(check) ?? {
    title: visit.t(`checks:${check}.title`),
    explanation: visit.t(`checks:${check}.explanation`),
  };
  known.set(check, words);
  return words;
}

/** A finding with its words, and with what was said of it. */
export function findingView(
  visit: Visit,
  { dismissal, ...finding }: JudgedFinding,
  row: Pick<ParagraphRow, 'source' | 'target' | 'closed'>,
  said: ReadonlyMap<string, DismissalRow>,
): FindingView {
  const { t, person } = visit;
  const role = person?.role ?? null;
  const standing = dismissal === null ? undefined : said.get(dismissal);
  const { check, type, severity, source, target, data, fix } = finding;
  return {
    ...nameOf(finding, row),
    type,
    severity,
    source,
    target,
    fix,
    ...checkWords(visit, check),
    message: t(`checks:${check}.message`, data),
    scopes: dismissalScopes(role, finding).filter((scope) => scope !== 'text' || row.closed === 0),
    dismissal: standing ? { ...standing, mayEnd: mayEndDismissal(standing, person?.id ?? '', role) } : null,
  };
}
