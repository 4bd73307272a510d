import { setImmediate } from 'node:timers/promises';
import {
  buildRecogniser,
  type Concept,
  type ConceptEntry,
  findConflicts,
  findFaults,
  insideFinder,
} from '../../glossary/index.js';
import type { ParagraphReader } from '../store/scan-reader.js';
import type { Listed, ScanAnswer } from './scan-messages.js';

const page = 1_000;

/** Other scans of this thread go on after so many milliseconds. */
const slice = 25;

/** Compares all entries with one another. The least grave come last. */
export async function runConflicts(reader: ParagraphReader, limit: number): Promise<ScanAnswer> {
  const concepts: Concept[] = [];
  for (let last = ''; ;) {
    const rows = reader.concepts(last, page);
    if (rows.length === 0) break;
    last = rows.at(-1)?.id ?? '';
    for (const row of rows) concepts.push({ ...row, entry: row.entry as ConceptEntry });
    await setImmediate();
  }
  const conflicts = [...findConflicts(concepts), ...findFaults(concepts)];
  const shown: Listed[] = conflicts.slice(0, limit);
  let inside = 0;
  const known = new Map(concepts.map((concept) => [concept.id, concept]));
  const find = insideFinder(buildRecogniser(concepts), (id) => known.get(id));
  let since = performance.now();
  for (const concept of concepts) {
    const found = find(concept);
    inside += found.length;
    if (shown.length < limit) shown.push(...found.slice(0, limit - shown.length));
    if (performance.now() - since < slice) continue;
    await setImmediate();
    since = performance.now();
  }
  return { kind: 'conflicts', conflicts: shown, total: conflicts.length, inside };
}
