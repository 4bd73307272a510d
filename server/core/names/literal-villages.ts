import type { Span } from '../segments.js';
import { type EnglishWords, literals } from './literal-english.js';
import { divisions } from './place-glosses.js';

/** A village, town or street that the English calls by what its characters mean; spans of the name with what it is. */
export type LiteralVillage = {
  readonly name: string;
  readonly source: Span;
  readonly target: Span;
  readonly end: number;
};

const RANKS: ReadonlyMap<string, readonly string[]> = new Map([
  ['村', ['village']],
  ['镇', ['town', 'township']],
  ['乡', ['township', 'town', 'village']],
  ['街道', ['subdistrict', 'street', 'sub']],
]);

const ENGLISH_RANKS = new Set([...RANKS.values()].flat());

/** What villages and towns are like, not what they are called: 平安村 is any safe village. */
const COMMON = new Set(
  '长寿 幸福 平安 和平 富裕 富民 温泉 新农 小城 新城 古城 老城 山城 水上 海上 山上 城中 石头 民主 友谊 团结 建设 振兴 胜利 东方'.split(
    ' ',
  ),
);

/** A text with more of them has the others unread. */
const MOST = 200;

/** Words with a capital that may stand before a name at the beginning of a sentence. */
const BEFORE = new Set('the in at from to of and for with near on a as by'.split(' '));

/**
 * 石桥镇 as Stone Bridge Town. No list has the names of villages, so all of a name has to be explained, and whatever has a
 * capital before the rank.
 */
export function literalVillages(text: string, english: EnglishWords): LiteralVillage[] {
  const { tokens } = english;
  if (
    !tokens.some(({ text: word, capital }, i) => capital && i > 0 && ENGLISH_RANKS.has(word) && tokens[i - 1]?.capital)
  )
    return [];
  const found: LiteralVillage[] = [];
  const seen = new Set<string>();
  for (const { 0: rank, index } of text.matchAll(/[村镇乡]|街道/g)) {
    for (const length of [3, 2]) {
      const name = text.slice(Math.max(0, index - length), index);
      if (name.length < length || seen.has(name + rank) || COMMON.has(name) || seen.size >= MOST) continue;
      seen.add(name + rank);
      const ranks = RANKS.get(rank) ?? [];
      for (const parts of divisions(name)) {
        if (parts.some(({ glosses }) => glosses.length === 0)) continue;
        for (const { first, end, capital } of literals(parts, [], english)) {
          const before = tokens[first - 1];
          const named = before?.capital === true && !BEFORE.has(before.text);
          if (!capital || named || !ranks.includes(tokens[end]?.text ?? '') || tokens[end]?.capital !== true) continue;
          const source = { from: index - length, to: index + rank.length };
          const target = { from: tokens[first]?.from ?? 0, to: tokens[end]?.to ?? 0 };
          found.push({ name, source, target, end: tokens[end - 1]?.to ?? 0 });
        }
      }
    }
  }
  return found;
}
