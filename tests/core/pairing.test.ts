import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPairs, joinBlocks, pairByCount, proposePairs } from '../../server/core/pairing.js';
import { splitParagraphs } from '../../server/core/paragraphs.js';

const texts = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 12 });

describe('laws of pairing', () => {
  test('a proposal is always one that may be stored', () => {
    fc.assert(
      fc.property(texts, texts, (blocks, paragraphs) => {
        checkPairs(proposePairs(blocks, paragraphs), blocks.length, paragraphs.length);
      }),
    );
  });

  test('no source text is lost or doubled: joined blocks are the source, in order', () => {
    fc.assert(
      fc.property(texts, texts, (blocks, paragraphs) => {
        const parts = blocks.map((text) => ({ text, after: '\n\n' }));
        const joined = joinBlocks(parts, proposePairs(blocks, paragraphs), paragraphs.length);
        expect(joined.length).toBe(paragraphs.length);
        expect(joined.filter((text) => text !== null).join('\n\n')).toBe(blocks.join('\n\n'));
      }),
    );
  });

  test('equal numbers are paired one to one, unequal ones not at all', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.nat({ max: 30 }), (blocks, paragraphs) => {
        const expected = blocks === paragraphs ? Array.from({ length: blocks }, (_, index) => index) : null;
        expect(pairByCount(blocks, paragraphs)).toEqual(expected);
      }),
    );
  });
});

test('several blocks of one paragraph keep what stood between them; a paragraph without any has none', () => {
  const { paragraphs } = splitParagraphs('一。\n\n二。\n\n\n三。\n');
  expect(joinBlocks(paragraphs, [0, 0, 2], 3)).toEqual(['一。\n\n二。', null, '三。']);
  expect(joinBlocks(paragraphs, [1, 1, 1], 2)).toEqual([null, '一。\n\n二。\n\n\n三。']);
});

test('a proposal follows lengths: the long half of the source goes to the long paragraphs', () => {
  expect(proposePairs(['一'.repeat(10), '二'.repeat(10), '三'.repeat(80)], ['a'.repeat(40), 'b'.repeat(160)])).toEqual([
    0, 0, 1,
  ]);
});

test.each<[string, number[]]>([
  ['too few', [0]],
  ['too many', [0, 0, 0]],
  ['backwards', [1, 0]],
  ['outside', [0, 2]],
  ['negative', [-1, 0]],
  ['no number', [Number.NaN, 0]],
  ['half a paragraph', [0, 0.5]],
])('pairs that are %s are refused', (_what, pairs) => {
  expect(() => checkPairs(pairs, 2, 2)).toThrow(expect.objectContaining({ code: 'malformed' }));
});
