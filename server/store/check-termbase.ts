import { buildRecogniser, buildRenderings, type Concept } from '../../glossary/index.js';
import { buildVocabulary } from '../../glossary/english/vocabulary.js';
import { scan } from '../../glossary/scan.js';
import type { CheckTermbase } from '../core/checks/check.js';
import { readEntries } from './findings-work.js';
import type { Store } from './open.js';

const page = 1_000;

/** The termbase as it stood after commit `upto`: only what a check asks, for threads and programs without the index. */
export function readTermbase(reading: Pick<Store, 'reader'>, upto: number): CheckTermbase {
  const concepts = new Map<string, Concept>();
  for (let last = ''; ;) {
    const entries = readEntries(reading, { last, limit: page, upto });
    if (entries.length === 0) break;
    last = entries.at(-1)?.id ?? '';
    for (const concept of entries) if (!concept.entry.retired) concepts.set(concept.id, concept);
  }
  const recogniser = buildRecogniser([...concepts.values()]);
  const renderings = buildRenderings(concepts.values(), concepts.size);
  const concept = (id: string): Concept | undefined => concepts.get(id);
  const vocabulary = buildVocabulary(concepts.values());
  return {
    concept,
    scan: (input) => scan(input, recogniser, renderings, concept),
    hasWord: vocabulary.has,
  };
}
