import type { Finding } from '../core/checks/check.js';
import type { ApprovalRules } from '../core/decide.js';
import type { Expect } from '../core/facts.js';
import type { DocumentRow } from '../store/documents.js';
import { readSetting } from '../store/settings.js';
import type { ActionContext } from './context.js';
import { storedCheck } from './live-check.js';

/** The rules that bear on an approval of a text, what reading them relied on, and the version of the checks' rules. */
export type RulesAtHand = {
  readonly rules: ApprovalRules;
  readonly version: string;
  /** What is open in exactly these texts, the gravest first. */
  readonly findings: readonly Finding[];
  readonly expects: readonly Expect[];
};

/** The texts that would be approved: with a correction, the corrected one. */
export type TextsToApprove = { readonly paragraph: string; readonly source: string | null; readonly target: string };

/**
 * The texts are checked here and now: what the follower has written may be about earlier ones. The trigger
 * `decision_critical_finding` is the second lock where it has come to them.
 */
export async function readApprovalRules(
  context: ActionContext,
  document: DocumentRow,
  texts: TextsToApprove,
): Promise<RulesAtHand> {
  const { store, project, check = storedCheck(store) } = context;
  const [fourEyes, criticalFindings, secondReview, checked] = await Promise.all([
    readSetting(store, project, 'four-eyes'),
    readSetting(store, project, 'critical-findings'),
    readSetting(store, project, 'second-review-terms'),
    check({ document, ...texts }),
  ]);
  const { version, concepts } = checked;
  const findings = checked.findings.filter(({ dismissal }) => dismissal === null);
  const second = document.secondReview === 1 || secondReview.value.some((concept) => concepts.has(concept));
  return {
    rules: {
      fourEyes: fourEyes.value,
      criticalFindings: criticalFindings.value,
      needed: second ? 2 : 1,
      critical: findings.filter(({ severity }) => severity === 'critical').length,
    },
    version,
    findings,
    expects: [
      { kind: 'setting', project, key: 'four-eyes', number: fourEyes.number },
      { kind: 'setting', project, key: 'critical-findings', number: criticalFindings.number },
      { kind: 'setting', project, key: 'second-review-terms', number: secondReview.number },
    ],
  };
}
