import type { Concept } from '../model.js';
import { readEntry } from '../read-entry.js';
import data from './termbase.json' with { type: 'json' };

/** Where the starter termbase comes from, and what the codes in `source` stand for. */
export const starterAbout: { readonly licence: string; readonly codes: Readonly<Record<string, string>> } = data.about;

/** The concepts that a new installation begins with, each as revision 1, in the order of their ids. */
export function loadStarter(): Concept[] {
  return (data.concepts as readonly { readonly id: string }[]).map((concept) => {
    const reading = readEntry(concept);
    if (reading.kind === 'problems') throw new Error(`starter ${concept.id}: ${JSON.stringify(reading.problems)}`);
    return { id: concept.id, number: 1, entry: reading.entry };
  });
}
