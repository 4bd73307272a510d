import { describe, expect, it } from 'vitest';
import { mayBeNumber, numberOf } from '../../glossary/english/words.js';

/** Words that are numbers, parts of numbers and none, as texts have them after folding. */
const words =
  'zero one two seven ten eleven seventeen nineteen twenty thirty ninety 1th 3th 20th 21th 20 1,310 5g teen eight the north tenth foo twenty1th well ty th s'.split(
    ' ',
  );

describe('mayBeNumber', () => {
  it('leaves out no word, and no two words joined, that are a number', () => {
    const pairs = words.flatMap((first) => ['', ...words].map((second) => [first, second] as const));
    const numbers = pairs.filter(([first, second]) => numberOf(first + second) !== undefined);
    expect(numbers.length).toBeGreaterThan(30);
    expect(numbers.filter(([first, second]) => !mayBeNumber(first, second))).toEqual([]);
  });

  it('spares most words the question', () => {
    expect(words.filter((word) => mayBeNumber(word, 'development'))).toEqual(words.filter((word) => /^\d/.test(word)));
  });
});
