/** Text for between tags. The text holds no character that XML forbids: see `xmlSafe`. */
export function escapeText(text: string): string {
  if (!/[&<>\r]/.test(text)) return text;
  return text.replace(/[&<>\r]/g, (char) => ESCAPES[char] ?? char);
}

/** Text for between double quotes. White space is kept: a parser would turn it into spaces. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/g, (char) => ESCAPES[char] ?? char);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Characters that XML 1.0 cannot hold in any form. */
const FORBIDDEN = '[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])';
/** Quick to look for; nearly no text has one. */
const SUSPECT = /[\0-\x08\x0b\x0c\x0e-\x1f\\\ud800-\udfff\ufffe\uffff]/;
const UNSAFE = new RegExp(`${FORBIDDEN}|\\\\(?=u\\{)`, 'g');

/** `\u{1}` for a character that XML cannot hold, and for a backslash that would be taken for one. */
export function xmlSafe(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(UNSAFE, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`);
}

/** The way back from `xmlSafe`. */
export function xmlUnsafe(text: string): string {
  return text.replace(/\\u\{([0-9a-f]{1,4})\}/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
