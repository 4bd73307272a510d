import type { ExportedParagraph } from './values.js';

const columns = ['position', 'state', 'flag', 'source', 'machine', 'target', 'author', 'at'] as const;

export const tsvHead = `${columns.join('\t')}\n`;

/** One line a paragraph. Tabs, line breaks and backslashes in a cell stand as \t, \n and \\. */
export function writeTsvParagraph(paragraph: ExportedParagraph): string {
  return `${columns.map((column) => cell(paragraph[column])).join('\t')}\n`;
}

const escapes: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\\': '\\\\' };

/** A cell that a spreadsheet would take for a formula (a Chinese one also by full-width signs) begins with an apostrophe, which the spreadsheet does not show. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value).replace(/[\t\n\\]/g, (character) => escapes[character] ?? character);
  return /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}
