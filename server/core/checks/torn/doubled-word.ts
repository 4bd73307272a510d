import type { Check, Found, Word } from '../check.js';
import { joining, prepositions } from './english/words.js';

/** Right twice in a row: "he said that that was so", "they had had", "what it is is", "the room they came in in the end". */
const RIGHT_TWICE = new Set(
  'that had is was her it you do did in on up out over so very no much many more far long too well now there again bye ha yes please never blah win'.split(
    ' ',
  ),
);

const articles = new Set(['the', 'a', 'an']);

/** The same word, or the same two, twice in a row: the the, New Zealand New Zealand. */
export const doubledWord: Check<null> = {
  id: 'doubled-word',
  type: 'duplication',
  severity: 'minor',
  settings: null,
  find({ target }, context) {
    if (target === null) return [];
    const words = context.words();
    const close = (at: number): boolean => /^\s+$/.test(target.slice(words[at - 1]?.to, words[at]?.from));
    return words.flatMap((word, at): Found[] => {
      const [third, second, before] = [words[at - 3], words[at - 2], words[at - 1]];
      if (before === undefined || !close(at)) return [];
      if (isDoubled(before, word)) return [doubling(target, before, word, before)];
      if (third === undefined || second === undefined || !close(at - 1) || !close(at - 2)) return [];
      return arePair(third, second, before, word) ? [doubling(target, third, word, second)] : [];
    });
  },
};

/** From the first of the words to the last; what stands up to the end of `kept` is enough. */
function doubling(text: string, { from }: Word, { to }: Word, kept: Word): Found {
  const data = { text: text.slice(from, to) };
  return { source: null, target: { from, to }, data, fix: text.slice(from, kept.to) };
}

function isDoubled(one: Word, two: Word): boolean {
  const small = two.text.toLowerCase();
  if (one.text.toLowerCase() !== small || RIGHT_TWICE.has(small) || !/^\p{L}/u.test(small)) return false;
  // Names are doubled: Xiao Xiao, Walla Walla. Long words with a capital (Internet Internet) are not.
  return /^\p{Ll}/u.test(two.text) ? small.length > 1 : one.text === two.text && two.text.length > 6;
}

/** New Zealand New Zealand, in the in the; not "more and more and", "have to have to", "day by day by". */
function arePair(...[one, two, three, four]: readonly [Word, Word, Word, Word]): boolean {
  if (one.text !== three.text || two.text !== four.text || one.text === two.text) return false;
  if (articles.has(two.text)) return prepositions.has(one.text);
  return [one, two].every(({ text }) => /^\p{L}{3,}$/u.test(text) && !joining.has(text) && !prepositions.has(text));
}
