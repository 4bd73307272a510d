import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTermbase } from '../../glossary/index.js';
import { loadStarter } from '../../glossary/starter/load.js';
import { sieveOf } from '../../server/indexes/scan-sieve.js';
import { bySentence, passingOf, windowOf } from '../../server/indexes/scan-window.js';

const concepts = loadStarter();
const renderings = concepts.flatMap(({ entry }) =>
  entry.en.map(({ text }) => text.split('; ')[0]?.replace(/\([^)]*\)|…/g, ' ') ?? ''),
);

/** A rendering as texts have it: divided, joined, shouted, broken over lines, in other letters and another spelling. */
const written = fc
  .tuple(
    fc.constantFrom(...renderings),
    fc.constantFrom(' ', '-', '  ', '\n', ' “', '‑', ''),
    fc.nat(60),
    fc.boolean(),
    fc.constantFrom(
      ['', ''],
      ['s', 'ſ'],
      ['k', 'K'],
      ['e', 'é'],
      ['iz', 'is'],
      ['fi', 'ﬁ'],
      ['or', 'our'],
      ['a', 'ａ'],
    ),
  )
  .map(([text, blank, at, shouted, [from = '', to = '']]) => {
    const cut = text.indexOf(' ', at % Math.max(1, text.length));
    const joined = cut < 0 ? text : text.slice(0, cut) + blank + text.slice(cut + 1);
    return (shouted ? joined.toUpperCase() : joined).replace(from, to);
  });

const english = fc.array(fc.oneof(written, fc.constantFrom('The city', 'and', 'well', '.', ', or', ';', '19', 'us')), {
  minLength: 1,
  maxLength: 6,
});

test('whatever is found passes the sieve, and is found in the window alone', () => {
  fc.assert(
    fc.property(english, fc.nat(concepts.length - 1), fc.nat(20), (parts, number, step) => {
      const text = parts.join(' ');
      for (let i = 0; i < 20; i++) {
        const one = concepts[(number + i * step) % concepts.length] as (typeof concepts)[number];
        const termbase = buildTermbase([one]);
        const found = termbase.check(text, { source: null });
        if (found.length === 0) continue;
        const sieve = sieveOf([one.entry]);
        expect(sieve.english(text), `${text} by ${one.entry.en.map((term) => term.text).join(' | ')}`).toBe(true);
        if (!bySentence([one.entry])) continue;
        const { from, to } = windowOf(text, sieve.english) ?? { from: 0, to: 0 };
        expect(found.every((hit) => hit.from >= from && hit.to <= to)).toBe(true);
        const alone = termbase.check(passingOf(text, sieve.english), { source: null });
        expect(alone.map(({ status, fix }) => [status, fix])).toEqual(found.map(({ status, fix }) => [status, fix]));
      }
    }),
    { numRuns: 400 },
  );
}, 60_000);

test('what holds none of the words does not pass', () => {
  const entry = concepts.find(({ entry: { zh } }) => zh.some(({ text }) => text === '走在前列'))?.entry;
  if (!entry) throw new Error('no concept');
  const sieve = sieveOf([entry]);
  expect(sieve.english('The students of this school asked us questions.')).toBe(false);
  expect(sieve.bad('The students of this school asked us questions.')).toBe(false);
  expect(sieve.english('They walked in the forefront.')).toBe(true);
  expect(sieve.chinese('会议指出：必须坚持以人民为中心；为什么？')).toBe(false);
  expect(sieve.chinese('努力走遍全国。')).toBe(false);
  expect(sieve.chinese('走“在前”列')).toBe(true);
});
