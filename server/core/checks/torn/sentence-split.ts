import type { Check, Found } from '../check.js';

/**
 * One Chinese sentence that is several in English, at the first place where it is cut. Good translators do this on purpose, so it is
 * no more than a remark; a machine does it where a quotation ends: “walk in the forefront”. The new connotation …
 */
export const sentenceSplit: Check<null> = {
  id: 'sentence-split',
  type: 'style',
  severity: 'minor',
  settings: null,
  find({ target }, context) {
    if (target === null) return [];
    return context.aligned().flatMap(({ source, target: all }): Found[] => {
      // A mark that stands by itself is no sentence.
      const parts = all.filter(({ from, to }) => /\p{L}/u.test(target.slice(from, to)));
      const [first, second] = parts;
      const whole = source[0];
      if (whole === undefined || first === undefined || second === undefined || source.length > 1) return [];
      const quoted = parts.slice(0, -1).find((part) => /["”’]\.$/.test(target.slice(part.from, part.to)));
      const before = quoted ?? first;
      const after = parts[parts.indexOf(before) + 1] ?? second;
      const data = { count: parts.length, after: openingOf(target.slice(after.from, after.to)) };
      return [
        {
          source: whole,
          target: { from: before.to - 1, to: after.from + data.after.length },
          severity: quoted === undefined ? 'info' : 'minor',
          data,
        },
      ];
    });
  },
};

/** The first three words. */
function openingOf(sentence: string): string {
  return /^(?:\S+\s+){0,2}\S+/.exec(sentence.slice(0, 120))?.[0] ?? '';
}
