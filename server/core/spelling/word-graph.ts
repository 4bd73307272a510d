/**
 * A set of words as a graph: the fewest nodes that share beginnings and endings (a minimal acyclic automaton). One edge is one
 * 32-bit number, the edges of a node lie side by side, so a dictionary is one buffer that is used as it was read.
 *
 * An edge, from the lowest bit: 7 bits the letter's place in the alphabet, 1 bit the last of its node, 3 bits the marks of the
 * word that ends here (0: none does), 21 bits where the edges of the next node begin (0: there is none).
 */
export type WordGraph = {
  /** The marks of a word; 0 where it is not in the set. */
  readonly marksOf: (word: string) => number;
  /** Words that one or two changes make of this one, with their marks, the fewest changes first, then by the alphabet. */
  readonly near: (word: string, most: 1 | 2) => { readonly word: string; readonly changes: number; marks: number }[];
};

/** "DZW1", as its first four bytes. */
export const graphMagic = 0x31575a44;
export const largestAlphabet = 128;

export const edgeOf = (letter: number, last: boolean, marks: number, next: number): number =>
  (letter | (last ? 0x80 : 0) | (marks << 8) | (next << 11)) >>> 0;

const letterOf = (edge: number): number => edge & 0x7f;
const isLast = (edge: number): boolean => (edge & 0x80) !== 0;
const marksAt = (edge: number): number => (edge >>> 8) & 7;
const nextOf = (edge: number): number => edge >>> 11;

/**
 * @param buffer as `packWords` made it: the magic number, the size of the alphabet, the number of edges, the letters' UTF-16
 *   code units, the edges; all as 32-bit numbers.
 * @throws RangeError where it is something else.
 */
export function readWordGraph(buffer: Uint32Array): WordGraph {
  const [magic, letters = 0, count = 0] = buffer;
  if (magic !== graphMagic || buffer.length !== 3 + letters + count) throw new RangeError('not a graph of words');
  const alphabet = [...buffer.subarray(3, 3 + letters)].map((code) => String.fromCharCode(code));
  const edges = buffer.subarray(3 + letters);
  const placeOf = new Map(alphabet.map((letter, place) => [letter.charCodeAt(0), place]));

  /** The edge of that letter among those that begin at `at`; -1: none. */
  const follow = (at: number, letter: number): number => {
    for (let place = at; ; place++) {
      const edge = edges[place] ?? 0x80;
      if (letterOf(edge) === letter && (marksAt(edge) !== 0 || nextOf(edge) !== 0)) return edge;
      if (isLast(edge)) return -1;
    }
  };

  const marksOf = (word: string): number => {
    let at = 1;
    let edge = 0;
    for (let i = 0; i < word.length; i++) {
      const letter = placeOf.get(word.charCodeAt(i));
      if (letter === undefined || at === 0) return 0;
      edge = follow(at, letter);
      if (edge < 0) return 0;
      at = nextOf(edge);
    }
    return marksAt(edge);
  };

  /**
   * Walks the graph beside the rows of the table of changes (letters left out, put in, replaced, two swapped), and leaves a
   * branch as soon as no word of it can be near enough.
   */
  const near: WordGraph['near'] = (word, most) => {
    const found: { word: string; changes: number; marks: number }[] = [];
    const wanted = [...word].map((letter) => placeOf.get(letter.charCodeAt(0)) ?? -1);
    const first = Array.from({ length: wanted.length + 1 }, (_, place) => place);
    const walk = (at: number, written: string, letterBefore: number, before: number[] | null, row: number[]): void => {
      for (let place = at; ; place++) {
        const edge = edges[place] ?? 0x80;
        const letter = letterOf(edge);
        const next = [(row[0] ?? 0) + 1];
        for (let i = 1; i <= wanted.length; i++) {
          const replaced = (row[i - 1] ?? 0) + (wanted[i - 1] === letter ? 0 : 1);
          let least = Math.min(replaced, (row[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1);
          if (before && i > 1 && wanted[i - 1] === letterBefore && wanted[i - 2] === letter)
            least = Math.min(least, (before[i - 2] ?? 0) + 1);
          next.push(least);
        }
        const text = written + (alphabet[letter] ?? '');
        const changes = next[wanted.length] ?? most + 1;
        if (marksAt(edge) !== 0 && changes <= most) found.push({ word: text, changes, marks: marksAt(edge) });
        if (nextOf(edge) !== 0 && Math.min(...next) <= most) walk(nextOf(edge), text, letter, row, next);
        if (isLast(edge)) return;
      }
    };
    if (count > 1) walk(1, '', -1, null, first);
    return found.sort((a, b) => a.changes - b.changes || (a.word < b.word ? -1 : 1));
  };

  return { marksOf, near };
}
