import { insertedText, isBad, preferredText, type EnglishTerm } from '../model.js';
import { fillNumbers, type NumberValues } from '../number-pattern.js';
import { inflectLike, isAdverb, isFunctionWord, knownVerbBase } from './inflect.js';
import type { Found } from './measure.js';
import { isArticle } from './pattern.js';
import { CARDINAL, ORDINAL } from './pattern-token.js';
import { isSentenceStart, isUpper } from './sentence.js';
import { numberOf, type Token } from './words.js';

export type RenderingStatus = 'standard' | 'admitted' | 'literal' | 'deprecated' | 'forbidden';

/**
 * A rendering found in English. `preferred` is the standard rendering as the termbase writes it; `fix` is the same ready
 * to replace the span (article, capital and head verb as they stand there); it is null where the rendering is allowed.
 */
export type RenderingHit = {
  readonly from: number;
  readonly to: number;
  readonly concept: string;
  /** Index of the term in the entry; -1: none of them, but accepted here. */
  readonly term: number;
  readonly status: RenderingStatus;
  readonly preferred: string;
  readonly fix: string | null;
  /** The numbers of a rendering that has some. */
  readonly values?: NumberValues;
};

/** A candidate that stands, as it is told. `source` and `asOf` as they were asked. */
export function toHit(
  tokens: readonly Token[],
  candidate: Found,
  { source, asOf }: { readonly source: ReadonlySet<string> | null; readonly asOf?: string | undefined },
): RenderingHit {
  const { pattern, known, term, bad, end } = candidate;
  const values = pattern.numbers.length === 0 ? undefined : valuesOf(tokens, candidate);
  const preferred = fillNumbers(preferredText(known.concept.entry, asOf), values ?? {});
  return {
    from: tokens[candidate.lead]?.from ?? 0,
    to: tokens[end - 1]?.to ?? 0,
    concept: known.concept.id,
    term: pattern.term,
    status: bad && !isBad(term) ? 'deprecated' : statusOf(term, source),
    preferred,
    // What is joined by a slash is more than this concept (a byline with its names): a fix would take the rest away.
    fix: bad && !term.text.includes('/') ? fixFor(preferred, candidate, tokens) : null,
    ...(values === undefined ? {} : { values }),
  };
}

/** The numbers of a rendering by name. A number may be two words in the text: twenty-first. */
export function valuesOf(tokens: readonly Token[], { pattern, start, end }: Found): NumberValues {
  const values: Record<string, number> = {};
  const wanted = (pattern.parts[0] ?? []).flatMap(({ label }) =>
    label === CARDINAL || label === ORDINAL ? [label] : [],
  );
  let at = start;
  wanted.forEach((label, i) => {
    for (; at < end; at++) {
      const word = tokens[at]?.word ?? '';
      const joined = numberOf(word + (tokens[at + 1]?.word ?? ''));
      const number = joined !== undefined && /^[a-z]/.test(word) ? joined : numberOf(word);
      if (number === undefined || number.ordinal !== (label === ORDINAL)) continue;
      values[pattern.numbers[i] as string] = number.value;
      at += number === joined ? 2 : 1;
      break;
    }
  });
  return values;
}

/** Without any Chinese a rendering that is bad only for its own term cannot be called an error. */
function statusOf(term: EnglishTerm, source: ReadonlySet<string> | null): RenderingStatus {
  if (term.status === 'preferred') return 'standard';
  if (term.status === 'admitted') return 'admitted';
  if (term.literal) return 'literal';
  return source === null && term.scope === 'if-source' ? 'deprecated' : term.status;
}

function fixFor(preferred: string, { pattern, term, known, start, lead }: Found, tokens: readonly Token[]): string {
  let fix = insertedText(preferred);
  if (lead === start && !isArticle(tokens[start]?.word ?? '')) fix = fix.replace(/^(the|an?)\s+/i, '');
  if (pattern.verb !== undefined) {
    const { base, at } = pattern.verb;
    const written = tokens[start + at]?.word ?? '';
    // Where an entry is a noun as well, its first word may be an adjective: only a verb that we know is inflected.
    const verbal = /^v/.test(term.partOfSpeech ?? known.concept.entry.partOfSpeech) || /^to\s/.test(preferred);
    fix = inflected(fix, (verb) => inflectLike(written, base, verb), verbal);
  }
  const capital = isSentenceStart(tokens, lead) && isUpper(tokens[lead]?.raw ?? '');
  return capital ? fix.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : fix;
}

/**
 * A verb phrase in another form: its first word, or the second after an adverb. In an entry of verbs that word is one, known or
 * not, and so is a known verb that "and" or a comma joins to it where an object follows: deepening reform and opening up.
 */
function inflected(phrase: string, inflect: (base: string) => string, verbal: boolean): string {
  const [, adverb = '', head = '', rest = ''] = /^((?:[a-z]+ly|further) )?([a-z]+)((?:[ ,].*)?)$/s.exec(phrase) ?? [];
  const base = knownVerbBase(head) ?? (verbal && !isFunctionWord(head) && !isAdverb(head) ? head : '');
  if (base === '') return phrase;
  const joined = verbal
    ? rest.replace(/( and |, )([a-z]+)(?= )/g, (whole, before: string, word: string) =>
        knownVerbBase(word) === word ? before + inflect(word) : whole,
      )
    : rest;
  return adverb + inflect(base) + joined;
}
