import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConceptEntry, emptyEntry, plainTerm } from '../../glossary/index.js';
import { foldInto } from '../../server/core/concept-fold.js';
import { canonical, type SavedEntry, sameEntry } from '../../server/core/concept-save.js';
import { decidePropose, decideVerdict, type Proposal, type VerdictAsk } from '../../server/core/proposal.js';

const entry = (part: Partial<ConceptEntry> = {}): ConceptEntry => ({
  ...emptyEntry,
  zh: [{ text: '词条' }],
  en: [plainTerm('alpha', 'preferred')],
  domain: 'economy',
  ...part,
});
const saved = (number: number, value: ConceptEntry): SavedEntry => ({ number, entry: value, author: 'someone' });
const proposal = (part: Partial<Proposal> = {}): Proposal => ({
  id: 'p',
  concept: null,
  base: 0,
  entry: entry(),
  author: 'ann',
  ...part,
});

/** Entries that `readEntry` accepts: different texts, at most one standard. */
const entries: fc.Arbitrary<ConceptEntry> = fc
  .record({
    zh: fc.uniqueArray(fc.constantFrom('词条', '术语', '提法', '用语'), { minLength: 1 }),
    en: fc.uniqueArray(fc.constantFrom('alpha', 'beta', 'gamma', 'delta')),
    standard: fc.nat(4),
    note: fc.constantFrom('', 'one', 'two'),
    source: fc.constantFrom('', 'XH22'),
  })
  .map(({ zh, en, standard, note, source }) =>
    entry({
      zh: zh.map((text) => ({ text })),
      en: en.map((text, index) => plainTerm(text, index === standard ? 'preferred' : 'admitted')),
      note,
      source,
    }),
  );

describe('folding one entry into another', () => {
  it('loses nothing, keeps one standard, and is done once however often it is done', () => {
    fc.assert(
      fc.property(entries, entries, (standing, added) => {
        const folded = foldInto(standing, added);
        expect(folded.zh.slice(0, standing.zh.length)).toEqual(standing.zh);
        expect(folded.en.slice(0, standing.en.length)).toEqual(standing.en);
        for (const { text } of added.en) expect(folded.en.map((one) => one.text)).toContain(text);
        for (const { text } of added.zh) expect(folded.zh.map((one) => one.text)).toContain(text);
        expect(folded.en.filter(({ status }) => status === 'preferred').length).toBeLessThanOrEqual(1);
        if (standing.note !== '') expect(folded.note).toBe(standing.note);
        expect(foldInto(folded, added)).toEqual(folded);
        expect(sameEntry(foldInto(standing, standing), standing)).toBe(true);
      }),
    );
  });
});

describe('proposing', () => {
  const none = { latest: null, base: null, mine: [] };
  it('is something new, unless it stands, waits already, or is no entry', () => {
    const ask = { concept: null, base: 0, entry: entry() };
    expect(decidePropose(none, ask)).toMatchObject({ kind: 'new' });
    expect(decidePropose({ ...none, mine: [proposal()] }, ask)).toEqual({ kind: 'already', proposal: 'p' });
    expect(decidePropose(none, { ...ask, entry: { zh: [] } })).toMatchObject({ kind: 'invalid' });
    expect(decidePropose(none, { ...ask, base: 3 })).toEqual({ kind: 'unknown-base' });
    const standing = { latest: saved(2, entry({ note: 'new' })), base: saved(1, entry()), mine: [] };
    expect(decidePropose(standing, { concept: 'T1', base: 1, entry: entry() })).toEqual({ kind: 'nothing' });
    // On an older entry: taken, because nothing is lost by it.
    expect(decidePropose(standing, { concept: 'T1', base: 1, entry: entry({ source: 'X' }) })).toMatchObject({
      kind: 'new',
    });
    expect(decidePropose({ ...standing, base: null }, { concept: 'T1', base: 9, entry: entry() })).toEqual({
      kind: 'unknown-base',
    });
  });
});

describe('the verdict', () => {
  const fresh = { proposal: proposal(), verdict: null, latest: null, written: null };
  const asks: readonly VerdictAsk[] = [
    { kind: 'accept', base: 0 },
    { kind: 'refuse', reason: 'no' },
    { kind: 'withdraw' },
  ];
  it('settles a new concept: it no longer counts as proposed', () => {
    expect(decideVerdict(fresh, { kind: 'accept', base: 0 }, 'bo')).toEqual({
      kind: 'decided',
      verdict: 'accept',
      entry: canonical(entry({ confidence: 'standard knowledge' })),
    });
  });
  it('is one: the same again is done, another is too late', () => {
    for (const first of asks) {
      const user = first.kind === 'withdraw' ? 'ann' : 'bo';
      const verdict = { verdict: first.kind, decider: user, concept: null, number: null };
      expect(decideVerdict({ ...fresh, verdict }, first, user)).toEqual({ kind: 'already', verdict });
      for (const other of asks.filter(({ kind }) => kind !== first.kind))
        expect(decideVerdict({ ...fresh, verdict }, other, 'ann')).toEqual({ kind: 'taken', verdict });
    }
  });
  it('needs a reason to refuse; only its author withdraws', () => {
    expect(decideVerdict(fresh, { kind: 'refuse', reason: ' ' }, 'bo')).toEqual({ kind: 'reason-required' });
    expect(decideVerdict(fresh, { kind: 'withdraw' }, 'bo')).toEqual({ kind: 'forbidden' });
  });
  it('keeps what others changed since the proposal was written, and stops where both changed the same', () => {
    const change = proposal({ concept: 'T1', base: 1, entry: entry({ note: 'mine' }) });
    const standing = { proposal: change, verdict: null, written: saved(1, entry()) };
    const apart = { ...standing, latest: saved(2, entry({ source: 'theirs' })) };
    expect(decideVerdict(apart, { kind: 'accept', base: 2 }, 'bo')).toMatchObject({
      kind: 'decided',
      entry: { note: 'mine', source: 'theirs', confidence: 'proposed' },
    });
    // The decider saw an older entry than stands now.
    expect(decideVerdict(apart, { kind: 'accept', base: 1 }, 'bo')).toMatchObject({
      kind: 'stale',
      current: { number: 2 },
    });
    const clash = { ...standing, latest: saved(2, entry({ note: 'theirs' })) };
    expect(decideVerdict(clash, { kind: 'accept', base: 2 }, 'bo')).toMatchObject({
      kind: 'stale',
      current: { number: 2 },
      base: { number: 1 },
      mine: { note: 'mine' },
    });
    const chosen = { kind: 'accept', base: 2, entry: entry({ note: 'both' }) } as const;
    expect(decideVerdict(clash, chosen, 'bo')).toMatchObject({ kind: 'decided', entry: { note: 'both' } });
    // Somebody has done meanwhile what was proposed: a verdict, and no revision.
    const done = { ...standing, latest: saved(2, change.entry) };
    expect(decideVerdict(done, { kind: 'accept', base: 2 }, 'bo')).toEqual({
      kind: 'decided',
      verdict: 'accept',
      entry: null,
    });
    expect(decideVerdict(apart, { kind: 'accept', base: 3 }, 'bo')).toEqual({ kind: 'unknown-base' });
  });
});
