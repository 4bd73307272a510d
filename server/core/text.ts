/** What became of a text from outside. `at` is the UTF-16 offset, in the text as given, of the first character refused. */
export type Normalised =
  | { readonly kind: 'ok'; readonly text: string }
  | { readonly kind: 'ill-formed'; readonly at: number }
  | { readonly kind: 'nul'; readonly at: number };

// With the `u` flag a surrogate matches \p{Cs} only when it stands alone.
const REFUSED = /\p{Cs}|\0/u;

/**
 * The one place where text from outside becomes text of ours: CRLF and CR become LF; lone surrogates and NUL are refused
 * (SQLite would change the former silently and cut at the latter); nothing else is touched: no trim, no NFC.
 */
export function normalise(text: string): Normalised {
  const at = text.search(REFUSED);
  if (at >= 0) return { kind: text.charCodeAt(at) === 0 ? 'nul' : 'ill-formed', at };
  return { kind: 'ok', text: normaliseLineEnds(text) };
}

/** CRLF and CR become LF. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
