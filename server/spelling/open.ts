import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Speller } from '../core/checks/check.js';
import { buildSpeller } from '../core/spelling/speller.js';
import { readWordGraph } from '../core/spelling/word-graph.js';
import { root } from '../root.js';

/** Made by the build from the packages of dictionaries: a third of a megabyte, used as it is read. */
export const dictionaryFile = path.join(root, 'dist/spelling/english.words');

let speller: Speller | undefined;

/** The dictionary of English, one for the whole thread: everybody who checks has the same. A millisecond, once. */
export function openSpeller(): Speller {
  return (speller ??= buildSpeller(readWordGraph(numbersOf(readFileSync(dictionaryFile)))));
}

function numbersOf(file: Buffer): Uint32Array {
  const bytes = new Uint8Array(file.length);
  bytes.set(file);
  return new Uint32Array(bytes.buffer, 0, file.length >>> 2);
}
