import type { CheckedTexts, GroupCheck } from '../check.js';

/** Where the first straight and the first curly mark of a paragraph stand; null: there is none. */
type Marks = readonly [straight: number | null, curly: number | null];

/**
 * Straight and curly quotes in one document, said once: where the style that is in fewer paragraphs comes first. Apostrophes
 * count, and so do single quotes beside a letter; inches and minutes do not.
 */
export const quoteStyle: GroupCheck<Marks> = {
  id: 'quote-style',
  type: 'typographical',
  severity: 'info',
  within: 'document',
  note({ target }: CheckedTexts) {
    const marks = [firstOf(target, straight), firstOf(target, curly)] as const;
    return marks.some((mark) => mark !== null) ? [{ key: '', note: marks }] : [];
  },
  find(notes) {
    const [straights, curlies] = [0, 1].map((style) => notes.filter(({ note }) => note[style] !== null));
    if (!straights || !curlies) return [];
    const fewer = straights.length <= curlies.length ? straights : curlies;
    const [first] = fewer;
    const from = first?.note[fewer === straights ? 0 : 1];
    if (!first || from === undefined || from === null) return [];
    const data = { context: fewer === straights ? 'straight' : 'curly', count: fewer.length };
    return [{ paragraph: first.paragraph, source: null, target: { from, to: from + 1 }, data }];
  },
};

const straight = /(?<!\d)"|(?<=\p{L})'|'(?=\p{L})/u;
const curly = /[“”‘’]/u;

function firstOf(text: string | null, mark: RegExp): number | null {
  return text === null ? null : (mark.exec(text)?.index ?? null);
}
