/** Text → UTF-8 bytes, without BOM, line ends as they are. Law: `read(write(text))` gives the text back. */
export function write(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
