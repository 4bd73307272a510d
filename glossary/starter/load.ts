import type { Concept } from '../model.js';
import { readEntry } from '../read-entry.js';
import patterns from './patterns.json' with { type: 'json' };
import data from './termbase.json' with { type: 'json' };

/** Where the starter termbase comes from, and what the codes in `source` stand for. */
export const starterAbout: { readonly licence: string; readonly codes: Readonly<Record<string, string>> } = data.about;

/** The concepts that a new installation begins with, each as revision 1, in the order of their ids. */
export function loadStarter(): Concept[] {
  return conceptsOf(data.concepts);
}

/**
 * The numbered meetings and plans that a new installation begins with as well: N届M中全会 and its like. They are concepts of
 * their own and not forms of the starter's, because one rendering a concept is what a hit shows: 二十届三中全会 has its own,
 * and so has every other session. They are no part of the compiled table, which stays what it is.
 */
export function loadPatterns(): Concept[] {
  return conceptsOf(patterns.concepts);
}

function conceptsOf(list: readonly { readonly id: string }[]): Concept[] {
  return list.map((concept) => {
    const reading = readEntry(concept);
    if (reading.kind === 'problems') throw new Error(`starter ${concept.id}: ${JSON.stringify(reading.problems)}`);
    return { id: concept.id, number: 1, entry: reading.entry };
  });
}
