import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConceptEntry, emptyEntry, type EnglishTerm, plainTerm, type TermStatus } from '../../glossary/index.js';
import { diffEntries } from '../../server/core/concept-diff.js';
import { mergeEntries } from '../../server/core/concept-merge.js';
import { decideConceptSave, sameEntry } from '../../server/core/concept-save.js';
import { isDeprecated, withoutStandard, withStandard } from '../../server/core/concept-standard.js';

const words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
const term = (text: string, status: TermStatus, part: Partial<EnglishTerm> = {}): EnglishTerm => ({
  ...plainTerm(text, status),
  ...part,
});
const entryOf = (part: Partial<ConceptEntry> = {}): ConceptEntry => ({
  ...emptyEntry,
  zh: [{ text: '词条' }],
  en: [term('alpha', 'preferred'), term('beta', 'admitted'), term('gamma', 'deprecated', { literal: true })],
  domain: 'economy',
  ...part,
});

/** Entries that `readEntry` accepts: different texts, at most one standard. */
const entries: fc.Arbitrary<ConceptEntry> = fc
  .record({
    zh: fc.uniqueArray(fc.constantFrom('词条', '术语', '提法', '用语'), { minLength: 1 }),
    en: fc.uniqueArray(fc.constantFrom(...words)),
    statuses: fc.array(fc.constantFrom<TermStatus>('admitted', 'deprecated', 'forbidden'), {
      minLength: 5,
      maxLength: 5,
    }),
    standard: fc.nat(5),
    literal: fc.boolean(),
    note: fc.constantFrom('', 'one', 'two'),
    domain: fc.constantFrom('economy', 'culture'),
    refs: fc.uniqueArray(fc.constantFrom('P1.S1', 'P1.S2')),
  })
  .map(({ zh, en, statuses, standard, literal, note, domain, refs }) =>
    entryOf({
      zh: zh.map((text) => ({ text })),
      en: en.map((text, i) =>
        term(text, i === standard ? 'preferred' : (statuses[i] ?? 'admitted'), { literal: literal && i === 0 }),
      ),
      note,
      domain,
      reportRefs: refs,
    }),
  );

const saved = (number: number, entry: ConceptEntry, author = 'ann') => ({ number, entry, author });

describe('deciding what a save means', () => {
  const [one, two, three] = [entryOf(), entryOf({ note: 'two' }), entryOf({ note: 'three' })];
  const standing = { latest: saved(2, two), base: saved(1, one), next: saved(2, two) };

  it.each([
    ['written on the latest', { ...standing, base: saved(2, two), next: null }, { base: 2, entry: three }, 'bo', 'new'],
    ['written on an older one', standing, { base: 1, entry: three }, 'bo', 'stale'],
    ['sent again by its author', standing, { base: 1, entry: two }, 'ann', 'already'],
    ['the same words by another', standing, { base: 1, entry: two }, 'bo', 'already'],
    ['nothing new', { ...standing, base: saved(2, two), next: null }, { base: 2, entry: two }, 'bo', 'already'],
    ['written on what does not exist', standing, { base: 3, entry: three }, 'bo', 'unknown-base'],
    ['without Chinese', standing, { base: 1, entry: { ...three, zh: [] } }, 'bo', 'invalid'],
    ['no object', standing, { base: 1, entry: null }, 'bo', 'invalid'],
    ['the first', { latest: null, base: null, next: null }, { base: 0, entry: one }, 'bo', 'new'],
  ])('%s', (_, stands, ask, user, kind) => {
    expect(decideConceptSave(stands, ask, user).kind).toBe(kind);
  });

  it('is blind to the order of members, not to what they say', () => {
    const turned = Object.fromEntries(Object.entries(one).reverse()) as ConceptEntry;
    expect(sameEntry(one, turned)).toBe(true);
    expect(sameEntry(one, two)).toBe(false);
  });
});

