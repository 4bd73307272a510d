import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blameOf } from '../../server/core/blame.js';
import { reviewHunks } from '../../server/core/diff/review-hunks.js';
import { hunkWriters } from '../../server/core/hunk-writers.js';
import { text, versions } from './generators.js';

const author = fc.constantFrom(null, 'ann', 'bo');
const histories = fc
  .tuple(
    fc.oneof(
      fc.array(text, { minLength: 2, maxLength: 6 }),
      versions.map(({ base, mine, theirs }) => [base, mine, theirs]),
    ),
    fc.array(author, { minLength: 6, maxLength: 6 }),
  )
  .map(([texts, authors]) => texts.map((value, i) => ({ number: i + 1, text: value, author: authors[i] ?? null })));

type Written = { readonly number: number; readonly text: string; readonly author: string | null };

/** The hunks from the first of some revisions to the last, with their writers. */
function written(revisions: readonly Written[]) {
  const [first] = revisions;
  const last = revisions.at(-1);
  const blame = blameOf(revisions);
  if (!first || !last || !blame) throw new Error('no history');
  const hunks = reviewHunks(first.text, last.text);
  return { hunks, blame, writers: hunkWriters(hunks, blame, revisions.slice(1)) };
}

test('every hunk has a writer, and it is one of those who wrote since the older text', () => {
  fc.assert(
    fc.property(histories, (revisions) => {
      const { hunks, writers } = written(revisions);
      expect(writers.length).toBe(hunks.length);
      for (const writer of writers) expect(revisions.slice(1)).toContain(writer);
    }),
  );
});

test('with one revision since, everything is its', () => {
  fc.assert(
    fc.property(text, text, author, (before, after, name) => {
      const next = { number: 2, text: after, author: name };
      const { writers } = written([{ number: 1, text: before, author: 'cy' }, next]);
      for (const writer of writers) expect(writer).toBe(next);
    }),
  );
});

test('no other revision since wrote more of the new words than the one that is named', () => {
  fc.assert(
    fc.property(histories, (revisions) => {
      const { hunks, blame, writers } = written(revisions);
      hunks.forEach(({ toFrom, toTo }, i) => {
        const units = (number: number): number => {
          let sum = 0;
          for (let at = toFrom; at < toTo; at++) {
            if (blame.spans.find(({ from, to }) => from <= at && at < to)?.revision === number) sum++;
          }
          return sum;
        };
        const most = units(writers[i]?.number ?? 0);
        for (const { number } of revisions.slice(1)) expect(units(number)).toBeLessThanOrEqual(most);
      });
    }),
  );
});

test('words that were only struck out are the latest person’s, not the machine’s that came after', () => {
  const texts = ['One two three.', 'One three.', 'One three.'];
  const authors = [null, 'ann', null];
  const revisions = texts.map((value, i) => ({ number: i + 1, text: value, author: authors[i] ?? null }));
  expect(written(revisions).writers).toEqual([revisions[1]]);
});
