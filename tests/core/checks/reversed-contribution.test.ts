import { describe, expect, test } from 'vitest';
import { fixed, told } from './house.js';

const check = 'reversed-contribution';

describe('reversed-contribution', () => {
  test.each([
    [
      '为推动广东走在前列作出江门贡献。',
      'take the lead and contribute to Jiangmen.',
      "take the lead and make Jiangmen's contribution.",
    ],
    ['为现代化贡献广东力量。', 'It is contributing to Guangdong.', "It is making Guangdong's contribution."],
    [
      '为人类作出中国贡献。',
      'They’re to make greater contributions to China.',
      'They’re to make China’s contribution.',
    ],
    ['作出江门市新的贡献。', 'It contributed to Jiangmen City.', "It made Jiangmen City's contribution."],
  ])('%s %s', (chinese, english, after) => {
    expect(told(check, english, chinese)).toHaveLength(1);
    expect(told(check, english, chinese)[0]).toMatch(/^critical /);
    expect(fixed(check, english, chinese)).toBe(after);
  });

  test.each([
    ['为江门作出更大贡献。', 'contribute more to Jiangmen, contribute to Jiangmen.'],
    ['为广东现代化作出江门贡献。', 'make Jiangmen’s contribution to Guangdong'],
    ['为广东作出江门贡献。', 'contribute to Guangdong from Jiangmen'],
    ['作出江门贡献。', 'contribute to Jiangmen’s development'],
    ['', 'contribute to Jiangmen'],
  ])('leaves alone: %s %s', (chinese, english) => expect(told(check, english, chinese)).toEqual([]));
});
