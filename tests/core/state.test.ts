import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Origin, Verdict } from '../../server/core/facts.js';
import { type Flag, flagOf, type Standing, standingVerdict, type State, stateOf } from '../../server/core/state.js';

const origins: readonly Origin[] = ['import', 'mt', 'memory', 'translator', 'reviewer', 'restore'];
const number = fc.integer({ min: 1, max: 3 });
const standing: fc.Arbitrary<Standing> = fc.record({
  sourceNumber: fc.option(number, { nil: null }),
  target: fc.option(
    fc.record({
      number,
      origin: fc.constantFrom(...origins),
      done: fc.boolean(),
      against: fc.option(number, { nil: null }),
    }),
    { nil: null },
  ),
  decision: fc.option(
    fc.record({
      verdict: fc.constantFrom<Verdict>('approve', 'request-changes', 'withdraw'),
      sourceNumber: fc.option(number, { nil: null }),
      targetNumber: number,
    }),
    { nil: null },
  ),
});

describe('laws of the state', () => {
  test('reviewed is exactly: approved, in exactly the latest texts', () => {
    fc.assert(
      fc.property(standing, (given) => {
        const { target, decision, sourceNumber } = given;
        const approved =
          target !== null &&
          decision?.verdict === 'approve' &&
          decision.targetNumber === target.number &&
          decision.sourceNumber === sourceNumber;
        expect(stateOf(given) === 'reviewed').toBe(approved);
      }),
    );
  });

  test('a new target or a new source makes it never reviewed and never sent back', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom(...origins), fc.boolean(), (given, origin, done) => {
        const newest = 1 + Math.max(given.target?.number ?? 0, given.decision?.targetNumber ?? 0);
        const written = { ...given, target: { number: newest, origin, done, against: given.sourceNumber } };
        const sourced = {
          ...given,
          sourceNumber: 1 + Math.max(given.sourceNumber ?? 0, given.decision?.sourceNumber ?? 0),
        };
        for (const changed of [written, sourced]) {
          expect(stateOf(changed)).not.toBe('reviewed');
          expect(flagOf(changed)).not.toBe('sent-back');
          expect(standingVerdict(changed)).toBe(null);
        }
      }),
    );
  });
});

const target = { number: 2, origin: 'translator', done: true, against: 1 } as const;
const approve = { verdict: 'approve', sourceNumber: 1, targetNumber: 2 } as const;

test.each<[string, Standing, State, Flag | null]>([
  ['no English', { sourceNumber: 1, target: null, decision: null }, 'initial', null],
  [
    'the machine’s English',
    { sourceNumber: 1, target: { ...target, origin: 'mt', done: false }, decision: null },
    'initial',
    null,
  ],
  [
    'an imported translation',
    { sourceNumber: null, target: { ...target, origin: 'import', against: null }, decision: null },
    'translated',
    null,
  ],
  ['a translator’s draft', { sourceNumber: 1, target: { ...target, done: false }, decision: null }, 'initial', 'draft'],
  ['a translator’s text', { sourceNumber: 1, target, decision: null }, 'translated', null],
  ['approved', { sourceNumber: 1, target, decision: approve }, 'reviewed', null],
  [
    'approved, then withdrawn',
    { sourceNumber: 1, target, decision: { ...approve, verdict: 'withdraw' } },
    'translated',
    null,
  ],
  [
    'sent back',
    { sourceNumber: 1, target, decision: { ...approve, verdict: 'request-changes' } },
    'translated',
    'sent-back',
  ],
  [
    'approved before the latest text',
    { sourceNumber: 1, target, decision: { ...approve, targetNumber: 1 } },
    'translated',
    null,
  ],
  [
    'approved, then a new edition of the source',
    { sourceNumber: 2, target, decision: approve },
    'translated',
    'source-changed',
  ],
  [
    'approved against the new source',
    { sourceNumber: 2, target: { ...target, against: 2 }, decision: { ...approve, sourceNumber: 2 } },
    'reviewed',
    null,
  ],
  [
    'English first, its source came later',
    { sourceNumber: 1, target: { ...target, against: null }, decision: null },
    'translated',
    null,
  ],
  [
    'a draft against an old source',
    { sourceNumber: 2, target: { ...target, done: false }, decision: null },
    'initial',
    'source-changed',
  ],
])('%s', (_what, given, state, flag) => {
  expect({ state: stateOf(given), flag: flagOf(given) }).toEqual({ state, flag });
});
