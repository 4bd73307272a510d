import { isAmountWord, readEnglishAmount } from './english-amounts.js';
import { isDateWord, readEnglishDate } from './english-dates.js';
import { isNumberWord, tokens } from './english-numerals.js';
import { remembered } from '../remembered.js';
import { findOpaque } from './opaque.js';
import { imply } from './implied.js';
import { joinRanges, shareSigns } from './ranges.js';
import type { NumericValue } from './types.js';

/** The numbers of an English text in order, by what they mean: digits and words, dates, fractions, “doubled”, “noon”. */
export function readEnglishValues(text: string): NumericValue[] {
  const all = tokens(text);
  const blocks = findOpaque(text);
  const found: NumericValue[] = [];
  let next = 0;
  for (let i = 0; i < all.length;) {
    const from = all[i]?.from ?? 0;
    while (next < blocks.length && (blocks[next]?.to ?? 0) <= from) next++;
    const block = blocks[next];
    if (block !== undefined && block.from <= from) {
      if (block.value !== undefined && block.from >= (found.at(-1)?.to ?? 0)) found.push(block.value);
      i++;
      continue;
    }
    if (!mayBegin(all[i]?.text ?? '')) {
      i++;
      continue;
    }
    const read = readEnglishDate(text, all, i) ?? readEnglishAmount(text, all, i);
    if (read === null) {
      i++;
      continue;
    }
    found.push(...read.values);
    i = read.next;
  }
  return imply(shareSigns(joinRanges(found, text, JOINT), text, COMMA)).map((value) => ({
    ...value,
    text: text.slice(value.from, value.to),
  }));
}

const JOINT = /^ ?(?:-|–|—|~|to|through)(?: (?:about|nearly|around|over))? ?$/;
const COMMA = /^(?:,| and| or|, and|, or| to|-|–) ?$/;

/** Most words begin no number; asking once is quicker than asking every rule. */
const mayBegin = remembered((text) => {
  const word = text.toLowerCase();
  return /^\d/.test(word) || isNumberWord(word) || isDateWord(word) || isAmountWord({ word, text });
});
