import { numberNames } from '../number-pattern.js';
import { inflects, isBad, type ConceptEntry, type EnglishTerm } from '../model.js';
import {
  hasIrregularNumber,
  isAdverb,
  isFunctionWord,
  isVerbal,
  knownVerbBase,
  nounForms,
  verbBase,
} from './inflect.js';
import { CARDINAL_WORD, joined, ORDINAL_WORD, patternToken, type PatternToken } from './pattern-token.js';
import { foldWord, wordsOf, type TermWord } from './words.js';

/**
 * One way in which a term may stand in a text: parts with gaps between them (nearly always one part). A leading article
 * is not in the parts unless it is needed to tell the term from other words; `article` says that the term is written with
 * one, so that a hit takes it in where it is there. `verb` is the base of
 * its head verb and the word that it is: the first, or the second after an adverb.
 */
export type Pattern = {
  readonly term: number;
  readonly parts: readonly (readonly PatternToken[])[];
  readonly article: boolean;
  readonly caseSensitive: boolean;
  readonly hyphenSensitive: boolean;
  readonly verb: { readonly base: string; readonly at: number } | undefined;
  /** One of these folded words must follow; empty: none need. */
  readonly near: ReadonlySet<string>;
  /** The names of the numbers in it, in order. */
  readonly numbers: readonly string[];
};

const MOST_OPTIONAL_GROUPS = 3;
const NOBODY: ReadonlySet<string> = new Set();
const NO_NUMBERS: readonly string[] = [];
const NO_VERBS: ReadonlySet<TermWord> = new Set();

/** The patterns of an entry's English terms. A bad rendering that is also allowed here, letter by letter, has none. */
export function compileEntry(entry: ConceptEntry): Pattern[] {
  if (!entry.en.some(isBad)) {
    return entry.en.flatMap((term, index) => compileTerm(term, index, term.partOfSpeech ?? entry.partOfSpeech, false));
  }
  const allowed = entry.en.filter((term) => !isBad(term));
  const allowedTexts = new Set(allowed.map((term) => bareText(term.text)));
  const allowedKeys = new Set(allowed.map((term) => looseKey(term.text)));
  return entry.en.flatMap((term, index) => {
    if (isBad(term) && allowedTexts.has(bareText(term.text))) return [];
    // Only capitals or hyphens tell it from an allowed one: then they decide.
    const exact = isBad(term) && allowedKeys.has(looseKey(term.text));
    return compileTerm(term, index, term.partOfSpeech ?? entry.partOfSpeech, exact);
  });
}

function compileTerm(term: EnglishTerm, index: number, partOfSpeech: string, exact: boolean): Pattern[] {
  const patterns: Pattern[] = [];
  for (const alternative of term.text.split('; ')) {
    for (const text of withOptionalGroups(alternative, isBad(term))) {
      const pattern = compileText(text, term, index, partOfSpeech, exact);
      if (pattern === undefined) continue;
      patterns.push(pattern);
      const joined = joinedSpelling(pattern.parts);
      if (joined !== undefined) patterns.push({ ...pattern, parts: joined });
    }
  }
  return patterns.length < 2 ? patterns : differing(patterns);
}

/** The first of those that match the same words. */
function differing(patterns: readonly Pattern[]): Pattern[] {
  const seen = new Set<string>();
  return patterns.filter(({ parts }) => {
    const key = parts.map((part) => part.map((token) => token.label).join(' ')).join(' … ');
    return !seen.has(key) && seen.add(key);
  });
}

