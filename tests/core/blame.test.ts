import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blameOf, blameParts, extendBlame, layerOf, startBlame, type Blame } from '../../server/core/blame.js';
import { chinese, english, text, versions } from './generators.js';

const numbered = (texts: readonly string[]): { number: number; text: string }[] =>
  texts.map((value, i) => ({ number: i + 1, text: value }));

const blamed = (...texts: string[]): string[] => {
  const revisions = numbered(texts);
  const blame = blameOf(revisions);
  return blame === null ? [] : blameParts(blame, revisions).map((part) => `${part.revision.number}:${part.text}`);
};

const histories = fc.oneof(
  fc.array(text, { minLength: 1, maxLength: 6 }),
  versions.map(({ base, mine, theirs }) => [base, mine, theirs, base + mine, mine]),
);

function covers(blame: Blame): void {
  let at = 0;
  blame.spans.forEach(({ from, to, revision }, i) => {
    expect(from).toBe(at);
    expect(to).toBeGreaterThan(from);
    expect(revision).not.toBe(blame.spans[i - 1]?.revision);
    at = to;
  });
  expect(at).toBe(blame.text.length);
}

describe('blame', () => {
  it('covers every character of the latest text exactly once, by revisions there are', () => {
    fc.assert(
      fc.property(histories, (texts) => {
        const blame = blameOf(numbered(texts));
        if (blame === null) throw new Error('no blame');
        expect(blame.text).toBe(texts.at(-1));
        covers(blame);
        for (const { revision } of blame.spans) expect(texts[revision - 1]).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  it('gives everything to the first of revisions that are equal', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (value, times) => {
        expect(blamed(...new Array<string>(times).fill(value))).toEqual(value === '' ? [] : [`1:${value}`]);
      }),
    );
  });

  it('gives a revision only words that it wrote: without them the rest stood before', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(chinese, english), { minLength: 2, maxLength: 5 }), (texts) => {
        const before = blameOf(numbered(texts.slice(0, -1)));
        const last = { number: texts.length, text: texts.at(-1) ?? '' };
        if (before === null) throw new Error('no blame');
        for (const { from, to, revision } of extendBlame(before, last).spans) {
          if (revision === last.number) continue;
          for (const word of last.text.slice(from, to).match(/\p{Script=Han}|[\p{L}\p{N}’]+/gu) ?? [])
            expect(texts.slice(0, -1).some((earlier) => earlier.includes(word))).toBe(true);
        }
      }),
    );
  });

  it('has a returning text blamed as it was, however often it was rewritten between', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (texts, pick) => {
        const number = (pick % texts.length) + 1;
        const revisions = numbered(texts);
        const then = blameOf(revisions.slice(0, number));
        const back = blameOf([...revisions, { number: texts.length + 1, text: texts[number - 1] ?? '' }]);
        expect(back?.text).toBe(then?.text);
        const first = blameOf(revisions.slice(0, texts.indexOf(texts[number - 1] ?? '') + 1));
        expect(back?.spans).toEqual(first?.spans);
      }),
    );
  });

  it.each([
    [
      ['We walk in the front.', 'We stand in the front.', 'We stand firmly in the front.'],
      ['1:We ', '2:stand', '1: ', '3:firmly ', '1:in the front.'],
    ],
    [
      ['会议指出，全会重要。', '会议强调，全会重要。', '会议强调，全会十分重要。'],
      ['1:会议', '2:强调', '1:，全会', '3:十分', '1:重要。'],
    ],
    [['A b c.', 'A b c. D e.', 'A b c.'], ['1:A b c.']],
    [['', 'Anew.'], ['2:Anew.']],
  ])('%j', (texts, expected) => {
    expect(blamed(...texts)).toEqual(expected);
  });

  it('keeps the author of a passage that moved', () => {
    const parts = blamed(
      'To serve high-quality development, the city and all of its counties must act at once.',
      'The city and all of its counties must act at once to serve high-quality development.',
    );
    expect(parts.filter((part) => part.startsWith('1:')).join(' ')).toContain('serve high-quality development');
  });

  it('colours three layers, and knows nothing of revisions that are not there', () => {
    expect((['mt', 'import', 'memory', 'translator', 'restore', 'reviewer'] as const).map(layerOf)).toEqual([
      'machine',
      'translator',
      'translator',
      'translator',
      'translator',
      'reviewer',
    ]);
    expect(() => blameParts(startBlame({ number: 1, text: 'x' }), [])).toThrow(RangeError);
    expect(blameOf([])).toBeNull();
  });
});
