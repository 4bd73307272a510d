import { foldedKey } from '../../../../glossary/index.js';

/** Chinese as it is compared: full-width forms, script, white space and quotation marks do not count. */
export const foldedChinese = foldedKey;

/** English as it is compared: case, white space, kinds of quotation marks and dashes do not count. */
export function foldedEnglish(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[“”«»„‟"‘’‚‛`´']+/g, "'")
      // First, so that a text of nothing but white space takes no longer than another.
      .replace(/\s+/g, ' ')
      .replace(/ ?[–—―] ?| -+ /g, '–')
      .trim()
  );
}

/** Equal for equal texts, of a few characters, and hardly ever equal for others: the length, the first ones, and 53 bits. */
export function textKey(text: string): string {
  return `${text.length.toString(36)}.${text.slice(0, 4)}.${hash(text).toString(36)}`;
}

/** Two multiplications a character (cyrb53 by bryc, public domain). */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
