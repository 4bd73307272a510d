import { chineseLength, englishLength } from '../../align.js';
import { countHan } from '../../characters.js';
import type { Check } from '../check.js';

/**
 * Letters of English for a Chinese character, as logarithms: beyond these are fewer than one in a hundred of half a million
 * real pairs (docs/alignment.md), from so many characters on. Government prose is at 1.47 in the middle, 1.87 at most.
 */
const LIMITS = [
  { from: 50, least: 0.4, most: 2.1 },
  { from: 20, least: 0.3, most: 2.2 },
] as const;

/** A translation far shorter or longer than translations are. Bylines, captions and other short paragraphs have no usual length. */
export const length: Check<null> = {
  id: 'length',
  type: 'length',
  severity: 'minor',
  settings: null,
  find({ source, target }) {
    if (source === null || target === null || target.trim() === '') return [];
    const chars = chineseLength(source, whole(source));
    const limits = LIMITS.find(({ from }) => chars >= from);
    if (limits === undefined || countHan(source) < 20) return [];
    const letters = englishLength(target, whole(target));
    const ratio = Math.log(Math.max(1, letters) / chars);
    if (ratio >= limits.least && ratio <= limits.most) return [];
    const data = { context: ratio < limits.least ? 'short' : 'long', chars: Math.round(chars), letters };
    return [{ source: whole(source), target: whole(target), data }];
  },
};

function whole(text: string): { readonly from: number; readonly to: number } {
  return { from: 0, to: text.length };
}