describe('the standard rendering', () => {
  it('moves to an admitted or literal form; the former one is admitted', () => {
    const changed = withStandard(entryOf(), 'gamma');
    expect(changed?.en.map(({ text, status }) => [text, status])).toEqual([
      ['gamma', 'preferred'],
      ['alpha', 'admitted'],
      ['beta', 'admitted'],
    ]);
    expect(withStandard(entryOf(), 'delta')).toBeNull();
    expect(withStandard(entryOf({ en: [term('alpha', 'forbidden')] }), 'alpha')).toBeNull();
    expect(withStandard(entryOf(), 'alpha')).toEqual(entryOf());
  });

  it('is one, whichever form becomes it, and every text stays', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...words), (entry, text) => {
        const changed = withStandard(entry, text);
        if (!changed) return;
        expect(changed.en.filter(({ status }) => status === 'preferred').map((one) => one.text)).toEqual([text]);
        expect(new Set(changed.en.map((one) => one.text))).toEqual(new Set(entry.en.map((one) => one.text)));
      }),
    );
  });

  it('is none after deprecation', () => {
    fc.assert(
      fc.property(entries, (entry) => void expect(isDeprecated(withoutStandard(entry))).toBe(entry.en.length > 0)),
    );
  });
});

describe('difference and merge', () => {
  it('an entry differs from itself in nothing, and from another in something', () => {
    fc.assert(
      fc.property(entries, entries, (a, b) => {
        expect(diffEntries(a, a)).toEqual([]);
        const order = (entry: ConceptEntry) => ({
          ...entry,
          zh: new Set(entry.zh),
          en: new Set(entry.en),
          reportRefs: new Set(entry.reportRefs),
        });
        if (diffEntries(a, b).length === 0) expect(order(a)).toEqual(order(b));
      }),
    );
  });

  it('what only one side changed is kept from that side', () => {
    fc.assert(
      fc.property(entries, entries, (base, changed) => {
        expect(diffEntries(mergeEntries(base, base, changed).entry, changed)).toEqual([]);
        expect(mergeEntries(base, base, changed).clashes).toEqual([]);
        expect(mergeEntries(base, changed, changed).clashes).toEqual([]);
        const theirs = mergeEntries(base, changed, base);
        expect(theirs.clashes).toEqual([]);
        expect(theirs.entry.en.map(({ text, status }) => `${text} ${status}`).sort()).toEqual(
          changed.en.map(({ text, status }) => `${text} ${status}`).sort(),
        );
      }),
    );
  });

  it('has one standard at most, and loses no rendering that a side added', () => {
    fc.assert(
      fc.property(entries, entries, entries, (base, theirs, mine) => {
        const { entry } = mergeEntries(base, theirs, mine);
        expect(entry.en.filter(({ status }) => status === 'preferred').length).toBeLessThanOrEqual(1);
        const texts = entry.en.map(({ text }) => text);
        const old = base.en.map(({ text }) => text);
        for (const { text } of [...theirs.en, ...mine.en]) if (!old.includes(text)) expect(texts).toContain(text);
      }),
    );
  });

  it('names the field where both changed the same thing, and keeps mine', () => {
    const { entry, clashes } = mergeEntries(
      entryOf(),
      entryOf({ note: 'theirs', source: 's' }),
      entryOf({ note: 'mine' }),
    );
    expect([entry.note, entry.source, clashes]).toEqual(['mine', 's', ['note']]);
  });

  it('keeps my standard where each chose another', () => {
    const theirs = withStandard(entryOf(), 'beta') as ConceptEntry;
    const mine = withStandard(entryOf(), 'gamma') as ConceptEntry;
    const { entry, clashes } = mergeEntries(entryOf(), theirs, mine);
    expect(entry.en.filter(({ status }) => status === 'preferred').map(({ text }) => text)).toEqual(['gamma']);
    expect(clashes).toEqual(['en']);
  });
});
