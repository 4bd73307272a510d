import { type ExportedParagraph, isUnreviewed } from './values.js';

/** The bare English with the document's own separators; with `mark`, `[unreviewed] ` before what nobody approved. */
export function writeTextParagraph(paragraph: ExportedParagraph, mark: boolean): string {
  return (mark && isUnreviewed(paragraph) ? '[unreviewed] ' : '') + (paragraph.target ?? '') + paragraph.after;
}
