import { describe, expect, test } from 'vitest';
import { readEntry } from '../../glossary/index.js';

const good = { zh: ['走在前列'], en: [{ text: 'be at the forefront', status: 'preferred' }] };

describe('reading an entry', () => {
  test('fills in what is missing', () => {
    const reading = readEntry(good);
    expect(reading.kind).toBe('ok');
    expect(reading).toMatchObject({
      entry: {
        zh: [{ text: '走在前列' }],
        en: [{ scope: 'always', literal: false, caseSensitive: false, hyphenSensitive: false, comment: '', near: [] }],
        notInside: [],
        confidence: 'proposed',
      },
    });
  });

  test('what it gives, it reads again unchanged', () => {
    const first = readEntry({ ...good, note: '  kept trimmed ', notInside: ['走在前列车'] });
    expect(first.kind === 'ok' && readEntry(JSON.parse(JSON.stringify(first.entry)))).toEqual(first);
  });

  test.each([
    ['no object', 'text', '', 'entry.not-an-object'],
    ['no Chinese', { en: [] }, 'zh', 'zh.required'],
    ['a form of one character', { zh: ['党'] }, 'zh.0.text', 'zh.too-short'],
    ['a form of marks only', { zh: ['“”、'] }, 'zh.0.text', 'zh.empty'],
    ['a form twice', { zh: ['省委', '省委'] }, 'zh.1', 'zh.duplicate'],
    [
      'a bad rendering that is only a comment',
      { ...good, en: [{ text: '(lower-case)', status: 'forbidden' }] },
      'en.0.text',
      'en.empty',
    ],
    ['a rendering without letters', { ...good, en: [{ text: ' … ', status: 'admitted' }] }, 'en.0.text', 'en.empty'],
    ['an unknown status', { ...good, en: [{ text: 'x', status: 'best' }] }, 'en.0.status', 'choice.unknown'],
    [
      'two standards',
      { ...good, en: [...good.en, { text: 'lead', status: 'preferred' }] },
      'en.1.status',
      'en.several-preferred',
    ],
    ['a lone surrogate', { zh: ['走在\ud800'] }, 'zh.0.text', 'text.ill-formed'],
    ['NUL', { ...good, note: 'a\0b' }, 'note', 'text.ill-formed'],
    ['a shield without the form', { ...good, notInside: ['别的'] }, 'notInside.0', 'not-inside.without-form'],
    ['a text that is a number', { ...good, domain: 7 }, 'domain', 'text.not-a-string'],
    ['a list that is none', { ...good, en: 'x' }, 'en', 'list.expected'],
  ])('refuses %s', (_, value, path, code) => {
    const reading = readEntry(value);
    expect(reading.kind === 'problems' && reading.problems).toContainEqual({ path, code });
  });

  test('one character is allowed after a numeral', () => {
    expect(readEntry({ zh: [{ text: '斤', after: 'number' }] }).kind).toBe('ok');
  });

  test('an allowed rendering may stand wholly in brackets', () => {
    expect(readEntry({ ...good, en: [{ text: '(Jiangmen Daily)', status: 'preferred' }] }).kind).toBe('ok');
  });
});
