import { foldedKey } from './fold.js';
import { tokenise } from './english/words.js';
import { numberNames, withoutNumbers } from './number-pattern.js';
import { isBad, type Concept } from './model.js';

/** A string that one concept allows and another calls bad, or a Chinese form that two concepts of one domain share. */
export type Conflict =
  | { readonly kind: 'allowed-and-bad'; readonly text: string; readonly allowedIn: string; readonly badIn: string }
  | { readonly kind: 'same-chinese'; readonly text: string; readonly concepts: readonly [string, string] };

/**
 * A text of one concept that is never found:
 * - `empty`, `too-short`: it would be found everywhere, so it is looked for nowhere;
 * - `shadowed`: where it stands, `by` of the same concept is found, or says that it is not meant.
 */
export type Fault = { readonly concept: string; readonly side: 'source' | 'target'; readonly text: string } & (
  { readonly kind: 'empty' | 'too-short' } | { readonly kind: 'shadowed'; readonly by: string }
);

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

export function findFaults(concepts: Iterable<Concept>): Fault[] {
  return [...concepts].flatMap(faultsOf);
}

function faultsOf({ id, entry }: Concept): Fault[] {
  const faults: Fault[] = [];
  const forms = new Map<string, string>();
  for (const { text, after } of entry.zh) {
    const form = foldedKey(text);
    const kept = withoutNumbers(form).replace(/…/g, '');
    const length = kept.length + numberNames(form).length;
    if (kept === '') faults.push({ kind: 'empty', text, concept: id, side: 'source' });
    else if (length < 2 && after === undefined) faults.push({ kind: 'too-short', text, concept: id, side: 'source' });
    const by = forms.get(form);
    // Traditional and simplified are one form, and may both be written down.
    if (by === text) faults.push({ kind: 'shadowed', text, by, concept: id, side: 'source' });
    forms.set(form, by ?? text);
    for (const shield of entry.notInside) {
      if (foldedKey(shield) === form) faults.push({ kind: 'shadowed', text, by: shield, concept: id, side: 'source' });
    }
  }
  const allowed = new Map(entry.en.filter((term) => !isBad(term)).map((term) => [bare(term.text), term.text]));
  for (const term of entry.en) {
    const { text } = term;
    if (!tokenise(text).some((token) => token.isWord))
      faults.push({ kind: 'empty', text, concept: id, side: 'target' });
    const by = isBad(term) ? allowed.get(bare(text)) : undefined;
    if (by !== undefined) faults.push({ kind: 'shadowed', text, by, concept: id, side: 'target' });
  }
  return faults;
}

/** As the check of renderings compares them: a bad rendering that is allowed letter by letter counts as allowed. */
function bare(text: string): string {
  return text.replace(/^(to|the|an?)\s+/, '');
}

function key(text: string): string {
  return tokenise(text.replace(/^(to|the|an?)\s+/, ''))
    .map((token) => token.word)
    .join(' ');
}
