import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Origin, Verdict } from '../../server/core/facts.js';
import { type FourEyesHistory, fourEyesAllows } from '../../server/core/four-eyes.js';

const origins: readonly Origin[] = ['import', 'mt', 'memory', 'translator', 'reviewer', 'restore'];
const person = fc.constantFrom('ann', 'bo', 'cy');
const history: fc.Arbitrary<FourEyesHistory> = fc.record({
  revisions: fc
    .array(fc.record({ origin: fc.constantFrom(...origins), author: fc.option(person, { nil: null }) }), {
      maxLength: 8,
    })
    .map((list) => list.map((revision, index) => ({ number: index + 1, ...revision }))),
  decisions: fc.array(
    fc.record({
      verdict: fc.constantFrom<Verdict>('approve', 'request-changes', 'withdraw'),
      sourceNumber: fc.constantFrom(null, 1),
      targetNumber: fc.integer({ min: 1, max: 8 }),
    }),
    { maxLength: 5 },
  ),
});

test('one’s own work never helps: adding revisions by the reviewer changes nothing', () => {
  fc.assert(
    fc.property(history, person, fc.constantFrom(...origins), (given, reviewer, origin) => {
      const number = given.revisions.length + 1;
      const more = { ...given, revisions: [...given.revisions, { number, origin, author: reviewer }] };
      expect(fourEyesAllows(more, reviewer)).toBe(fourEyesAllows(given, reviewer));
    }),
  );
});

test('new human work by anybody else always helps', () => {
  fc.assert(
    fc.property(history, fc.constantFrom<Origin>('translator', 'reviewer', 'restore'), (given, origin) => {
      const number = 20;
      expect(
        fourEyesAllows({ ...given, revisions: [...given.revisions, { number, origin, author: 'dee' }] }, 'ann'),
      ).toBe(true);
    }),
  );
});

test('machines, memories and imports are nobody’s work', () => {
  fc.assert(
    fc.property(history, person, (given, reviewer) => {
      const revisions = given.revisions.map(
        (revision) => ({ ...revision, origin: revision.number % 2 ? 'mt' : 'import' }) as const,
      );
      expect(fourEyesAllows({ ...given, revisions }, reviewer)).toBe(false);
    }),
  );
});

test('an approval that was withdrawn uses up nothing; one that stands uses up the work before it', () => {
  const revisions = [{ number: 1, origin: 'translator', author: 'ann' }] as const;
  const approve = { verdict: 'approve', sourceNumber: 1, targetNumber: 1 } as const;
  expect(fourEyesAllows({ revisions, decisions: [] }, 'bo')).toBe(true);
  expect(fourEyesAllows({ revisions, decisions: [approve] }, 'bo')).toBe(false);
  expect(fourEyesAllows({ revisions, decisions: [approve, { ...approve, verdict: 'withdraw' }] }, 'bo')).toBe(true);
});
