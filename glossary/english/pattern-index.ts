import type { Concept, EnglishTerm } from '../model.js';
import { Trie } from '../trie.js';
import { compileEntry, type Pattern } from './pattern.js';
import { CARDINAL, ORDINAL } from './pattern-token.js';
import { mayBeNumber, numberOf, type Token } from './words.js';

/** A concept of the index; `order`: the how-manieth it was, which a newer revision keeps. */
export type Known = { readonly concept: Concept; readonly order: number };

/** A pattern with the concept and the term that it is of. */
export type Owned = { readonly pattern: Pattern; readonly known: Known; readonly term: EnglishTerm };

/**
 * The patterns of all concepts by the words that they begin with. It keeps numbers only: a pattern that is met in a text is
 * compiled again, and those of the concepts that were met last are kept.
 */
export type PatternIndex = {
  known(concept: string): Known | undefined;
  patternsOf(concept: string): readonly Owned[];
  /** Calls `found` for every pattern whose first part stands in the tokens, in the order of where it begins. */
  follow(tokens: readonly Token[], found: (owned: Owned, start: number, end: number) => void): void;
  update(concept: Concept): void;
  remove(id: string): void;
};

/** Concepts whose patterns are kept. */
const MOST_COMPILED = 5_000;
const NO_LABELS: readonly number[] = [];

/** `expected`: about how many concepts there will be. */
export function buildPatternIndex(expected: number): PatternIndex {
  const trie = new Trie(4096 + expected * 4);
  const labels = new Map<string, number>();
  const labelsOf = new Map<string, number[]>();
  // Most words of a text are in no pattern, and to look up two joined costs their letters.
  const shapes = new Uint8Array(1 << 16);
  let numeric = false;
  // A pattern is a number in the trie; these columns say whose it is, and the how-manieth of its concept's.
  const owners: Known[] = [];
  const places: number[] = [];
  const free: number[] = [];
  const knowns = new Map<string, Known>();
  const compiled = new Map<Known, readonly Owned[]>();
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
        numeric ||= form === CARDINAL || form === ORDINAL;
        if (list === undefined) labelsOf.set(form, [created]);
        else list.push(created);
      }
      return created;
    });

  const remove = (id: string): void => {
    const known = knowns.get(id);
    if (known === undefined) return;
    for (const { parts } of compileEntry(known.concept.entry)) {
      const path = labelNumbers(parts[0] ?? []);
      free.push(trie.remove(path, path.length, (value) => owners[value] === known));
    }
    compiled.delete(known);
    knowns.delete(id);
  };

  const update = (concept: Concept): void => {
    const known: Known = { concept, order: knowns.get(concept.id)?.order ?? order++ };
    remove(concept.id);
    for (const [place, { parts }] of compileEntry(concept.entry).entries()) {
      const index = free.pop() ?? owners.length;
      owners[index] = known;
      places[index] = place;
      const path = labelNumbers(parts[0] ?? []);
      trie.add(path, path.length, index);
      for (const part of parts.slice(1)) labelNumbers(part);
    }
    knowns.set(concept.id, known);
  };

  const patternsOf = (known: Known): readonly Owned[] => {
    const kept = compiled.get(known);
    if (kept !== undefined) return kept;
    const { entry } = known.concept;
    const made = compileEntry(entry).map((pattern) => ({
      pattern,
      known,
      term: entry.en[pattern.term] as EnglishTerm,
    }));
    if (compiled.size >= MOST_COMPILED) compiled.clear();
    compiled.set(known, made);
    return made;
  };

  /** Labels of the sets that the word belongs to, which may be written as two. */
  const labelsFor = (first: string, second = ''): readonly number[] => {
    const counts = numeric && mayBeNumber(first, second);
    if (!counts && shapes[shapeOf(first, second)] === 0) return NO_LABELS;
    const word = first + second;
    const own = labelsOf.get(word) ?? NO_LABELS;
    if (!counts) return own;
    const number = numberOf(word);
    const numbers = number === undefined ? undefined : labelsOf.get(number.ordinal ? ORDINAL : CARDINAL);
    return numbers === undefined ? own : [...own, ...numbers];
  };

  const follow: PatternIndex['follow'] = (tokens, found) => {
    const alone = tokens.map(({ word }) => labelsFor(word));
    // well-being and well being for wellbeing.
    const joined = tokens.map(({ word, isWord }, at) => {
      const next = tokens[at + 1];
      return isWord && next?.isWord === true ? labelsFor(word, next.word) : NO_LABELS;
    });
    const walk = (start: number, at: number, node: number): void => {
      if (node !== 0) {
        for (let entry = trie.first(node); entry !== 0; entry = trie.next(entry)) {
          const index = trie.value(entry);
          found(patternsOf(owners[index] as Known)[places[index] as number] as Owned, start, at);
        }
      }
      for (const label of alone[at] ?? NO_LABELS) {
        const child = trie.child(node, label);
        if (child !== 0) walk(start, at + 1, child);
      }
      for (const label of joined[at] ?? NO_LABELS) {
        const child = trie.child(node, label);
        if (child !== 0) walk(start, at + 2, child);
      }
    };
    for (let start = 0; start < tokens.length; start++) walk(start, start, 0);
  };

  return {
    known: (concept) => knowns.get(concept),
    patternsOf(concept) {
      const known = knowns.get(concept);
      return known === undefined ? [] : patternsOf(known);
    },
    follow,
    update,
    remove,
  };
}

/** Of two joined words: the first letter, the last one and how many there are. */
function shapeOf(first: string, second: string): number {
  const last = second === '' ? first : second;
  return (first.charCodeAt(0) * 1931 + last.charCodeAt(last.length - 1) * 37 + first.length + second.length) & 0xffff;
}
