import { describe, expect, it } from 'vitest';
import { countHan, countLetters, weigh } from '../../server/core/characters.js';

/** Every kind of character, halves of pairs among them, in an order that puts each beside each. */
const kinds = ['a', 'Ü', '7', '３', '½', '—', ' ', '，', '国', '〇', '々', '⺀', '𠮷', '𝒜', '😀', '\ud842', '\udfb7'];
const text = kinds.flatMap((one) => kinds.map((other) => one + other)).join('');

describe('characters of a text', () => {
  it('are counted as Unicode tells them apart', () => {
    const han = text.match(/\p{Script=Han}/gu) ?? [];
    const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
    const others = letters.filter((letter) => !/\p{Script=Han}/u.test(letter));
    for (let i = 0; i < 2; i++) {
      expect([countHan(text), countLetters(text)]).toEqual([han.length, letters.length]);
      expect(weigh(text, { han: 8, letter: 0.5 })).toBe(8 * han.length + 0.5 * others.length);
    }
  });

  it('are none in an empty text', () => {
    expect([countHan(''), countLetters(''), weigh('', { han: 1, letter: 1 })]).toEqual([0, 0, 0]);
  });
});
