import { describe, expect, test } from 'vitest';
import { authorityOf, domainPath, isValidOn, preferredText, readEntry } from '../../glossary/index.js';

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
    ['a form that is only a number', { zh: ['{n}'] }, 'zh.0.text', 'zh.empty'],
    [
      'a number that the Chinese does not have',
      { zh: ['{n}大'], en: [{ text: 'the {m-th} Congress', status: 'preferred' }] },
      'en.0.text',
      'en.unknown-number',
    ],
    ['a day that does not exist', { zh: [{ text: '走在前列', from: '2023-02-30' }] }, 'zh.0.from', 'date.malformed'],
    [
      'an end before the beginning',
      { zh: [{ text: '走在前列', from: '2023-06', until: '2022' }] },
      'zh.0.until',
      'validity.reversed',
    ],
    [
      'two standards at one time',
      {
        ...good,
        en: [
          { text: 'lead', status: 'preferred', until: '2021-02' },
          { text: 'be first', status: 'preferred', from: '2021' },
        ],
      },
      'en.1.status',
      'en.several-preferred',
    ],
    ['an unknown type', { zh: [{ text: '走在前列', type: 'verb' }] }, 'zh.0.type', 'choice.unknown'],
    [
      'a full form that is not there',
      { zh: [{ text: '市委', fullForm: '市委员会' }] },
      'zh.0.fullForm',
      'full-form.unknown',
    ],
    ['a citation of nothing', { ...good, citations: [{ page: '3' }] }, 'citations.0', 'citation.empty'],
    [
      'an unknown authority',
      { ...good, citations: [{ document: 'x', authority: 'king' }] },
      'citations.0.authority',
      'choice.unknown',
    ],
    ['a relation to nothing', { ...good, related: [{ kind: 'broader' }] }, 'related.0.concept', 'relation.empty'],
    [
      'a relation twice',
      { ...good, related: [1, 2].map(() => ({ kind: 'broader', concept: 'T1' })) },
      'related.1',
      'relation.duplicate',
    ],
  ])('refuses %s', (_, value, path, code) => {
    const reading = readEntry(value);
    expect(reading.kind === 'problems' && reading.problems).toContainEqual({ path, code });
  });

  test('keeps what is said in detail, and says nothing where nothing was said', () => {
    const citation = { document: 'Xinhua', date: '2023-04-15', page: '', address: '', authority: 'xinhua' };
    const detailed = {
      zh: [
        { text: '百千万工程', type: 'abbreviation', fullForm: '百县千镇万村高质量发展工程' },
        '百县千镇万村高质量发展工程',
      ],
      en: [
        { text: 'rural vitalization', status: 'preferred', until: '2020', citations: [citation] },
        { text: 'rural revitalization', status: 'preferred', from: '2021', examples: ['An example.'], inflects: false },
        { text: 'the strategy', status: 'admitted', afterFull: true, partOfSpeech: 'n' },
      ],
      domain: 'economy/rural',
      related: [{ kind: 'abbreviation-of', concept: 'T076' }],
      citations: [citation],
    };
    const reading = readEntry(detailed);
    expect(reading).toMatchObject({
      kind: 'ok',
      entry: { ...detailed, zh: [detailed.zh[0], { text: detailed.zh[1] }] },
    });
    expect(reading.kind === 'ok' && readEntry(JSON.parse(JSON.stringify(reading.entry)))).toEqual(reading);
    const plain = readEntry(good);
    expect(plain.kind === 'ok' && Object.keys(plain.entry)).not.toContain('related');
    expect(plain.kind === 'ok' && Object.keys(plain.entry.zh[0] ?? {})).toEqual(['text']);
  });

  test('the standard of a day', () => {
    const reading = readEntry({
      zh: ['乡村振兴'],
      en: [
        { text: 'rural revitalization', status: 'preferred', from: '2021-02-21' },
        { text: 'rural vitalization', status: 'admitted', until: '2021-02-20' },
      ],
    });
    if (reading.kind !== 'ok') throw new Error('unread');
    expect(preferredText(reading.entry)).toBe('rural revitalization');
    expect(preferredText(reading.entry, '2018-01-02')).toBe('rural vitalization');
    expect(preferredText(reading.entry, '2021-02-21')).toBe('rural revitalization');
  });

  test.each([
    ['2021', '2021-06-01', true],
    ['2021-06-02', '2021-06-01', false],
    ['2021-06-02', '2021-06', true],
  ])('valid from %s, on %s: %s', (from, day, valid) => {
    expect(isValidOn({ from }, day)).toBe(valid);
    expect(isValidOn({ until: from }, day) || !isValidOn({ from }, day)).toBe(day <= from || day.startsWith(from));
  });

  test('domains and authorities', () => {
    expect(domainPath('party/meeting')).toEqual(['party', 'party/meeting']);
    const reading = readEntry({
      ...good,
      citations: [{ document: 'a', authority: 'local' }],
      zh: [{ text: '走在前列', citations: [{ document: 'b', authority: 'xinhua' }] }],
    });
    expect(reading.kind === 'ok' && authorityOf(reading.entry)).toBe('xinhua');
  });

  test('one character is allowed after a numeral', () => {
    expect(readEntry({ zh: [{ text: '斤', after: 'number' }] }).kind).toBe('ok');
  });

  test('an allowed rendering may stand wholly in brackets', () => {
    expect(readEntry({ ...good, en: [{ text: '(Jiangmen Daily)', status: 'preferred' }] }).kind).toBe('ok');
  });
});
