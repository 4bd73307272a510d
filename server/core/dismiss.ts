import { type CheckedTexts, type Finding, severities, type Severity } from './checks/check.js';
import { wordsOf } from './checks/dismissal.js';
import type { DismissalScope, Role } from './facts.js';
import { type Act, may } from './permissions.js';

/** What a finding says, whatever its place: it is named by this where it is dismissed, so that typing around it changes nothing. */
export type FindingName = {
  readonly check: string;
  /** The words that it marks on each side; null where it marks none. */
  readonly sourceWords: string | null;
  readonly targetWords: string | null;
  readonly concept: string | null;
};

export type DismissAsk = FindingName & {
  readonly scope: DismissalScope;
  /** The texts that the person saw; null: there was none. */
  readonly sourceNumber: number | null;
  readonly targetNumber: number | null;
  readonly reason: string;
};

export type DismissStanding = {
  readonly sourceNumber: number | null;
  readonly targetNumber: number | null;
  /** The document's edition is released, and frozen. */
  readonly closed: boolean;
  /** What the checks find in these texts, dismissed or not. */
  readonly found: readonly (FindingName & { readonly severity: Severity })[];
  /** The gravest dismissal that says the same with the same reach already; null: none. */
  readonly same: { readonly id: string; readonly severity: Severity } | null;
};

export type DismissOutcome =
  | { readonly kind: 'new'; readonly reason: string; readonly severity: Severity }
  | { readonly kind: 'already'; readonly id: string }
  | { readonly kind: 'stale' }
  | { readonly kind: 'released' }
  | { readonly kind: 'reason-required' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'forbidden'; readonly act: Act }
  | { readonly kind: 'no-such-finding' };

export const longestDismissalReason = 1000;
/** White space and marks that nobody sees (U+200B) are no reason. */
const isSaid = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What somebody must be allowed to do for a dismissal of this reach and gravity. */
export function dismissalActs(scope: DismissalScope, severity: Severity): readonly Act[] {
  return [
    'dismiss',
    ...(scope === 'term' || scope === 'project' ? (['dismiss-widely'] as const) : []),
    ...(severity === 'critical' ? (['dismiss-critical'] as const) : []),
  ];
}

/** How far a person in this role may dismiss a finding, the nearest first; a term only where the finding is about one. */
export function dismissalScopes(
  role: Role | null,
  finding: { readonly severity: Severity; readonly concept: string | null },
): DismissalScope[] {
  return (['text', 'document', 'term', 'project'] as const).filter(
    (scope) =>
      (scope !== 'term' || finding.concept !== null) &&
      dismissalActs(scope, finding.severity).every((act) => may(role, act)),
  );
}

/** Decides what dismissing a finding means: it is about what the checks find in exactly the texts that the person saw. */
export function decideDismissal(standing: DismissStanding, ask: DismissAsk, role: Role | null): DismissOutcome {
  if (ask.sourceNumber !== standing.sourceNumber || ask.targetNumber !== standing.targetNumber)
    return { kind: 'stale' };
  if (standing.closed && ask.scope === 'text') return { kind: 'released' };
  const named = standing.found.filter((finding) => sameFinding(finding, ask));
  const [gravest] = named;
  if (!gravest || (ask.scope === 'term' && ask.concept === null)) return { kind: 'no-such-finding' };
  for (const { severity } of named) {
    const act = dismissalActs(ask.scope, severity).find((act) => !may(role, act));
    if (act) return { kind: 'forbidden', act };
  }
  const severity = severities.find((one) => named.some((finding) => finding.severity === one)) ?? gravest.severity;
  const { same } = standing;
  if (same !== null && (severity !== 'critical' || same.severity === 'critical'))
    return { kind: 'already', id: same.id };
  const reason = ask.reason.trim();
  if (!isSaid.test(reason)) return { kind: 'reason-required' };
  if (reason.length > longestDismissalReason) return { kind: 'too-long', limit: longestDismissalReason };
  return { kind: 'new', reason, severity };
}

function sameFinding(a: FindingName, b: FindingName): boolean {
  return (
    a.check === b.check && a.sourceWords === b.sourceWords && a.targetWords === b.targetWords && a.concept === b.concept
  );
}

/** The name of a finding in these texts. */
export function nameOf(
  { check, concept, ...places }: Pick<Finding, 'check' | 'source' | 'target' | 'concept'>,
  texts: CheckedTexts,
): FindingName {
  return { check, concept, ...wordsOf(places, texts) };
}

/** Whoever said it may take it back; others where they might have said it, however grave the finding is. */
export function mayEndDismissal(
  { scope, author }: { readonly scope: DismissalScope; readonly author: string },
  user: string,
  role: Role | null,
): boolean {
  return may(role, 'dismiss') && (author === user || dismissalActs(scope, 'minor').every((act) => may(role, act)));
}
