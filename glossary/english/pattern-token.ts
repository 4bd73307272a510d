import { nounForms, verbBase, verbForms } from './inflect.js';
import { foldWord, type PatternToken, type Word } from './words.js';

export type { PatternToken };

/** Labels of the words that stand for a number. No text has such words. */
export const CARDINAL = '#';
export const ORDINAL = '#th';
/** What stands for them in a term while it is taken apart. */
export const CARDINAL_WORD = 'cardinalplaceholder';
export const ORDINAL_WORD = 'ordinalplaceholder';

/** As written, as a noun in either number, as a verb in all its forms. */
export type Kind = 'w' | 'n' | 'v';

const PLACES: Readonly<Record<Kind, number>> = { w: 0, n: 1, v: 2 };

/** Terms repeat their words: one value for each word and kind serves all of them. */
export function patternToken(word: Word, hyphenBefore: boolean, kind: Kind): PatternToken {
  const place = PLACES[kind] + (hyphenBefore ? 3 : 0);
  const known = word.patterns[place];
  if (known !== undefined) return known;
  const made = labelled(word, hyphenBefore, kind, formsAs(kind, word.word));
  word.patterns[place] = made;
  return made;
}

/** Two of which the second stands after a hyphen, written as one word. */
export function joined(first: PatternToken, second: PatternToken): PatternToken {
  const forms = second.forms.map((form) => first.word + form);
  const { isWord, hyphenBefore } = first;
  return labelled({ word: forms[0] as string, raw: first.raw + second.raw, isWord }, hyphenBefore, 'n', forms);
}

function labelled(
  { word, raw, isWord }: Pick<Word, 'word' | 'raw' | 'isWord'>,
  hyphenBefore: boolean,
  kind: Kind,
  forms: readonly string[],
): PatternToken {
  const number = raw === CARDINAL_WORD ? CARDINAL : raw === ORDINAL_WORD ? ORDINAL : undefined;
  if (number !== undefined) return { word, raw, isWord, hyphenBefore, label: number, forms: [number] };
  const folded = [...new Set(forms.map(foldWord))];
  const label = folded.length < 2 ? `w ${folded[0]}` : `${kind} ${[...folded].sort().join(' ')}`;
  return { word, raw, isWord, hyphenBefore, label, forms: folded };
}

function formsAs(kind: Kind, word: string): readonly string[] {
  if (kind === 'w') return [word];
  return kind === 'n' ? nounForms(word) : [...verbForms(verbBase(word)), word];
}
