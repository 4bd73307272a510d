import type { GroupCheck } from '../check.js';
import { isTitle } from '../names/title.js';

/** Where a paragraph first has the expression, with capitals and small; null: it does not. */
type Uses = readonly [capital: Use | null, small: Use | null];
type Use = readonly [from: number, text: string];

/**
 * The same expression with capitals and without in one document: the first place that is otherwise than the document began. Titles
 * have capitals of their own and are not looked at.
 */
export const mixedCapitals: GroupCheck<Uses> = {
  id: 'mixed-capitals',
  type: 'inconsistency',
  severity: 'minor',
  within: 'document',
  note({ target }) {
    if (target === null || isTitle(target)) return [];
    const uses = new Map<string, [Use | null, Use | null]>();
    for (const { 0: text, index } of target.matchAll(expressions)) {
      const both: [Use | null, Use | null] = uses.get(keyOf(text)) ?? [null, null];
      both[isSmall(text) ? 1 : 0] ??= [index, text];
      uses.set(keyOf(text), both);
    }
    return [...uses].map(([key, note]) => ({ key, note }));
  },
  find(notes) {
    const [first] = notes;
    if (first === undefined) return [];
    const [capital, small] = first.note;
    const beganSmall = capital === null || (small !== null && small[0] < capital[0]);
    const deviation = notes.find(({ note }) => note[beganSmall ? 0 : 1] !== null);
    const use = deviation?.note[beganSmall ? 0 : 1];
    const standard = first.note[beganSmall ? 1 : 0];
    if (deviation === undefined || !use || !standard) return [];
    const [from, text] = use;
    const fix = beganSmall ? lowered(text) : raised(text);
    const target = { from, to: from + text.length };
    const data = { text, first: standard[1] };
    return [{ paragraph: deviation.paragraph, source: null, target, data, fix }];
  },
};

/** Expressions that are written both ways by good houses. The second word of “party committee” is the business of the Party's capital. */
const expressions =
  /\b(?:(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|\d{1,2}(?:st|nd|rd|th)) (?:[Pp]lenary [Ss]ession|[Pp]lenum)|(?:[Pp]rovincial|[Mm]unicipal|[Cc]ounty|[Dd]istrict) [Pp]arty [Cc]ommittee|[Cc]entral [Cc]ommittee|[Ss]tanding [Cc]ommittee|[Pp]olitical [Bb]ureau)\b/g;

/** Sessions are one expression, whichever they are. */
function keyOf(text: string): string {
  return text.toLowerCase().replace(/^\S+ (?=plen)/, '');
}

/** By the last word: “provincial Party committee” is small. */
function isSmall(text: string): boolean {
  return /\b\p{Ll}\p{L}*$/u.test(text);
}

function lowered(text: string): string {
  return text.toLowerCase().replace(/\bparty\b/, 'Party');
}

function raised(text: string): string {
  return text.replace(/\b\p{Ll}(?=\p{L}* |\p{L}*$)/gu, (letter) => letter.toUpperCase());
}
