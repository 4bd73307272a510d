import { setImmediate } from 'node:timers/promises';
import { type Concept, type ConceptEntry, findConflicts, findFaults } from '../../glossary/index.js';
import type { ParagraphReader } from '../store/scan-reader.js';
import type { ScanAnswer } from './scan-messages.js';

const page = 1_000;

/** Compares all entries with one another. */
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
  return { kind: 'conflicts', conflicts: conflicts.slice(0, limit), total: conflicts.length };
}