function compileText(
  text: string,
  term: EnglishTerm,
  index: number,
  partOfSpeech: string,
  exact: boolean,
): Pattern | undefined {
  const infinitive = /^to\s/.test(text);
  const numbers = text.includes('{') ? numberNames(text) : NO_NUMBERS;
  const named =
    numbers.length === 0 ? text : text.replace(/\{[a-z]-th\}/g, ORDINAL_WORD).replace(/\{[a-z]\}/g, CARDINAL_WORD);
  const phrase = infinitive ? named.replace(/^to\s+/, '') : named;
  const tokens = (phrase.includes('…') ? phrase.split('…') : [phrase]).map(wordsOf).filter((part) => part.length > 0);
  const first = tokens[0];
  if (first === undefined) return undefined;
  const article = first[0] !== undefined && isArticle(first[0].known.word);
  const content = flat(tokens).filter(({ known }) => known.isWord && !isFunctionWord(known.word));
  if (content.length === 0) return undefined;
  // "the spirit of" is bad, "spirit of" alone says nothing: a bad rendering of one word keeps its article.
  const keepsArticle = article && isBad(term) && content.length < 2;
  if (article && !keepsArticle) first.shift();
  const head = first[0];
  if (head === undefined) return undefined;

  const verbal = infinitive || isVerbal(partOfSpeech);
  const inflecting = inflects(term);
  const verbs = inflecting ? verbPositions(tokens, verbal) : NO_VERBS;
  const headAt = verbs.has(head) ? 0 : first[1] !== undefined && verbs.has(first[1]) ? 1 : -1;
  const headVerb = first[headAt]?.known.word;
  const single = content.length === 1 ? content[0]?.known : undefined;
  const name = single !== undefined && !isBad(term) && /^\p{Lu}\p{Ll}/u.test(single.raw);
  const parts = tokens.map((part) =>
    part.map((token, i) =>
      name || !inflecting
        ? patternToken(token.known, token.hyphenBefore, 'w')
        : inflectable(token, part[i + 1], verbs.has(token), isBad(term)),
    ),
  );
  return {
    term: index,
    numbers,
    parts,
    article: article && !keepsArticle,
    caseSensitive: term.caseSensitive || exact || name,
    hyphenSensitive: term.hyphenSensitive || exact,
    verb: headVerb === undefined ? undefined : { base: verbBase(headVerb), at: headAt },
    near:
      term.near.length === 0 ? NOBODY : new Set(term.near.flatMap((word) => nounForms(foldWord(word))).map(foldWord)),
  };
}

/** The head verb of a verb phrase and those coordinated with it; in any other phrase only a first word known as a verb. */
function verbPositions(parts: readonly (readonly TermWord[])[], verbal: boolean): ReadonlySet<TermWord> {
  const tokens = flat(parts);
  const first = tokens[0]?.known;
  const headAt = tokens.length > 1 && isAdverb(first?.word ?? '') ? 1 : 0;
  const head = tokens[headAt];
  if (head === undefined || !/^[a-z]+$/.test(head.known.raw)) return NO_VERBS;
  const { word } = head.known;
  if (!verbal) return headAt === 0 && knownVerbBase(word) === word ? new Set([head]) : NO_VERBS;
  const verbs = new Set(isFunctionWord(word) ? [] : [head]);
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]?.known.word;
    const coordinated = before === 'and' || before === ',' || before === 'to';
    if (i > headAt && coordinated && knownVerbBase(token.known.word) !== undefined) verbs.add(token);
  });
  return verbs;
}

function inflectable(token: TermWord, next: TermWord | undefined, isVerb: boolean, bad: boolean): PatternToken {
  const { known, hyphenBefore } = token;
  if (!known.isWord) return patternToken(known, hyphenBefore, 'w');
  if (isVerb) return patternToken(known, hyphenBefore, 'v');
  // The number of a noun may differ where a phrase ends: at its end, before a preposition or conjunction.
  const ends = next === undefined || next.known.word === ',' || isFunctionWord(next.known.word);
  // An irregular plural is another word to the eye: "people's life" is bad, "people's lives" is good English.
  return patternToken(known, hyphenBefore, ends && !(bad && hasIrregularNumber(known.word)) ? 'n' : 'w');
}

function flat<T>(parts: readonly (readonly T[])[]): readonly T[] {
  return parts.length === 1 ? (parts[0] as readonly T[]) : parts.flat();
}

/** The parts with every hyphenated pair written as one word: front-runner, frontrunner. Undefined where there is none. */
function joinedSpelling(parts: Pattern['parts']): Pattern['parts'] | undefined {
  if (!parts.some((part) => part.some((token) => token.hyphenBefore))) return undefined;
  return parts.map((part) => {
    const result: PatternToken[] = [];
    for (const token of part) {
      const last = result.at(-1);
      if (token.hyphenBefore && last !== undefined) result[result.length - 1] = joined(last, token);
      else result.push(token);
    }
    return result;
  });
}

/** "development concept(s)" is two texts. A text that is nothing but brackets is itself. */
function withOptionalGroups(text: string, bad: boolean): string[] {
  if (!text.includes('(')) return [text];
  const without = text.replace(/\s*\([^()]*\)/g, '');
  if (without === text || (without.trim() === '' && !bad)) return [text];
  const groups = text.match(/\([^()]*\)/g) ?? [];
  if (groups.length > MOST_OPTIONAL_GROUPS) return [without];
  return [without, text.replace(/[()]/g, ''), text];
}

function bareText(text: string): string {
  return text.replace(/^(to|the|an?)\s+/, '');
}

function looseKey(text: string): string {
  return wordsOf(bareText(text))
    .map(({ known }) => known.word)
    .join(' ');
}

export function isArticle(word: string): boolean {
  return word === 'the' || word === 'a' || word === 'an';
}
