import type { Check, Found, Word } from '../check.js';
import { capitalNames, moreVerbs, neverCapital } from './english/capitals.js';
import { isOnlyVerb } from './english/verbs.js';
import { determiners } from './english/words.js';

/**
 * A verb or a word like "the" with a capital between words without: "in the Chinese style Take the lead", "and intelligent, Go
 * green". A machine put two beginnings into one sentence there. Names, titles and quotations have other capitals around, or marks.
 */
export const capitalMidSentence: Check<null> = {
  id: 'capital-mid-sentence',
  type: 'grammar',
  severity: 'critical',
  settings: null,
  find({ target }, context) {
    if (target === null) return [];
    const words = context.words();
    return words.flatMap((word, at): Found[] => {
      const [before, after] = [words[at - 1], words[at + 1]];
      if (before === undefined || after === undefined || !isMeantSmall(word, before, target)) return [];
      if (!isSmall(before) || !isSmall(after)) return [];
      if (!/^,?[ \u00a0]+$/.test(target.slice(before.to, word.from))) return [];
      if (!/^[ \u00a0]+["“‘]?$/.test(target.slice(word.to, after.from))) return [];
      if (isTitle(words, at)) return [];
      const part = { from: before.from, to: after.to };
      return [{ source: null, target: part, data: { text: word.text, around: target.slice(part.from, part.to) } }];
    });
  },
};

/** How many words with a meaning of their own are looked at on each side. */
const NEIGHBOURS = 3;

/** "Xi Urges Efforts to Take the Lead": most of the longer words around have a capital, too. */
function isTitle(words: readonly Word[], at: number): boolean {
  const longer = ({ text }: Word): boolean => text.length > 3;
  const before = words
    .slice(Math.max(0, at - 8), at)
    .filter(longer)
    .slice(-NEIGHBOURS);
  const around = [
    ...before,
    ...words
      .slice(at + 1, at + 9)
      .filter(longer)
      .slice(0, NEIGHBOURS),
  ];
  return around.filter(({ text }) => /^\p{Lu}/u.test(text)).length * 2 > around.length;
}

function isSmall({ text }: Word): boolean {
  return /^\p{Ll}/u.test(text);
}

function isMeantSmall({ text, from }: Word, before: Word, target: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(text)) return false;
  const small = text.toLowerCase();
  if (neverCapital.has(small)) return true;
  // The game of Go, the Open: only after a comma is it a clause's verb.
  if (moreVerbs.has(small)) return target.slice(before.to, from).startsWith(',');
  // The Protect the Right to Organize Act, a Go green campaign: after an article it is a name.
  return isOnlyVerb(small) && !capitalNames.has(small) && !determiners.has(before.text);
}
