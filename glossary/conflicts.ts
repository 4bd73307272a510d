import { foldedKey } from './fold.js';
import { tokenise } from './english/words.js';
import { isBad, type Concept } from './model.js';

/** A string that one concept allows and another calls bad, or a Chinese form that two concepts of one domain share. */
export type Conflict =
  | { readonly kind: 'allowed-and-bad'; readonly text: string; readonly allowedIn: string; readonly badIn: string }
  | { readonly kind: 'same-chinese'; readonly text: string; readonly concepts: readonly [string, string] };

/** Compared without regard to case, articles, hyphens and quotes. One pass over the concepts. */
export function findConflicts(concepts: Iterable<Concept>): Conflict[] {
  const allowed = new Map<string, string>();
  const chinese = new Map<string, string>();
  const conflicts: Conflict[] = [];
  const list = [...concepts];
  for (const { id, entry } of list) {
    for (const term of entry.en) if (!isBad(term)) allowed.set(key(term.text), id);
    for (const { text } of entry.zh) {
      const place = `${entry.domain}\n${foldedKey(text)}`;
      const other = chinese.get(place);
      if (other !== undefined && other !== id) conflicts.push({ kind: 'same-chinese', text, concepts: [other, id] });
      chinese.set(place, id);
    }
  }
  for (const { id, entry } of list) {
    for (const term of entry.en.filter(isBad)) {
      const allowedIn = allowed.get(key(term.text));
      if (allowedIn !== undefined && allowedIn !== id) {
        conflicts.push({ kind: 'allowed-and-bad', text: term.text, allowedIn, badIn: id });
      }
    }
  }
  return conflicts;
}

function key(text: string): string {
  return tokenise(text.replace(/^(to|the|an?)\s+/, ''))
    .map((token) => token.word)
    .join(' ');
}
