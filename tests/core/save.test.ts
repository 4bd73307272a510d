import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Origin, Role } from '../../server/core/facts.js';
import { roles } from '../../server/core/permissions.js';
import { decideSave, originOf, type SaveAsk, type SavedText, type SaveStanding } from '../../server/core/save.js';
import { stateOf } from '../../server/core/state.js';

type Save = { readonly user: string; readonly role: Role; readonly ask: SaveAsk };

const machine: SavedText = { number: 1, text: 'Machine text.', origin: 'mt', author: null, done: false, against: 1 };

/** A paragraph's target as the store keeps it: revisions that only grow. */
function house(first: readonly SavedText[] = [machine], sourceNumber: number | null = 1) {
  const revisions: SavedText[] = [...first];
  const standing = (base: number): SaveStanding => ({
    sourceNumber,
    latest: revisions.at(-1) ?? null,
    base: revisions[base - 1] ?? null,
    next: revisions[base] ?? null,
  });
  return {
    revisions,
    save({ user, role, ask }: Save) {
      const outcome = decideSave(standing(ask.base), ask, user);
      if (outcome.kind === 'new') {
        const { text, done } = ask;
        revisions.push({
          number: outcome.number,
          text,
          done,
          origin: originOf(role),
          author: user,
          against: outcome.against,
        });
      }
      return outcome;
    },
  };
}

const saves = fc.array(
  fc.record<Save>({
    user: fc.constantFrom('ann', 'bo'),
    role: fc.constantFrom('translator', 'reviewer'),
    ask: fc.record({
      base: fc.nat({ max: 5 }),
      text: fc.constantFrom('One.', 'Two.', 'Machine text.', ' ', ''),
      done: fc.boolean(),
    }),
  }),
  { maxLength: 20 },
);

describe('laws of saving', () => {
  test('numbers are 1, 2, 3 … whatever is asked, and a text once saved never changes', () => {
    fc.assert(
      fc.property(saves, (list) => {
        const { revisions, save } = house();
        for (const each of list) {
          const before = structuredClone(revisions);
          const outcome = save(each);
          expect(revisions.slice(0, before.length)).toEqual(before);
          expect(revisions.length - before.length).toBe(outcome.kind === 'new' ? 1 : 0);
          expect(revisions.map(({ number }) => number)).toEqual(revisions.map((_, index) => index + 1));
        }
      }),
    );
  });

  test('the same save sent again at once is answered with the number of the first, and adds nothing', () => {
    fc.assert(
      fc.property(saves, (list) => {
        const { revisions, save } = house();
        for (const each of list) {
          const first = save(each);
          if (first.kind !== 'new') continue;
          const count = revisions.length;
          expect(save(each)).toEqual({ kind: 'already', number: first.number });
          expect(revisions.length).toBe(count);
        }
      }),
    );
  });

  test('the same save sent again later, after others have saved, is still answered as done', () => {
    fc.assert(
      fc.property(saves, saves, (before, after) => {
        const { revisions, save } = house();
        before.forEach(save);
        const mine: Save = {
          user: 'cy',
          role: 'translator',
          ask: { base: revisions.length, text: 'Mine.', done: true },
        };
        const first = save(mine);
        after.forEach(save);
        expect(first).toMatchObject({ kind: 'new' });
        expect(save(mine)).toEqual({ kind: 'already', number: (first as { number: number }).number });
      }),
    );
  });

  test('a save on anything but the latest text adds nothing: stale with both texts, unknown where the base does not exist', () => {
    fc.assert(
      fc.property(saves, fc.nat({ max: 9 }), (list, base) => {
        const { revisions, save } = house();
        list.forEach(save);
        const count = revisions.length;
        const outcome = save({
          user: 'dee',
          role: 'translator',
          ask: { base, text: 'Something else entirely.', done: true },
        });
        if (base === count) expect(outcome).toEqual({ kind: 'new', number: count + 1, against: 1 });
        else if (base > count) expect(outcome).toEqual({ kind: 'unknown-base' });
        else
          expect(outcome).toEqual({ kind: 'stale', base: revisions[base - 1] ?? null, current: revisions[count - 1] });
        expect(revisions.length).toBe(base === count ? count + 1 : count);
      }),
    );
  });

  test('whatever is saved, the paragraph is not reviewed afterwards although it was before', () => {
    fc.assert(
      fc.property(saves, (list) => {
        const { revisions, save } = house();
        const decision = { verdict: 'approve', sourceNumber: 1, targetNumber: 1 } as const;
        for (const each of list) {
          if (save(each).kind !== 'new') continue;
          expect(stateOf({ sourceNumber: 1, target: revisions.at(-1) ?? null, decision })).not.toBe('reviewed');
        }
      }),
    );
  });
});

