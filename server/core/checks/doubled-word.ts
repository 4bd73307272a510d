import type { Check, Found, Word } from './check.js';

/** Right twice in a row: "he said that that was so", "they had had", "what it is is", "the room they came in in the end". */
const RIGHT_TWICE = new Set(
  'that had is was her it you do did in on up out over so very no much many more far long too well now there again bye ha yes please never blah win'.split(
    ' ',
  ),
);

/** The same word twice in a row: the the. */
export const doubledWord: Check<null> = {
  id: 'doubled-word',
  type: 'duplication',
  severity: 'minor',
  settings: null,
  find({ target }, context) {
    if (target === null) return [];
    const words = context.words();
    return words.flatMap((word, at): Found[] => {
      const before = words[at - 1];
      if (before === undefined || !isDoubled(before, word) || !/^\s+$/.test(target.slice(before.to, word.from)))
        return [];
      const place = { from: before.from, to: word.to };
      return [{ source: null, target: place, data: { text: target.slice(place.from, place.to) }, fix: before.text }];
    });
  },
};

function isDoubled(one: Word, two: Word): boolean {
  const small = two.text.toLowerCase();
  if (one.text.toLowerCase() !== small || RIGHT_TWICE.has(small) || !/^\p{L}/u.test(small)) return false;
  // Names are doubled: Xiao Xiao, Walla Walla. Long words with a capital (Internet Internet) are not.
  return /^\p{Ll}/u.test(two.text) ? small.length > 1 : one.text === two.text && two.text.length > 6;
}
