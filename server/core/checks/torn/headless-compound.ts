import type { Check, Found, Severity, Word } from '../check.js';
import { isOnlyVerb } from './english/verbs.js';
import { finiteAuxiliaries, prepositions } from './english/words.js';

/** Adjectives made with a hyphen that need a noun after them where an article or a possessive stands before. */
const ADJECTIVE =
  /^(?:high|low|top|poor|good|better|higher|lower)-(?:quality|level|standard|end|income|efficiency|precision)$|^(?:large|small|medium|full)-(?:scale|sized?|time)$|^(?:long|short|medium|mid)-(?:term|range|distance|lasting|standing)$|^(?:far|wide|all|well|deep|world|first|second|third)-(?:reaching|ranging|round|rounded|established|rooted|seated|class|rate|tier)$|-(?:oriented|based|driven|intensive|friendly|funded|invested|related)$/;
const ARTICLE = /^(?:an?|the|its|their|our|his|her|this|that|these|those|every|each|no)$|['’]s$|s[’']$/i;

/**
 * An adjective such as "high-quality" after an article or a possessive, and then no noun: "build Jiangmen’s high-quality Develop the
 * ‘blue engine’". The noun was torn off.
 */
export const headlessCompound: Check<null> = {
  id: 'headless-compound',
  type: 'grammar',
  severity: 'critical',
  settings: null,
  find({ target }, context) {
    if (target === null) return [];
    const words = context.words();
    return words.flatMap((word, at): Found[] => {
      const before = words[at - 1];
      if (before === undefined || !ADJECTIVE.test(word.text.toLowerCase()) || !ARTICLE.test(before.text)) return [];
      if (target.slice(before.to, word.from).trim() !== '') return [];
      const torn = tornAt(target, word, words[at + 1]);
      if (torn === null) return [];
      const { to, severity } = torn;
      return [{ source: null, target: { from: before.from, to }, severity, data: { text: word.text } }];
    });
  },
};

/**
 * Where the torn place ends; null where a noun can follow. Before a capital verb the noun was torn off for certain; "in the long-term."
 * and "the high-quality of" are people's slips as well.
 */
function tornAt(text: string, word: Word, after: Word | undefined): { to: number; severity: Severity } | null {
  const gap = text.slice(word.to, after?.from ?? text.length);
  // After a comma another adjective may follow.
  if (/^\s*[.;:!?]/.test(gap)) return { to: word.to, severity: 'minor' };
  if (after === undefined || gap.trim() !== '') return null;
  const small = after.text.toLowerCase();
  if (after.text !== small) return isOnlyVerb(small) ? { to: after.to, severity: 'critical' } : null;
  return prepositions.has(small) || finiteAuxiliaries.has(small) ? { to: after.to, severity: 'minor' } : null;
}
