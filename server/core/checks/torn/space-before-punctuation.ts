import type { Check, CheckedTexts, Found, Severity } from '../check.js';

/**
 * White space before a full stop, a comma, a closing bracket. ".NET", ".5" and an ellipsis are no such marks. After another mark
 * ("teams. , we must") something was torn: which of the two is meant, no program can say.
 */
export const spaceBeforePunctuation: Check<null> = {
  id: 'space-before-punctuation',
  type: 'whitespace',
  severity: 'major',
  settings: null,
  find: (texts) => spacedMarks(texts, /[.,)\]”]/, 'minor'),
};

/** The same before ? ! : ; where French has a space, and English none. */
export const frenchSpacing: Check<null> = {
  id: 'french-spacing',
  type: 'locale-violation',
  severity: 'minor',
  settings: null,
  find: (texts) => spacedMarks(texts, /[?!:;»]/, 'minor'),
};

function spacedMarks({ target }: CheckedTexts, marks: RegExp, gravity: Severity): Found[] {
  const text = target ?? '';
  const found: Found[] = [];
  for (const { 0: space, index } of text.matchAll(/(?<=\S)[ \t\u00a0\u2009\u202f]+(?=[.,)\]”?!:;»])/g)) {
    const at = index + space.length;
    if (!marks.test(text.charAt(at)) || !isMark(text, index, at)) continue;
    const torn =
      /[.,;:!?]/.test(text.charAt(index - 1)) && !isShortening(text, index) && /[.,;:!?]/.test(text.charAt(at));
    const word = /\S*$/.exec(text.slice(Math.max(0, index - 30), index))?.[0] ?? '';
    found.push({
      source: null,
      target: { from: index, to: at + 1 },
      severity: torn ? 'major' : gravity,
      data: { text: word + text.slice(index, at + 1), mark: text.charAt(at), ...(torn && { context: 'torn' }) },
      ...(!torn && { fix: text.charAt(at) }),
    });
  }
  return found;
}

/** Whether the character is punctuation there: no ellipsis, no number or name with a dot, no smiley, no Chinese around. */
function isMark(text: string, from: number, at: number): boolean {
  const [mark, next] = [text.charAt(at), text.charAt(at + 1)];
  if (/[.,:;!?]/.test(mark) && (next === mark || text.charAt(from - 1) === mark)) return false;
  // An ellipsis with spaces: . . .
  if (mark === '.' && text.startsWith(' .', at + 1)) return false;
  if ((mark === '.' || mark === ':') && /[\p{L}\p{N}.)(-]/u.test(next)) return false;
  return !/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text.charAt(from - 1) + next);
}

/** etc. , – Co. , – U.S. , */
function isShortening(text: string, at: number): boolean {
  return (
    text.charAt(at - 1) === '.' &&
    /(?:\b(?:etc|Co|Ltd|Inc|Corp|al|Jr|Sr|No|[ap]\.m)|\p{Lu})\.$/u.test(text.slice(Math.max(0, at - 12), at))
  );
}
