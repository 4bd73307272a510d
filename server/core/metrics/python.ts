/** What Python's `str.split()` calls white space; JavaScript's `\s` lacks the separators and NEL, and has the BOM. */
const SPACE = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const SPACES = new RegExp(SPACE, 'g');

/** `''.join(text.split())` */
export function withoutPythonSpace(text: string): string {
  return text.replace(SPACES, '');
}

/** `text.split()` */
export function splitPythonSpace(text: string): string[] {
  return text.split(SPACE).filter((word) => word !== '');
}
