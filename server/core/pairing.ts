import { Refusal } from './refusal.js';

/**
 * Which English paragraph each block of the source stands to: `pairs[i]` is the paragraph (from 0) of source block `i`.
 * Pairs never go backwards; several blocks may stand to one paragraph, and a paragraph may have none.
 */
export type Pairs = readonly number[];

/** Blocks and paragraphs one to one; null where their numbers differ. */
export function pairByCount(blocks: number, paragraphs: number): Pairs | null {
  return blocks === paragraphs ? Array.from({ length: blocks }, (_, index) => index) : null;
}

/** Checks pairs that a person chose. */
export function checkPairs(pairs: Pairs, blocks: number, paragraphs: number): void {
  const ordered = pairs.every((pair, index) => pair >= (pairs[index - 1] ?? 0));
  const within = pairs.every((pair) => Number.isInteger(pair) && pair >= 0 && pair < paragraphs);
  if (pairs.length !== blocks || !ordered || !within) throw new Refusal('malformed', { field: 'pairs' });
}

/**
 * A first proposal for a person to correct: each block goes to the paragraph in which its middle falls when both texts are
 * stretched to the same length.
 */
export function proposePairs(blocks: readonly string[], paragraphs: readonly string[]): Pairs {
  const sum = paragraphs.reduce((length, paragraph) => length + paragraph.length, 0);
  const total = blocks.reduce((length, block) => length + block.length, 0) || 1;
  let before = 0;
  let pair = 0;
  let end = paragraphs[0]?.length ?? 0;
  return blocks.map((block) => {
    const middle = ((before + block.length / 2) / total) * sum;
    before += block.length;
    while (middle > end && pair < paragraphs.length - 1) end += paragraphs[++pair]?.length ?? 0;
    return pair;
  });
}

/** The source text of each paragraph: its blocks with what stood between them, null where it has none. */
export function joinBlocks(
  blocks: readonly { readonly text: string; readonly after: string }[],
  pairs: Pairs,
  paragraphs: number,
): (string | null)[] {
  const texts = new Array<string | null>(paragraphs).fill(null);
  blocks.forEach(({ text }, index) => {
    const pair = pairs[index] ?? 0;
    const before = texts[pair];
    texts[pair] = before === null || before === undefined ? text : before + (blocks[index - 1]?.after ?? '') + text;
  });
  return texts;
}
