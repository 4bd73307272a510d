import { type ConceptEntry, type EnglishTerm, isBad, writtenText } from '../../glossary/index.js';

/** What may be made the standard by one button: an admitted rendering, or the literal name. */
export function mayBecomeStandard(term: EnglishTerm): boolean {
  return term.status === 'admitted' || (term.literal && term.status !== 'preferred');
}

/**
 * The entry with another standard rendering, named as it is written (comment included); the former one becomes admitted.
 * Null where there is no such rendering, or where it may not become the standard. The standard itself changes nothing.
 */
export function withStandard(entry: ConceptEntry, written: string): ConceptEntry | null {
  const terms = entry.en.filter((term) => writtenText(term) === written);
  if (terms.some((term) => term.status === 'preferred')) return entry;
  const chosen = terms.find(mayBecomeStandard);
  if (!chosen) return null;
  const former = entry.en.find((term) => term.status === 'preferred');
  const others = entry.en.filter((term) => term !== chosen && term !== former);
  const demoted: EnglishTerm[] = former ? [{ ...former, status: 'admitted' }] : [];
  const twin = others.some((term) =>
    demoted.some((one) => one.status === term.status && writtenText(one) === writtenText(term)),
  );
  return { ...entry, en: [{ ...chosen, status: 'preferred', scope: 'always' }, ...(twin ? [] : demoted), ...others] };
}

/** The entry with none of its renderings allowed any longer: what was standard or admitted is deprecated. */
export function withoutStandard(entry: ConceptEntry): ConceptEntry {
  const bad = entry.en.filter(isBad);
  const fallen = entry.en
    .filter((term) => !isBad(term))
    .map((term): EnglishTerm => ({ ...term, status: 'deprecated' }))
    .filter((term) => !bad.some((other) => other.status === term.status && writtenText(other) === writtenText(term)));
  return { ...entry, en: [...fallen, ...bad] };
}

/** Whether a concept has renderings, and none that may be used. */
export function isDeprecated(entry: ConceptEntry): boolean {
  return entry.en.length > 0 && entry.en.every(isBad);
}
