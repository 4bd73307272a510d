import type { ConceptEntry, EnglishTerm, ZhForm } from '../../../glossary/index.js';

/** The parts of an entry that a file may or may not be able to say. */
export type EntryPart =
  | 'zh'
  | 'zhVariants'
  | 'preferred'
  | 'admitted'
  | 'bad'
  | 'partOfSpeech'
  | 'domain'
  | 'definitionZh'
  | 'definitionEn'
  | 'source'
  | 'note'
  | 'abbreviation'
  | 'confidence'
  | 'reportRefs'
  | 'notInside'
  | 'related'
  | 'details';

/**
 * The incoming entry with what its file cannot say taken from the standing one: a list of two columns does not erase
 * definitions. Without `details`, a form or a term that stands keeps what is said of it.
 */
export function overlay(
  standing: ConceptEntry,
  incoming: ConceptEntry,
  says: ReadonlySet<EntryPart> | undefined,
): ConceptEntry {
  if (says === undefined) return incoming;
  const from = (part: EntryPart): ConceptEntry => (says.has(part) ? incoming : standing);
  const { citations, retired } = from('details');
  const { related } = from('related');
  return {
    zh: says.has('zhVariants')
      ? forms(standing, incoming.zh, says)
      : forms(standing, [...incoming.zh, ...standing.zh.slice(1)], says),
    notInside: from('notInside').notInside,
    en: terms(standing, incoming, says),
    partOfSpeech: from('partOfSpeech').partOfSpeech,
    domain: from('domain').domain,
    definition: { zh: from('definitionZh').definition.zh, en: from('definitionEn').definition.en },
    source: from('source').source,
    note: from('note').note,
    abbreviation: from('abbreviation').abbreviation,
    confidence: from('confidence').confidence,
    reportRefs: from('reportRefs').reportRefs,
    ...(related === undefined ? {} : { related }),
    ...(citations === undefined ? {} : { citations }),
    ...(retired === undefined ? {} : { retired }),
  };
}

function forms(standing: ConceptEntry, said: readonly ZhForm[], says: ReadonlySet<EntryPart>): ZhForm[] {
  const unique = said.filter((form, i) => said.findIndex((other) => other.text === form.text) === i);
  if (says.has('details')) return unique;
  return unique.map((form) => standing.zh.find((known) => known.text === form.text) ?? form);
}

function terms(standing: ConceptEntry, incoming: ConceptEntry, says: ReadonlySet<EntryPart>): EnglishTerm[] {
  const partOf = ({ status }: EnglishTerm): EntryPart =>
    status === 'preferred' || status === 'admitted' ? status : 'bad';
  const same = (a: EnglishTerm, b: EnglishTerm): boolean => a.text === b.text && a.comment === b.comment;
  const said = incoming.en
    .filter((term) => says.has(partOf(term)) || !standing.en.some((known) => same(known, term)))
    .map((term) => {
      const known = standing.en.find((other) => same(other, term) && other.status === term.status);
      return says.has('details') ? term : (known ?? term);
    });
  const kept = standing.en.filter((term) => !says.has(partOf(term)) && !said.some((other) => same(other, term)));
  if (says.has('details')) return [...said, ...kept];
  // In the standing order, which the file does not say.
  const place = (term: EnglishTerm): number => {
    const at = standing.en.indexOf(term);
    return at === -1 ? standing.en.length : at;
  };
  return [...said, ...kept].sort((a, b) => place(a) - place(b));
}
