import { type ConceptEntry, foldedKey, isBad } from '../../glossary/index.js';
import { compileEntry, type Pattern } from '../../glossary/english/pattern.js';

/**
 * Which texts are worth a real scan for some entries: regular expressions that every text with a hit matches, and few
 * others. They let a hundred thousand paragraphs pass in a fraction of the time that finding the words takes.
 */
export type Sieve = {
  readonly chinese: (text: string) => boolean;
  /** Any rendering. */
  readonly english: (text: string) => boolean;
  /** A rendering that is bad even where the Chinese does not name the concept. */
  readonly bad: (text: string) => boolean;
};

export function sieveOf(entries: readonly ConceptEntry[]): Sieve {
  const forms = entries.flatMap(({ zh }) => zh.map(({ text }) => text));
  const patterns = entries.flatMap((entry) =>
    compileEntry(entry).map((pattern) => {
      const term = entry.en[pattern.term];
      return { pattern, always: term !== undefined && isBad(term) && term.scope === 'always' };
    }),
  );
  return {
    chinese: testOf(forms.map(chinesePart)),
    english: testOf(patterns.map(({ pattern }) => englishPart(pattern))),
    bad: testOf(patterns.filter(({ always }) => always).map(({ pattern }) => englishPart(pattern))),
  };
}

/** One part null: everything passes. No part: nothing does. */
function testOf(parts: readonly (string | null)[]): (text: string) => boolean {
  if (parts.some((part) => part === null)) return () => true;
  if (parts.length === 0) return () => false;
  const expression = new RegExp([...new Set(parts)].join('|'), 'iu');
  return (text) => expression.test(text);
}

/** Compatibility characters that stand for several: too few to be told apart here. */
const compound = String.raw`[\u3200-\u33ff]`;

/** Two neighbouring Han characters of the form, in every way of writing that folds to them, with no other Han between. */
function chinesePart(form: string): string | null {
  const key = foldedKey(form.split('…')[0] ?? form);
  const pair = /\p{Script=Han}{2}/u.exec(key)?.[0];
  if (!pair) return null;
  const [first, second] = [...pair].map(waysToWrite);
  return String.raw`${first ?? ''}[^\p{Script=Han}]*${second ?? ''}|${compound}`;
}

let ways: Map<string, string> | undefined;

/** The characters that fold to this one, as a class. */
function waysToWrite(folded: string): string {
  if (ways === undefined) {
    ways = new Map();
    for (const [from, to] of [
      [0x2e80, 0x2fdf],
      [0x3400, 0x9fff],
      [0xf900, 0xfaff],
    ] as const) {
      for (let code = from; code <= to; code++) {
        const character = String.fromCharCode(code);
        const key = foldedKey(character);
        if (key !== character) ways.set(key, (ways.get(key) ?? '') + character);
      }
    }
  }
  return `[${folded}${ways.get(folded) ?? ''}]`;
}

const hyphen = '[-‐‑‒–－]?';
/** Letters that folding makes plain. */
const foreign = String.raw`[\u00c0-\u024f\u1e00-\u1eff\uff10-\uff5a]`;

/** The beginning of the word that tells most, for each of its inflections; spellings differ only in what is cut off. */
function englishPart({ parts }: Pattern): string | null {
  const words = (parts[0] ?? [])
    .filter(({ isWord, forms }) => isWord && forms.every((form) => /^[a-z]{3,}$/.test(form) && form !== 'aging'))
    .map(({ forms }) => [...new Set(forms.map((form) => form.slice(0, Math.max(3, form.length - 5))))])
    .sort((a, b) => shortest(b) - shortest(a));
  const best = words[0];
  if (!best) return null;
  const starts = best.map((start) => [...start].map((letter) => (letter === 'z' ? '[sz]' : letter)).join(hyphen));
  return [...starts, foreign].join('|');
}

function shortest(texts: readonly string[]): number {
  return Math.min(...texts.map(({ length }) => length));
}
