import { expect, test } from 'vitest';
import { comparisonsOf } from '../../server/core/comparisons.js';
import type { Origin } from '../../server/core/facts.js';

const revisions = (...origins: Origin[]) => origins.map((origin, index) => ({ number: index + 1, origin }));
const approved = (targetNumber: number) => ({ verdict: 'approve', targetNumber });

test('nothing to compare without a second text', () => {
  expect(comparisonsOf([], [])).toEqual([]);
  expect(comparisonsOf(revisions('mt'), [])).toEqual([]);
});

test('machine → translator for a translator’s text', () => {
  expect(comparisonsOf(revisions('mt', 'translator'), [])).toEqual([{ kind: 'machine-current', from: 1, to: 2 }]);
});

test('translator → reviewer stands before machine → reviewer where a reviewer corrected', () => {
  expect(comparisonsOf(revisions('mt', 'translator', 'reviewer'), [])).toEqual([
    { kind: 'translator-current', from: 2, to: 3 },
    { kind: 'machine-current', from: 1, to: 3 },
  ]);
});

test('what changed since the last approval stands first', () => {
  const given = comparisonsOf(revisions('mt', 'translator', 'translator', 'translator'), [
    approved(2),
    { verdict: 'withdraw', targetNumber: 3 },
  ]);
  expect(given).toEqual([
    { kind: 'approved-current', from: 2, to: 4 },
    { kind: 'machine-current', from: 1, to: 4 },
    { kind: 'previous-current', from: 3, to: 4 },
  ]);
});

test('an approval of the latest text itself is no comparison', () => {
  expect(comparisonsOf(revisions('import', 'translator'), [approved(2)])).toEqual([
    { kind: 'previous-current', from: 1, to: 2 },
  ]);
});

test('every pair is offered once, and always ends in the latest text', () => {
  const all = comparisonsOf(revisions('mt', 'import', 'reviewer'), [approved(2), approved(1)]);
  expect(new Set(all.map(({ from }) => from)).size).toBe(all.length);
  expect(all.every(({ from, to }) => to === 3 && from < 3)).toBe(true);
});
