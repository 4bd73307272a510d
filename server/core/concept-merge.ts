import { type ConceptEntry, type EnglishTerm, writtenText, type ZhForm } from '../../glossary/index.js';
import { type ListField, listFields, readMore, type TextField, textFields, textOf } from './concept-fields.js';

export type MergedEntry = {
  readonly entry: ConceptEntry;
  /** Fields that both changed, each otherwise: `entry` holds mine there. */
  readonly clashes: readonly (TextField | ListField)[];
};

/**
 * Two entries written on the same base, as one: what only one of them changed is kept from that one, also inside lists.
 * Where both changed the same thing, mine stands and the field is named.
 */
export function mergeEntries(base: ConceptEntry, theirs: ConceptEntry, mine: ConceptEntry): MergedEntry {
  const clashes = new Set<TextField | ListField>();
  const text = (field: TextField): string => {
    const [b, t, m] = [textOf(base, field), textOf(theirs, field), textOf(mine, field)];
    if (t !== b && m !== b && t !== m) clashes.add(field);
    return m === b ? t : m;
  };
  const list = <T>(field: ListField, key: (item: T) => string, [b, t, m]: readonly (readonly T[])[]): T[] =>
    mergeLists({ base: b ?? [], theirs: t ?? [], mine: m ?? [] }, key, () => void clashes.add(field));

  const all = [base, theirs, mine];
  const zh = list<ZhForm>(
    'zh',
    (form) => form.text,
    all.map((entry) => entry.zh),
  );
  const notInside = list<string>(
    'notInside',
    String,
    all.map((entry) => entry.notInside),
  );
  const en = list<EnglishTerm>(
    'en',
    writtenText,
    all.map((entry) => entry.en),
  );
  const reportRefs = list<string>(
    'reportRefs',
    String,
    all.map((entry) => entry.reportRefs),
  );
  // Each side may have chosen another standard.
  if (en.filter((term) => term.status === 'preferred').length > 1) clashes.add('en');
  const entry: ConceptEntry = {
    zh,
    notInside,
    en,
    partOfSpeech: text('partOfSpeech'),
    domain: text('domain'),
    definition: { zh: text('definition.zh'), en: text('definition.en') },
    source: text('source'),
    note: text('note'),
    abbreviation: text('abbreviation'),
    confidence: text('confidence') as ConceptEntry['confidence'],
    reportRefs,
    ...readMore(text('more')),
  };
  return {
    entry: { ...entry, en: oneStandard(en, mine.en) },
    clashes: [...textFields, ...listFields].filter((f) => clashes.has(f)),
  };
}

/** Where both sides chose a standard, mine stays and theirs is admitted. */
function oneStandard(merged: readonly EnglishTerm[], mine: readonly EnglishTerm[]): EnglishTerm[] {
  const preferred = merged.filter((term) => term.status === 'preferred');
  if (preferred.length < 2) return [...merged];
  const chosen = mine.find((term) => term.status === 'preferred');
  const kept = preferred.find((term) => chosen && writtenText(term) === writtenText(chosen)) ?? preferred[0];
  return merged.map((term) => (term.status === 'preferred' && term !== kept ? { ...term, status: 'admitted' } : term));
}

type Sides<T> = { readonly base: readonly T[]; readonly theirs: readonly T[]; readonly mine: readonly T[] };

/** In my order; what they added comes after. `clash` is called where both changed the same member. */
function mergeLists<T>({ base, theirs, mine }: Sides<T>, key: (item: T) => string, clash: () => void): T[] {
  const say = (item: T | undefined): string => (item === undefined ? '' : JSON.stringify(item));
  const index = (items: readonly T[]): Map<string, T> => new Map(items.map((item) => [key(item), item]));
  const [b, t, m] = [index(base), index(theirs), index(mine)];
  const keys = new Set([...m.keys(), ...t.keys()]);
  return [...keys].flatMap((name) => {
    const [old, their, my] = [b.get(name), t.get(name), m.get(name)];
    const [theyChanged, iChanged] = [say(their) !== say(old), say(my) !== say(old)];
    if (theyChanged && iChanged && say(their) !== say(my)) clash();
    const kept = iChanged || !theyChanged ? my : their;
    return kept === undefined ? [] : [kept];
  });
}
