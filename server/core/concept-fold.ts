import { type ConceptEntry, type EnglishTerm, foldedKey, writtenText } from '../../glossary/index.js';

/**
 * An entry with everything that another entry for the same concept adds to it: forms, renderings and texts that it lacks.
 * Nothing of the standing entry is lost or changed; a second standard rendering is admitted. Folding in twice is folding in
 * once.
 */
export function foldInto(standing: ConceptEntry, added: ConceptEntry): ConceptEntry {
  const hasStandard = standing.en.some((term) => term.status === 'preferred');
  const text = (mine: string, theirs: string): string => (mine === '' ? theirs : mine);
  return {
    ...added,
    ...standing,
    zh: union(standing.zh, added.zh, (form) => foldedKey(form.text)),
    notInside: union(standing.notInside, added.notInside, String),
    en: union(
      standing.en,
      added.en.map((term): EnglishTerm =>
        hasStandard && term.status === 'preferred' ? { ...term, status: 'admitted' } : term,
      ),
      (term) => writtenText(term).toLowerCase(),
    ),
    partOfSpeech: text(standing.partOfSpeech, added.partOfSpeech),
    domain: text(standing.domain, added.domain),
    definition: {
      zh: text(standing.definition.zh, added.definition.zh),
      en: text(standing.definition.en, added.definition.en),
    },
    source: text(standing.source, added.source),
    note: text(standing.note, added.note),
    abbreviation: text(standing.abbreviation, added.abbreviation),
    reportRefs: union(standing.reportRefs, added.reportRefs, String),
  };
}

function union<T>(standing: readonly T[], added: readonly T[], key: (item: T) => string): T[] {
  const keys = new Set(standing.map(key));
  const fresh = added.filter((item) => {
    const known = keys.has(key(item));
    keys.add(key(item));
    return !known;
  });
  return [...standing, ...fresh];
}
