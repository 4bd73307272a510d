import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DecisionAsk, type DecisionStanding, decideVerdict } from '../../server/core/decide.js';
import type { Origin, Verdict } from '../../server/core/facts.js';
import { humanOrigins, stateOf } from '../../server/core/state.js';

const origins: readonly Origin[] = ['import', 'mt', 'memory', 'translator', 'reviewer', 'restore'];
const person = fc.constantFrom('ann', 'bo', 'cy');

type Decision = {
  id: string;
  verdict: Verdict;
  sourceNumber: number | null;
  targetNumber: number;
  reviewer: string;
  reason: string | null;
};
type Revision = { number: number; origin: Origin; author: string | null; done: boolean; against: number | null };

/** One paragraph through time. */
function house(fourEyes = true, sourceNumber: number | null = 1) {
  const revisions: Revision[] = [];
  const decisions: Decision[] = [];
  const standing = (): DecisionStanding => ({
    sourceNumber,
    target: revisions.at(-1) ?? null,
    decision: decisions.at(-1) ?? null,
    history: { revisions, decisions },
    rules: { fourEyes: fourEyes ? 'on' : 'off', criticalFindings: 'block', needed: 1, critical: 0 },
    approvers: decisions.at(-1)?.verdict === 'approve' ? [decisions.at(-1)?.reviewer ?? ''] : [],
    needed: 1,
    closed: false,
    latest: decisions.at(-1) ?? null,
  });
  return {
    revisions,
    decisions,
    standing,
    write(origin: Origin, author: string | null, done = true) {
      revisions.push({ number: revisions.length + 1, origin, author, done, against: sourceNumber });
    },
    decide(ask: DecisionAsk, reviewer: string) {
      const outcome = decideVerdict(standing(), ask, reviewer);
      if (outcome.kind === 'new') decisions.push({ id: `d${decisions.length + 1}`, reviewer, ...ask });
      return outcome;
    },
  };
}

const step = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    origin: fc.constantFrom(...origins),
    author: fc.option(person, { nil: null }),
    done: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('decide' as const),
    verdict: fc.constantFrom<Verdict>('approve', 'request-changes', 'withdraw'),
    reviewer: person,
    reason: fc.constantFrom(null, '', '  ', 'Wrong term.'),
    /** How far from the latest number. */
    target: fc.constantFrom(0, 0, 0, -1, 1),
    source: fc.constantFrom<(number | null)[]>(1, 1, 1, null, 2),
  }),
);

function run(
  steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[],
  fourEyes: boolean,
  each: (paragraph: ReturnType<typeof house>) => void,
) {
  const paragraph = house(fourEyes);
  for (const next of steps) {
    if (next.kind === 'write') paragraph.write(next.origin, next.author, next.done);
    else {
      const { verdict, reviewer, reason, source } = next;
      paragraph.decide(
        { verdict, reason, sourceNumber: source, targetNumber: paragraph.revisions.length + next.target },
        reviewer,
      );
    }
    each(paragraph);
  }
}

describe('laws of deciding', () => {
  test('with four-eyes on, whatever is reviewed was worked on by somebody other than its approver', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        run(steps, true, ({ standing, revisions, decisions }) => {
          if (stateOf(standing()) !== 'reviewed') return;
          const approver = decisions.at(-1)?.reviewer;
          const others = revisions.filter(
            ({ origin, author }) => humanOrigins.has(origin) && author !== null && author !== approver,
          );
          expect(others).not.toEqual([]);
        });
      }),
    );
  });

  test('whatever is reviewed was approved in exactly its latest texts, and every new text ends it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.boolean(), (steps, fourEyes) => {
        run(steps, fourEyes, (paragraph) => {
          const { standing, revisions, decisions, write } = paragraph;
          if (stateOf(standing()) !== 'reviewed') return;
          expect(decisions.at(-1)).toMatchObject({
            verdict: 'approve',
            targetNumber: revisions.length,
            sourceNumber: 1,
          });
          write('translator', 'ann');
          expect(stateOf(standing())).not.toBe('reviewed');
          revisions.pop();
        });
      }),
    );
  });

  test('a decision that was just made, sent again, is answered with its id and adds nothing', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 15 }),
        person,
        fc.constantFrom<Verdict>('approve', 'request-changes', 'withdraw'),
        (steps, reviewer, verdict) => {
          const paragraph = house(false);
          for (const next of steps) if (next.kind === 'write') paragraph.write(next.origin, next.author, next.done);
          const ask = { verdict, reason: 'Because.', sourceNumber: 1, targetNumber: paragraph.revisions.length };
          if (paragraph.decide(ask, reviewer).kind !== 'new') return;
          const count = paragraph.decisions.length;
          expect(paragraph.decide(ask, reviewer)).toEqual({ kind: 'already', id: `d${count}` });
          expect(paragraph.decisions.length).toBe(count);
        },
      ),
    );
  });

  test('a decision about other than the latest numbers is always stale, whoever makes it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.nat({ max: 8 }),
        fc.constantFrom(null, 1, 2),
        person,
        (written, target, source, reviewer) => {
          const paragraph = house();
          for (let i = 0; i < written; i++) paragraph.write('translator', 'dee');
          const outcome = paragraph.decide(
            { verdict: 'approve', reason: null, sourceNumber: source, targetNumber: target },
            reviewer,
          );
          expect(outcome.kind).toBe(target === written && source === 1 ? 'new' : 'stale');
        },
      ),
    );
  });
});

