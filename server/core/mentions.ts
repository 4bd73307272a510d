/** Somebody who can be mentioned by name. */
export type Mentionable = { readonly id: string; readonly name: string };

/** A mention in a text: half-open, UTF-16 units, the sign included. */
export type Mention = { readonly from: number; readonly to: number; readonly user: string };

const SIGN = /[@＠]/gu;
const WORD = /[\p{Script=Latin}\p{N}_]/u;

/**
 * The people whom a text mentions: `@` and a whole name, upper or lower case, the longest name that fits. Not inside a word, as in
 * an address of mail, and not where the name goes on in Latin letters; Chinese may follow without a space.
 */
export function mentionsIn(text: string, people: readonly Mentionable[]): Mention[] {
  if (!/[@＠]/u.test(text)) return [];
  const longestFirst = [...people]
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length || (a.id < b.id ? -1 : 1));
  const found: Mention[] = [];
  for (const { index: from } of text.matchAll(SIGN)) {
    if (WORD.test(text.charAt(from - 1))) continue;
    const person = longestFirst.find(({ name }) => standsAt(text, from + 1, name));
    if (person) found.push({ from, to: from + 1 + person.name.length, user: person.id });
  }
  return found;
}

function standsAt(text: string, at: number, name: string): boolean {
  const to = at + name.length;
  if (text.slice(at, to).toLowerCase() !== name.toLowerCase()) return false;
  return !(WORD.test(name.slice(-1)) && WORD.test(text.charAt(to)));
}

/** A text cut at its mentions, so that a template only loops. Law: the texts, joined, are the text. */
export function mentionParts(
  text: string,
  people: readonly Mentionable[],
): { readonly text: string; readonly user: string | null }[] {
  const parts: { text: string; user: string | null }[] = [];
  let at = 0;
  for (const { from, to, user } of mentionsIn(text, people)) {
    if (from < at) continue;
    if (from > at) parts.push({ text: text.slice(at, from), user: null });
    parts.push({ text: text.slice(from, to), user });
    at = to;
  }
  if (at < text.length || parts.length === 0) parts.push({ text: text.slice(at), user: null });
  return parts;
}
