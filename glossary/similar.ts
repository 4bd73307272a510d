import { fold, originalSpan, type Folded } from './fold.js';
import type { Concept } from './model.js';
import { isNumeralUnit } from './number-pattern.js';
import type { Span } from './outcomes.js';

/** A place where a term stands nearly: one or two characters differ. Never a hit; a person looks. */
export type SimilarTerm = Span & { readonly concept: string; readonly form: number };

export type SimilarIndex = {
  /** In order, the nearest term of each place. `hits` are the terms found there, nested ones too. */
  find(text: string, hits: readonly (Span & { readonly concept: string })[]): SimilarTerm[];
  update(concept: Concept): void;
  remove(id: string): void;
};

type Form = { readonly concept: string; readonly form: number; readonly key: string };
/** A piece of a form, which stands unchanged in every text that differs from it at most as much as is allowed. */
type Piece = { readonly form: Form; readonly at: number };
type Place = { readonly start: number; readonly end: number; readonly edits: number };
type Near = SimilarTerm & { readonly edits: number };

/** Shorter forms are near to too much: 走在前面 and 走在前列 are two good expressions. */
const SHORTEST = 5;
/** From this length on two characters may differ, in shorter forms one. */
const LONG = 10;
/** Places of a text that are compared with a form; a text in which every word begins a term costs no more. */
const MOST_COMPARED = 20_000;
/** Characters that turn a meaning round. */
const NEGATIONS = '不未非无没反';

/**
 * Finds near misses by the pigeonhole: of k + 1 pieces of a form at least one is untouched by k edits. 、 is no difference:
 * 百县、千镇、万村高质量发展 is near to 百县千镇万村高质量发展工程. Another number, or a negation, is another thing.
 */
