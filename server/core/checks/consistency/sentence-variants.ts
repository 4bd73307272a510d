import { countHan } from '../../characters.js';
import type { CheckContext, CheckedTexts, GroupCheck, Noted } from '../check.js';
import { foldedChinese, foldedEnglish, textKey } from './folded-texts.js';

/** Where the Chinese and its English stand, the sentences of the English as they are compared, and its beginning as it is shown. */
type Note = readonly [
  from: number,
  to: number,
  englishFrom: number,
  englishTo: number,
  sentences: readonly string[],
  shown: string,
];

/** Shorter ones are rendered by what stands around them. */
const fewestCharacters = 10;
/** Of an English sentence, so that a message stays one. */
const mostShown = 160;
/** A sentence that stands in more places is a formula; the first ones say enough. */
const mostPlaces = 200;

/**
 * The same Chinese sentence with another English, in the document or elsewhere in the project. Found is what is rendered
 * otherwise than in most places, or where as many say the one and the other, otherwise than at first.
 */
export const sentenceVariants: GroupCheck<Note> = {
  id: 'sentence-variants',
  type: 'inconsistency',
  severity: 'minor',
  within: 'project',
  note({ source, target, machine = false }: CheckedTexts, context: CheckContext) {
    // A machine's text waits for its translator: nobody has decided on its words.
    if (source === null || target === null || machine) return [];
    return context.aligned().flatMap(({ source: [chinese, ...more], target: english }) => {
      const [first, last] = [english[0], english.at(-1)];
      if (!chinese || more.length > 0 || !first || !last) return [];
      const sentence = source.slice(chinese.from, chinese.to);
      if (countHan(sentence) < fewestCharacters) return [];
      const text = target.slice(first.from, last.to);
      const sentences = english.map(({ from, to }) => textKey(foldedEnglish(target.slice(from, to))));
      const note: Note = [chinese.from, chinese.to, first.from, last.to, sentences, shownOf(text)];
      return [{ key: textKey(foldedChinese(sentence)), note }];
    });
  },
  find(all) {
    const notes = all.slice(0, mostPlaces);
    const ways = new Map<string, Noted<Note>[]>();
    for (const one of notes) {
      const way = one.note[4].join(' ');
      ways.set(way, [...(ways.get(way) ?? []), one]);
    }
    const [usual, ...others] = [...ways.values()].sort((a, b) => b.length - a.length);
    const [first] = usual ?? [];
    if (!first) return [];
    const different = others.flat().filter(({ note }) => !meet(note[4], first.note[4]));
    return different.map(({ document, paragraph, note: [from, to, englishFrom, englishTo] }) => ({
      paragraph,
      source: { from, to },
      target: { from: englishFrom, to: englishTo },
      data: {
        context: document === first.document ? 'here' : 'elsewhere',
        english: first.note[5],
        position: first.position,
        count: usual?.length ?? 0,
      },
    }));
  },
};

/** They share a sentence: one has a neighbour's beside it, and where sentences are divided is no question of consistency. */
function meet(one: Note[4], other: Note[4]): boolean {
  return one.some((sentence) => other.includes(sentence));
}

function shownOf(text: string): string {
  return text.length <= mostShown
    ? text
    : `${text
        .slice(0, mostShown)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
}
