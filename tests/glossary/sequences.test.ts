import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSequences } from '../../glossary/sequences.js';

const options = { shortest: 2, longest: 5, least: 2, leastEntropy: 0.8, weak: new Set(['的']) };

/** Every sequence of every run, counted in the plainest way. */
function reference(runs: readonly string[]): Record<string, number> {
  const seen = new Map<string, { left: string[]; right: string[] }>();
  for (const run of runs) {
    for (let from = 0; from < run.length; from++) {
      for (let to = from + options.shortest; to <= Math.min(run.length, from + options.longest); to++) {
        const places = seen.get(run.slice(from, to)) ?? { left: [], right: [] };
        seen.set(run.slice(from, to), places);
        places.left.push(run[from - 1] ?? `${run.length}`);
        places.right.push(run[to] ?? `${run.length}`);
      }
    }
  }
  const found = [...seen].filter(
    ([text, { left, right }]) =>
      left.length >= options.least &&
      !text.startsWith('的') &&
      !text.endsWith('的') &&
      [left, right].every((side) => entropy(side) >= options.leastEntropy),
  );
  return Object.fromEntries(found.map(([text, { left }]) => [text, left.length]));
}

function entropy(values: readonly string[]): number {
  const shares = [...new Set(values)].map((value) => values.filter((one) => one === value).length / values.length);
  return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0);
}

test('finds the sequences that a count of every one finds', () => {
  const run = fc
    .array(fc.constantFrom(...'甲乙丙丁的'), { minLength: 1, maxLength: 14 })
    .map((parts) => parts.join(''));
  let sequences = 0;
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 40 }), (runs) => {
      const found = findSequences(runs, options);
      sequences += found.length;
      expect(Object.fromEntries(found.map(({ text, count }) => [text, count]))).toEqual(reference(runs));
    }),
    { numRuns: 200 },
  );
  expect(sequences).toBeGreaterThan(1_000);
});

test('nothing from nothing', () => expect(findSequences([], options)).toEqual([]));