describe('what a decision means', () => {
  const ask = (more: Partial<DecisionAsk> = {}): DecisionAsk => ({
    verdict: 'approve',
    sourceNumber: 1,
    targetNumber: 1,
    reason: null,
    ...more,
  });

  function written(origin: Origin, author: string | null, done = true) {
    const paragraph = house();
    paragraph.write(origin, author, done);
    return paragraph;
  }

  test('a reviewer approves what a translator wrote', () => {
    expect(written('translator', 'ann').decide(ask(), 'bo')).toEqual({ kind: 'new' });
  });

  test('a reviewer corrects a translator’s text and approves it', () => {
    const paragraph = written('translator', 'ann');
    paragraph.write('reviewer', 'bo');
    expect(paragraph.decide(ask({ targetNumber: 2 }), 'bo')).toEqual({ kind: 'new' });
  });

  test.each<[string, Origin, string | null]>([
    ['one’s own text', 'reviewer', 'bo'],
    ['an imported translation', 'import', null],
    ['an imported translation that somebody else brought in', 'import', 'ann'],
    ['the machine’s text', 'mt', null],
  ])('nobody approves alone: %s', (_what, origin, author) => {
    expect(written(origin, author, origin !== 'mt').decide(ask(), 'bo')).toEqual({ kind: 'four-eyes' });
  });

  test('after an approval somebody else must work on the text again', () => {
    const paragraph = written('translator', 'ann');
    paragraph.decide(ask(), 'bo');
    paragraph.write('reviewer', 'bo');
    expect(paragraph.decide(ask({ targetNumber: 2 }), 'bo')).toEqual({ kind: 'four-eyes' });
    expect(paragraph.decide(ask({ targetNumber: 2 }), 'cy')).toEqual({ kind: 'new' });
  });

  test('with four-eyes off one person may do both', () => {
    const paragraph = house(false);
    paragraph.write('reviewer', 'bo');
    expect(paragraph.decide(ask(), 'bo')).toEqual({ kind: 'new' });
  });

  test('a draft is not approved, but can be sent back', () => {
    const paragraph = written('translator', 'ann', false);
    expect(paragraph.decide(ask(), 'bo')).toEqual({ kind: 'nothing-to-decide' });
    expect(paragraph.decide(ask({ verdict: 'request-changes', reason: 'Go on.' }), 'bo')).toEqual({ kind: 'new' });
  });

  test.each([null, '', ' \n'])('sending back needs a reason; %j is none', (reason) => {
    expect(written('translator', 'ann').decide(ask({ verdict: 'request-changes', reason }), 'bo')).toEqual({
      kind: 'reason-required',
    });
  });

  test('a paragraph without English cannot be decided', () => {
    expect(house().decide(ask({ targetNumber: 0 }), 'bo')).toEqual({ kind: 'nothing-to-decide' });
  });

  test('only a standing verdict can be withdrawn, and only once', () => {
    const paragraph = written('translator', 'ann');
    const withdraw = ask({ verdict: 'withdraw' });
    expect(paragraph.decide(withdraw, 'bo')).toEqual({ kind: 'nothing-to-decide' });
    paragraph.decide(ask(), 'bo');
    expect(paragraph.decide(withdraw, 'cy')).toEqual({ kind: 'new' });
    expect(paragraph.decide(withdraw, 'bo')).toEqual({ kind: 'nothing-to-decide' });
    expect(stateOf(paragraph.standing())).toBe('translated');
  });

  test('what one has approved another approves only where two are asked for, now or then, and once it is withdrawn', () => {
    const paragraph = written('translator', 'ann', true);
    paragraph.decide(ask(), 'bo');
    const standing = paragraph.standing();
    const second = (more: Partial<DecisionStanding>, reviewer = 'cy') =>
      decideVerdict({ ...standing, ...more }, ask(), reviewer).kind;
    expect(second({})).toBe('already-approved');
    expect(second({ rules: { ...standing.rules, needed: 2 } })).toBe('new');
    expect(second({ needed: 2 })).toBe('new');
    expect(second({ needed: 2, approvers: ['bo', 'cy'] }, 'dee')).toBe('already-approved');
    paragraph.decide(ask({ verdict: 'withdraw' }), 'cy');
    expect(paragraph.decide(ask(), 'cy')).toEqual({ kind: 'new' });
  });

  test('the same verdict with another reason is a new decision', () => {
    const paragraph = written('translator', 'ann');
    const back = ask({ verdict: 'request-changes', reason: 'Wrong term.' });
    paragraph.decide(back, 'bo');
    expect(paragraph.decide({ ...back, reason: 'And a number.' }, 'bo')).toEqual({ kind: 'new' });
  });
});