describe('what a save means', () => {
  const saved = (more: Partial<SavedText> = {}): SavedText => ({ ...machine, ...more });
  const ask = (more: Partial<SaveAsk> = {}): SaveAsk => ({ base: 1, text: 'Machine text.', done: true, ...more });
  const on = (latest: SavedText | null, sourceNumber: number | null = 1): SaveStanding => ({
    sourceNumber,
    latest,
    base: latest,
    next: null,
  });

  test('base 0 is the first text of a paragraph that has none', () => {
    expect(decideSave(on(null), ask({ base: 0 }), 'ann')).toEqual({ kind: 'new', number: 1, against: 1 });
    expect(decideSave(on(null, null), ask({ base: 0 }), 'ann')).toEqual({ kind: 'new', number: 1, against: null });
  });

  test('confirming the machine’s text as done is a revision of its own', () => {
    expect(decideSave(on(saved()), ask(), 'ann')).toEqual({ kind: 'new', number: 2, against: 1 });
  });

  test('confirming what another person wrote is a revision of its own; one’s own is not', () => {
    const theirs = saved({ origin: 'translator', author: 'bo', done: true });
    expect(decideSave(on(theirs), ask(), 'ann')).toMatchObject({ kind: 'new' });
    expect(decideSave(on({ ...theirs, author: 'ann' }), ask(), 'ann')).toEqual({ kind: 'already', number: 1 });
  });

  test('confirming one’s own text against a newer source is a revision of its own', () => {
    const mine = saved({ origin: 'translator', author: 'ann', done: true, against: 1 });
    expect(decideSave(on(mine, 2), ask(), 'ann')).toEqual({ kind: 'new', number: 2, against: 2 });
  });

  test('an unchanged draft saves nothing, a draft that is finished does', () => {
    const draft = saved({ origin: 'translator', author: 'ann', done: false });
    expect(decideSave(on(draft), ask({ done: false }), 'ann')).toEqual({ kind: 'already', number: 1 });
    expect(decideSave(on(saved()), ask({ done: false }), 'ann')).toEqual({ kind: 'already', number: 1 });
    expect(decideSave(on(draft), ask(), 'ann')).toMatchObject({ kind: 'new' });
  });

  test('white space cannot be finished, but can be a draft', () => {
    for (const text of ['', '  \n\t', '\u3000']) {
      expect(decideSave(on(saved()), ask({ text }), 'ann')).toEqual({ kind: 'empty' });
      expect(decideSave(on(saved()), ask({ text, done: false }), 'ann')).toMatchObject({ kind: 'new' });
    }
  });

  test('a text is kept exactly: a space or a composed letter makes another text', () => {
    const mine = saved({ origin: 'translator', author: 'ann', done: true });
    expect(decideSave(on(mine), ask({ text: 'Machine text. ' }), 'ann')).toMatchObject({ kind: 'new' });
    const accented = { ...mine, text: 'caf\u00e9' };
    expect(decideSave(on(accented), ask({ text: 'cafe\u0301' }), 'ann')).toMatchObject({ kind: 'new' });
  });

  test.each([0, 3, -1])('source %i, which does not exist, is refused', (source) => {
    expect(decideSave(on(saved(), 2), ask({ source }), 'ann')).toEqual({ kind: 'unknown-source' });
  });

  test('a source that is named where the paragraph has none is refused', () => {
    expect(decideSave(on(saved({ against: null }), null), ask({ source: 1 }), 'ann')).toEqual({
      kind: 'unknown-source',
    });
  });

  test('an older source that the person saw stays the one their text was written against', () => {
    expect(decideSave(on(saved(), 2), ask({ text: 'New.', source: 1 }), 'ann')).toEqual({
      kind: 'new',
      number: 2,
      against: 1,
    });
  });

  test('a translator translates, everybody else who may save corrects', () => {
    const origins = Object.fromEntries(roles.map((role) => [role, originOf(role)])) as Record<Role, Origin>;
    expect(origins).toMatchObject({
      translator: 'translator',
      reviewer: 'reviewer',
      'chief-editor': 'reviewer',
      administrator: 'reviewer',
    });
  });
});
