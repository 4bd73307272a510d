/** A row of the derived table `term`. */
export type TermRow = { readonly lang: string; readonly text: string; readonly status: string };

/**
 * The terms of a `ConceptEntry`, in the order of the entry. What is not shaped like one has no terms: an entry is parsed
 * where it enters (glossary, actions); here it only has to be the same for a commit and for a rebuild.
 */
export function termsOf(entry: unknown): TermRow[] {
  if (typeof entry !== 'object' || entry === null || !('terms' in entry) || !Array.isArray(entry.terms)) return [];
  return (entry.terms as unknown[]).filter(isTerm).map(({ lang, text, status }) => ({ lang, text, status }));
}

function isTerm(term: unknown): term is TermRow {
  if (typeof term !== 'object' || term === null) return false;
  const { lang, text, status } = term as Record<keyof TermRow, unknown>;
  return typeof lang === 'string' && typeof text === 'string' && typeof status === 'string';
}
