import { type Concept, type ConceptEntry, foldedKey, type Termbase } from '../../glossary/index.js';

const most = 200;

/**
 * The concepts that may be found where these entries' terms stand: their terms hold one of these, or end as one of these
 * begins. The longer and the earlier term is found, so without them a term would seem to stand where it does not.
 */
export function neighboursOf(termbase: Termbase, concept: string, entries: readonly ConceptEntry[]): Concept[] {
  const found = new Map<string, Concept>();
  const asked = new Set<string>();
  const look = (query: string, fits: (other: ConceptEntry) => boolean): void => {
    if (query === '' || asked.has(query)) return;
    asked.add(query);
    for (const { concept: id } of termbase.lookup(query, { limit: most })) {
      const other = id === concept || found.has(id) ? undefined : termbase.concept(id);
      if (other && fits(other.entry)) found.set(id, other);
    }
  };
  for (const { zh, en } of entries) {
    for (const { text } of zh) {
      look(text, () => true);
      const key = foldedKey(text.split('…')[0] ?? '');
      for (let end = 1; end < key.length; end++) {
        const start = key.slice(0, end);
        look(start, (other) => other.zh.some((form) => foldedKey(form.text).endsWith(start)));
      }
    }
    for (const { text } of en) {
      look(text, () => true);
      const words = wordsOf(text);
      for (let end = 1; end < words.length; end++) {
        const stems = words.slice(0, end).map(stemOf).join(' ');
        look(words.slice(0, end).join(' '), (other) =>
          other.en.some((term) => ` ${wordsOf(term.text).map(stemOf).join(' ')}`.endsWith(` ${stems}`)),
        );
      }
    }
  }
  return [...found.values()];
}

function wordsOf(text: string): string[] {
  return (
    text
      .replace(/^(to|the|an?)\s+/i, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** What inflection leaves of a word, roughly: too many neighbours do no harm. */
function stemOf(word: string): string {
  return word.slice(0, 4);
}
