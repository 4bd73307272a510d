import type { CheckContext, CheckedTexts, GroupCheck, Noted } from './check.js';
import { countHan, foldedChinese, foldedEnglish, textKey } from './folded-texts.js';

/** Where the Chinese and its English stand, the English as it is compared, and its beginning as it is shown. */
type Note = readonly [from: number, to: number, englishFrom: number, englishTo: number, english: string, shown: string];

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
  note({ source, target }: CheckedTexts, context: CheckContext) {
    if (source === null || target === null) return [];
    return context.aligned().flatMap(({ source: [chinese, ...more], target: english }) => {
      const [first, last] = [english[0], english.at(-1)];
      if (!chinese || more.length > 0 || !first || !last) return [];
      const sentence = source.slice(chinese.from, chinese.to);
      if (countHan(sentence) < fewestCharacters) return [];
      const text = target.slice(first.from, last.to);
      const note: Note = [chinese.from, chinese.to, first.from, last.to, textKey(foldedEnglish(text)), shownOf(text)];
      return [{ key: textKey(foldedChinese(sentence)), note }];
    });
  },
  find(all) {
    const notes = all.slice(0, mostPlaces);
    const ways = new Map<string, Noted<Note>[]>();
    for (const one of notes) ways.set(one.note[4], [...(ways.get(one.note[4]) ?? []), one]);
    const [usual, ...others] = [...ways.values()].sort((a, b) => b.length - a.length);
    const [first] = usual ?? [];
    if (!first) return [];
    return others.flat().map(({ document, paragraph, note: [from, to, englishFrom, englishTo] }) => ({
      paragraph,
      source: { from, to },
      target: { from: englishFrom, to: englishTo },
      data: {
        ...{ context: document === first.document ? 'here' : 'elsewhere', english: first.note[5] },
        ...{ position: first.position, count: usual?.length ?? 0 },
      },
    }));
  },
};

function shownOf(text: string): string {
  return text.length <= mostShown
    ? text
    : `${text
        .slice(0, mostShown)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
}
