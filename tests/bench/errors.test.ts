import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { injections } from '../../bench/evaluate/errors.js';

const kinds = (zh: string, en: string): string[] =>
  injections(zh, en).map(({ kind, was, is }) => `${kind}: ${was} → ${is}`);

describe('errors that the evaluation puts in', () => {
  test('numbers, scales, points and dates', () => {
    expect(kinds('', 'On June 25 it grew 5 percent to 20.3 million.')).toEqual([
      'digit changed: 25 → 26',
      'digit changed: 5 → 9',
      'digit changed: 20.3 → 20.4',
      'scale slipped: million → billion',
      'scale slipped: 20.3 → 203',
      'percent, points:  percent →  percentage points',
      'date shifted: 25 → 26',
      'date shifted: June → July',
    ]);
  });

  test('a year only where the Chinese has it', () => {
    expect(kinds('2023年', 'in 2023')).toContain('date shifted: 2023 → 2022');
    expect(kinds('去年', 'in 2023')).toEqual([]);
  });

  test('names that the Chinese reads like, by a letter and by a syllable', () => {
    expect(kinds('市委书记陈岸明讲话。', 'Chen Anming, secretary, met Wang Anming and Mr Smith')).toEqual([
      'name respelled: Anming → Anmang',
      'name respelled: Anming → Anhua',
    ]);
  });

  test('sentences, where there are others', () => {
    expect(kinds('', 'It was held today. Yes. All of them came.')).toEqual([
      'sentence dropped: It was held today.  → ',
      'sentence dropped: All of them came. → ',
    ]);
    expect(kinds('', 'It was held today.')).toEqual([]);
  });

  test('sentences of other texts, at each border of a sentence', () => {
    const put = [...injections('', 'It was held. All came.', ['Nobody spoke.', 'It rained.', 'They left.', 'Never.'])]
      .filter(({ kind }) => kind === 'sentence added')
      .map(({ text }) => text);
    expect(put).toEqual([
      'Nobody spoke. It was held. All came.',
      'It was held. It rained. All came.',
      'It was held. All came. They left.',
    ]);
  });

  test('places that both texts name, wherever they stand, by the first meanings and by the last', () => {
    const put = injections('江门市', 'Jiangmen is Jiangmen’s name')
      .filter(({ kind }) => kind === 'place translated')
      .map(({ text }) => text);
    expect(put).toEqual(['River Gate is River Gate’s name', 'River Door is River Door’s name']);
    expect(kinds('和平', 'Mr Heping')).toEqual([]);
  });

  test('quotation marks of short terms that the Chinese has in quotes, too', () => {
    expect(kinds('当好“施工队长”', 'as “construction captains”')).toEqual([
      'quote lost: “construction captains” → construction captains',
      'quote lost: “construction captains” → construction captains”',
      'quote lost: “construction captains” → “construction captains',
    ]);
    expect(kinds('当好施工队长', 'as “construction captains”')).toEqual([]);
  });

  test('law: each is the text with one place changed', () => {
    const piece = fc.constantFrom(
      'On June 25, ',
      '3.5 million ',
      '5% ',
      'Chen Anming ',
      '“a term” ',
      'met them all. ',
      '2023 ',
      '1,200 ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const { at, was, is, text: wrong } of injections('陈岸明“某词”2023年', text)) {
          expect(was).not.toBe(is);
          expect(text.slice(at, at + was.length)).toBe(was);
          expect(wrong).toBe(text.slice(0, at) + is + text.slice(at + was.length));
        }
      }),
    );
  });
});
