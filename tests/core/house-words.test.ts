import { expect, test } from 'vitest';
import { readWords } from '../../server/core/house-rules/read.js';

test.each(['Jiangmen', 'o’clock', "'tis", 'well-being', 'naïve', 'café'])('%s is a word', (word) => {
  expect(readWords(word)).toEqual({ kind: 'read', values: [word] });
});

test.each(['-', '’', "''''", '42', '__proto__', '=SUM', '<b>'])('%s is none', (word) => {
  expect(readWords(word)).toEqual({ kind: 'problems', problems: [{ line: 1, code: 'no-words', limit: 0 }] });
});
