import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewHunks } from '../../server/core/diff/review-hunks.js';
import { compose, decideHunk, type HunkAnswer } from '../../server/core/hunk-decisions.js';
import { merge3 } from '../../server/core/merge.js';
import { planReview } from '../../server/core/review-plan.js';
import { text, versions } from './generators.js';

const pairs = fc.oneof(
  fc.tuple(text, text),
  versions.map(({ base, mine }): [string, string] => [base, mine]),
);
const settled: fc.Arbitrary<HunkAnswer | null> = fc.oneof(
  fc.constantFrom(null, { outcome: 'accept' as const }, { outcome: 'refuse' as const }),
  // A NUL is refused where texts come in.
  text.map((own) => ({ outcome: 'reword' as const, text: own.replaceAll('\0', '') })),
);
const asking = fc
  .constantFrom('Use the standard rendering.', ' A number is wrong. ', 'Too long')
  .map((reason): HunkAnswer => ({ outcome: 'ask', reason }));

/** A comparison with answers to some of its hunks, as a reviewer gave them. */
const reviews = (answer: fc.Arbitrary<HunkAnswer | null>) =>
  fc.tuple(pairs, fc.array(answer, { minLength: 1, maxLength: 12 })).map(([[base, target], answers]) => {
    const hunks = reviewHunks(base, target);
    const decisions = hunks.flatMap((_, i) => {
      const given = answers[i % answers.length] ?? null;
      return given === null ? [] : [decideHunk(hunks, i, given)];
    });
    return { base, target, hunks, decisions };
  });

function planned(ask: Parameters<typeof planReview>[0]) {
  const plan = planReview(ask);
  if (plan.kind !== 'ok') throw new Error(plan.kind);
  return plan;
}

const approve = { verdict: 'approve', reason: null } as const;

describe('the plan of a review', () => {
  it('composes exactly what was decided, in the order of the text, and keeps the verdict where nothing is asked', () => {
    fc.assert(
      fc.property(
        reviews(settled),
        fc.constantFrom('approve' as const, 'request-changes' as const),
        (review, verdict) => {
          const plan = planned({ ...review, decisions: review.decisions.toReversed(), verdict, reason: 'so' });
          expect(plan.text).toBe(compose(review.base, review.hunks, review.decisions));
          expect(plan).toMatchObject({ verdict, reason: 'so' });
          expect(plan.decisions.map(({ hunk }) => hunk)).toEqual(review.decisions.map(({ hunk }) => hunk));
        },
      ),
    );
  });

  it('sends back where anything is asked, for the reasons of those hunks unless another is given', () => {
    fc.assert(
      fc.property(reviews(fc.oneof(settled, asking)), (review) => {
        const asked = review.decisions.filter(({ outcome }) => outcome === 'ask');
        fc.pre(asked.length > 0);
        const plan = planned({ ...review, ...approve });
        expect(plan.verdict).toBe('request-changes');
        expect(new Set(plan.reason?.split('\n'))).toEqual(new Set(asked.map(({ reason }) => reason?.trim())));
        expect(planned({ ...review, verdict: 'approve', reason: 'All of it.' }).reason).toBe('All of it.');
      }),
    );
  });

  it('joins a correction of the whole: what stands changes nothing, nothing decided leaves the correction alone', () => {
    fc.assert(
      fc.property(reviews(settled), text, (review, own) => {
        const composed = planned({ ...review, ...approve }).text;
        expect(planned({ ...review, ...approve, correction: review.target }).text).toBe(composed);
        expect(planned({ ...review, ...approve, correction: composed }).text).toBe(composed);
        expect(planned({ ...review, ...approve, decisions: [], correction: own }).text).toBe(own);
      }),
    );
  });

  it('either holds every change of both, or says that they contradict each other: never one of them silently', () => {
    fc.assert(
      fc.property(reviews(settled), versions, (review, { mine }) => {
        const plan = planReview({ ...review, ...approve, correction: mine });
        const merged = merge3(review.target, mine, compose(review.base, review.hunks, review.decisions));
        if (merged.kind === 'clash') expect(plan.kind).toBe('contradiction');
        else expect(plan).toMatchObject({ kind: 'ok', text: merged.text });
      }),
    );
  });

  it('asked without a reason, or about other words, is a problem of that decision', () => {
    fc.assert(
      fc.property(reviews(settled), fc.nat(), (review, pick) => {
        fc.pre(review.decisions.length > 0);
        const at = pick % review.decisions.length;
        const spoilt = (change: object) =>
          planReview({
            ...review,
            ...approve,
            decisions: review.decisions.map((d, i) => (i === at ? { ...d, ...change } : d)),
          });
        expect(spoilt({ outcome: 'ask', text: undefined, reason: ' ' })).toMatchObject({
          problems: [{ decision: at, code: 'reason-required' }],
        });
        expect(spoilt({ oldText: `${review.decisions[at]?.oldText ?? ''}!` })).toMatchObject({
          problems: [{ decision: at, code: 'other-texts' }],
        });
      }),
    );
  });
});
