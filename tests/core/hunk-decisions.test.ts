import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewHunks } from '../../server/core/diff/review-hunks.js';
import {
  checkHunkDecisions,
  compose,
  decideHunk,
  HUNK_OUTCOMES,
  MAX_HUNK_REASON,
  undecidedHunks,
  type HunkAnswer,
  type HunkDecision,
} from '../../server/core/hunk-decisions.js';
import { text, versions } from './generators.js';

const pairs = fc.oneof(
  fc.tuple(text, text),
  versions.map(({ base, mine }): [string, string] => [base, mine]),
);

const answer: fc.Arbitrary<HunkAnswer | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom({ outcome: 'accept' as const }, { outcome: 'refuse' as const }),
  fc.constant({ outcome: 'ask' as const, reason: 'too long' }),
  // NUL cannot be stored, and is refused.
  text.map((own) => ({ outcome: 'reword' as const, text: own.replaceAll('\0', '') })),
);

const all = (base: string, next: string, outcome: 'accept' | 'refuse'): string => {
  const hunks = reviewHunks(base, next);
  return compose(
    base,
    hunks,
    hunks.map((_, i) => decideHunk(hunks, i, { outcome })),
  );
};

describe('compose', () => {
  it('gives the new text where all is accepted, the base where all is refused', () => {
    fc.assert(
      fc.property(pairs, ([base, next]) => {
        expect(all(base, next, 'accept')).toBe(next);
        expect(all(base, next, 'refuse')).toBe(base);
        expect(compose(base, reviewHunks(base, next), [])).toBe(next);
        expect(compose(base, reviewHunks(base, next), [], 'old')).toBe(base);
      }),
    );
  });

  it('replaces exactly the decided spans of the base, in whatever order they were decided', () => {
    const order = fc.array(fc.nat(), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(pairs, fc.array(answer, { minLength: 1 }), order, ([base, next], answers, shuffle) => {
        const hunks = reviewHunks(base, next);
        const decisions = hunks.flatMap((_, i) => {
          const given = answers[i % answers.length] ?? null;
          return given === null ? [] : [decideHunk(hunks, i, given)];
        });
        // From the end to the begin, so that no offset moves: the plainest way to replace spans.
        let fromBase = base;
        for (const { from, to, outcome, newText, text: own } of decisions.toReversed()) {
          const words = outcome === 'refuse' ? base.slice(from, to) : outcome === 'reword' ? (own ?? '') : newText;
          fromBase = fromBase.slice(0, from) + words + fromBase.slice(to);
        }
        let fromNext = next;
        for (const { hunk, outcome, oldText, newText, text: own } of decisions.toReversed()) {
          const { toFrom = 0, toTo = 0 } = hunks[hunk] ?? {};
          const words = outcome === 'refuse' ? oldText : outcome === 'reword' ? (own ?? '') : newText;
          fromNext = fromNext.slice(0, toFrom) + words + fromNext.slice(toTo);
        }
        const anyOrder = decisions
          .map((decision, i) => ({ decision, key: shuffle[i % shuffle.length] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ decision }) => decision);
        expect(compose(base, hunks, anyOrder, 'old')).toBe(fromBase);
        expect(compose(base, hunks, anyOrder)).toBe(fromNext);
        const checked = checkHunkDecisions(hunks, anyOrder);
        if (checked.kind !== 'ok') throw new Error(JSON.stringify(checked.problems));
        expect(compose(base, hunks, checked.decisions)).toBe(fromNext);
      }),
      { numRuns: 300 },
    );
  });
});

describe('checkHunkDecisions', () => {
  const base = 'The old city will walk ahead.';
  const next = 'The new city will move ahead.';
  const hunks = reviewHunks(base, next);
  const first = decideHunk(hunks, 0, { outcome: 'accept' });

  const problems = (...given: HunkDecision[]): string[] => {
    const checked = checkHunkDecisions(hunks, given);
    return checked.kind === 'ok' ? [] : checked.problems.map(({ decision, code }) => `${decision} ${code}`);
  };

  it.each<[string, HunkDecision[]]>([
    ['0 unknown-hunk', [{ ...first, hunk: 2 }]],
    ['0 unknown-hunk', [{ ...first, hunk: -1 }]],
    ['1 twice', [first, { ...first, outcome: 'refuse' }]],
    ['0 other-texts', [{ ...first, newText: 'newer' }]],
    ['0 other-texts', [{ ...first, oldText: 'older' }]],
    ['0 other-texts', [{ ...first, from: 3 }]],
    ['0 other-texts', [{ ...first, hunk: 1 }]],
    ['0 text-required', [{ ...first, outcome: 'reword' }]],
    ['0 text-unexpected', [{ ...first, text: 'x' }]],
    ['0 ill-formed', [{ ...first, outcome: 'reword', text: '\ud800' }]],
    ['0 nul', [{ ...first, outcome: 'reword', text: 'a\0' }]],
    ['0 ill-formed', [{ ...first, reason: '\udc00' }]],
    ['0 reason-required', [{ ...first, outcome: 'ask', reason: ' \n' }]],
    ['0 reason-too-long', [{ ...first, reason: 'x'.repeat(MAX_HUNK_REASON + 1) }]],
    ['0 severity-without-category', [{ ...first, severity: 'major' }]],
  ])('%s', (problem, given) => {
    expect(problems(...given)).toEqual([problem]);
  });

  it('names every problem, each with its decision', () => {
    expect(problems({ ...first, hunk: 9 }, first, { ...first, text: 'x' })).toEqual([
      '0 unknown-hunk',
      '2 twice',
      '2 text-unexpected',
    ]);
  });

  it('hands decisions back in order, with line feeds, without blank reasons', () => {
    const second = decideHunk(hunks, 1, { outcome: 'reword', text: 'go\r\non', reason: ' ', category: 'style' });
    expect(checkHunkDecisions(hunks, [second, first])).toEqual({
      kind: 'ok',
      decisions: [first, { ...second, text: 'go\non', reason: undefined }],
    });
  });

  it('calls a rewording that is one of the two texts by its name', () => {
    const outcomes = ['old', 'new', 'young', ''].map((own) => {
      const checked = checkHunkDecisions(hunks, [decideHunk(hunks, 0, { outcome: 'reword', text: own })]);
      return checked.kind === 'ok' && checked.decisions.map(({ outcome, text: words }) => [outcome, words]);
    });
    expect(outcomes).toEqual([[['refuse', undefined]], [['accept', undefined]], [['reword', 'young']], [['reword', '']]]); // prettier-ignore
  });

  it('waits for every hunk but those of white space alone', () => {
    const spaced = reviewHunks('one  two three', 'one two four');
    expect(undecidedHunks(spaced, [])).toEqual([1]);
    expect(undecidedHunks(hunks, [first])).toEqual([1]);
    expect(() => decideHunk(hunks, 2, { outcome: 'accept' })).toThrow(RangeError);
    expect(HUNK_OUTCOMES).toContain('refuse');
  });
});
