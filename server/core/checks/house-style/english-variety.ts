import type { Check, Found } from '../check.js';
import { covers, plainWords } from './plain-words.js';
import { standardHits } from './spelling.js';

/**
 * British spelling where the project writes American, or the other way round. What the standard renderings and names have
 * (World Trade Organization) stays. -ize is British too, as Oxford has it.
 */
export const englishVariety: Check<null> = {
  id: 'english-variety',
  type: 'locale-violation',
  severity: 'info',
  settings: null,
  find({ target }, context) {
    const { speller, style } = context;
    const { english } = style;
    if (english === 'any' || speller === null || target === null) return [];
    const covered = covers(standardHits(context));
    const opening = new Set(context.sentences('target').map(({ from }) => from));
    return [...plainWords(target, context.words())].flatMap((word): Found[] => {
      if (/^\p{Lu}/u.test(word.text) && !opening.has(word.from)) return [];
      if (style.words.includes(word.text)) return [];
      const other = speller.inVariety(word.text, english);
      if (other === null || covered(word)) return [];
      const { text, from, to } = word;
      return [{ source: null, target: { from, to }, data: { word: text, other, context: english }, fix: other }];
    });
  },
};
