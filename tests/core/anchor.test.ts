import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryAnchor, carryAnchors, carryThrough, isAnchorIn } from '../../server/core/anchor.js';
import { text, versions } from './generators.js';

/** The anchored words are between the brackets; the answer is the new text with brackets, `~` where they changed. */
function carried(from: string, to: string): string {
  const start = from.indexOf('[');
  const end = from.indexOf(']') - 1;
  const found = carryAnchor({ from: start, to: end }, from.replace(/[[\]]/g, ''), to);
  if (found.kind === 'gone') return 'gone';
  const words = `[${to.slice(found.from, found.to)}]`;
  return `${to.slice(0, found.from)}${words}${found.changed ? '~' : ''}${to.slice(found.to)}`;
}

describe('carryAnchor', () => {
  it.each([
    ['We [walk ahead] now.', 'We walk ahead now.', 'We [walk ahead] now.'],
    ['We [walk ahead] now.', 'Today we all walk ahead now.', 'Today we all [walk ahead] now.'],
    ['We [walk ahead] now.', 'We rest now.', 'gone'],
    ['We [walk ahead] now.', 'We now.', 'gone'],
    ['We [walk far ahead of all] now.', 'We run far ahead of all now.', 'We run [far ahead of all]~ now.'],
    ['We [walk ahead] now.', 'We walk far ahead now.', 'We [walk far ahead]~ now.'],
    ['We [walk ahead], now.', 'We run, now.', 'gone'],
    ['会议[指出]，', '会议今天指出，', '会议今天[指出]，'],
    ['会议[指出]，', '会议强调，', 'gone'],
    [
      'To serve [high-quality development], the city and all of its counties must act at once.',
      'The city and all of its counties must act at once to serve high-quality development.',
      'The city and all of its counties must act at once to serve [high-quality development].',
    ],
  ])('%s → %s', (from, to, expected) => {
    expect(carried(from, to)).toBe(expected);
  });

  it('follows text that is untouched exactly, whatever is put before and after it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (value, a, b) => {
        const [from, to] = [a % (value.length + 1), b % (value.length + 1)].sort((x, y) => x - y);
        const quote = value.slice(from, to);
        if (from === undefined || to === undefined || !isAnchorIn(value, { from, to, quote })) return;
        expect(carryAnchor({ from, to }, value, value)).toEqual({ kind: 'here', from, to, changed: false });
        // Words and marks of their own, so that nothing in the text can be taken for them.
        const next = `Foreword§${value}§Afterword`;
        expect(carryAnchor({ from, to }, value, next)).toEqual({ kind: 'here', from: from + 9, to: to + 9, changed: false }); // prettier-ignore
      }),
    );
  });

  it('says unchanged of the quoted words only, changed of others, and never leaves the text', () => {
    fc.assert(
      fc.property(versions, fc.nat(), fc.nat(), ({ mine, theirs }, a, b) => {
        const [from = 0, to = 0] = [a % (mine.length + 1), b % (mine.length + 1)].sort((x, y) => x - y);
        if (!isAnchorIn(mine, { from, to, quote: mine.slice(from, to) })) return;
        const found = carryAnchor({ from, to }, mine, theirs);
        expect(carryAnchors([{ from, to }], mine, theirs)).toEqual([found]);
        if (found.kind === 'gone') return;
        expect(found.from).toBeGreaterThanOrEqual(0);
        expect(found.to).toBeGreaterThan(found.from);
        expect(found.to).toBeLessThanOrEqual(theirs.length);
        expect(theirs.slice(found.from, found.to) !== mine.slice(from, to)).toBe(found.changed);
      }),
      { numRuns: 500 },
    );
  });

  it('goes through revisions one by one, remembers a change, and stays gone', () => {
    const anchor = { from: 3, to: 13 };
    expect(carryThrough(anchor, ['We walk ahead.'])).toMatchObject({ from: 3, to: 13, changed: false });
    expect(carryThrough(anchor, ['We walk ahead.', 'We walk far ahead.', 'All of us walk far ahead.'])).toEqual({
      kind: 'here',
      from: 10,
      to: 24,
      changed: true,
    });
    expect(carryThrough(anchor, ['We walk ahead.', 'We rest.', 'We walk ahead.'])).toEqual({ kind: 'gone' });
  });

  it.each([
    [0, 3, 'one', true],
    [0, 3, 'two', false],
    [3, 4, ' ', false],
    [0, 0, '', false],
    [-1, 3, 'one', false],
    [0, 99, 'one two', false],
    [0.5, 3, 'one', false],
  ])('an anchor %d–%d “%s”: %s', (from, to, quote, expected) => {
    expect(isAnchorIn('one two', { from, to, quote })).toBe(expected);
  });
});
