import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { severities } from '../../server/core/checks/check.js';
import {
  decideDismissal,
  type DismissAsk,
  dismissalScopes,
  type DismissStanding,
  longestDismissalReason,
  mayEndDismissal,
  nameOf,
} from '../../server/core/dismiss.js';
import { roles } from '../../server/core/permissions.js';

const name = { check: 'numbers', sourceWords: '2030万元', targetWords: '203 million yuan', concept: null };
const ask: DismissAsk = { ...name, scope: 'text', sourceNumber: 1, targetNumber: 2, reason: ' As published. ' };
const standing: DismissStanding = {
  sourceNumber: 1,
  targetNumber: 2,
  closed: false,
  same: null,
  found: [{ ...name, severity: 'major' }],
};

const light = { id: 'd1', severity: 'major' } as const;
const grave = { id: 'd2', severity: 'critical' } as const;
const names = {
  check: fc.constantFrom('numbers', 'forbidden-rendering'),
  sourceWords: fc.constantFrom('2030万元', null),
  targetWords: fc.constantFrom('203 million yuan', null),
  concept: fc.constantFrom('T049', null),
};
const texts = { sourceNumber: fc.constantFrom(1, null), targetNumber: fc.constantFrom(1, 2) };
const anAsk = fc.record({
  ...names,
  ...texts,
  scope: fc.constantFrom('text', 'document', 'term', 'project'),
  reason: fc.constantFrom('', '  ', 'As published.', 'x'.repeat(longestDismissalReason + 1)),
});
const aStanding = fc.record({
  ...texts,
  closed: fc.boolean(),
  same: fc.constantFrom(light, grave, null),
  found: fc.array(fc.record({ ...names, severity: fc.constantFrom(...severities) }), { maxLength: 12 }),
});

describe('a dismissal', () => {
  test('is new, with its reason trimmed', () => {
    expect(decideDismissal(standing, ask, 'translator')).toEqual({
      kind: 'new',
      reason: 'As published.',
      severity: 'major',
    });
  });

  test('is about what is found in exactly the texts that stand, said by who may, with a reason', () => {
    let taken = 0;
    fc.assert(
      fc.property(aStanding, anAsk, fc.constantFrom(...roles, null), (standing, ask, role) => {
        const { kind } = decideDismissal(standing, ask, role);
        if (kind !== 'new' && kind !== 'already') return;
        taken++;
        const { check, sourceWords, targetWords, concept, scope, reason } = ask;
        expect([ask.sourceNumber, ask.targetNumber]).toEqual([standing.sourceNumber, standing.targetNumber]);
        const wanted = JSON.stringify({ check, sourceWords, targetWords, concept });
        const named = standing.found.filter(({ severity: _, ...finding }) => JSON.stringify(finding) === wanted);
        expect(named.length).toBeGreaterThan(0);
        for (const finding of named) expect(dismissalScopes(role, finding)).toContain(scope);
        expect(standing.closed && scope === 'text').toBe(false);
        const critical = named.some(({ severity }) => severity === 'critical');
        expect(kind === 'already').toBe(critical ? standing.same === grave : standing.same !== null);
        if (kind === 'new') expect(reason.trim()).not.toBe('');
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  test('that was said already stays one, whatever the reason now', () => {
    const again = { ...standing, same: light };
    expect(decideDismissal(again, { ...ask, reason: '' }, 'translator')).toEqual({ kind: 'already', id: 'd1' });
  });

  test('of what was not critical is no dismissal of what is', () => {
    const found = [...standing.found, { ...name, severity: 'critical' as const }];
    const asked = { ...ask, scope: 'document' as const };
    expect(decideDismissal({ ...standing, found, same: light }, asked, 'reviewer')).toEqual({
      kind: 'new',
      reason: 'As published.',
      severity: 'critical',
    });
    expect(decideDismissal({ ...standing, found, same: grave }, asked, 'reviewer').kind).toBe('already');
  });

  test.each([
    ['stale', { targetNumber: 3 }, {}],
    ['stale', { sourceNumber: null }, {}],
    ['released', { closed: true }, {}],
    ['new', { closed: true }, { scope: 'document' }],
    ['no-such-finding', {}, { targetWords: '203 million' }],
    ['no-such-finding', {}, { check: 'spelling' }],
    ['no-such-finding', { found: [] }, {}],
    // A term's reach needs a term.
    ['no-such-finding', {}, { scope: 'term' }],
    ['reason-required', {}, { reason: '\n' }],
    ['reason-required', {}, { reason: '\u200b\u2060\u202e' }],
    ['too-long', {}, { reason: 'x'.repeat(longestDismissalReason + 1) }],
  ] as const)('%s: %j, %j', (kind, stands, asked) => {
    expect(decideDismissal({ ...standing, ...stands }, { ...ask, ...asked }, 'administrator').kind).toBe(kind);
  });
});

describe('who may', () => {
  const reach = (role: (typeof roles)[number], severity: 'critical' | 'major', concept: string | null) =>
    dismissalScopes(role, { severity, concept }).join(' ');

  test.each([
    ['translator', 'text document', ''],
    ['reviewer', 'text document', 'text document'],
    ['terminologist', 'text document term project', ''],
    ['chief-editor', 'text document term project', 'text document term project'],
    ['administrator', 'text document term project', 'text document term project'],
  ] as const)('%s dismisses %j, where it is critical %j', (role, any, critical) => {
    expect([reach(role, 'major', 'T1'), reach(role, 'critical', 'T1')]).toEqual([any, critical]);
    expect(reach(role, 'major', null)).toBe(any.replace(' term', ''));
  });

  test('a critical one among several of the same words binds', () => {
    const both = { ...standing, found: [...standing.found, { ...name, severity: 'critical' as const }] };
    expect(decideDismissal(both, ask, 'translator')).toEqual({ kind: 'forbidden', act: 'dismiss-critical' });
  });

  test('takes it back: its author, and whoever might have said it', () => {
    const wide = { scope: 'project', author: 'ann' } as const;
    expect(mayEndDismissal(wide, 'ann', 'translator')).toBe(true);
    expect(mayEndDismissal(wide, 'bo', 'translator')).toBe(false);
    expect(mayEndDismissal(wide, 'bo', 'terminologist')).toBe(true);
    expect(mayEndDismissal({ ...wide, scope: 'text' }, 'bo', 'translator')).toBe(true);
    expect(mayEndDismissal({ ...wide, scope: 'text' }, 'ann', null)).toBe(false);
  });
});

test('a finding is named by its words, not by its place', () => {
  const texts = { source: '收入2030万元。', target: 'It was 203 million yuan.' };
  const finding = { check: 'numbers', source: { from: 2, to: 8 }, target: { from: 7, to: 23 }, concept: null };
  expect(nameOf(finding, texts)).toEqual(name);
  expect(nameOf({ ...finding, source: null }, { ...texts, source: null }).sourceWords).toBeNull();
});
