import type { Span } from '../segments.js';
import type { Word } from '../words.js';
import { plainSpelling } from './spelling.js';

/** Capitalised words that stand side by side, as the two parts of a name do. Without the possessive; `next` is the word after them. */
export type WordPair = Span & {
  readonly first: string;
  readonly second: string;
  /** Where the second begins. */
  readonly middle: number;
  readonly plain: { readonly first: string; readonly second: string };
  readonly next: Word | undefined;
};

export function capitalisedPairs(target: string, words: readonly Word[]): WordPair[] {
  return words.flatMap((word, i) => {
    const second = words[i + 1];
    if (second === undefined || !isCapitalised(word.text) || !isCapitalised(second.text)) return [];
    if (!/^[ \u00a0\n]$/.test(target.slice(word.to, second.from)) || /[’']s$/i.test(word.text)) return [];
    const name = second.text.replace(/[’'][sS]?$/, '');
    const after = words[i + 2];
    const adjacent = after !== undefined && /^[ \u00a0]$/.test(target.slice(second.to, after.from));
    return [
      {
        from: word.from,
        to: second.from + name.length,
        first: word.text,
        second: name,
        middle: second.from,
        plain: { first: plainSpelling(word.text), second: plainSpelling(name) },
        next: adjacent && name === second.text ? after : undefined,
      },
    ];
  });
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
