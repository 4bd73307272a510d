import type { FileProblem } from '../../core/termbase-import/incoming.js';
import { candidates } from '../text/detect.js';
import { bomOf } from '../text/encodings.js';
import { XML_LIMITS } from './limits.js';

export type DecodedXml =
  | {
      readonly kind: 'ok';
      /** Line ends are LF, as XML wants them; no BOM. */
      readonly text: string;
      readonly encoding: string;
      readonly problems: readonly FileProblem[];
    }
  | { readonly kind: 'refused'; readonly problem: FileProblem };

/**
 * Bytes of an XML document → text: BOM, then UTF-16 by its zero bytes, then what the XML declaration names, then UTF-8.
 * A document that is not of its declared encoding is read in the likeliest one, with a warning.
 */
export function decodeXml(bytes: Uint8Array, longest = XML_LIMITS.bytes): DecodedXml {
  if (bytes.length > longest) return refused('xml.too-large', { bytes: String(bytes.length), limit: String(longest) });
  if (bytes.length === 0) return refused('xml.empty', {});
  const bom = bomOf(bytes);
  const declared = bom?.encoding ?? utf16WithoutBom(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  const body = bom === undefined ? bytes : bytes.subarray(bom.length);
  const text = decodeAs(body, declared);
  if (text !== undefined) return { kind: 'ok', text: text.replace(/\r\n?/g, '\n'), encoding: declared, problems: [] };

  const likeliest = candidates(body).find(
    ({ encoding, score }) => score > 0.4 && decodeAs(body, encoding) !== undefined,
  );
  const repaired = likeliest && decodeAs(body, likeliest.encoding);
  if (likeliest === undefined || repaired === undefined) return refused('xml.undecodable', { encoding: declared });
  const values = { declared, encoding: likeliest.encoding };
  return {
    kind: 'ok',
    text: repaired.replace(/\r\n?/g, '\n'),
    encoding: likeliest.encoding,
    problems: [{ severity: 'warning', line: 1, column: 1, code: 'xml.encoding-mismatch', values }],
  };
}

function refused(code: string, values: Readonly<Record<string, string>>): DecodedXml {
  return { kind: 'refused', problem: { severity: 'error', line: 0, column: 0, code, values } };
}

function utf16WithoutBom(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  return bytes[0] === 0 && bytes[1] === 0x3c ? 'utf-16be' : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]?.toLowerCase();
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
