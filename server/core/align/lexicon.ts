import type { Clue } from './clue.js';
import { DEEDS, NAMES } from './words.js';

/** A Chinese word and the beginnings of the English words that it may be; how likely is in `present` and `absent` (`Clue`). */
type Entry = { readonly stems: readonly string[]; readonly present: number; readonly absent: number };

type Lexicon = { readonly words: ReadonlyMap<string, Entry>; readonly longest: number };

/** English words of fewer letters are compared whole. */
const PREFIX = 4;
/** No beginning in the lists is longer. */
const LONGEST = 16;

let lexicon: Lexicon | undefined;

/** Every word of the list in the Chinese, the longest first, with all places where its English may be. */
export function wordClues(source: string, target: string): Clue[] {
  const { words, longest } = (lexicon ??= readLists());
  const named: { readonly from: number; readonly to: number; readonly entry: Entry }[] = [];
  for (let from = 0; from < source.length;) {
    let length = Math.min(longest, source.length - from);
    while (length > 0 && !words.has(source.slice(from, from + length))) length--;
    const entry = words.get(source.slice(from, from + length));
    if (entry !== undefined) named.push({ from, to: from + length, entry });
    from += Math.max(1, length);
  }
  const places = placesOf(target, new Set(named.flatMap(({ entry }) => entry.stems)));
  const found = new Map<Entry, readonly number[]>();
  return named.map(({ from, to, entry }) => {
    let at = found.get(entry);
    if (at === undefined) found.set(entry, (at = merged(entry.stems.map((stem) => places.get(stem) ?? []))));
    return { from, to, found: at, present: entry.present, absent: entry.absent };
  });
}

/** Where English words with one of the wanted beginnings stand. */
function placesOf(target: string, wanted: ReadonlySet<string>): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const note = (key: string, at: number): void => {
    if (!wanted.has(key)) return;
    const list = places.get(key);
    if (list === undefined) places.set(key, [at]);
    else if (list.at(-1) !== at) list.push(at);
  };
  for (const { 0: whole, index } of target.matchAll(/[A-Za-z]+(?:[.-][A-Za-z]+)*/g)) {
    const compound = whole.toLowerCase();
    for (const word of compound.includes('-') ? [compound, ...compound.split('-')] : [compound]) {
      if (word.length < PREFIX) note(word, index);
      if (word.length <= PREFIX && word.endsWith('s')) note(word.slice(0, -1), index);
      for (let length = PREFIX; length <= Math.min(word.length, LONGEST); length++) note(word.slice(0, length), index);
    }
  }
  return places;
}

function merged(lists: readonly (readonly number[])[]): readonly number[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length <= 1) return filled[0] ?? [];
  return [...new Set(filled.flat())].sort((a, b) => a - b);
}

function readLists(): Lexicon {
  const words = new Map<string, Entry>();
  // What is named may be found under both lists; the first is surer.
  read(DEEDS, { present: 1.2, absent: -0.9 });
  read(NAMES, { present: 1.2, absent: -1.3 });
  return { words, longest: Math.max(...[...words.keys()].map((word) => word.length)) };

  function read(list: string, { present, absent }: Omit<Entry, 'stems'>): void {
    for (const line of list.trim().split('\n')) {
      const [chinese = '', ...stems] = line.split(' ');
      for (const word of chinese.split(',')) words.set(word, { stems, present, absent });
    }
  }
}
