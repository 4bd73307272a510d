import { normaliseLineEnds } from '../../core/text.js';
import { detect } from './detect.js';
import { bomOf, decode, ENCODINGS, firstBadByte, type Encoding } from './encodings.js';

/**
 * `ok`: `text` has LF line ends and no BOM; `confident` is false where a person should look at the preview (`candidates`).
 * `binary`: not a text (a ZIP, a PDF, NULs, many control characters). `undecodable`: `at` is the offset in bytes of the
 * first character that is not of `encoding`, which is the given one or the one that came furthest. `empty`: nothing in it.
 */
export type ReadText =
  | {
      readonly kind: 'ok';
      readonly text: string;
      readonly encoding: Encoding;
      readonly confident: boolean;
      readonly bom: boolean;
    }
  | { readonly kind: 'binary' }
  | { readonly kind: 'undecodable'; readonly encoding: Encoding; readonly at: number }
  | { readonly kind: 'empty' };

/**
 * Bytes of a plain text file → text. Without `encoding`: BOM, then strict UTF-8, then UTF-16, GB18030 and Big5 by how much
 * the outcome looks like Chinese or English. A given encoding is obeyed, whatever the bytes look like.
 */
export function read(bytes: Uint8Array, encoding?: Encoding): ReadText {
  if (bytes.length === 0) return { kind: 'empty' };
  if (hasBinaryMagic(bytes)) return { kind: 'binary' };
  const bom = bomOf(bytes);
  const found = encoding ?? bom?.encoding;
  if (found !== undefined) {
    const marked = bom?.encoding === found;
    return decoded(marked ? bytes.subarray(bom.length) : bytes, found, true, marked ? bom.length : 0);
  }
  const detected = detect(bytes);
  if (detected !== undefined) return decoded(bytes, detected.encoding, detected.certain, 0);
  return isBinary(latin1(bytes)) ? { kind: 'binary' } : furthest(bytes);
}

function decoded(bytes: Uint8Array, encoding: Encoding, confident: boolean, bom: number): ReadText {
  const text = decode(bytes, encoding);
  if (text === undefined) {
    if (isBinary(latin1(bytes)) && !encoding.startsWith('utf-16')) return { kind: 'binary' };
    return { kind: 'undecodable', encoding, at: bom + firstBadByte(bytes, encoding) };
  }
  if (isBinary(text)) return { kind: 'binary' };
  if (text.trim() === '') return { kind: 'empty' };
  return { kind: 'ok', text: normaliseLineEnds(text), encoding, confident, bom: bom > 0 };
}

/** Nothing fits: name the place where the encoding that came furthest gave up. */
function furthest(bytes: Uint8Array): ReadText {
  const tried = ENCODINGS.filter((encoding) => !encoding.startsWith('utf-16'))
    .map((encoding) => ({ kind: 'undecodable' as const, encoding, at: firstBadByte(bytes, encoding) }))
    .filter(({ at }) => at < bytes.length);
  return tried.reduce(
    (best, next) => (next.at > best.at ? next : best),
    tried[0] ?? { kind: 'undecodable', encoding: 'utf-8', at: 0 },
  );
}

const MAGIC = [
  'PK\x03\x04',
  'PK\x05\x06',
  '%PDF-',
  '{\\rtf',
  '\xd0\xcf\x11\xe0',
  '\x1f\x8b',
  '\x89PNG',
  '\xff\xd8\xff',
  'GIF8',
  'BZh',
  '7z\xbc\xaf',
  '\x7fELF',
];

function hasBinaryMagic(bytes: Uint8Array): boolean {
  const start = latin1(bytes.subarray(0, 8));
  return MAGIC.some((magic) => start.startsWith(magic));
}

/** A NUL, or more than one control character in a hundred. One Ctrl-Z at the end is how DOS closed a text. */
function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const controls = text.match(/[\x01-\x08\x0e-\x1f\x7f]/g)?.length ?? 0;
  return controls > 1 + text.length / 100;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}
