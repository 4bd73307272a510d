import { stringify } from 'csv-stringify/sync';
import type { ConceptEntry } from '../../../glossary/index.js';
import { writeConcepts } from './concepts.js';
import { guardFormula } from './formula.js';

export type WriteCsvOptions = {
  readonly delimiter?: ',' | '\t' | ';';
  /** Spreadsheets take UTF-8 for something else without it. */
  readonly bom?: boolean;
};

/**
 * Concepts → CSV, UTF-8, every cell quoted. No cell is a formula to a spreadsheet. Law: reading it with the mapping that
 * `proposeMapping` finds gives the concepts back.
 */
export function write(
  concepts: readonly { readonly id: string; readonly entry: ConceptEntry }[],
  { delimiter = ',', bom = true }: WriteCsvOptions = {},
): Uint8Array {
  const rows = writeConcepts(concepts).map((cells) => cells.map(guardFormula));
  return new TextEncoder().encode(stringify(rows, { delimiter, bom, quoted: true, record_delimiter: '\r\n' }));
}
