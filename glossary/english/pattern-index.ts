import type { Concept, EnglishTerm } from '../model.js';
import { Trie } from '../trie.js';
import { CARDINAL, compileEntry, ORDINAL, type Pattern } from './pattern.js';
import { numberOf, type Token } from './words.js';

/** A concept of the index; `order`: the how-manieth it was, which a newer revision keeps. */
export type Known = { readonly concept: Concept; readonly patterns: readonly number[]; readonly order: number };

/** A pattern with the concept and the term that it is of. */
export type Owned = { readonly pattern: Pattern; readonly known: Known; readonly term: EnglishTerm };

/** The patterns of all concepts by the words that they begin with. */
export type PatternIndex = {
  known(concept: string): Known | undefined;
  patternsOf(concept: string): Owned[];
  /** Calls `found` for every pattern whose first part stands in the tokens from `start` on, and says where it ends. */
  follow(tokens: readonly Token[], start: number, found: (owned: Owned, end: number) => void): void;
  update(concept: Concept): void;
  remove(id: string): void;
};

const NO_LABELS: readonly number[] = [];

/** `expected`: about how many concepts there will be. */
export function buildPatternIndex(expected: number): PatternIndex {
  const trie = new Trie(4096 + expected * 4);
  const labels = new Map<string, number>();
  const labelsOf = new Map<string, number[]>();
  // Most words of a text are in no pattern, and to look up two joined costs their letters.
  const shapes = new Uint8Array(1 << 12);
  const patterns: (Owned | undefined)[] = [];
  const free: number[] = [];
  const knowns = new Map<string, Known>();
  let order = 0;

  const labelNumbers = (tokens: Pattern['parts'][number]): number[] =>
    tokens.map(({ label, forms }) => {
      const existing = labels.get(label);
      if (existing !== undefined) return existing;
      const created = labels.size + 1;
      labels.set(label, created);
      for (const form of forms) {
        const list = labelsOf.get(form);
        shapes[shapeOf(form, '')] = 1;
        if (list === undefined) labelsOf.set(form, [created]);
        else list.push(created);
      }
      return created;
    });

  const remove = (id: string): void => {
    for (const index of knowns.get(id)?.patterns ?? []) {
      const path = labelNumbers(patterns[index]?.pattern.parts[0] ?? []);
      trie.remove(path, path.length, index);
      patterns[index] = undefined;
      free.push(index);
    }
    knowns.delete(id);
  };

  const update = (concept: Concept): void => {
    const place = knowns.get(concept.id)?.order ?? order++;
    remove(concept.id);
    const indexes: number[] = [];
    const known: Known = { concept, patterns: indexes, order: place };
    for (const pattern of compileEntry(concept.entry)) {
      const index = free.pop() ?? patterns.length;
      patterns[index] = { pattern, known, term: concept.entry.en[pattern.term] as EnglishTerm };
      indexes.push(index);
      const path = labelNumbers(pattern.parts[0] ?? []);
      trie.add(path, path.length, index);
      for (const part of pattern.parts.slice(1)) labelNumbers(part);
    }
    knowns.set(concept.id, known);
  };

  /** Labels of the sets that the word belongs to, which may be written as two. */
  const labelsFor = (first: string, second = ''): readonly number[] => {
    const numeric = labelsOf.has(CARDINAL) || labelsOf.has(ORDINAL);
    if (!numeric && shapes[shapeOf(first, second)] === 0) return NO_LABELS;
    const word = first + second;
    const own = labelsOf.get(word) ?? NO_LABELS;
    if (!numeric) return own;
    const number = numberOf(word);
    const numbers = number === undefined ? undefined : labelsOf.get(number.ordinal ? ORDINAL : CARDINAL);
    return numbers === undefined ? own : [...own, ...numbers];
  };

  const follow: PatternIndex['follow'] = (tokens, start, found) => {
    const walk = (at: number, node: number): void => {
      if (node !== 0) {
        for (let entry = trie.first(node); entry !== 0; entry = trie.next(entry)) {
          const owned = patterns[trie.value(entry)];
          if (owned !== undefined) found(owned, at);
        }
      }
      const token = tokens[at];
      if (token === undefined) return;
      for (const label of labelsFor(token.word)) {
        const child = trie.child(node, label);
        if (child !== 0) walk(at + 1, child);
      }
      // well-being and well being for wellbeing.
      const next = tokens[at + 1];
      if (next?.isWord !== true || !token.isWord) return;
      for (const label of labelsFor(token.word, next.word)) {
        const child = trie.child(node, label);
        if (child !== 0) walk(at + 2, child);
      }
    };
    walk(start, 0);
  };

  return {
    known: (concept) => knowns.get(concept),
    patternsOf: (concept) => knowns.get(concept)?.patterns.map((index) => patterns[index] as Owned) ?? [],
    follow,
    update,
    remove,
  };
}

function shapeOf(first: string, second: string): number {
  return ((first.charCodeAt(0) << 5) ^ (first.length + second.length)) & 0xfff;
}
