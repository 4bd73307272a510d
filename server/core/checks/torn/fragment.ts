import type { Check, Found, Severity } from '../check.js';
import { type Verbless, verblessSentences } from './english/clauses.js';
import { cutSentences } from './english/cuts.js';

/** More words than this and a sentence without a verb is the concern of `verbless-sentence`. */
export const FRAGMENT_WORDS = 6;

/**
 * A short "sentence" without a verb or a subject between others: what is left where a machine cut a sentence at the wrong place
 * ("… double platform. Cycle through important junctions."), or a number at its unit ("40 people. Million.").
 */
export const fragment: Check<null> = {
  id: 'fragment',
  type: 'grammar',
  severity: 'critical',
  settings: null,
  find(texts, context) {
    const { target } = texts;
    if (target === null) return [];
    const all = verblessSentences(target, context);
    const short = all.filter(({ tokens }) => tokens.length <= FRAGMENT_WORDS);
    if (short.length === 0) return [];
    const cuts = cutSentences(texts, context);
    const orders = all.filter(({ order }) => order).length;
    return short.map((one): Found => {
      const alone = (one.order ? orders : short.length) === 1;
      const severity = gravityOf(one, alone, cuts && cuts.has(one.sentence.from));
      const text = target.slice(one.sentence.from, one.sentence.to);
      return { source: null, target: one.sentence, severity, data: { text, ...(one.order && { context: 'order' }) } };
    });
  },
};

/** What the Chinese has as a sentence, too, is meant; so are several in a row: a list, or what is said to move people. */
function gravityOf({ tokens }: Verbless, alone: boolean, cut: boolean | null): Severity {
  if (cut !== null) return cut ? 'critical' : 'minor';
  return alone || tokens.length === 1 ? 'major' : 'minor';
}
