import type { DismissalScope } from '../facts.js';
import type { CheckedTexts, Finding, JudgedFinding, Severity } from './check.js';

/** "Not an error here", as it was said, with what it takes to see whether it still stands. */
export type Dismissal = {
  readonly id: string;
  readonly scope: DismissalScope;
  readonly check: string;
  /** Where it was said. */
  readonly project: string;
  readonly document: string;
  readonly paragraph: string;
  /** The texts that were seen there; only for the scope `text`. */
  readonly source: string | null;
  readonly target: string | null;
  /** The words that the finding marked. */
  readonly sourceWords: string | null;
  readonly targetWords: string | null;
  readonly concept: string | null;
  readonly conceptNumber: number | null;
  /** The number of the concept's latest revision; null where it names none. */
  readonly conceptLatest: number | null;
  /** Of what was dismissed, at worst. */
  readonly severity: Severity;
};

/** A paragraph with its texts. */
export type Place = CheckedTexts & {
  readonly project: string;
  readonly document: string;
  readonly paragraph: string;
};

/** The words that a finding marks on each side; null where it marks none. */
export function wordsOf(
  { source, target }: Pick<Finding, 'source' | 'target'>,
  texts: CheckedTexts,
): { readonly sourceWords: string | null; readonly targetWords: string | null } {
  return {
    sourceWords: source && (texts.source ?? '').slice(source.from, source.to),
    targetWords: target && (texts.target ?? '').slice(target.from, target.to),
  };
}

/** Whether a dismissal that has not been taken back reaches this finding. */
export function isDismissedBy(finding: Finding, place: Place, dismissal: Dismissal): boolean {
  const { scope, concept, conceptNumber, conceptLatest } = dismissal;
  if (dismissal.project !== place.project || dismissal.check !== finding.check || concept !== finding.concept)
    return false;
  if (concept !== null && conceptNumber !== conceptLatest) return false;
  // The same words may be worse elsewhere: who dismissed them here need not be allowed to there.
  if (finding.severity === 'critical' && dismissal.severity !== 'critical') return false;
  if (scope === 'term') return concept !== null;
  const { sourceWords, targetWords } = wordsOf(finding, place);
  if (dismissal.sourceWords !== sourceWords || dismissal.targetWords !== targetWords) return false;
  if (scope === 'project') return true;
  if (scope === 'document') return dismissal.document === place.document;
  const { paragraph, source, target } = dismissal;
  return paragraph === place.paragraph && source === place.source && target === place.target;
}

/**
 * The findings of a paragraph, each with the first dismissal that reaches it. `standing`: in the order in which they were
 * said, without those that were taken back.
 */
export function judge(findings: readonly Finding[], place: Place, standing: readonly Dismissal[]): JudgedFinding[] {
  return findings.map((finding) => ({
    ...finding,
    dismissal: standing.find((dismissal) => isDismissedBy(finding, place, dismissal))?.id ?? null,
  }));
}
