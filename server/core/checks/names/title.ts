/** Whether a paragraph is a title, a heading or a caption: a short line without an end. Titles have capitals and short forms of their own. */
export function isTitle(text: string): boolean {
  return text.length < 300 && !/[.!?;:]["”’)]*\s*$/.test(text);
}