describe('the rules of a project', () => {
  const standing = (
    more: Partial<DecisionStanding['rules']>,
    rest: Partial<DecisionStanding> = {},
  ): DecisionStanding => ({
    sourceNumber: 1,
    target: { number: 2, origin: 'reviewer', done: true, against: 1 },
    decision: null,
    history: {
      revisions: [
        { number: 1, origin: 'translator', author: 'ann' },
        { number: 2, origin: 'reviewer', author: 'bo' },
      ],
      decisions: [],
    },
    rules: { fourEyes: 'on', criticalFindings: 'block', needed: 1, critical: 0, ...more },
    approvers: [],
    needed: 1,
    latest: null,
    closed: false,
    ...rest,
  });
  const ask: DecisionAsk = { verdict: 'approve', sourceNumber: 1, targetNumber: 2, reason: null };

  test('strict: the author of the latest revision may not approve it, another person may', () => {
    expect(decideVerdict(standing({ fourEyes: 'strict' }), ask, 'bo').kind).toBe('four-eyes');
    expect(decideVerdict(standing({ fourEyes: 'strict' }), ask, 'cy').kind).toBe('new');
  });

  test('an open critical finding stops an approval, unless it is overridden with a reason or only warned of', () => {
    expect(decideVerdict(standing({ critical: 1 }), ask, 'bo').kind).toBe('critical-finding');
    expect(decideVerdict(standing({ critical: 1 }), { ...ask, override: ' ' }, 'bo').kind).toBe('critical-finding');
    expect(decideVerdict(standing({ critical: 1 }), { ...ask, override: 'A quotation.' }, 'bo').kind).toBe('new');
    expect(decideVerdict(standing({ critical: 1, criticalFindings: 'warn' }), ask, 'bo').kind).toBe('new');
    const back: DecisionAsk = { ...ask, verdict: 'request-changes', reason: 'See the finding.' };
    expect(decideVerdict(standing({ critical: 1 }), back, 'bo').kind).toBe('new');
  });

  test('a second reviewer may approve what the first one did, the first one adds nothing', () => {
    const approved = { verdict: 'approve', sourceNumber: 1, targetNumber: 2 } as const;
    const once = standing(
      { needed: 2 },
      {
        decision: { ...approved, complete: false },
        approvers: ['bo'],
        latest: { id: 'd1', reviewer: 'bo', reason: null },
        history: { ...standing({}).history, decisions: [approved] },
      },
    );
    expect(stateOf(once)).toBe('translated');
    expect(decideVerdict(once, { ...ask, reason: 'Again.' }, 'bo')).toEqual({ kind: 'already', id: 'd1' });
    expect(decideVerdict(once, ask, 'cy').kind).toBe('new');
  });

  test('a released edition is frozen', () => {
    expect(decideVerdict(standing({}, { closed: true }), ask, 'cy').kind).toBe('released');
  });
});
