import { once } from '../once.js';
import { remembered } from '../remembered.js';
import { simplified } from '../names/chinese-names.js';
import { append } from './append.js';
import type { Clue } from './clue.js';
import { DEEDS, NAMES } from './words.js';

/** What Chinese words mean, as the beginnings of the English words that it may be; how likely is in `present` and `absent` (`Clue`). */
type Meaning = { readonly stems: readonly string[]; readonly present: number; readonly absent: number };

type Word = { readonly word: string; readonly meaning: Meaning };

/** `words`: by their first character, the longest first. `stems`: by their first letters, as many as `PREFIX`. */
type Lexicon = {
  readonly words: ReadonlyMap<number, readonly Word[]>;
  readonly stems: ReadonlyMap<string, readonly string[]>;
};

/** English words of fewer letters are compared whole. */
const PREFIX = 4;

const lexicon = once(readLists);

/** Every word of the list in the Chinese, the longest first, with all places where its English may be. */
export function wordClues(text: string, target: string): Clue[] {
  const source = simplified(text);
  const { words } = lexicon();
  const places = placesIn(target);
  const found = new Map<Meaning, readonly number[]>();
  const clues: Clue[] = [];
  for (let from = 0; from < source.length;) {
    const known = words.get(source.charCodeAt(from))?.find(({ word }) => source.startsWith(word, from));
    const to = from + (known?.word.length ?? 1);
    if (known !== undefined) {
      const { meaning } = known;
      let at = found.get(meaning);
      if (at === undefined) found.set(meaning, (at = merged(meaning.stems.map((stem) => places.get(stem) ?? []))));
      clues.push({ from, to, found: at, present: meaning.present, absent: meaning.absent });
    }
    from = to;
  }
  return clues;
}

/** Where English words stand that begin with a stem. */
function placesIn(target: string): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const { 0: whole, index } of target.matchAll(/[A-Za-z]+(?:[.-][A-Za-z]+)*/g))
    for (const stem of stemsOf(whole)) append(places, stem, index);
  return places;
}

/** Whether a word of the English may be that of a Chinese one in the lists. */
export function hasMeaning(word: string): boolean {
  return stemsOf(word).length > 0;
}

/** The stems that a word begins with, or a part of it; a short stem is the whole word, or all but its s. */
const stemsOf = remembered((whole: string): readonly string[] => {
  const { stems } = lexicon();
  const compound = whole.toLowerCase();
  const words = compound.includes('-') ? [compound, ...compound.split('-')] : [compound];
  return [
    ...new Set(
      words.flatMap((word) => [
        ...(stems.get(word.slice(0, PREFIX)) ?? []).filter((stem) => word.startsWith(stem)),
        ...(word.length <= PREFIX && word.endsWith('s') ? (stems.get(word.slice(0, -1)) ?? []) : []),
      ]),
    ),
  ];
});

function merged(lists: readonly (readonly number[])[]): readonly number[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length <= 1) return filled[0] ?? [];
  return [...new Set(filled.flat())].sort((a, b) => a - b);
}

function readLists(): Lexicon {
  const meanings = new Map<string, Meaning>();
  // What is named may be found under both lists; the first is surer.
  read(DEEDS, { present: 1.2, absent: -0.9 });
  read(NAMES, { present: 1.2, absent: -1.3 });
  const [words, stems] = [new Map<number, Word[]>(), new Map<string, string[]>()];
  for (const [word, meaning] of [...meanings].sort(([a], [b]) => b.length - a.length))
    append(words, word.charCodeAt(0), { word, meaning });
  for (const stem of new Set([...meanings.values()].flatMap((meaning) => meaning.stems)))
    append(stems, stem.slice(0, PREFIX), stem);
  return { words, stems };

  function read(list: string, { present, absent }: Omit<Meaning, 'stems'>): void {
    for (const line of list.trim().split('\n')) {
      const [chinese = '', ...stems] = line.split(' ');
      for (const word of chinese.split(',')) meanings.set(word, { stems, present, absent });
    }
  }
}
