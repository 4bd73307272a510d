import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type ParagraphMode, splitParagraphs, type SplitText } from '../core/paragraphs.js';
import { Refusal, type RefusalCode } from '../core/refusal.js';
import { normalise } from '../core/text.js';
import type { Encoding } from '../formats/text/encodings.js';
import { read } from '../formats/text/read.js';
import { compiledBeside } from '../root.js';

export type TextLimits = {
  /** UTF-16 units of one paragraph. */
  readonly paragraphLength: number;
  readonly paragraphs: number;
};

export type TextFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly encoding: Encoding;
  /** False: a person should look whether the text was read rightly. */
  readonly confident: boolean;
  readonly split: SplitText;
};

export type ReadOptions = {
  /** Left out: recognised. */
  readonly encoding?: Encoding | undefined;
  readonly mode?: ParagraphMode | undefined;
  readonly limits: TextLimits;
};

/** Reads a plain text file into paragraphs, or refuses it with the place where it fails. */
export function readTextFile(
  name: string,
  bytes: Uint8Array,
  { encoding, mode = 'auto', limits }: ReadOptions,
): TextFile {
  const file = read(bytes, encoding);
  if (file.kind === 'binary') throw new Refusal('binary', { name });
  if (file.kind === 'empty') throw new Refusal('empty', { name });
  if (file.kind === 'undecodable') throw new Refusal('undecodable', { name, encoding: file.encoding, at: file.at });
  const text = normalise(file.text);
  if (text.kind !== 'ok') throw new Refusal(text.kind === 'nul' ? 'nul' : 'ill-formed-unicode', { name, at: text.at });
  const split = splitParagraphs(text.text, mode);
  if (split.paragraphs.length === 0) throw new Refusal('empty', { name });
  if (split.paragraphs.length > limits.paragraphs) {
    throw new Refusal('too-many-paragraphs', { name, count: split.paragraphs.length, limit: limits.paragraphs });
  }
  const long = split.paragraphs.findIndex((paragraph) => paragraph.text.length > limits.paragraphLength);
  if (long >= 0) throw new Refusal('too-long', { name, paragraph: long + 1, limit: limits.paragraphLength });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, bytes, sha256, encoding: file.encoding, confident: file.confident, split };
}

/** Bytes that are read in a few milliseconds, so that a thread of their own is not worth its start. */
const small = 200_000;

/** What the worker answers: a thrown `Refusal` does not survive the way between threads. */
export type WorkerAnswer =
  | { readonly kind: 'file'; readonly file: Omit<TextFile, 'bytes'> }
  | { readonly kind: 'refusal'; readonly code: RefusalCode; readonly values: Refusal['values'] };

/** The same for a server: a large file is read in a thread of its own, so that others do not wait. */
export async function readTextFileAside(name: string, bytes: Uint8Array, options: ReadOptions): Promise<TextFile> {
  if (bytes.length <= small) return readTextFile(name, bytes, options);
  const worker = new Worker(compiledBeside(import.meta.url, 'read-text-file-worker'), {
    workerData: { name, bytes, options },
  });
  const [answer] = (await once(worker, 'message')) as [WorkerAnswer];
  if (answer.kind === 'refusal') throw new Refusal(answer.code, answer.values);
  return { ...answer.file, bytes };
}
