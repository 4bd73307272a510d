import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../../server/core/checks/check.js';
import { excerpt } from '../../server/core/excerpt.js';
import { fixedText } from '../../server/core/apply-fix.js';

test('words stand in their text, cut at white space and never inside a character', () => {
  const piece = fc.constantFrom('word ', '改革', '𠮷', ' ', 'a', 'longerwords ');
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 1, maxLength: 60 }),
      fc.nat(),
      fc.nat(),
      fc.nat(40),
      (pieces, a, b, around) => {
        const borders = pieces.reduce((all, piece) => [...all, (all.at(-1) ?? 0) + piece.length], [0]);
        const text = pieces.join('');
        const [from = 0, to = 0] = [borders[a % borders.length] ?? 0, borders[b % borders.length] ?? 0].sort(
          (x, y) => x - y,
        );
        const { before, words, after, cutBefore, cutAfter } = excerpt(text, { from, to }, around);
        fc.pre(to - from <= 240);
        expect(words).toBe(text.slice(from, to));
        expect(text.slice(0, from).endsWith(before)).toBe(true);
        expect(text.slice(to).startsWith(after)).toBe(true);
        expect([cutBefore, cutAfter]).toEqual([before.length < from, after.length < text.length - to]);
        expect(before.length).toBeLessThanOrEqual(around);
        expect(after.length).toBeLessThanOrEqual(around);
        expect(`${before}${words}${after}`).not.toMatch(/\p{Surrogate}/u);
      },
    ),
    { numRuns: 500 },
  );
});

test('a paragraph without an end is shown by its beginning and its end', () => {
  const { words } = excerpt('x'.repeat(100_000), { from: 0, to: 100_000 }, 90);
  expect(words).toBe(`${'x'.repeat(120)} … ${'x'.repeat(120)}`);
});

test('a fix changes the words of its finding and nothing else, in the quotes of the text', () => {
  const finding: Finding = {
    check: 'terms',
    type: 'terminology',
    severity: 'minor',
    concept: null,
    data: {},
    source: null,
    target: { from: 4, to: 9 },
    fix: 'a “plan”',
  };
  const at = { check: 'terms', from: 4, to: 9 };
  expect(fixedText('It "a plan" is.', [finding], at)).toBe('It "a "plan"n" is.');
  expect(fixedText('Its words are.', [finding], at)).toBe('Its a “plan” are.');
  expect(fixedText('Its words are.', [finding], { ...at, to: 10 })).toBeNull();
  expect(fixedText('Its words are.', [{ ...finding, fix: null }], at)).toBeNull();
  expect(fixedText('Its words are.', [finding], { ...at, check: 'numbers' })).toBeNull();
});
