/** What people type into look-up, keystroke by keystroke: a fixed stream for a termbase, by kind. */
import type { Concept } from '../glossary/index.js';
import { loadPinyin } from '../glossary/pinyin.js';
import { seeded } from './_report.js';

/** Whole queries of each kind; every one is typed letter by letter. */
const SAMPLED = 50;
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const COMMON = [
  'the s',
  'the c',
  'the p',
  'an',
  'a',
  'a s',
  'to be',
  'to c',
  'in the',
  'of',
  'of the',
  'and',
  'co',
  're',
  'de',
  'pro',
];

export function typedQueries(concepts: readonly Concept[]): Map<string, readonly string[]> {
  const random = seeded(1310);
  const pinyin = loadPinyin();
  const sample = <T>(list: readonly T[]): T[] =>
    Array.from({ length: Math.min(SAMPLED, list.length) }, () => list[Math.floor(random() * list.length)] as T);
  const chinese = (): string[] => sample(concepts).map(({ entry }) => entry.zh[0]?.text ?? '');
  const readings = (): string[][] =>
    chinese().map((text) =>
      [...text].flatMap((c) => {
        const [first] = pinyin.readings(c.charCodeAt(0));
        return first ? [`${first.syllable}${first.tone}`] : [];
      }),
    );
  const texts = (status: (status: string) => boolean): string[] =>
    concepts.flatMap(({ entry }) => entry.en.flatMap((term) => (status(term.status) ? [term.text] : [])));
  const toneless = (syllable: string): string => syllable.slice(0, -1);
  return new Map([
    ['one letter', LETTERS],
    ['two letters', LETTERS.flatMap((a) => LETTERS.map((b) => a + b))],
    ['every syllable', pinyin.syllables],
    ['every first syllable with a tone', pinyin.syllables.flatMap((syllable) => [`${syllable}1`, `${syllable}4`])],
    ['single characters', frequentCharacters(concepts)],
    ['Chinese', chinese().flatMap(keystrokes)],
    ['pinyin, together', readings().flatMap((word) => keystrokes(word.map(toneless).join('')))],
    ['pinyin, apart', readings().flatMap((word) => keystrokes(word.map(toneless).join(' ')))],
    ['pinyin with tones', readings().flatMap((word) => keystrokes(word.join('')))],
    ['first letters', readings().flatMap((word) => keystrokes(word.map((syllable) => syllable[0]).join('')))],
    ['English', sample(texts((status) => status === 'preferred')).flatMap(keystrokes)],
    ['English, common beginnings', COMMON.flatMap(keystrokes)],
    ['bad English', sample(texts((status) => status === 'forbidden' || status === 'deprecated')).flatMap(keystrokes)],
    [
      'mixed and odd',
      ['走zai前列', 'zou在ql', 'T024', 'd12345', '  the ', '2035', '“百县', 'self-', 'zzzzzz'].flatMap(keystrokes),
    ],
  ]);
}

/** What stands in the box after each key; at most 40 of them. */
function keystrokes(query: string): string[] {
  const units = [...query].slice(0, 40);
  return units.map((_, i) => units.slice(0, i + 1).join('')).filter((typed) => typed.trim() !== '');
}

/** The 300 most frequent characters. */
function frequentCharacters(concepts: readonly Concept[]): string[] {
  const counts = new Map<string, number>();
  for (const { entry } of concepts)
    for (const c of entry.zh[0]?.text ?? '') if (/\p{Script=Han}/u.test(c)) counts.set(c, (counts.get(c) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 300)
    .map(([c]) => c);
}
