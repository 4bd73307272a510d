import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english, text } from '../generators.js';
import { findingsBy, fixed, told } from './house.js';

const SPACE = ['space-before-punctuation', 'french-spacing', 'doubled-space'];

describe('space-before-punctuation (84)', () => {
  test.each([
    ['balanced development .', 'minor  .', 'balanced development.'],
    ['on the other , they said', 'minor  ,', 'on the other, they said'],
    ['(see above )', 'minor  )', '(see above)'],
    ['rice, etc. , too', 'minor  ,', 'rice, etc., too'],
  ])('%s', (value, expected, after) => {
    expect(told('space-before-punctuation', value)).toEqual([expected]);
    expect(fixed('space-before-punctuation', value)).toBe(after);
  });

  test('two marks are torn apart, and no program knows which one is meant', () => {
    const [finding] = findingsBy('space-before-punctuation', 'in our teams. , We must act');
    expect([finding?.severity, finding?.fix, finding?.data['context']]).toEqual(['major', null, 'torn']);
  });

  test.each(['on .NET and .5 of it', 'a decent home . . . for all', 'wait ... and see', '中文 ，中文 。', ''])(
    'leaves alone: %s',
    (value) => expect(told('space-before-punctuation', value)).toEqual([]),
  );
});

test('French spacing is a check of its own, which a project switches off (84)', () => {
  expect(told('french-spacing', 'Why ? Because\u00a0: look !')).toEqual(['minor  ?', 'minor \u00a0:', 'minor  !']);
  expect(told('space-before-punctuation', 'Why ? Because : look !')).toEqual([]);
  expect(fixed('french-spacing', 'Why ?')).toBe('Why?');
  expect(told('french-spacing', 'Why? It is fine :-) and 3 :1 …')).toEqual([]);
});

test('a doubled space is a remark, after a full stop nothing', () => {
  expect(told('doubled-space', 'high-quality  development.  It  ')).toEqual(['info   ']);
  expect(fixed('doubled-space', 'high-quality   development')).toBe('high-quality development');
});

describe('missing-full-stop', () => {
  test.each([
    ['会议很重要。', 'The meeting is very important', 'The meeting is very important.'],
    ['会议很重要！', 'The meeting is very important', 'The meeting is very important!'],
    ['会议很重要。', 'The meeting is very important,', 'The meeting is very important.'],
    ['会议强调“走在前列”。', 'They must “be at the forefront”', 'They must “be at the forefront”'],
  ])('%s %s', (chinese, value, after) => {
    expect(told('missing-full-stop', value, chinese)).toHaveLength(1);
    expect(fixed('missing-full-stop', value, chinese)).toBe(after);
  });

  test.each([
    ['江门日报讯', 'Jiangmen Daily News today'],
    ['会议很重要。', 'The meeting is important (and more.)'],
    ['会议很重要。', 'The meeting is “very important.”'],
    ['会议指出：', 'The meeting noted that'],
    ['会议很重要。', ''],
    [null, 'The meeting is important'],
  ])('leaves alone: %s %s', (chinese, value) => expect(told('missing-full-stop', value, chinese)).toEqual([]));
});

describe('whatever the text', () => {
  test.each(SPACE)('%s: fixes change white space only, and leave nothing to fix', (check) => {
    fc.assert(
      fc.property(fc.oneof(english, text), (value) => {
        const after = fixed(check, value);
        expect(after.replace(/\s/g, '')).toBe(value.replace(/\s/g, ''));
        expect(findingsBy(check, after).filter(({ fix }) => fix !== null)).toEqual([]);
      }),
    );
  });

  test('a doubled word loses one of the two, and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('the', 'city', 'that', 'of', 'grows', 'It'), { maxLength: 12 }), (words) => {
        const value = words.join(' ');
        // Two words twice are found as one.
        fc.pre(!/\b(\w+ \w+) \1\b/.test(value));
        expect(findingsBy('doubled-word', value)).toHaveLength(
          words.filter((word, i) => word === words[i - 1] && word !== 'that' && word !== 'It').length,
        );
      }),
    );
  });
});
