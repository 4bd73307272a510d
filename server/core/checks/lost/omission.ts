import { omittedParts } from '../../align.js';
import { countHan } from '../../characters.js';
import type { Check, CheckContext, Span } from '../check.js';
import { isUntranslated } from './untranslated.js';

/** From here on a part is likely to be missing: at most one in twenty correct paragraphs has one (docs/alignment.md). */
const LIKELY = 1.9;
/** From here on it is missing, where the paragraph as a whole is too short as well: rarely is it said elsewhere (docs/checks.md). */
const SURE = 12;
/** Shorter paragraphs are bylines, captions, headings. */
const LEAST = 20;

/**
 * A part of the Chinese that the English seems to leave out: the aligned English lacks its numbers, names and words, and is
 * too short by its length. What is not quite sure is a finding for the translator's eye and no error yet.
 */
export const omission: Check<null> = {
  id: 'omission',
  type: 'omission',
  severity: 'major',
  settings: null,
  find(texts, context) {
    const { source, target } = texts;
    if (source === null || target === null || target.trim() === '' || isUntranslated(texts) !== null) return [];
    if (countHan(source) < LEAST) return [];
    return omittedParts(source, target, context.aligned(), context.clues())
      .filter(({ from, to, sure }) => sure > LIKELY && countHan(source.slice(from, to)) > 2)
      .filter((part) => part.sure > SURE || !saidWrongly(part, context))
      .map(({ from, to, sure, short }) => ({
        source: { from, to },
        target: null,
        data: { text: shown(source.slice(from, to)) },
        ...(sure > SURE && short > 0 ? {} : { severity: 'minor' as const }),
      }));
  },
};

/** Whether the English has a number of the part, with another value: then it is not left out, and what is wrong has been said. */
function saidWrongly({ from, to }: Span, { numbers }: CheckContext): boolean {
  return numbers().some(({ source, target }) => source && target && from <= source.from && source.to <= to);
}

/** Enough to see which part is meant. */
function shown(text: string): string {
  const chars = [...text.trim()];
  return chars.length <= 40 ? chars.join('') : `${chars.slice(0, 39).join('')}…`;
}
