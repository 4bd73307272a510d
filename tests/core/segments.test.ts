import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments } from '../../server/core/segments.js';
import { text } from './generators.js';

describe('segments', () => {
  it('cuts at every border, and names the covering spans in the order given', () => {
    const spans = [
      { from: 0, to: 4, id: 'sentence' },
      { from: 1, to: 3, id: 'term' },
      { from: 2, to: 9, id: 'finding' },
      { from: 2, to: 2, id: 'empty' },
    ];
    expect(segments('走在前列吧', spans).map((s) => [s.text, s.spans.map((span) => span.id)])).toEqual([
      ['走', ['sentence']],
      ['在', ['sentence', 'term']],
      ['前', ['sentence', 'term', 'finding']],
      ['列', ['sentence', 'finding']],
      ['吧', ['finding']],
    ]);
  });

  it('gives one segment without spans and none for an empty text', () => {
    expect(segments('abc', [])).toEqual([{ text: 'abc', spans: [] }]);
    expect(segments('', [{ from: 0, to: 3 }])).toEqual([]);
  });

  it('joins to the text, and every character lies in exactly its spans', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: -3, max: 50 }), fc.integer({ min: -3, max: 50 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, spans, (value, pairs) => {
        const given = pairs.map(([from, to]) => ({ from, to }));
        const found = segments(value, given);
        expect(found.map((s) => s.text).join('')).toBe(value);
        let at = 0;
        for (const segment of found) {
          for (let i = at; i < at + segment.text.length; i++) {
            expect(segment.spans).toEqual(given.filter((span) => span.from <= i && i < span.to));
          }
          at += segment.text.length;
        }
      }),
    );
  });
});
