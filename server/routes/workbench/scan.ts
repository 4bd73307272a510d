import type { ScanHit } from '../../../glossary/index.js';
import type { House } from '../../http/house.js';
import type { ParagraphRow } from '../../store/paragraphs.js';

/** A hit of the glossary in a paragraph; `proposed`: nobody has decided on its concept's renderings yet. */
export type RowHit = ScanHit & { readonly proposed: boolean };

/** What the glossary finds in a paragraph by the standard of its document's day, with what is accepted there and in the project. */
export function scanParagraph(
  { termbase, accepted, documentDates }: House,
  { id, document, source, target }: Pick<ParagraphRow, 'id' | 'document' | 'source' | 'target'>,
): RowHit[] {
  const base = termbase.current();
  const hits = termbase.scan({ source, target, asOf: documentDates.of(document), accepted: accepted.of(id) });
  return hits.map((hit) => ({ ...hit, proposed: base.concept(hit.concept)?.entry.confidence === 'proposed' }));
}
