import type { ApprovalRules } from '../core/decide.js';
import type { Expect } from '../core/facts.js';
import type { DocumentRow } from '../store/documents.js';
import { readSetting } from '../store/settings.js';
import type { ActionContext } from './context.js';

/** The rules that bear on an approval of a text, what reading them relied on, and the version of the checks' rules. */
export type RulesAtHand = {
  readonly rules: ApprovalRules;
  readonly version: string | null;
  readonly expects: readonly Expect[];
};

export async function readApprovalRules(
  { store, project }: ActionContext,
  document: DocumentRow,
): Promise<RulesAtHand> {
  const [fourEyes, criticalFindings] = await Promise.all([
    readSetting(store, project, 'four-eyes'),
    readSetting(store, project, 'critical-findings'),
  ]);
  return {
    rules: {
      fourEyes: fourEyes.value,
      criticalFindings: criticalFindings.value,
      needed: document.secondReview ? 2 : 1,
      critical: 0,
    },
    version: null,
    expects: [
      { kind: 'setting', project, key: 'four-eyes', number: fourEyes.number },
      { kind: 'setting', project, key: 'critical-findings', number: criticalFindings.number },
    ],
  };
}
