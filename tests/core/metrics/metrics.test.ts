import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterEditRate, characterEdits, editRate } from '../../../server/core/metrics/character-edits.js';
import { addStatistics, chrf, chrfScore, chrfStatistics } from '../../../server/core/metrics/chrf.js';
import { addEffort, effortOf, effortStatistics, terOptionsFor } from '../../../server/core/metrics/effort.js';
import { ter, terStatistics } from '../../../server/core/metrics/ter.js';
import { text, versions } from '../generators.js';

/**
 * Values of sacreBLEU 2.6.0 (`sentence_score`; the file was written by it, from texts made up for this test): chrF
 * `nc:6|nw:0|space:no|eff:yes|case:mixed`, chrF++ `nw:2`, TER `case:lc|tok:tercom|norm:no|punct:yes|asian:no`, and TER with
 * `norm:yes|asian:yes`.
 */
const worked: readonly [string, string, number, number, number, number][] = [
  ['The city will walk in the forefront of the province.', 'The city will be at the forefront of the province.', 82.43715632907382, 80.81122309910653, 20.0, 18.181818181818183], // prettier-ignore
  ['In the forefront of the province, the city will walk.', 'The city will walk in the forefront of the province.', 86.17955456101949, 82.04211727323958, 40.0, 18.181818181818183], // prettier-ignore
  ['It\'s the city\'s 1,310.5 million yuan (2023) plan, "good".', 'It is the city\'s 1,310.5-million-yuan plan (2023): "good"!', 64.5034568647237, 54.560128361431794, 100.0, 35.294117647058826], // prettier-ignore
  ['会议强调，要加强组织领导，推动高质量发展。', '会议指出，要推动高质量发展，加强组织领导。', 48.315877520598875, 41.41360930337047, 100.0, 19.047619047619047], // prettier-ignore
  ['\u{20000}要走在前列 forefront', '\u{20000}要走在全省前列 forefront', 70.41920860454812, 59.082275633556506, 50.0, 22.22222222222222], // prettier-ignore
  ['the same', 'the same', 100, 100, 0, 0],
  ['', '', 0, 0, 0, 0],
  ['extra words', '', 0, 0, 100, 100],
  ['', 'missing words', 0, 0, 100, 100],
  ['A b\u3000c\x85d', 'a B c\ufeffd', 10.416666666666668, 6.944444444444445, 66.66666666666666, 66.66666666666666],
  ['d e f a b c g h', 'a b c d e f g h', 34.12698412698414, 47.023809523809526, 12.5, 12.5],
  ['a '.repeat(30) + 'b c d', 'b c d ' + 'a '.repeat(30), 93.22737896604693, 94.5299092245352, 3.0303030303030303, 3.0303030303030303], // prettier-ignore
];

type Row = { readonly hypothesis: string; readonly reference: string } & Readonly<Record<string, number>>;

const rows = JSON.parse(
  readFileSync(new URL('sacrebleu-2.6.0.json', import.meta.url), 'utf8'),
) as unknown as readonly Row[];

const asian = { normalised: true, asian: true };

describe('chrF and TER', () => {
  it.each(worked)('%j against %j are sacreBLEU’s', (hypothesis, reference, f, fWords, rate, rateAsian) => {
    expect(chrf(hypothesis, reference)).toBeCloseTo(f, 9);
    expect(chrf(hypothesis, reference, { words: 2 })).toBeCloseTo(fWords, 9);
    expect(ter(hypothesis, reference)).toBeCloseTo(rate, 9);
    expect(ter(hypothesis, reference, asian)).toBeCloseTo(rateAsian, 9);
  });

  it('are sacreBLEU’s on generated pairs, in every option', () => {
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const { hypothesis, reference } = row;
      const ours = {
        chrf: chrf(hypothesis, reference),
        chrfWords: chrf(hypothesis, reference, { words: 2 }),
        chrfLower: chrf(hypothesis, reference, { lowercase: true }),
        ter: ter(hypothesis, reference),
        terNormalised: ter(hypothesis, reference, { normalised: true, caseSensitive: true }),
        terAsian: ter(hypothesis, reference, asian),
        terNoPunctuation: ter(hypothesis, reference, { ...asian, noPunctuation: true }),
      };
      for (const [name, value] of Object.entries(ours)) {
        expect(value, `${name} of ${JSON.stringify([hypothesis, reference])}`).toBeCloseTo(row[name] ?? NaN, 9);
      }
    }
  });

  it('of a corpus come from the sums, as sacreBLEU’s corpus_score', () => {
    const sum = (words: 0 | 2): number =>
      chrfScore(addStatistics(worked.map(([h, r]) => chrfStatistics(h, r, { words }))));
    expect(sum(0)).toBeCloseTo(72.29229082854957, 9);
    expect(sum(2)).toBeCloseTo(72.7893996198969, 9);
    const edits = (options: object): number => {
      const [all = 0, length = 0] = addStatistics(
        worked.map(([h, r]) => {
          const one = terStatistics(h, r, options);
          return [one.edits, one.length];
        }),
      );
      return editRate({ edits: all, length });
    };
    expect(edits({})).toBeCloseTo(30.37974683544304, 9);
    expect(edits(asian)).toBeCloseTo(20.51282051282051, 9);
  });
});

describe('characterEdits', () => {
  it('is the textbook’s distance over code points', () => {
    const pairs = fc.oneof(
      fc.tuple(text, text),
      versions.map(({ mine, theirs }): [string, string] => [mine, theirs]),
    );
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(characterEdits(a, b)).toEqual({ edits: textbook([...a], [...b]), length: [...b].length });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['kitten', 'sitting', (100 * 3) / 7],
    ['走在前列', '走在全省前列', (100 * 2) / 6],
    ['\u{20000}', '\u{20001}', 100],
    ['', '', 0],
    ['gone', '', 100],
    ['abcdef', 'ab', 200],
  ])('%s → %s', (a, b, expected) => {
    expect(characterEditRate(a, b)).toBeCloseTo(expected, 12);
  });
});

function textbook(a: readonly string[], b: readonly string[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  a.forEach((x, i) => {
    const next = [i + 1];
    b.forEach((y, j) => {
      next.push(Math.min((row[j] ?? 0) + (x === y ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row[b.length] ?? 0;
}

describe('effort', () => {
  it('is nothing where nobody touched the machine’s text', () => {
    const untouched = 'The city will be at the forefront.';
    expect(effortOf(effortStatistics(untouched, untouched, 'en'))).toEqual({ characterEditRate: 0, ter: 0, chrf: 100 });
  });

  it('adds paragraphs by their counts, so that a long one weighs more', () => {
    const one = effortStatistics('a b c d', 'a b c x', 'en');
    const two = effortStatistics('y', 'z', 'en');
    const all = addEffort([one, two]);
    expect(all.words).toEqual({ edits: 2, length: 5 });
    expect(all.characters).toEqual({ edits: 2, length: 8 });
    expect(effortOf(all)).toMatchObject({ ter: 40, characterEditRate: 25 });
    expect(effortOf(addEffort([]))).toEqual({ characterEditRate: 0, ter: 0, chrf: 0 });
  });

  it.each([
    ['en', {}],
    ['zh-Hans', asian],
    ['ZH', asian],
    ['ja', asian],
    ['zha', {}],
  ])('cuts %s into words as %j', (language, options) => {
    expect(terOptionsFor(language)).toEqual(options);
  });
});
