import { addedSentences } from '../../align.js';
import { countHan } from '../../characters.js';
import type { Check } from '../check.js';
import { isUntranslated } from './untranslated.js';

/** From here on nothing in correct paragraphs has been found, nor in those of machines (docs/alignment.md). */
const LIKELY = 2.5;
/** Shorter paragraphs are bylines, captions, headings. */
const LEAST = 20;

/** Sentences of the English that nothing in the Chinese seems to say: a translator’s own, or one that strayed there. */
export const addition: Check<null> = {
  id: 'addition',
  type: 'addition',
  severity: 'minor',
  settings: null,
  find(texts, context) {
    const { source, target } = texts;
    if (source === null || target === null || target.trim() === '' || isUntranslated(texts) !== null) return [];
    if (countHan(source) < LEAST) return [];
    return addedSentences(source, target, context.aligned(), context.clues())
      .filter(({ sure }) => sure > LIKELY)
      .map(({ from, to }) => ({ source: null, target: { from, to }, data: { text: shown(target.slice(from, to)) } }));
  },
};

/** Enough to see what is meant. */
function shown(text: string): string {
  const chars = [...text.trim()];
  return chars.length <= 80 ? chars.join('') : `${chars.slice(0, 79).join('').trimEnd()}…`;
}
