import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWordGraph } from '../../server/core/spelling/word-graph.js';
import { englishWords, filesOf } from '../../server/spelling/dictionary.js';
import { wordsOfDictionary } from '../../server/spelling/hunspell.js';
import { openSpeller } from '../../server/spelling/open.js';
import { packWords } from '../../server/spelling/pack-words.js';

const words = englishWords();
const speller = openSpeller();

describe('a dictionary in Hunspell’s format', () => {
  const aff = [
    'PFX U Y 1',
    'PFX U 0 un .',
    'SFX D Y 2',
    'SFX D 0 d e',
    'SFX D y ied [^aeiou]y',
    'SFX S N 1',
    'SFX S 0 s .',
    'NOSUGGEST !',
  ].join('\n');
  const made = (...dic: string[]) =>
    [...wordsOfDictionary(aff, [String(dic.length), ...dic].join('\n'), '')].map(({ word }) => word);

  it('has the forms that its affixes make, crossed where both allow it', () => {
    expect(made('tie/UDS')).toEqual(['tie', 'untie', 'tied', 'untied', 'ties']);
    expect(made('try/D', 'play/D')).toEqual(['try', 'tried', 'play']);
    expect([...wordsOfDictionary(aff, '1\nrude/!', '')]).toEqual([{ word: 'rude', suggest: false }]);
  });
});

describe('a graph of words', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcé’'), minLength: 1, maxLength: 6 });
  const marked = fc.dictionary(word, fc.integer({ min: 1, max: 7 }));

  it('has exactly its words with their marks', () =>
    fc.assert(
      fc.property(marked, fc.array(word), (entries, others) => {
        const set = new Map(Object.entries(entries));
        const graph = readWordGraph(packWords(set));
        for (const one of [...set.keys(), ...others]) expect(graph.marksOf(one)).toBe(set.get(one) ?? 0);
        expect(graph.marksOf('')).toBe(0);
      }),
    ));

  it('finds near words as counting changes does', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 12 }),
        word,
        fc.constantFrom(1 as const, 2 as const),
        (all, asked, most) => {
          const graph = readWordGraph(packWords(new Map(all.map((one) => [one, 1]))));
          const near = all.filter((one) => distance(asked, one) <= most).sort();
          expect(
            graph
              .near(asked, most)
              .map((one) => one.word)
              .sort(),
          ).toEqual(near);
          for (const { word, changes } of graph.near(asked, most)) expect(changes).toBe(distance(asked, word));
        },
      ),
    ));

  it('is refused where it is something else', () => {
    const buffer = packWords(new Map([['a', 1]]));
    expect(() => readWordGraph(buffer.slice(0, 3))).toThrow(RangeError);
    expect(() => readWordGraph(new Uint32Array([1, 2, 3]))).toThrow(RangeError);
  });
});

/** Changes of letters: left out, put in, replaced, neighbours swapped (optimal string alignment), by its definition. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const row = rows[i] ?? [];
      row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(at(i, j), at(i - 2, j - 2) + 1);
    }
  return at(a.length, b.length);
}

describe('the dictionary of English', () => {
  it('knows every word of its packages, the possessives too', () => {
    expect(words.size).toBeGreaterThan(90_000);
    expect([...words.keys()].filter((word) => !speller.knows(word))).toEqual([]);
    for (const name of ['dictionary-en', 'dictionary-en-gb']) {
      const unknown = [...wordsOfDictionary(...filesOf(name), '')].filter(({ word }) => !speller.knows(word));
      expect(unknown).toEqual([]);
    }
  });

  it.each([
    'Governments',
    'GOVERNMENTS',
    'government’s',
    "governments'",
    'non-governmental',
    'socio-economic',
    'naïve',
  ])('knows %s', (word) => expect(speller.knows(word)).toBe(true));

  it.each(['developement', 'goverment', 'undersand', 'high-qualty', 'teh', 'unleased'])('does not know %s', (word) =>
    expect(speller.knows(word)).toBe(false),
  );

  it.each([
    ['developement', 'development'],
    ['goverments', 'governments'],
    ['Recieve', 'Receive'],
    ['economc', 'economic'],
    ['acommodate', 'accommodate'],
    ['teh', 'the'],
    ['govermnent’s', "government's"],
  ])('for %s suggests %s first', (word, expected) => expect(speller.suggest(word)[0]).toBe(expected));

  it('suggests nothing for what is like no word', () => {
    expect(speller.suggest('przewalskii')).toEqual([]);
    expect(speller.suggest('x'.repeat(10_000))).toEqual([]);
  });

  it.each([
    ['labor', 'labour'],
    ['centers', 'centres'],
    ['traveled', 'travelled'],
    ['defense', 'defence'],
    ['Neighboring', 'Neighbouring'],
    ['analyze', 'analyse'],
  ])('tells American %s from British %s', (american, british) => {
    expect([speller.varietyOf(american), speller.varietyOf(british)]).toEqual(['american', 'british']);
    expect(speller.inVariety(american, 'british')).toBe(british);
    expect(speller.inVariety(british, 'american')).toBe(american);
    expect([speller.inVariety(american, 'american'), speller.inVariety(british, 'british')]).toEqual([null, null]);
  });

  it('has what both write in both, and leaves Oxford its -ize', () => {
    expect(speller.varietyOf('government')).toBe('both');
    expect(speller.varietyOf('qwrtz')).toBeNull();
    expect(['organize', 'modernization', 'judgment'].map((word) => speller.inVariety(word, 'british'))).toEqual([
      null,
      null,
      null,
    ]);
    expect(['organise', 'modernisation', 'programme'].map((word) => speller.inVariety(word, 'american'))).toEqual([
      'organize',
      'modernization',
      'program',
    ]);
  });
});
