import { countHan } from '../../characters.js';
import type { CheckContext, CheckedTexts, GroupCheck } from '../check.js';
import { foldedChinese, foldedEnglish, textKey } from './folded-texts.js';

/** Shorter ones are headings, bylines and the like, which are repeated on purpose. */
const fewestCharacters = 20;
const fewestLetters = 80;

/** The English as it is compared, and whether the Chinese is more than one sentence. */
type Note = readonly [english: string, several: boolean];

/**
 * A paragraph that stands in the document for the second time: imported twice, perhaps, and then what was corrected in the
 * first is wanted here. Compared is the Chinese, or the English where there is none. A paragraph of one sentence with another
 * English is left to `sentence-variants`.
 */
export const repeatedParagraph: GroupCheck<Note> = {
  id: 'repeated-paragraph',
  type: 'duplication',
  severity: 'info',
  within: 'document',
  note({ source, target }: CheckedTexts, context: CheckContext) {
    const note: Note = [textKey(foldedEnglish(target ?? '')), context.sentences('source').length > 1];
    if (source !== null && source.trim() !== '')
      return countHan(source) < fewestCharacters ? [] : [{ key: textKey(foldedChinese(source)), note }];
    return (target ?? '').length < fewestLetters ? [] : [{ key: note[0], note }];
  },
  find([first, ...others]) {
    if (!first) return [];
    const [english] = first.note;
    return others
      .filter(({ note: [own, several] }) => several || own === english)
      .map(({ paragraph, note: [own] }) => ({
        paragraph,
        source: null,
        target: null,
        data: { context: own === english ? 'same' : 'differs', position: first.position },
      }));
  },
};
