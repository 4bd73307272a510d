import type { Check, Found } from '../check.js';

/** Abbreviations that something has to follow: a name, a number, an explanation. Not "St.", which is also a street, nor "No." */
const OPEN =
  /(?<![\p{L}\p{N}.’'-])(Mt|Mr|Mrs|Ms|Dr|Prof|Ft|Gen|Lt|Sgt|Capt|Col|Sen|Gov|Rev|Fig|Vol|Sec|Ch|pp|vs|e\.g|i\.e|approx|incl|cf)\.(?=["”’)]*(?:\s|$))/gu;
const PERSON = new Set('Mr Mrs Ms Dr Prof Gen Lt Sgt Capt Col Sen Gov Rev'.split(' '));
/** With these a new sentence begins. */
const STARTER =
  /^(?:The|It|We|This|That|These|Those|In|At|On|For|There|They|He|She|As|To|From|When|While|But|And|If|With|After|Our|Its|Their)\s+\p{Ll}/u;

/**
 * A paragraph or a sentence that ends in an abbreviation: "The effective conversion channel of Mt." The machine took its point for
 * the end of the sentence, and what belonged there is lost. "Mr. Chan" inside a sentence and "Co., Ltd." at its end are right.
 */
export const abbreviationEnd: Check<null> = {
  id: 'abbreviation-end',
  type: 'omission',
  severity: 'critical',
  settings: null,
  find({ target }) {
    const text = target ?? '';
    return [...text.matchAll(OPEN)].flatMap(({ 0: written, 1: word = '', index }): Found[] => {
      const end = index + written.length;
      if (!isEnd(text.slice(end, end + 40), word) || isPartOfName(text, index)) return [];
      return [{ source: null, target: { from: sentenceStart(text, index), to: end }, data: { text: written } }];
    });
  },
};

/** Of a paragraph, or for certain of a sentence. A line may be broken anywhere. After Mr. the words In, To and He are surnames. */
function isEnd(rest: string, word: string): boolean {
  const after = rest.replace(/^["”’)]+/, '');
  if (/^\s*$|^\s*\n\s*\n/.test(after)) return true;
  return !PERSON.has(word) && STARTER.test(after.trimStart());
}

/** Rocky Mt., Ocean Dr.: after another name, which is not the first word of its sentence. */
function isPartOfName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return /\p{Lu}[\p{L}’'-]*\s+$/u.test(before) && !/(?:^|[.!?]\s*)\p{L}+\s+$/u.test(before);
}

/** After the last end of a sentence before, at most 200 characters back. */
function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 200), at);
  const ends = [...before.matchAll(/[.!?]["”’)]*\s+/g)].at(-1);
  return ends === undefined ? at - before.length : at - before.length + ends.index + ends[0].length;
}
