import { isBad, isValidOn, type EnglishTerm } from '../model.js';
import { isArticle, type Pattern } from './pattern.js';
import { CARDINAL, ORDINAL } from './pattern-token.js';
import type { Owned } from './pattern-index.js';
import { isSentenceEnd, isSentenceStart, isShouted, isUpper } from './sentence.js';
import type { Candidate } from './settle.js';
import type { Token } from './words.js';

/** A pattern that matches, with its owner. */
export type Found = Candidate & Owned;

const LONGEST_GAP = 12;
/** How many words ahead a word may be that a bad rendering asks for. */
const NEAR = 20;

/** What the words from `start` to `end`, which match the pattern's first part, are; undefined where the rest forbids it. */
export function measure(
  tokens: readonly Token[],
  start: number,
  end: number,
  { pattern, known, term }: Owned,
  asOf: string | undefined,
): Found | undefined {
  const stop = endOfParts(tokens, pattern, end);
  if (stop === 0) return undefined;
  const mismatch = compare(tokens, start, end, pattern);
  if (mismatch === undefined) return undefined;
  const bad = isBad(term) || isOutdated(term, asOf);
  if (bad && !hasWordNear(tokens, stop, pattern.near)) return undefined;
  const lead = pattern.article && isArticle(tokens[start - 1]?.word ?? '') ? start - 1 : start;
  return { pattern, known, term, start, lead, end: stop, mismatch, bad, concept: known.concept.id };
}

function isOutdated(term: EnglishTerm, asOf: string | undefined): boolean {
  return asOf !== undefined && !isValidOn(term, asOf);
}

function hasWordNear(tokens: readonly Token[], from: number, near: ReadonlySet<string>): boolean {
  if (near.size === 0) return true;
  for (let at = from; at < tokens.length && at < from + NEAR; at++) {
    const word = tokens[at]?.word ?? '';
    if (isSentenceEnd(word)) return false;
    if (near.has(word)) return true;
  }
  return false;
}

/**
 * How far the text departs from the pattern's letters: capitals, hyphens, inflection. Undefined where a sensitive
 * comparison fails. A capital at the start of a sentence is no departure, except for a rendering that is about capitals.
 */
function compare(tokens: readonly Token[], start: number, end: number, pattern: Pattern): number | undefined {
  const part = pattern.parts[0] ?? [];
  if (part.length !== end - start) return pattern.hyphenSensitive ? undefined : 3;
  let mismatch = 0;
  for (const [i, wanted] of part.entries()) {
    const token = tokens[start + i] as Token;
    if (wanted.label === CARDINAL || wanted.label === ORDINAL) {
      mismatch++;
      continue;
    }
    if (i > 0 && token.hyphenBefore !== wanted.hyphenBefore) {
      if (pattern.hyphenSensitive) return undefined;
      mismatch++;
    }
    if (token.raw === wanted.raw) continue;
    const caseDiffers = isUpper(token.raw) !== isUpper(wanted.raw);
    if (caseDiffers && pattern.caseSensitive && !isShouted(token.raw)) return undefined;
    if (token.word !== wanted.word) mismatch += 2;
    else if (!(i === 0 && caseDiffers && isSentenceStart(tokens, start))) mismatch++;
  }
  return mismatch;
}

/** Where the last part ends, or 0 if a part after a gap is missing. */
function endOfParts(tokens: readonly Token[], pattern: Pattern, end: number): number {
  let reached = end;
  for (const part of pattern.parts.slice(1)) {
    let found = 0;
    for (let at = reached + 1; at <= reached + LONGEST_GAP && found === 0; at++) {
      if (isSentenceEnd(tokens[at - 1]?.word ?? '\n')) return 0;
      if (part.every((wanted, i) => wanted.forms.includes(tokens[at + i]?.word ?? ''))) found = at + part.length;
    }
    if (found === 0) return 0;
    reached = found;
  }
  return reached;
}
