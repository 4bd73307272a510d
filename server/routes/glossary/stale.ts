import type { ConceptEntry } from '../../../glossary/index.js';
import { diffEntries } from '../../core/concept-diff.js';
import { shownFields, textFields } from '../../core/concept-fields.js';
import { mergeEntries } from '../../core/concept-merge.js';

/** What the form carries as one, and a merge therefore takes from one side. */
const inMore: ReadonlySet<string> = new Set(['related', 'citations', 'use']);

type Numbered = { readonly number: number; readonly entry: ConceptEntry };
export type StaleValues = { readonly base: Numbered | null; readonly current: Numbered; readonly mine: ConceptEntry };

/** What they changed and what I changed since the base, field by field, and both together. */
export function staleView({ base, current, mine }: StaleValues) {
  const from = base?.entry ?? current.entry;
  const { entry: merged, clashes } = mergeEntries(from, current.entry, mine);
  const theirs = diffEntries(from, current.entry);
  const own = diffEntries(from, mine);
  const fields = [...shownFields, ...textFields, 'use' as const].flatMap((field) => {
    const of = (changes: typeof own) => changes.filter((change) => change.field === field);
    const row = {
      field,
      base: from,
      theirs: of(theirs),
      mine: of(own),
      clash: clashes.some((name) => name === (inMore.has(field) ? 'more' : field)),
    };
    return row.theirs.length + row.mine.length > 0 ? [row] : [];
  });
  return { fields, merged, number: current.number };
}
