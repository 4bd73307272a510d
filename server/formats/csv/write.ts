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
  options: WriteCsvOptions = {},
): Uint8Array {
  return Buffer.concat([...writeParts(concepts, options)]);
}

const rowsAtOnce = 1_000;

/** The same a part at a time. */
export function* writeParts(
  concepts: readonly { readonly id: string; readonly entry: ConceptEntry }[],
  { delimiter = ',', bom = true }: WriteCsvOptions = {},
): Generator<Uint8Array, void> {
  const rows = writeConcepts(concepts);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const guarded = rows.slice(from, from + rowsAtOnce).map((cells) => cells.map(guardFormula));
    const options = { delimiter, bom: bom && from === 0, quoted: true, record_delimiter: '\r\n' };
    yield new TextEncoder().encode(stringify(guarded, options));
  }
}
