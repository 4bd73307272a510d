import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../server/core/diff/align.js';
import { diff, newText, oldText } from '../../server/core/diff/diff.js';
import { applyHunks, hunks, isSpaceOnly } from '../../server/core/diff/hunks.js';
import { lcs } from '../../server/core/diff/lcs.js';
import { tokenise } from '../../server/core/diff/tokens.js';
import { text, versions } from './generators.js';

const pairs = fc.oneof(
  fc.tuple(text, text),
  versions.map(({ base, mine }): [string, string] => [base, mine]),
  versions.map(({ mine, theirs }): [string, string] => [mine, theirs]),
);

/** `[-old-]{+new+}` */
const marked = (a: string, b: string): string =>
  diff(a, b)
    .map(({ kind, text: part }) => (kind === 'same' ? part : kind === 'delete' ? `[-${part}-]` : `{+${part}+}`))
    .join('');

describe('tokenise', () => {
  it.each([
    ['the city’s 1,310.5 high-quality, ', ['the', 'city’s', '1,310.5', 'high', '-', 'quality', ',']],
    ['走在front\u{20000}。', ['走', '在', 'front', '\u{20000}', '。']],
    ["'tis 3. No.5", ["'", 'tis', '3', '.', 'No', '.', '5']],
  ])('%s', (value, expected) => {
    const tokens = tokenise(value);
    expect(Array.from(tokens.end, (end, i) => value.slice(tokens.start[i], end))).toEqual(expected);
  });

  it('keeps a unit whole', () => {
    const value = 'be at the forefront of';
    const tokens = tokenise(value, [{ from: 3, to: 19 }]);
    expect(Array.from(tokens.end, (end, i) => value.slice(tokens.start[i], end))).toEqual([
      'be',
      'at the forefront',
      'of',
    ]);
  });

  it('covers the text, only white space between tokens, no surrogate pair cut', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { start, end, count } = tokenise(value);
        let at = 0;
        for (let i = 0; i < count; i++) {
          expect(value.slice(at, start[i]).trim()).toBe('');
          expect(value.slice(start[i], end[i])).toMatch(/^\S/u);
          expect(value.slice(start[i], end[i])).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/u);
          at = end[i] ?? 0;
        }
        expect(value.slice(at).trim()).toBe('');
      }),
    );
  });
});

describe('lcs', () => {
  it('is as long as the textbook finds, and its pairs are equal and ascend', () => {
    const sequence = fc
      .array(fc.integer({ min: 0, max: 5 }), { maxLength: 120 })
      .map((values) => Int32Array.from(values));
    fc.assert(
      fc.property(sequence, sequence, (a, b) => {
        const found = [...lcs(a, b, 6).entries()].filter(([, j]) => j >= 0);
        found.forEach(([i, j], k) => {
          expect(a[i]).toBe(b[j]);
          expect(j).toBeGreaterThan(found[k - 1]?.[1] ?? -1);
        });
        expect(found.length).toBe(textbook(a, b));
      }),
    );
  });
});

function textbook(a: Int32Array, b: Int32Array): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    b.forEach((y, j) => next.push(x === y ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)));
    row = next;
  }
  return row[b.length] ?? 0;
}

describe('diff', () => {
  it('holds its laws for every pair of texts', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom('readable' as const, 'exact' as const), ([a, b], grain) => {
        const parts = diff(a, b, { grain });
        expect(oldText(parts)).toBe(a);
        expect(newText(parts)).toBe(b);
        parts.forEach((part, i) => {
          expect(part.text).not.toBe('');
          expect(part.kind).not.toBe(parts[i - 1]?.kind);
          if (part.kind === 'delete') expect(parts[i - 1]?.kind).not.toBe('insert');
        });
        expect(applyHunks(a, hunks(a, b, { grain }))).toBe(b);
      }),
      { numRuns: 500 },
    );
  });

  it('applies any choice of hunks with everything else untouched, in any order', () => {
    fc.assert(
      fc.property(pairs, fc.array(fc.boolean(), { minLength: 1 }), ([a, b], choice) => {
        const all = hunks(a, b);
        const chosen = all.filter((_, i) => choice[i % choice.length]);
        let expected = a;
        for (const hunk of [...chosen].reverse())
          expected = expected.slice(0, hunk.from) + hunk.text + expected.slice(hunk.to);
        expect(applyHunks(a, [...chosen].reverse())).toBe(expected);
        expect(applyHunks(a, [])).toBe(a);
        all.forEach((hunk, i) => expect(hunk.from).toBeGreaterThan(all[i - 1]?.to ?? -1));
      }),
    );
  });

  it.each([
    ['', '', ''],
    ['', 'x', '{+x+}'],
    ['a b', 'a  b', 'a{+ +} b'],
    ['the report grew', 'the report, grew', 'the report{+,+} grew'],
    ['First. We act. Third.', 'First. We act. We act again. Third.', 'First. We act. {+We act again. +}Third.'],
    ['will walk in the forefront', 'will be at the forefront', 'will [-walk in-]{+be at+} the forefront'],
    ['the spirit of it is A', 'one core of all was B', '[-the spirit of it is A-]{+one core of all was B+}'],
    ['to Jiangmen .', 'to Jiangmen.', 'to Jiangmen[- -].'],
    ['2030万元', '203万元', '[-2030-]{+203+}万元'],
    ['会议指出，全会重要。', '会议强调，全会是重要的。', '会议[-指出-]{+强调+}，全会{+是+}重要{+的+}。'],
    ['深学习广', '新学在前', '[-深学习广-]{+新学在前+}'],
  ])('marks %j → %j as a person would', (a, b, expected) => {
    expect(marked(a, b)).toBe(expected);
  });

  it('never cuts a unit', () => {
    const a = 'It will be at the forefront of all.';
    const b = 'It will be at the centre of all.';
    const options = { oldUnits: [{ from: 8, to: 27 }] };
    expect(hunks(a, b, options)).toEqual([{ from: 8, to: 27, text: 'be at the centre' }]);
  });

  it('knows white space from words', () => {
    const quiet = (a: string, b: string): boolean[] => hunks(a, b).map((hunk) => isSpaceOnly(a, hunk));
    expect(quiet('a  b c', 'a b d')).toEqual([true, false]);
  });

  it('refuses hunks that overlap', () => {
    expect(() => applyHunks('abc', [{ from: 0, to: 2, text: '' }, { from: 1, to: 3, text: '' }])).toThrow(RangeError); // prettier-ignore
  });

  it('aligns by sentences where words would be too many, and stays in bounds', () => {
    const sentence = (i: number): string => `Sentence number ${i} says ${'so much '.repeat(8)}about ${i * 7}.`;
    const a = Array.from({ length: 1500 }, (_, i) => sentence(i)).join(' ');
    const b = a.replace('number 700 says', 'number 700 tells us');
    expect(hunks(a, b).map((hunk) => hunk.text)).toEqual(['tells us']);
    const long = `${a} ${'x '.repeat(9000)}`;
    expect(hunks(`One. ${long}`, `Two. ${long.replaceAll('x', 'y')}Two.`).map((hunk) => hunk.from)).toEqual([
      0,
      a.length + 6,
    ]);
    const unrelated = 'x y '.repeat(20_000);
    const from = performance.now();
    expect(applyHunks(a, hunks(a, unrelated))).toBe(unrelated);
    expect(performance.now() - from).toBeLessThan(2000);
    expect(align(tokenise(a), tokenise(unrelated))).toHaveLength(1);
  });
});
