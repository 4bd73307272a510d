import { COMMON_HAN } from './common-han.js';
import { bomOf, decode, decodeStart, ENCODINGS, type Encoding } from './encodings.js';

/** One way to read the bytes. `score` from 0 to 1: how much the text looks like Chinese or English that people write. */
export type Candidate = { readonly encoding: Encoding; readonly text: string; readonly score: number };

/** Encodings judged by score; `certain` where nothing else is plausible. */
export type Detected = { readonly encoding: Encoding; readonly certain: boolean };

const PLAUSIBLE = 0.4;
const CLEAR = 0.6;
const LEAD = 0.15;
/** Bytes looked at for scoring; a file has one encoding throughout. */
const SAMPLE = 65_536;

/** The encoding of bytes that have no BOM, or undefined where none is plausible. */
export function detect(bytes: Uint8Array): Detected | undefined {
  const utf8 = decode(bytes, 'utf-8');
  if (utf8 !== undefined && !utf8.includes('\0') && !looksLikeShortGb(utf8, bytes)) {
    return { encoding: 'utf-8', certain: true };
  }
  const [best, second] = candidates(bytes, SAMPLE).filter(
    ({ encoding }) => encoding !== 'utf-8' && decode(bytes, encoding) !== undefined,
  );
  if (best === undefined || best.score < PLAUSIBLE) return undefined;
  const certain = utf8 === undefined || utf8.includes('\0');
  return {
    encoding: best.encoding,
    certain: certain && best.score >= CLEAR && best.score - (second?.score ?? 0) >= LEAD,
  };
}

/**
 * Every encoding in which the start of the bytes is well-formed, the likeliest first, with at most `limit` UTF-16 units
 * of its text (BOM removed) for a person to look at.
 */
export function candidates(bytes: Uint8Array, limit = 200): Candidate[] {
  const sample = bytes.subarray(0, SAMPLE);
  const bom = bomOf(bytes);
  const found: Candidate[] = [];
  for (const encoding of ENCODINGS) {
    const start = bom?.encoding === encoding ? sample.subarray(bom.length) : sample;
    const text = bytes.length <= SAMPLE ? decode(start, encoding) : decodeStart(start, encoding);
    if (text === undefined || /\0/.test(text)) continue;
    const score = bom?.encoding === encoding ? 1 : scoreOf(text, start, encoding);
    found.push({ encoding, text: cutAt(text, limit), score });
  }
  return found.sort((a, b) => b.score - a.score);
}

/** Bytes like D2 BB (一 in GB 2312) are also well-formed UTF-8, for a rare letter. Real Chinese UTF-8 has three-byte characters. */
function looksLikeShortGb(utf8: string, bytes: Uint8Array): boolean {
  if (!/[\u0100-\u07ff]/.test(utf8) || /[^\0-\u07ff]/.test(utf8)) return false;
  const gb = decode(bytes, 'gb18030');
  return gb !== undefined && scoreOf(gb, bytes, 'gb18030') >= 0.9;
}

function scoreOf(text: string, bytes: Uint8Array, encoding: Encoding): number {
  const legacy = encoding === 'gb18030' || encoding === 'big5';
  const familiar = shareOfFamiliar(text, !legacy);
  if (familiar === undefined) return encoding === 'utf-8' ? 1 : 0;
  if (encoding === 'utf-8') return 0.5 + familiar / 2; // well-formed by chance is rare
  return legacy ? (familiar + shareOfFirstLevel(bytes, encoding)) / 2 : familiar;
}

/** Share of characters that are common Han, CJK punctuation or (where counted) printable ASCII; undefined where nothing counts. */
function shareOfFamiliar(text: string, countAscii: boolean): number | undefined {
  let all = 0;
  let sum = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) {
      if (!countAscii) continue;
      sum += code >= 0x20 || (code >= 9 && code <= 13) ? 1 : 0;
    } else if (COMMON_HAN.has(char) || isPunctuation(code)) {
      sum += 1;
    } else if (code >= 0x4e00 && code <= 0x9fff) {
      sum += 0.3;
    }
    all++;
  }
  return all === 0 ? undefined : sum / all;
}

function isPunctuation(code: number): boolean {
  return (
    (code >= 0x2010 && code <= 0x2030) ||
    (code >= 0x3000 && code <= 0x3017) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    code === 0xb7 ||
    code === 0xfeff
  );
}

/** Share of double-byte characters in the standard's punctuation rows and its first, frequent level. */
function shareOfFirstLevel(bytes: Uint8Array, encoding: 'gb18030' | 'big5'): number {
  let all = 0;
  let first = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[++i] ?? 0;
    all++;
    if (encoding === 'big5') {
      if (lead >= 0xa1 && lead <= 0xc6) first++;
    } else if (trail >= 0x30 && trail <= 0x39) {
      i += 2; // four bytes
    } else if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) {
      first++;
    }
  }
  return all === 0 ? 0 : first / all;
}

function cutAt(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const unit = text.charCodeAt(limit - 1);
  return text.slice(0, unit >= 0xd800 && unit <= 0xdbff ? limit - 1 : limit);
}
