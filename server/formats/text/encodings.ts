export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** What this program reads, in the order in which a person is offered them. */
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  'big5-hkscs': 'big5',
  cp950: 'big5',
};

/** The encoding that a person means by a name (`GBK`, `utf8`), or undefined. */
export function encodingNamed(name: string): Encoding | undefined {
  const key = name.trim().toLowerCase().replaceAll('_', '-');
  return ENCODINGS.find((encoding) => encoding === key) ?? (Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined);
}

const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

/** The byte order mark at the start of the bytes and its length in bytes. */
export function bomOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly length: number } | undefined {
  for (const [encoding, mark] of BOMS) {
    if (mark.every((byte, i) => bytes[i] === byte)) return { encoding, length: mark.length };
  }
  return undefined;
}

/** The text, or undefined where the bytes are not all well-formed in this encoding. A BOM stays in the text. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  return attempt(bytes, encoding, false);
}

/** The same for the start of a longer input: a character cut off at the end is left out. */
export function decodeStart(bytes: Uint8Array, encoding: Encoding): string | undefined {
  return attempt(bytes, encoding, true);
}

/** Offset in bytes of the first character that this encoding does not have; the length where there is none. */
export function firstBadByte(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodeStart(bytes.subarray(0, middle), encoding) === undefined) bad = middle;
    else good = middle;
  }
  // The byte that does not fit may be a later one of its character: go back to the first.
  for (let at = good; at > Math.max(0, good - 4); at--) {
    if (decode(bytes.subarray(0, at), encoding) !== undefined) return at;
  }
  return Math.max(0, good - 4);
}

function attempt(bytes: Uint8Array, encoding: Encoding, stream: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes, { stream });
  } catch {
    return undefined;
  }
}
