import type { Check, Found } from '../check.js';

/** Words that end in a point without ending a sentence. */
const SHORTENED = new Set(
  'etc al vs no nos co ltd inc corp jr sr dr mr mrs ms mt st est dept govt approx ca cf incl fig figs vol ed eds ave blvd sec art pp min max jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** Names begin with them: de Gaulle, van Gogh. */
const PARTICLES = new Set('de la le du di da van von der den bin ibn al el'.split(' '));

/**
 * A paragraph or a sentence that begins with a small letter: "of the goal, deeply grasp …", "a penalty of 30,000 yuan. fine." The
 * start was torn off, or the full stop before it is none.
 */
export const lowerCaseStart: Check<null> = {
  id: 'lower-case-start',
  type: 'grammar',
  severity: 'minor',
  settings: null,
  find({ target }) {
    const text = target ?? '';
    return [...startOfParagraph(text), ...afterFullStop(text)];
  },
};

/** Only running text: it ends as a sentence does and has five words at least. */
function startOfParagraph(text: string): Found[] {
  const start = /^\s*([a-z]{1,20})(?=[\s,])/.exec(text);
  if (start?.[1] === undefined || !/[.!?]["”’)]*\s*$/.test(text) || !/(?:\S+\s+){4}\S/.test(text.slice(0, 400)))
    return [];
  if (PARTICLES.has(start[1])) return [];
  const from = start[0].length - start[1].length;
  return [
    {
      source: null,
      target: { from, to: start[0].length },
      data: { text: start[1] },
      fix: start[1].charAt(0).toUpperCase() + start[1].slice(1),
    },
  ];
}

function afterFullStop(text: string): Found[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}.@/_-])([a-z]{3,20})\. ([a-z]+)(?=[\s,.])/gu)].flatMap(
    ({ 0: all, 1: last = '', 2: first = '', index }): Found[] => {
      if (SHORTENED.has(last)) return [];
      const place = { from: index, to: index + all.length };
      return [{ source: null, target: place, data: { text: first, around: all, context: 'inside' } }];
    },
  );
}
