import type { JudgedFinding } from '../../core/checks/check.js';
import { deprecatedRendering, forbiddenRendering } from '../../core/checks/renderings.js';
import { byGravity, examining } from '../../core/checks/run.js';
import { inBreaks } from '../../http/breaks.js';
import type { House } from '../../http/house.js';
import { readGroupFindings } from '../../store/findings.js';
import { readProjectRules } from '../../store/findings-work.js';
import { judgeFindings } from '../../store/judge-findings.js';
import type { ParagraphRow } from '../../store/paragraphs.js';

/**
 * What the checks find in these texts, dismissed or not, the gravest first: those of one paragraph at this moment, and what was
 * found last by comparing paragraphs, where these are the texts that stand.
 */
export async function findingsIn(
  { store, project, termbase, accepted, documentDates }: House,
  { id, document, source, target }: Pick<ParagraphRow, 'id' | 'document' | 'source' | 'target'>,
): Promise<JudgedFinding[]> {
  const place = { paragraph: id, document, project, source, target };
  const rules = {
    ...readProjectRules(store)(project),
    termbase: { ...termbase.current(), scan: termbase.scan },
    accepted: accepted.of(id),
    day: documentDates.of(document) ?? null,
  };
  const own = await inBreaks(examining(place, rules, { notes: false }));
  const findings = [...own.findings, ...readGroupFindings(store, id, place)];
  const [judged = []] = judgeFindings(store, [{ ...place, findings }]);
  return judged.sort(byGravity);
}

/** The checks whose findings are renderings of the termbase. */
export const ofRenderings: readonly string[] = [forbiddenRendering.id, deprecatedRendering.id];

/** A finding about a rendering of the termbase, which has a mark and a card of its own. */
export function isOfRendering({ check }: Pick<JudgedFinding, 'check'>): boolean {
  return ofRenderings.includes(check);
}
