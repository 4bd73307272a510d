import { describe, expect, it } from 'vitest';
import { remembered } from '../../server/core/remembered.js';

describe('what is worked out of a word', () => {
  it('is worked out once, undefined as well', () => {
    let made = 0;
    const length = remembered((word) => (made++, word === '' ? undefined : word.length));
    expect(['a', '', 'bb', '', 'a'].map(length)).toEqual([1, undefined, 2, undefined, 1]);
    expect(made).toBe(3);
  });

  it('is right for more words than are kept, and for words that are too long to be', () => {
    let made = 0;
    const same = remembered((word) => (made++, word));
    const words = Array.from({ length: 20_001 }, (_, i) => `word${i}`);
    expect(words.map(same)).toEqual(words);
    const long = 'x'.repeat(41);
    expect([same(long), same(long), same('word20000')]).toEqual([long, long, 'word20000']);
    expect(made).toBe(20_003);
  });
});
