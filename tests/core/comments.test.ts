import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { carryThrough } from '../../server/core/anchor.js';
import { carryToLatest, decideComment, type CommentAsk, type CommentStanding } from '../../server/core/comments.js';
import { mentionParts, mentionsIn } from '../../server/core/mentions.js';
import { versions } from './generators.js';

const people = [
  { id: 'lin', name: 'Lin Yi 林译' },
  { id: 'ann', name: 'Ann' },
  { id: 'anna', name: 'Anna Bell' },
  { id: 'shen', name: '沈校' },
];

describe('mentionsIn', () => {
  it.each([
    ['@Ann please look', ['ann']],
    ['@anna bell and @ANN', ['anna', 'ann']],
    ['@Annabel is nobody here', []],
    ['write to me@Ann.example', []],
    ['请@沈校看看', ['shen']],
    ['＠沈校，谢谢', ['shen']],
    ['@Lin Yi 林译请看', ['lin']],
    ['(@Ann)', ['ann']],
    ['@@Ann', ['ann']],
    ['nobody', []],
  ])('%s', (value, expected) => {
    expect(mentionsIn(value, people).map(({ user }) => user)).toEqual(expected);
  });

  test('the parts, joined, are the text', () => {
    const pieces = fc.constantFrom('@', '＠', 'Ann', 'Anna Bell', ' ', '沈校', 'x', '🙂', '\n', '@Ann');
    fc.assert(
      fc.property(fc.array(pieces), (words) => {
        const value = words.join('');
        const parts = mentionParts(value, people);
        expect(parts.map(({ text }) => text).join('')).toBe(value);
        for (const { text, user } of parts) if (user !== null) expect(text).toMatch(/^[@＠]/u);
      }),
    );
  });
});

const ask: CommentAsk = { thread: null, anchor: null, hunk: null, contest: false, text: 'Why?' };
const standing: CommentStanding = { thread: null, text: null, hunkStands: false, latest: null, count: 0 };
const limits = { length: 10, perParagraph: 3 };
const latest = { id: 'c1', author: 'ann', text: 'Why?', quote: null, hunk: null };
const thread = { resolved: false, last: { author: 'bo', text: 'Because.' } };

describe('decideComment', () => {
  it.each([
    ['a new thread', standing, ask, { kind: 'new', reopens: false }],
    ['no words', standing, { ...ask, text: ' \n' }, { kind: 'empty' }],
    ['too many words', standing, { ...ask, text: 'x'.repeat(11) }, { kind: 'too-long', limit: 10 }],
    ['one too many', { ...standing, count: 3 }, ask, { kind: 'too-many', limit: 3 }],
    ['sent twice', { ...standing, latest }, ask, { kind: 'already' }],
    [
      'the same by somebody else',
      { ...standing, latest: { ...latest, author: 'bo' } },
      ask,
      { kind: 'new', reopens: false },
    ],
    ['an answer', { ...standing, thread }, { ...ask, thread: 't' }, { kind: 'new', reopens: false }],
    [
      'an answer where it was resolved',
      { ...standing, thread: { ...thread, resolved: true } },
      { ...ask, thread: 't' },
      { kind: 'new', reopens: true },
    ],
    ['an answer to nothing', standing, { ...ask, thread: 't' }, { kind: 'not-found' }],
    ['a contest of nothing', standing, { ...ask, contest: true }, { kind: 'not-found' }],
    ['a hunk of another paragraph', standing, { ...ask, hunk: { decision: 'd', ordinal: 1 } }, { kind: 'not-found' }],
    [
      'a contest',
      { ...standing, hunkStands: true },
      { ...ask, contest: true, hunk: { decision: 'd', ordinal: 1 } },
      { kind: 'new', reopens: false },
    ],
    [
      'words that stand there',
      { ...standing, text: 'We walk.' },
      { ...ask, anchor: { side: 'target', revision: 1, from: 3, to: 7, quote: 'walk' } },
      { kind: 'new', reopens: false },
    ],
    [
      'words that do not',
      { ...standing, text: 'We run.' },
      { ...ask, anchor: { side: 'target', revision: 1, from: 3, to: 7, quote: 'walk' } },
      { kind: 'no-such-words' },
    ],
  ] as const)('%s', (_name, given, asked, expected) => {
    expect(decideComment(given, asked, 'ann', limits)).toEqual(expected);
  });
});

function finish<T>(steps: Generator<void, T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

describe('carryToLatest', () => {
  test('is one anchor after another carried through all texts since its own', () => {
    fc.assert(
      fc.property(
        fc.array(versions, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 4 }),
        (pairs, picks) => {
          const texts = pairs.flatMap(({ base, mine, theirs }) => [base, mine, theirs]);
          const anchors = picks.flatMap(([number, a, b]) => {
            const revision = 1 + (number % texts.length);
            const length = texts[revision - 1]?.length ?? 0;
            if (length === 0) return [];
            const from = a % length;
            return [{ revision, from, to: from + 1 + (b % (length - from)) }];
          });
          expect(finish(carryToLatest(anchors, texts))).toEqual(
            anchors.map((anchor) => carryThrough(anchor, texts.slice(anchor.revision - 1))),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a long history is taken in at most forty steps', () => {
    const texts = Array.from({ length: 300 }, (_, i) => `We walk ahead, time ${i}.`);
    let steps = 0;
    const carrying = carryToLatest([{ revision: 1, from: 3, to: 7 }], texts);
    for (let next = carrying.next(); ; next = carrying.next()) {
      if (next.done) {
        expect(next.value).toEqual([{ kind: 'here', from: 3, to: 7, changed: false }]);
        break;
      }
      steps++;
    }
    expect(steps).toBe(41);
  });
});
