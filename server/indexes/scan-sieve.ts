import { type ConceptEntry, foldedKey, isBad } from '../../glossary/index.js';
import { isFunctionWord } from '../../glossary/english/inflect.js';
import { compileEntry, type Pattern } from '../../glossary/english/pattern.js';
import { standardWords, wordsIn } from '../../glossary/english/vocabulary.js';
import type { Speller } from '../core/checks/check.js';

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
    chinese: testOf(forms.map(chinesePart), 'u', compound),
    english: englishTest(patterns.map(({ pattern }) => pattern)),
    bad: englishTest(patterns.filter(({ always }) => always).map(({ pattern }) => pattern)),
  };
}

/** First one expression for all patterns; what passes must have every word of one of them, in whatever order. */
function englishTest(patterns: readonly Pattern[]): (text: string) => boolean {
  const first = testOf(patterns.map(englishPart), 'i', foreign);
  const wholes = [...new Map(patterns.map(wordTests).map((words) => [words.join(), words])).values()];
  if (wholes.some((words) => words.length === 0)) return first;
  return (text) =>
    first(text) && (wholes.some((words) => words.every((word) => word.test(text))) || foreign.test(text));
}

/** An expression for every word of a pattern that tells something, those first that tell most. */
function wordTests(pattern: Pattern): RegExp[] {
  return wordsOf(pattern)
    .filter(({ tells }) => tells)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .map((word) => new RegExp(startOf(word), 'i'));
}

/**
 * Texts with a word that these entries' renderings have and the dictionary has not: whether such a word is spelt rightly
 * hangs on the termbase alone, wherever it stands.
 */
export function strangeWords(
  entries: readonly ConceptEntry[],
  { knows }: Pick<Speller, 'knows'>,
): (text: string) => boolean {
  const strange = new Set(entries.flatMap(standardWords).filter((word) => !knows(word)));
  if (strange.size === 0) return () => false;
  return (text) => wordsIn(text).some((word) => strange.has(word));
}

/** One part null: everything passes. No part: nothing does. `folded`: what an expression cannot tell apart passes too. */
function testOf(parts: readonly (string | null)[], flags: string, folded: RegExp): (text: string) => boolean {
  if (parts.some((part) => part === null)) return () => true;
  if (parts.length === 0) return () => false;
  const expression = new RegExp([...new Set(parts)].join('|'), flags);
  return (text) => expression.test(text) || folded.test(text);
}

/** Compatibility characters that stand for several: too few to be told apart here. */
const compound = /[\u3200-\u33ff]/u;
/** Letters that folding makes plain. This heeds case: without, ſ is any s. */
const foreign = /[\u00c0-\u024f\u1e00-\u1eff\u2100-\u214f\ufb00-\ufb06\uff10-\uff5a]/u;

/** Two neighbouring Han characters of the form, in every way of writing that folds to them, with no other Han between. */
function chinesePart(form: string): string | null {
  const key = foldedKey(form.split('…')[0] ?? form);
  const pair = /\p{Script=Han}{2}/u.exec(key)?.[0];
  if (!pair) return null;
  const [first, second] = [...pair].map(waysToWrite);
  return String.raw`${first ?? ''}[^\p{Script=Han}]*${second ?? ''}`;
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

/** What may part a word that is written as two. */
const joint = '[^a-z]*';
/** What may stand between words of one rendering; any of these marks would be a part of it. */
const between = '[^.!?;:]*?';

/**
 * The beginnings of the two words that tell most, in their order, each for all of its inflections; spellings differ only in
 * what is cut off.
 */
function englishPart(pattern: Pattern): string | null {
  const words = wordsOf(pattern);
  const telling = words.filter(({ tells }) => tells).sort((a, b) => weightOf(b) - weightOf(a));
  const [best, other] = telling;
  if (!best) return null;
  // "the" would only send the expression from each of them to the end of its sentence.
  const second = other && weightOf(other) > 0 ? other : undefined;
  const [first, last] = second && second.at < best.at ? [second, best] : [best, second];
  const together = last && words.slice(first.at, last.at).every(({ plain }) => plain);
  return together ? `(?:${startOf(first)})${between}(?:${startOf(last)})` : startOf(best);
}

function wordsOf({ parts }: Pattern) {
  return (parts[0] ?? []).map(({ isWord, forms }, at) => {
    const plain = isWord && forms.every((form) => /^[a-z]+$/.test(form));
    const tells = plain && forms.every((form) => form.length >= 3 && form !== 'aging');
    const starts = [...new Set(forms.map((form) => form.slice(0, Math.max(3, form.length - 5))))];
    return { at, plain, tells, starts, common: forms.some(isFunctionWord) };
  });
}

function startOf({ starts }: { readonly starts: readonly string[] }): string {
  return starts.map((start) => [...start].map((letter) => (letter === 'z' ? '[sz]' : letter)).join(joint)).join('|');
}

function weightOf({ starts, common }: { readonly starts: readonly string[]; readonly common: boolean }): number {
  return common ? 0 : Math.min(...starts.map(({ length }) => length));
}
