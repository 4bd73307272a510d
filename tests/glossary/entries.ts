import { readEntry, type Concept } from '../../glossary/index.js';

/** A concept from as little as a test needs to say. */
export function concept(id: string, zh: readonly unknown[], en: readonly unknown[] = [], rest: object = {}): Concept {
  const reading = readEntry({ zh, en, confidence: 'seen', ...rest });
  if (reading.kind === 'problems') throw new Error(JSON.stringify(reading.problems));
  return { id, number: 1, entry: reading.entry };
}
