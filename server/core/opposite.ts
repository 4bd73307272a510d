import { sentences } from './sentences.js';

/** More of a paragraph than this is no help. */
const longest = 400;

/**
 * The part of a translation that stands opposite a place of its source: the sentence of the same number where both have as
 * many, else the sentence at the same part of the way, else the beginning. Cut at a word where it is long.
 */
export function oppositeOf(source: string, at: number, target: string): string {
  const [from, to] = [sentences(source), sentences(target)];
  const number = Math.max(
    0,
    from.findIndex((sentence) => at < sentence.to),
  );
  const way = at / Math.max(1, source.length);
  const found =
    from.length === to.length ? to[number] : (to.find((sentence) => way * target.length < sentence.to) ?? to.at(-1));
  const text = found ? target.slice(found.from, found.to).trim() : target.trim();
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))} …`;
}
