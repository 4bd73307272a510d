import { isBad, type Concept } from '../model.js';

/** The single words of all renderings that are right, counted so that a concept can go again. */
export type Vocabulary = {
  /** `word`: in small letters, without hyphens and 's. */
  readonly has: (word: string) => boolean;
  readonly update: (concept: Concept) => void;
  readonly remove: (id: string) => void;
};

/** Cost of an update: the concept's own renderings. */
export function buildVocabulary(concepts: Iterable<Concept>): Vocabulary {
  const counts = new Map<string, number>();
  const byConcept = new Map<string, ReadonlySet<string>>();
  const remove = (id: string): void => {
    for (const word of byConcept.get(id) ?? []) {
      const count = (counts.get(word) ?? 0) - 1;
      if (count > 0) counts.set(word, count);
      else counts.delete(word);
    }
    byConcept.delete(id);
  };
  const update = ({ id, entry }: Concept): void => {
    remove(id);
    const words = new Set(standardWords(entry));
    byConcept.set(id, words);
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const concept of concepts) update(concept);
  return { has: (word) => counts.has(word), update, remove };
}

/** The words of an entry's preferred and admitted renderings. */
export function standardWords({ en }: Concept['entry']): string[] {
  return en.filter((term) => !isBad(term)).flatMap(({ text }) => wordsIn(text));
}

/** Words in small letters, parted at hyphens, without 's. */
export function wordsIn(text: string): string[] {
  const plain = text.toLowerCase().normalize('NFC').replaceAll('’', "'");
  return (plain.match(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu) ?? []).map((word) => word.replace(/'s$/, ''));
}
