import type { ScanHit } from '../../../glossary/index.js';
import type { House } from '../../http/house.js';

/** A hit of the glossary in a paragraph; `proposed`: nobody has decided on its concept's renderings yet. */
export type RowHit = ScanHit & { readonly proposed: boolean };

/** What the glossary finds in a paragraph, with what is accepted there and in the project. */
export function scanParagraph(
  { termbase, accepted }: House,
  { id, source, target }: { readonly id: string; readonly source: string | null; readonly target: string | null },
): RowHit[] {
  const base = termbase.current();
  const found = base.scan({ source, target });
  const here = accepted.of(id);
  const hits = here.length === 0 || target === null ? found : found.filter(({ side }) => side === 'source');
  if (here.length > 0 && target !== null) {
    const present =
      source === null || source.trim() === ''
        ? null
        : new Set(base.recognise(source, { nested: true }).map(({ concept }) => concept));
    for (const hit of base.check(target, { source: present, accepted: here })) {
      const { from, to, concept, status, preferred, fix } = hit;
      hits.push({ side: 'target', text: target.slice(from, to), from, to, concept, status, preferred, fix });
    }
  }
  return hits.map((hit) => ({ ...hit, proposed: base.concept(hit.concept)?.entry.confidence === 'proposed' }));
}
