import type { ParagraphFilter } from '../../store/paragraphs.js';
import { listParagraphs, type ParagraphRow } from '../../store/paragraphs.js';
import type { Visit } from '../../http/visit.js';
import type { DocumentRow } from '../../store/documents.js';

/** What waits for this reviewer: translated, nothing said against it, and not approved by them already. */
export function waitingFor({ person }: Visit): Pick<ParagraphFilter, 'state' | 'notApprovedBy'> {
  return { state: 'waiting', notApprovedBy: person?.id };
}

export async function firstWaiting(visit: Visit, { id }: DocumentRow, from: number): Promise<ParagraphRow | null> {
  const [row] = await listParagraphs(visit.house.store, id, { ...waitingFor(visit), from, limit: 1 });
  return row ?? null;
}
