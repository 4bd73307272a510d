/** What the recogniser looks for: every form of a concept as patterns of folded keys. */
import { emptyFolded, fold, type Folded, foldedKey, foldInto } from './fold.js';
import type { Concept } from './model.js';
import { NUMERAL, splitAtNumbers } from './number-pattern.js';

/**
 * One folded way of writing one form. Nearly all patterns are only a key; `special` holds what the others ask for: the
 * parts after a gap, a numeral before it, words that it must not stand in, numbers in it.
 */
export type Pattern = {
  readonly form: number;
  readonly labels: ArrayLike<number>;
  readonly length: number;
  readonly special: Special | undefined;
};

export type Special = {
  readonly rest: readonly Part[];
  readonly afterNumber: boolean;
  readonly shields: readonly Shield[];
  readonly numbers: Numbers | undefined;
};

/** What must stand after a gap: a key, or an expression where it holds numbers. */
export type Part = Folded | Numbers;

/** `expression` takes a folded part with numbers apart: a group for each number. It is sticky. */
export type Numbers = { readonly names: readonly string[]; readonly expression: RegExp };

/** A longer word, and where in it the form begins. With numbers: what stands before the form and after it. */
export type Shield =
  { readonly key: Folded; readonly offset: number } | { readonly before: RegExp; readonly after: RegExp };

/** The trie's label for a whole numeral; all others are UTF-16 units. */
export const NUMBER = 0x10000;
const ADJOINING_QUOTES = /([”’」』])\s*([“‘「『])/g;

/** The patterns of a concept, always in the same order. The key is reused: it holds until the next one is asked for. */
export function* compile({ entry }: Concept): Generator<Pattern> {
  for (const [form, { text, after }] of entry.zh.entries()) {
    yield* compileForm(form, text, after === 'number', entry.notInside);
    // “六稳”“六保” is also written without any quotes.
    const bare = text.replace(ADJOINING_QUOTES, '');
    if (bare !== text) yield* compileForm(form, bare, after === 'number', entry.notInside);
  }
}

const patternKey = emptyFolded();

function* compileForm(
  form: number,
  text: string,
  afterNumber: boolean,
  notInside: readonly string[],
): Generator<Pattern> {
  const [first = '', ...others] = text.includes('…') ? text.split('…') : [text];
  const rest = others.map(partOf).filter((part) => 'expression' in part || part.length > 0);
  if (first.includes('{')) {
    const { labels, numbers } = compileNumbers(first);
    if (labels.every((label) => label === NUMBER)) return;
    const shields = notInside.flatMap((shield) => numberShields(first, shield));
    yield { form, labels, length: labels.length, special: { rest, afterNumber, shields, numbers } };
    return;
  }
  const key = foldInto(first, patternKey);
  if (key.length < 2 && !(afterNumber && key.length === 1)) return;
  if (rest.length === 0 && notInside.length === 0 && !afterNumber) {
    yield { form, labels: key.units, length: key.length, special: undefined };
    return;
  }
  const shields = notInside.flatMap((shield) =>
    shield.includes('{') ? numberShields(first, shield) : shieldsOf(key, shield),
  );
  const needed = rest.length > 0 || shields.length > 0 || afterNumber;
  const special = needed ? { rest, afterNumber, shields, numbers: undefined } : undefined;
  yield { form, labels: key.units, length: key.length, special };
}

function partOf(text: string): Part {
  return text.includes('{') ? compileNumbers(text).numbers : fold(text);
}

function shieldsOf(form: Folded, shield: string): Shield[] {
  const key = fold(shield);
  return positionsIn(form, key).map((offset) => ({ key, offset }));
}

/** Where the form stands in a shield, numbers and all: 第{n}大 shields {n}大. A shield written out shields its own numbers. */
function numberShields(form: string, shield: string): Shield[] {
  const bare = foldedKey(shield).replace(/\{[a-z]\}/g, '{}');
  const inside = foldedKey(form).replace(/\{[a-z]\}/g, '{}');
  const shields: Shield[] = [];
  for (let at = bare.indexOf(inside); at >= 0; at = bare.indexOf(inside, at + 1)) {
    const before = sourceOf(bare.slice(0, at).split('{}'));
    const after = sourceOf(bare.slice(at + inside.length).split('{}'));
    shields.push({ before: new RegExp(`${before}$`), after: new RegExp(`^${after}`) });
  }
  const written = new RegExp(sourceOf(inside.split('{}')), 'g');
  for (const match of bare.includes('{}') ? [] : bare.matchAll(written)) {
    const key = fold(shield);
    shields.push({ key, offset: match.index });
  }
  return shields;
}

/** A form with numbers. Each begins where a numeral begins and takes as much of it as the rest of the form leaves. */
function compileNumbers(text: string): { readonly labels: readonly number[]; readonly numbers: Numbers } {
  const { pieces, names } = splitAtNumbers(text);
  const keys = pieces.map(foldedKey);
  const labels = keys.flatMap((key, i) => [...(i === 0 ? [] : [NUMBER]), ...unitsOf(key)]);
  return { labels, numbers: { names, expression: new RegExp(sourceOf(keys, true), 'y') } };
}

/** An expression for keys with numbers between them. */
function sourceOf(keys: readonly string[], groups = false): string {
  const escaped = keys.map((key) => key.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  return escaped.join(groups ? `(${NUMERAL})` : NUMERAL);
}

function unitsOf(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

function positionsIn(form: Folded, shield: Folded): number[] {
  const positions: number[] = [];
  for (let at = 0; at + form.length <= shield.length; at++) if (isAt(shield, form, at)) positions.push(at);
  return positions;
}

export function isAt(text: Folded, part: Folded, at: number): boolean {
  if (at < 0 || at + part.length > text.length) return false;
  for (let i = 0; i < part.length; i++) if (text.units[at + i] !== part.units[i]) return false;
  return true;
}
