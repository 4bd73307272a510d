import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyHunks } from '../../server/core/diff/hunks.js';
import { reviewHunks, wholeUnits, type StandardSpan } from '../../server/core/diff/review-hunks.js';
import { text, versions } from './generators.js';

/** Where the given words stand, each a concept of its own name. */
function spansOf(value: string, renderings: Readonly<Record<string, readonly string[]>>): StandardSpan[] {
  return Object.entries(renderings).flatMap(([concept, forms]) =>
    forms.flatMap((form) =>
      [...value.matchAll(new RegExp(form, 'gi'))].map(({ index }) => ({
        from: index,
        to: index + form.length,
        concept,
      })),
    ),
  );
}

const renderings = {
  走在前列: ['be at the forefront', 'is at the forefront'],
  高质量发展: ['high-quality development'],
};

const marks = (base: string, next: string): object[] =>
  reviewHunks(base, next, {
    oldStandard: spansOf(base, renderings),
    newStandard: spansOf(next, renderings),
  }).map(({ oldText, text: newText, breaks, repairs, moves }) => ({
    oldText,
    newText,
    ...(breaks.length > 0 && { breaks }),
    ...(repairs.length > 0 && { repairs }),
    ...(moves.length > 0 && { moves }),
  }));

describe('reviewHunks', () => {
  it('makes the new text of the base, whatever the texts and the spans of renderings are', () => {
    const spans = fc.array(fc.tuple(fc.nat(80), fc.nat(30), fc.constantFrom('a', 'b')), { maxLength: 4 });
    const pairs = fc.oneof(
      fc.tuple(text, text),
      versions.map(({ base, mine }): [string, string] => [base, mine]),
    );
    const within = (value: string, given: readonly [number, number, string][]): StandardSpan[] =>
      given
        .map(([from, length, concept]) => ({ from, to: from + length, concept }))
        .filter(({ to }) => to <= value.length);
    fc.assert(
      fc.property(pairs, spans, spans, ([base, next], a, b) => {
        const oldStandard = within(base, a);
        const newStandard = within(next, b);
        const hunks = reviewHunks(base, next, { oldStandard, newStandard });
        expect(applyHunks(base, hunks)).toBe(next);
        hunks.forEach((hunk, i) => {
          expect(base.slice(hunk.from, hunk.to)).toBe(hunk.oldText);
          expect(next.slice(hunk.toFrom, hunk.toTo)).toBe(hunk.text);
          expect(hunk.oldText).not.toBe(hunk.text);
          expect(hunk.from).toBeGreaterThan(hunks[i - 1]?.to ?? -1);
          expect(hunk.quiet).toBe((hunk.oldText + hunk.text).trim() === '');
        });
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [
      'a rendering that is spoilt',
      'We will be at the forefront of it.',
      'We will be at the front of it.',
      [{ oldText: 'be at the forefront', newText: 'be at the front', breaks: ['走在前列'] }],
    ],
    [
      'a rendering that is put right',
      'We will walk in the forefront of it.',
      'We will be at the forefront of it.',
      [{ oldText: 'walk in the forefront', newText: 'be at the forefront', repairs: ['走在前列'] }],
    ],
    [
      'a rendering that is only inflected',
      'It will be at the forefront.',
      'It is at the forefront.',
      [{ oldText: 'will be at the forefront', newText: 'is at the forefront' }],
    ],
    [
      'one that leaves and another that comes in the same place',
      'It will be at the forefront now.',
      'It will high-quality development now.',
      [
        {
          oldText: 'be at the forefront',
          newText: 'high-quality development',
          breaks: ['走在前列'],
          repairs: ['高质量发展'],
        },
      ],
    ],
    [
      'a word put into the middle of a rendering',
      'for high-quality development here',
      'for high-quality green development here',
      [
        {
          oldText: 'high-quality development',
          newText: 'high-quality green development',
          breaks: ['高质量发展'],
        },
      ],
    ],
    [
      'the same rendering beside other changes',
      'We do be at the forefront of old things.',
      'We must be at the forefront of new things.',
      [
        { oldText: 'do', newText: 'must' },
        { oldText: 'old', newText: 'new' },
      ],
    ],
  ])('%s', (_, base, next, expected) => {
    expect(marks(base, next)).toEqual(expected);
  });

  it('knows a rendering that changed its place from one that was lost', () => {
    const found = marks(
      'To serve high-quality development, the city and all of its counties must act at once.',
      'The city and all of its counties must act at once to serve high-quality development.',
    );
    expect(found.flatMap((mark) => ('breaks' in mark || 'repairs' in mark ? [mark] : []))).toEqual([]);
    expect(found.filter((mark) => 'moves' in mark)).toHaveLength(2);
  });

  it('treats renderings in Chinese the same', () => {
    const [hunk] = reviewHunks('要走在前列。', '要走在前面。', {
      oldStandard: [{ from: 1, to: 5, concept: 'forefront' }],
    });
    expect(hunk).toMatchObject({ oldText: '走在前列', text: '走在前面', breaks: ['forefront'] });
  });

  it('makes no hunk of words that stayed, although only one side calls them a rendering', () => {
    const oldStandard = [{ from: 5, to: 24, concept: 'a' }];
    expect(reviewHunks('will be at the forefront of', 'will be at the forefront of', { oldStandard })).toEqual([]);
  });

  it('is quiet about white space', () => {
    expect(reviewHunks('one  two three', 'one two four').map(({ quiet }) => quiet)).toEqual([true, false]);
  });

  it('takes the longer of renderings that overlap as one token', () => {
    expect(
      wholeUnits([
        { from: 3, to: 9 },
        { from: 3, to: 5 },
        { from: 8, to: 12 },
        { from: 0, to: 2 },
      ]),
    ).toEqual([
      { from: 0, to: 2 },
      { from: 3, to: 9 },
    ]);
  });
});
