import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../../server/core/diff/tokens.js';
import { merge3, type Merged } from '../../server/core/merge.js';
import { text, versions } from './generators.js';

const three = fc.oneof(versions, fc.record({ base: text, mine: text, theirs: text }));
const kept = (merged: Merged, side: 'base' | 'mine' | 'theirs'): string =>
  merged.kind === 'clean'
    ? merged.text
    : merged.parts.map((part) => (part.kind === 'text' ? part.text : part[side])).join('');

describe('merge3', () => {
  it('takes the side that changed, and the same change once', () => {
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(merge3(base, other, base)).toEqual({ kind: 'clean', text: other });
        expect(merge3(base, base, other)).toEqual({ kind: 'clean', text: other });
        expect(merge3(base, other, other)).toEqual({ kind: 'clean', text: other });
      }),
    );
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(three, ({ base, mine, theirs }) => {
        const one = merge3(base, mine, theirs);
        const two = merge3(base, theirs, mine);
        expect(two.kind).toBe(one.kind);
        expect(kept(two, 'theirs')).toBe(kept(one, 'mine'));
        expect(kept(two, 'mine')).toBe(kept(one, 'theirs'));
      }),
    );
  });

  it('keeps edits of different sentences from both sides', () => {
    const sentence = fc.constantFrom('The plan is firm. ', '会议强调落实。', 'We must act now. ', '要抓好发展。');
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 8 }), fc.nat(7), fc.nat(7), (list, i, j) => {
        const mine = i % list.length;
        const theirs = j % list.length;
        fc.pre(mine !== theirs);
        const base = list.map((s, k) => `${k}: ${s}`);
        const change = (from: readonly string[], at: number, mark: string): string[] =>
          from.map((s, k) => (k === at ? s.replace(/\S{2}/, `$&${mark}`) : s));
        expect(
          merge3(base.join(''), change(base, mine, ' mine').join(''), change(base, theirs, ' theirs').join('')),
        ).toEqual({
          kind: 'clean',
          text: change(change(base, mine, ' mine'), theirs, ' theirs').join(''),
        });
      }),
    );
  });

  it('loses no word of either side', () => {
    fc.assert(
      fc.property(three, ({ base, mine, theirs }) => {
        const merged = merge3(base, mine, theirs);
        const words = (value: string): string[] => {
          const { start, end } = tokenise(value);
          return Array.from(end, (to, i) => value.slice(start[i], to));
        };
        for (const [own, side] of [
          [mine, 'mine'],
          [theirs, 'theirs'],
        ] as const) {
          // prettier-ignore
          const added = words(own).filter((word) => !base.includes(word));
          for (const word of added) expect(kept(merged, side)).toContain(word);
        }
      }),
    );
  });

  it.each<[string, string, string, string, Merged]>([
    [
      'words apart',
      'The big red dog.',
      'The large red dog.',
      'The big red cat.',
      { kind: 'clean', text: 'The large red cat.' },
    ],
    [
      'characters apart',
      '会议指出重要。',
      '会上指出重要。',
      '会议指出关键。',
      { kind: 'clean', text: '会上指出关键。' },
    ],
    [
      'space here, word there',
      'to Jiangmen . Go on',
      'to Jiangmen. Go on',
      'to Jiangmen . Go ahead',
      { kind: 'clean', text: 'to Jiangmen. Go ahead' },
    ],
    [
      'words that touch',
      'about 20 million yuan',
      'about 30 million yuan',
      'about 20 billion yuan',
      {
        kind: 'clash',
        parts: [
          { kind: 'text', text: 'about ' },
          { kind: 'clash', base: '20 million', mine: '30 million', theirs: '20 billion' },
          { kind: 'text', text: ' yuan' },
        ],
      },
    ],
    [
      'insertions in one place',
      'a b',
      'a x b',
      'a y b',
      {
        kind: 'clash',
        parts: [
          { kind: 'text', text: 'a ' },
          { kind: 'clash', base: '', mine: 'x ', theirs: 'y ' },
          { kind: 'text', text: 'b' },
        ],
      },
    ],
  ])('%s', (_, base, mine, theirs, expected) => {
    expect(merge3(base, mine, theirs)).toEqual(expected);
  });
});
