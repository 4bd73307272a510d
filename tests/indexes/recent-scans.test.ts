import { expect, test } from 'vitest';
import { buildTermbase, type ScanInput } from '../../glossary/index.js';
import { openRecentScans } from '../../server/indexes/recent-scans.js';
import { concept } from '../glossary/entries.js';

const termbase = buildTermbase([
  concept('A', ['改革'], [{ text: 'reform', status: 'preferred' }]),
  concept('B', ['开放'], [{ text: 'opening up', status: 'preferred' }]),
]);

function counted() {
  let asked = 0;
  const scan = (input: ScanInput) => (asked++, termbase.scan(input));
  return { ...openRecentScans(() => ({ scan })), asked: () => asked };
}

test('the same texts in the same place are scanned once, others by themselves', () => {
  const { scan, asked } = counted();
  const text = { source: '改革', target: 'reform and opening up' };
  const accepted = [{ concept: 'B', text: 'reform' }];
  const ways = [text, { ...text, target: null }, { ...text, asOf: '2020-01-01' }, { ...text, accepted }];
  for (const way of [...ways, ...ways]) expect(scan(way)).toEqual(termbase.scan(way));
  expect(asked()).toBe(ways.length);
});

test('of much text what was asked for last is kept, and a text that is too long is not', () => {
  const { scan, asked } = counted();
  const source = (i: number) => ({ source: `改革${i}`.padEnd(100_000, '。'), target: null });
  for (let i = 0; i < 30; i++) {
    scan(source(i));
    scan(source(0));
  }
  expect(asked()).toBe(30);
  scan(source(29));
  expect(asked()).toBe(30);
  scan(source(1));
  expect(asked()).toBe(31);
  const long = { source: '改革'.repeat(1_000_001), target: null };
  expect([scan(long).length, scan(long).length, asked()]).toEqual([1_000_001, 1_000_001, 33]);
});
