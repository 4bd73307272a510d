/**
 * Cells with several members: ` | ` between them, `\|`, `\\`, `\(`, `\)` for the characters themselves, a comment in round brackets
 * at a member's end.
 */
const ESCAPED = /\\([|\\()])/g;
const COMMENTED = /^([^]*\S)\s+\(((?:[^()\\]|\\[^])*)\)$/;

/** Members of a cell, still escaped. A bar without spaces divides too, or stands for `bare`. */
export function splitCell(cell: string, bare?: string): string[] {
  const members: string[] = [];
  let member = '';
  for (let i = 0; i < cell.length; i++) {
    const char = cell[i] ?? '';
    if (char === '\\') member += char + (cell[++i] ?? '');
    else if (char !== '|') member += char;
    else if (bare !== undefined && !/\s$/.test(member) && !/^\s/.test(cell.slice(i + 1, i + 2))) member += bare;
    else {
      members.push(member);
      member = '';
    }
  }
  return [...members, member].map((text) => text.trim()).filter((text) => text !== '');
}

export function readMember(member: string): { readonly text: string; readonly comment: string } {
  const [, text, comment] = COMMENTED.exec(member) ?? [];
  return { text: unescape(text ?? member), comment: unescape(comment ?? '') };
}

export function writeMember(text: string, comment: string): string {
  const escaped = escape(text);
  if (comment !== '') return `${escaped} (${escape(comment).replace(/[()]/g, '\\$&')})`;
  if (!COMMENTED.test(escaped)) return escaped;
  const at = escaped.lastIndexOf('(');
  return `${escaped.slice(0, at)}\\${escaped.slice(at)}`;
}

export function joinMembers(members: readonly string[]): string {
  return members.join(' | ');
}

export function escape(text: string): string {
  return text.replace(/[|\\]/g, '\\$&');
}

export function unescape(text: string): string {
  return text.replace(ESCAPED, '$1').trim();
}
