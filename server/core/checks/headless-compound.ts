import type { Check, Found, Word } from './check.js';
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
      const after = words[at + 1];
      const end = tornAt(target, word, after);
      if (end === null) return [];
      return [{ source: null, target: { from: before.from, to: end }, data: { text: word.text } }];
    });
  },
};

/** Where the torn place ends; null where a noun can follow. */
function tornAt(text: string, word: Word, after: Word | undefined): number | null {
  const gap = text.slice(word.to, after?.from ?? text.length);
  // After a comma another adjective may follow.
  if (/^\s*[.;:!?]/.test(gap)) return word.to;
  if (after === undefined || gap.trim() !== '') return null;
  const small = after.text.toLowerCase();
  const verb = after.text !== small && isOnlyVerb(small);
  return verb || (after.text === small && (prepositions.has(small) || finiteAuxiliaries.has(small))) ? after.to : null;
}
