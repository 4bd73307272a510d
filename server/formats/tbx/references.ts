import { type Relation, RELATION_KINDS } from '../../../glossary/index.js';
import type { IncomingConcept } from '../../core/termbase-import/incoming.js';
import type { Complaints } from './complaints.js';
import type { ConceptDraft, ReadConcept } from './draft.js';
import type { Item } from './items.js';

/**
 * Turns references by XML id into relations by concept id, once all ids are known: a reference to a term means its concept.
 * An id that comes twice belongs to the first concept; the second has none.
 */
export function resolveReferences(
  concepts: readonly ReadConcept[],
  otherIds: ReadonlySet<string>,
  complaints: Complaints,
): IncomingConcept[] {
  const owners = new Map<string, string>();
  const taken = new Set<string>();
  const named = concepts.map((concept) => {
    const twice = concept.id !== '' && taken.has(concept.id);
    if (twice) complaints.warn(concept.at, 'tbx.id-duplicate', { id: concept.id });
    taken.add(concept.id);
    const id = twice ? '' : concept.id;
    for (const xmlId of concept.xmlIds) if (!owners.has(xmlId)) owners.set(xmlId, id);
    return { concept, id };
  });
  return named.map(({ concept, id }) => {
    const related: Relation[] = [];
    for (const reference of concept.references) {
      const kind = RELATION_KINDS.find((name) => name === reference.kind) ?? 'related';
      const target = reference.byXmlId ? owners.get(reference.target) : reference.target;
      if (target === undefined || target === '') {
        if (!otherIds.has(reference.target)) {
          complaints.warn(reference.at, 'tbx.reference-unknown', { target: reference.target });
        }
      } else if (!related.some((other) => other.kind === kind && other.concept === target)) {
        related.push({ kind, concept: target });
      }
    }
    const entry = related.length === 0 ? concept.entry : { ...concept.entry, related };
    return { id, line: concept.at.line, entry };
  });
}

/** True where the item is a reference to another concept or to one of its terms. */
export function takeReference({ category, text, element }: Item, draft: ConceptDraft): boolean {
  const kinds: Readonly<Record<string, string>> = {
    crossReference: text,
    relatedConcept: 'related',
    relatedConceptBroader: 'broader',
    relatedConceptNarrower: 'narrower',
  };
  const kind = Object.hasOwn(kinds, category) ? kinds[category] : undefined;
  const target = element.attributes['target'];
  if (kind === undefined || target === undefined) return false;
  draft.references.push({ at: element, kind, target, byXmlId: true });
  return true;
}
