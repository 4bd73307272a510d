import type { CheckedTexts, GroupCheck } from './check.js';
import { countHan, foldedChinese, foldedEnglish, textKey } from './folded-texts.js';

/** Shorter ones are headings, bylines and the like, which are repeated on purpose. */
const fewestCharacters = 20;
const fewestLetters = 80;

/**
 * A paragraph that stands in the document for the second time: imported twice, perhaps, and then what was corrected in the
 * first is wanted here. Compared is the Chinese, or the English where there is none. The note is the English as compared.
 */
export const repeatedParagraph: GroupCheck<string> = {
  id: 'repeated-paragraph',
  type: 'duplication',
  severity: 'info',
  within: 'document',
  note({ source, target }: CheckedTexts) {
    const english = textKey(foldedEnglish(target ?? ''));
    if (source !== null && source.trim() !== '')
      return countHan(source) < fewestCharacters ? [] : [{ key: textKey(foldedChinese(source)), note: english }];
    return (target ?? '').length < fewestLetters ? [] : [{ key: english, note: english }];
  },
  find([first, ...others]) {
    if (!first) return [];
    return others.map(({ paragraph, note }) => ({
      paragraph,
      source: null,
      target: null,
      data: { context: note === first.note ? 'same' : 'differs', position: first.position },
    }));
  },
};
