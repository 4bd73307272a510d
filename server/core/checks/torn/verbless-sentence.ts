import type { Check, Found, Severity, Span } from '../check.js';
import { type Verbless, verblessSentences } from './english/clauses.js';
import { cutSentences } from './english/cuts.js';
import { FRAGMENT_WORDS } from './fragment.js';

/**
 * A sentence that begins with a subject and never comes to its verb, or that has verbs and no subject: “walk in the forefront”. The
 * new connotation, new mission … of the goal, deeply grasp the mobilization order, carry on the past … It is gravest where the
 * sentence before ends in a quotation: the machine took the end of the quotation for the end of the sentence.
 */
export const verblessSentence: Check<null> = {
  id: 'verbless-sentence',
  type: 'grammar',
  severity: 'critical',
  settings: null,
  find(texts, context) {
    const { target } = texts;
    if (target === null) return [];
    const long = verblessSentences(target, context).filter(({ tokens }) => tokens.length > FRAGMENT_WORDS);
    if (long.length === 0) return [];
    const cuts = cutSentences(texts, context);
    return long.flatMap((one): Found[] => {
      const severity = gravityOf(one, cuts && cuts.has(one.sentence.from));
      if (severity === null) return [];
      const place = placeOf(one);
      const verb = one.looseVerbs[0];
      const words = verb === undefined || one.order ? {} : { verb: verb.word.text };
      const kind = one.order ? 'order' : verb === undefined ? 'nominal' : 'loose';
      return [
        {
          source: null,
          target: place,
          severity,
          data: { text: startOf(target, one.sentence), ...words, context: kind },
        },
      ];
    });
  },
};

/** From the start to the first verb that hangs in the air; the whole sentence where there is none. */
function placeOf({ sentence, looseVerbs, order }: Verbless): Span {
  const verb = looseVerbs[0];
  return verb === undefined || order ? sentence : { from: sentence.from, to: verb.word.to };
}

/** Null where it may be whole: "The measures of security, and the building of defenses, constitute …" has its verb after a comma. */
function gravityOf({ order, looseVerbs, afterQuotation }: Verbless, cut: boolean | null): Severity | null {
  if (order || looseVerbs.length === 0) return 'minor';
  if (afterQuotation && cut !== false) return 'critical';
  if (looseVerbs.length > 1) return cut === false ? 'minor' : 'major';
  return cut === true ? 'minor' : null;
}

/** The first words, for the message. */
function startOf(text: string, { from, to }: Span): string {
  const words = text.slice(from, Math.min(to, from + 200)).split(/\s+/);
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ');
}
