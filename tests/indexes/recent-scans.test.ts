import fc from 'fast-check';
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

const words = ['改革', '开放', '市长', 'reform', 'opening up', 'mayor', 'mayor of the city'] as const;
const chinese = fc.constantFrom(...words.slice(0, 3));
const english = fc.constantFrom(...words.slice(3));
const entry = fc.record({
  id: fc.constantFrom('A', 'B', 'C'),
  zh: chinese,
  en: english,
  status: fc.constantFrom('admitted' as const, 'forbidden' as const),
  retired: fc.boolean(),
});
const text = fc.record({
  source: fc.array(chinese, { maxLength: 3 }),
  target: fc.array(english, { maxLength: 3 }),
  accepted: fc.option(english),
});

test('after any changes of concepts every text is found as by a termbase that has just been built', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(entry, fc.array(text, { maxLength: 4 })), { maxLength: 12 }), (steps) => {
      const current = buildTermbase([]);
      const recent = openRecentScans(() => current);
      for (const [{ id, zh, en, status, retired }, texts] of steps) {
        const next = concept(
          id,
          [zh],
          [
            { text: 'a standard', status: 'preferred' },
            { text: en, status },
          ],
        );
        const before = current.concept(id);
        recent.changed(id, [...(before ? [before.entry] : []), next.entry]);
        if (retired) current.remove(id);
        else current.update(next);
        for (const { source, target, accepted } of texts) {
          const input = {
            source: source.join('，'),
            target: target.join(', '),
            accepted: accepted === null ? [] : [{ concept: 'A', text: accepted }],
          };
          expect(recent.scan(input)).toEqual(current.scan(input));
        }
      }
    }),
  );
});

test('a change of a concept that a text has nothing of leaves what was found', () => {
  const { scan, changed, asked } = counted();
  const [reform, opening] = [
    { source: '改革', target: 'reform' },
    { source: '开放', target: 'opening up' },
  ];
  for (const text of [reform, opening]) scan(text);
  changed('B', [termbase.concept('B')?.entry ?? expect.fail()]);
  for (const text of [reform, opening, opening]) scan(text);
  expect(asked()).toBe(3);
});
