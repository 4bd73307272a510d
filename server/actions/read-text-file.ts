import { type ParagraphMode, splitParagraphs, type SplitText } from '../core/paragraphs.js';
import { Refusal } from '../core/refusal.js';
import { normalise } from '../core/text.js';
import type { Encoding } from '../formats/text/encodings.js';
import { read } from '../formats/text/read.js';

export type TextLimits = {
  /** UTF-16 units of one paragraph. */
  readonly paragraphLength: number;
  readonly paragraphs: number;
};

export type TextFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
  /** False: a person should look whether the text was read rightly. */
  readonly confident: boolean;
  readonly split: SplitText;
};

/** Reads a plain text file into paragraphs, or refuses it with the place where it fails. */
export function readTextFile(
  name: string,
  bytes: Uint8Array,
  {
    encoding,
    mode = 'auto',
    limits,
  }: { encoding?: Encoding | undefined; mode?: ParagraphMode | undefined; limits: TextLimits },
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
  return { name, bytes, encoding: file.encoding, confident: file.confident, split };
}
