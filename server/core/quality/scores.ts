import type { ErrorSeverity, HunkOutcome, Origin, Verdict } from '../facts.js';
import { effortStatistics } from '../metrics/effort.js';
import { type Figures, isNothing, noFigures, packEffort } from './figures.js';
import { countWords } from './words.js';

/** What happened to a paragraph's target, in order. */
export type ScoredRevision = {
  readonly number: number;
  readonly origin: Origin;
  readonly author: string | null;
  /** The machine's name where a machine wrote it; empty: it has none. */
  readonly engine: string | null;
  readonly text: string;
};

export type ScoredHunk = {
  readonly outcome: HunkOutcome;
  readonly reason: string | null;
  readonly category: string | null;
  readonly severity: ErrorSeverity | null;
};

export type ScoredDecision = {
  readonly id: string;
  readonly at: string;
  readonly verdict: Verdict;
  readonly sourceNumber: number | null;
  readonly targetNumber: number;
  readonly needed: number;
  readonly reviewer: string;
  /** The text whose hunks were decided; null where none were. */
  readonly compared: number | null;
  readonly hunks: readonly ScoredHunk[];
};

export type History = {
  /** BCP 47, of the target. */
  readonly language: string;
  readonly revisions: readonly ScoredRevision[];
  readonly decisions: readonly ScoredDecision[];
};

/** Who and what figures belong to; empty: nobody, no machine. */
export type Attribution = { readonly translator: string; readonly reviewer: string; readonly engine: string };

/** What one decision adds to the report. */
export type Score = Attribution & {
  readonly decision: string;
  /** UTC date of the decision. */
  readonly day: string;
  readonly figures: Figures;
};

/** Changes with what is counted and how, so that rows computed otherwise are computed anew. */
export const scoresVersion = 'scores-1';

/** A machine that the import gave no name. */
export const unnamedEngine = '?';

/**
 * What each decision on a paragraph adds; decisions that add nothing are left out. Depends on these facts alone.
 *
 * Errors belong to the approval that follows them: those marked since the approval that counted before it. The effort
 * machine → approved is measured at the latest approval that counts, so that a text approved again is not measured twice.
 */
export function scoresOf({ language, revisions, decisions }: History): Score[] {
  const counting = countingApprovals(decisions);
  const last = [...counting].at(-1);
  const scores: Score[] = [];
  let errors: Record<string, number> = {};
  for (const decision of decisions) {
    const outcomes: Record<string, number> = {};
    for (const { outcome, reason, category, severity } of decision.hunks) {
      add(outcomes, `${outcome} ${reason?.trim() ?? ''}`);
      if (severity !== null) add(errors, `${severity} ${category ?? ''}`);
    }
    let figures: Figures = { ...noFigures, outcomes };
    if (counting.has(decision)) {
      const text = revisions.find(({ number }) => number === decision.targetNumber)?.text ?? '';
      const machine = machineOf(revisions, decision.targetNumber);
      const measured = decision === last && machine !== null;
      const effort = measured ? packEffort(effortStatistics(machine.text, text, language)) : [];
      figures = { approvals: 1, words: countWords(text), measured: measured ? 1 : 0, effort, errors, outcomes };
      errors = {};
    }
    if (isNothing(figures)) continue;
    const judged = decision.compared ?? decision.targetNumber;
    scores.push({
      decision: decision.id,
      day: decision.at.slice(0, 10),
      reviewer: decision.reviewer,
      figures,
      translator: translatorOf(revisions, judged, decision.reviewer) ?? '',
      engine: engineOf(machineOf(revisions, judged)),
    });
  }
  return scores;
}

/**
 * The approvals that count: the one that completes the number of people whom the texts need, as long as nobody has sent these
 * texts back or withdrawn the approval. A text that was changed later was approved all the same.
 */
export function countingApprovals(decisions: readonly ScoredDecision[]): ReadonlySet<ScoredDecision> {
  type Standing = { readonly key: string; readonly people: Set<string>; counts: ScoredDecision | null };
  let standing: Standing[] = [];
  for (const decision of decisions) {
    const key = `${decision.sourceNumber}/${decision.targetNumber}`;
    if (decision.verdict !== 'approve') {
      standing = standing.filter((texts) => texts.key !== key);
      continue;
    }
    let texts = standing.find((one) => one.key === key);
    if (!texts) standing.push((texts = { key, people: new Set(), counts: null }));
    texts.people.add(decision.reviewer);
    if (texts.people.size >= decision.needed) texts.counts ??= decision;
  }
  const counts = new Set(standing.flatMap((texts) => texts.counts ?? []));
  return new Set(decisions.filter((decision) => counts.has(decision)));
}

const human: readonly Origin[] = ['translator', 'reviewer', 'restore'];

/** Who wrote the latest translator's text up to `number`; where reviewers translate, somebody else than the one who decides. */
function translatorOf(revisions: readonly ScoredRevision[], number: number, reviewer: string): string | null {
  const written = revisions.filter((one) => one.number <= number && human.includes(one.origin) && one.author !== null);
  const by =
    written.findLast(({ origin }) => origin === 'translator') ??
    written.findLast(({ author }) => author !== reviewer) ??
    written.at(-1);
  return by?.author ?? null;
}

/** The machine's text that the work on revision `number` began with. */
function machineOf(revisions: readonly ScoredRevision[], number: number): ScoredRevision | null {
  return revisions.findLast((one) => one.number <= number && one.origin === 'mt') ?? null;
}

function engineOf(machine: ScoredRevision | null): string {
  return machine === null ? '' : machine.engine || unnamedEngine;
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
