import type { Finding } from '../../core/checks/check.js';
import { findingsOf } from '../../core/checks/run.js';
import type { House } from '../../http/house.js';
import type { ParagraphRow } from '../../store/paragraphs.js';
import { readProjectRules } from '../../store/findings-work.js';

/** What the checks find in these texts beside renderings, which have marks and cards of their own; the gravest first. */
export async function findingsBeside(
  { store, project, termbase, accepted, documentDates }: House,
  { id, document, source, target }: Pick<ParagraphRow, 'id' | 'document' | 'source' | 'target'>,
): Promise<Finding[]> {
  const rules = {
    ...readProjectRules(store)(project),
    ...{ termbase: termbase.current(), accepted: accepted.of(id) },
    day: documentDates.of(document) ?? null,
  };
  return findingsOf({ source, target }, rules).filter(({ type }) => type !== 'terminology');
}
