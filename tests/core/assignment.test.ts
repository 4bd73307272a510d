import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  complement,
  decideAssignment,
  dueOf,
  isDay,
  mayTake,
  overlapping,
  type Span,
  spanOf,
  unite,
} from '../../server/core/assignment.js';

const count = 30;
const span: fc.Arbitrary<Span> = fc
  .tuple(fc.integer({ min: 1, max: count }), fc.integer({ min: 1, max: count }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const spans = fc.array(span, { maxLength: 6 });

const positionsIn = (list: readonly Span[]): number[] =>
  Array.from({ length: count }, (_, i) => i + 1).filter((at) => list.some(({ from, to }) => from <= at && at <= to));

describe('spans', () => {
  test('united cover the same positions, apart and in order', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const united = unite(list);
        expect(positionsIn(united)).toEqual(positionsIn(list));
        for (const [i, { from }] of united.entries())
          if (i > 0) expect(from).toBeGreaterThan((united[i - 1]?.to ?? 0) + 1);
      }),
    );
  });

  test('what they leave and what they cover are everything, once', () => {
    fc.assert(
      fc.property(spans, (list) => {
        const left = positionsIn(complement(list, count));
        expect([...left, ...positionsIn(list)].sort((a, b) => a - b)).toEqual(positionsIn([{ from: 1, to: count }]));
      }),
    );
  });

  test('of a range follow its ends, whichever comes first now; one that is gone is the other; both: none', () => {
    expect(spanOf({ first: 3, last: 7 }, 9)).toEqual({ from: 3, to: 7 });
    expect(spanOf({ first: 7, last: 3 }, 9)).toEqual({ from: 3, to: 7 });
    expect(spanOf({ first: null, last: 7 }, 9)).toEqual({ from: 7, to: 7 });
    expect(spanOf({ first: null, last: null }, 9)).toBeNull();
    expect(spanOf(null, 9)).toEqual({ from: 1, to: 9 });
  });
});

test('overlapping names the others with the same task and a common paragraph', () => {
  const made = (id: string, task: 'translate' | 'review', from: number, to: number) => ({
    id,
    task,
    user: id,
    span: { from, to },
  });
  const all = [
    made('a', 'review', 1, 5),
    made('b', 'review', 5, 9),
    made('c', 'translate', 1, 9),
    made('d', 'review', 6, 6),
  ];
  const ids = (id: number) => overlapping(all[id] ?? made('x', 'review', 1, 1), all).map((other) => other.id);
  expect(ids(0)).toEqual(['b']);
  expect(ids(1)).toEqual(['a', 'd']);
  expect(ids(2)).toEqual([]);
});

describe('an assignment', () => {
  const ask = { task: 'review', span: null, deadline: null } as const;

  test('goes to somebody whose role can do the work', () => {
    expect(decideAssignment(5, 'translator', ask).kind).toBe('wrong-role');
    expect(decideAssignment(5, null, { ...ask, task: 'translate' }).kind).toBe('wrong-role');
    expect(decideAssignment(5, 'reviewer', ask).kind).toBe('new');
    expect(mayTake('terminologist', 'translate')).toBe(false);
  });

  test.each([
    [0, 1],
    [3, 2],
    [1, 6],
  ])('is not from %i to %i of five paragraphs', (from, to) => {
    expect(decideAssignment(5, 'reviewer', { ...ask, span: { from, to } }).kind).toBe('wrong-range');
  });

  test.each(['2026-02-30', 'soon', '2026-2-3', ''])('has no deadline %j', (deadline) => {
    expect(decideAssignment(5, 'reviewer', { ...ask, deadline }).kind).toBe('wrong-deadline');
    expect(isDay(deadline)).toBe(false);
  });
});

test('a deadline is over when its day is', () => {
  const due = ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-03', '2026-03-04'].map((day) =>
    dueOf(day, '2026-02-28'),
  );
  expect(due).toEqual(['overdue', 'today', 'soon', 'soon', 'later']);
  expect(dueOf(null, '2026-02-28')).toBeNull();
});
