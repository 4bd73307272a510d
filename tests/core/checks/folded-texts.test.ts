import { describe, expect, test } from 'vitest';
import { foldedEnglish } from '../../../server/core/checks/consistency/folded-texts.js';

describe('English as it is compared', () => {
  test.each([
    ['The  Plan', 'the plan'],
    ['“a” and ‘b’', "'a' and 'b'"],
    ['a — b', 'a–b'],
    ['a \n–\t b', 'a–b'],
    ['a  --  b', 'a–b'],
    ['well-known', 'well-known'],
    [' a - ', 'a–'],
  ])('%j is %j', (text, folded) => {
    expect(foldedEnglish(text)).toBe(folded);
  });

  // In the square of the length this would be minutes.
  test('a million of white space are gone', () => {
    expect(foldedEnglish(' \t\n'.repeat(333_333))).toBe('');
  });
});