export function buildSimilar(): SimilarIndex {
  const pieces = new Map<string, Piece[]>();
  const known = new Map<string, Form[]>();

  const remove = (id: string): void => {
    for (const form of known.get(id) ?? []) {
      for (const [text] of piecesOf(form.key)) {
        const left = (pieces.get(text) ?? []).filter((piece) => piece.form !== form);
        if (left.length === 0) pieces.delete(text);
        else pieces.set(text, left);
      }
    }
    known.delete(id);
  };

  const update = ({ id, entry }: Concept): void => {
    remove(id);
    const forms: Form[] = [];
    for (const [form, { text, after }] of entry.zh.entries()) {
      const key = withoutCommas(fold(text)).key;
      if (key.length < SHORTEST || after !== undefined || /[…{]/.test(text) || !/^\p{Script=Han}+$/u.test(key))
        continue;
      const made = { concept: id, form, key };
      forms.push(made);
      for (const [piece, at] of piecesOf(key)) {
        const list = pieces.get(piece);
        if (list === undefined) pieces.set(piece, [{ form: made, at }]);
        else list.push({ form: made, at });
      }
    }
    if (forms.length > 0) known.set(id, forms);
  };

  const find: SimilarIndex['find'] = (text, hits) => {
    if (pieces.size === 0) return [];
    const folded = fold(text);
    const { key, at: units } = withoutCommas(folded);
    const found: Near[] = [];
    let compared = 0;
    for (let start = 0; start + 2 <= key.length; start++) {
      for (let length = 2; length <= LONGEST_PIECE && start + length <= key.length; length++) {
        for (const { form, at } of pieces.get(key.slice(start, start + length)) ?? []) {
          if (++compared > MOST_COMPARED) return settle(found);
          const place = near(key, form.key, start, at, length);
          if (place === undefined) continue;
          const first = units[place.start] as number;
          const last = units[place.end - 1] as number;
          const span = originalSpan(text, folded, first, last + 1);
          if (!hits.some((hit) => says(hit, span, form.concept)))
            found.push({ ...span, concept: form.concept, form: form.form, edits: place.edits });
        }
      }
    }
    return settle(found);
  };

  return { find, update, remove };
}

function editsFor(length: number): number {
  return length < LONG ? 1 : 2;
}

const LONGEST_PIECE = 12;

function* piecesOf(key: string): Generator<readonly [string, number]> {
  const count = editsFor(key.length) + 1;
  for (let i = 0; i < count; i++) {
    const at = Math.floor((i * key.length) / count);
    const end = Math.floor(((i + 1) * key.length) / count);
    yield [key.slice(at, Math.min(end, at + LONGEST_PIECE)), at];
  }
}

/** The folded text without 、, and for each of its units the place in the folded text. */
function withoutCommas({ units, length }: Folded): { readonly key: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let key = '';
  for (let i = 0; i < length; i++) {
    const character = String.fromCharCode(units[i] as number);
    if (character === '、') continue;
    key += character;
    at.push(i);
  }
  return { key, at };
}

/** A hit of the same term, or one that says all of it. */
function says(hit: Span & { readonly concept: string }, { from, to }: Span, concept: string): boolean {
  if (hit.concept === concept) return hit.from < to && from < hit.to;
  return hit.from <= from && to <= hit.to;
}

/** The form around one of its pieces, where at least one and not too many characters differ. */
function near(key: string, form: string, start: number, at: number, length: number): Place | undefined {
  const allowed = editsFor(form.length);
  const right = extend(form.slice(at + length), (i) => key[start + length + i] ?? '', allowed);
  if (right === undefined) return undefined;
  const left = extend(
    [...form.slice(0, at)].reverse().join(''),
    (i) => key[start - 1 - i] ?? '',
    allowed - right.edits,
  );
  if (left === undefined) return undefined;
  const edits = left.edits + right.edits;
  return edits === 0 ? undefined : { start: start - left.used, end: start + length + right.used, edits };
}

/**
 * The least edits that turn a beginning of the text into `wanted`, and how much of the text they use; undefined where they
 * are too many, or where one concerns a number or a negation.
 */
function extend(
  wanted: string,
  text: (i: number) => string,
  allowed: number,
): { readonly edits: number; readonly used: number } | undefined {
  const step = (w: number, t: number, left: number): { edits: number; used: number } | undefined => {
    while (w < wanted.length && wanted[w] === text(t)) {
      w++;
      t++;
    }
    if (w === wanted.length) return { edits: allowed - left, used: t };
    if (left === 0) return undefined;
    const mine = wanted[w] as string;
    const theirs = text(t);
    const replaced = mayDiffer(mine) && mayDiffer(theirs) ? step(w + 1, t + 1, left - 1) : undefined;
    const missing = mayDiffer(mine) ? step(w + 1, t, left - 1) : undefined;
    const added = mayDiffer(theirs) ? step(w, t + 1, left - 1) : undefined;
    // At the end of a form what is missing is not replaced by whatever follows.
    const ways = w === wanted.length - 1 ? [missing, added, replaced] : [replaced, missing, added];
    const ends = ({ used }: { used: number }): number => (text(used - 1) === wanted.at(-1) ? 1 : 0);
    return ways.reduce((best, way) => {
      if (!way || !best) return best ?? way;
      return way.edits < best.edits || (way.edits === best.edits && ends(way) > ends(best)) ? way : best;
    }, undefined);
  };
  return step(0, 0, allowed);
}

function mayDiffer(character: string): boolean {
  return (
    /^\p{Script=Han}$/u.test(character) && !NEGATIONS.includes(character) && !isNumeralUnit(character.charCodeAt(0))
  );
}

/** Of what overlaps the nearest, then the longest. */
function settle(found: readonly Near[]): SimilarTerm[] {
  const kept: Near[] = [];
  for (const one of [...found].sort((a, b) => a.edits - b.edits || b.to - b.from - (a.to - a.from) || a.from - b.from))
    if (!kept.some((other) => one.from < other.to && other.from < one.to)) kept.push(one);
  return kept.sort((a, b) => a.from - b.from).map(({ from, to, concept, form }) => ({ from, to, concept, form }));
}
