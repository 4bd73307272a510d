import { numberNames } from '../number-pattern.js';
import { inflects, isBad, type ConceptEntry, type EnglishTerm } from '../model.js';
import { hasIrregularNumber, isFunctionWord, knownVerbBase, nounForms, verbBase, verbForms } from './inflect.js';
import { foldWord, tokenise, type Token } from './words.js';

/** One word of a pattern with all the folded words that may stand for it. `label` names that set. */
export type PatternToken = Token & { readonly label: string; readonly forms: readonly string[] };

/**
 * One way in which a term may stand in a text: parts with gaps between them (nearly always one part). A leading article
 * is not in the parts unless it is needed to tell the term from other words; `article` says that the term is written with
 * one, so that a hit takes it in where it is there. `verb` is the base of the verb it begins with.
 */
export type Pattern = {
  readonly term: number;
  readonly parts: readonly (readonly PatternToken[])[];
  readonly article: boolean;
  readonly caseSensitive: boolean;
  readonly hyphenSensitive: boolean;
  readonly verb: string | undefined;
  /** One of these folded words must follow; empty: none need. */
  readonly near: ReadonlySet<string>;
  /** The names of the numbers in it, in order. */
  readonly numbers: readonly string[];
};

/** Labels of the words that stand for a number. No text has such words. */
export const CARDINAL = '#';
export const ORDINAL = '#th';

const MOST_OPTIONAL_GROUPS = 3;
const NOBODY: ReadonlySet<string> = new Set();

/** The patterns of an entry's English terms. A bad rendering that is also allowed here, letter by letter, has none. */
export function compileEntry(entry: ConceptEntry): Pattern[] {
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
  const seen = new Set<string>();
  const patterns: Pattern[] = [];
  for (const alternative of term.text.split('; ')) {
    for (const text of withOptionalGroups(alternative, isBad(term))) {
      const pattern = compileText(text, term, index, partOfSpeech, exact);
      if (pattern === undefined) continue;
      for (const parts of joinedSpellings(pattern.parts)) {
        const key = parts.map((part) => part.map((token) => token.label).join(' ')).join(' … ');
        if (!seen.has(key)) patterns.push({ ...pattern, parts });
        seen.add(key);
      }
    }
  }
  return patterns;
}

function compileText(
  text: string,
  term: EnglishTerm,
  index: number,
  partOfSpeech: string,
  exact: boolean,
): Pattern | undefined {
  const infinitive = /^to\s/.test(text);
  const numbers = numberNames(text);
  const tokens = (
    numbers.length === 0 ? text : text.replace(/\{[a-z]-th\}/g, ORDINAL_WORD).replace(/\{[a-z]\}/g, CARDINAL_WORD)
  )
    .replace(/^to\s+/, '')
    .split('…')
    .map(tokenise)
    .filter((part) => part.length > 0);
  const first = tokens[0];
  if (first === undefined) return undefined;
  const article = first[0] !== undefined && isArticle(first[0].word);
  const content = tokens.flat().filter((token) => token.isWord && !isFunctionWord(token.word));
  if (content.length === 0) return undefined;
  // "the spirit of" is bad, "spirit of" alone says nothing: a bad rendering of one word keeps its article.
  const keepsArticle = article && isBad(term) && content.length < 2;
  if (article && !keepsArticle) first.shift();
  const head = first[0];
  if (head === undefined) return undefined;

  const verbal = infinitive || /(^|\/)v\b|^v/.test(partOfSpeech);
  const inflecting = inflects(term);
  const verbs = inflecting ? verbPositions(tokens, verbal) : new Set<Token>();
  const single = content.length === 1 ? content[0] : undefined;
  const name = single !== undefined && !isBad(term) && /^\p{Lu}\p{Ll}/u.test(single.raw);
  const parts = tokens.map((part) =>
    part.map((token, i) =>
      name || !inflecting ? withForms(token, 'w') : inflectable(token, part[i + 1], verbs.has(token), isBad(term)),
    ),
  );
  return {
    term: index,
    numbers,
    parts,
    article: article && !keepsArticle,
    caseSensitive: term.caseSensitive || exact || name,
    hyphenSensitive: term.hyphenSensitive || exact,
    verb: verbs.has(head) ? (verbal ? knownVerbBase(head.word) : verbBase(head.word)) : undefined,
    near:
      term.near.length === 0 ? NOBODY : new Set(term.near.flatMap((word) => nounForms(foldWord(word))).map(foldWord)),
  };
}

/** The head verb of a verb phrase and those coordinated with it; in any other phrase only a first word known as a verb. */
function verbPositions(parts: readonly (readonly Token[])[], verbal: boolean): Set<Token> {
  const verbs = new Set<Token>();
  const tokens = parts.flat();
  const headAt = /ly$|^further$/.test(tokens[0]?.word ?? '') && tokens.length > 1 ? 1 : 0;
  const head = tokens[headAt];
  if (head === undefined || !/^[a-z]+$/.test(head.raw)) return verbs;
  if (verbal ? !isFunctionWord(head.word) : knownVerbBase(head.word) === head.word && head.word === tokens[0]?.word)
    verbs.add(head);
  if (!verbal) return verbs;
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]?.word;
    const coordinated = before === 'and' || before === ',' || before === 'to';
    if (i > headAt && coordinated && knownVerbBase(token.word) !== undefined) verbs.add(token);
  });
  return verbs;
}

type Kind = 'w' | 'n' | 'v';

function inflectable(token: Token, next: Token | undefined, isVerb: boolean, bad: boolean): PatternToken {
  if (!token.isWord) return withForms(token, 'w');
  if (isVerb) return withForms(token, 'v');
  // The number of a noun may differ where a phrase ends: at its end, before a preposition or conjunction.
  const ends = next === undefined || next.word === ',' || isFunctionWord(next.word);
  // An irregular plural is another word to the eye: "people's life" is bad, "people's lives" is good English.
  return withForms(token, ends && !(bad && hasIrregularNumber(token.word)) ? 'n' : 'w');
}

/** Terms repeat their words: one value for each word and kind serves all of them. */
function withForms(token: Token, kind: Kind): PatternToken {
  const known = patternTokens[token.hyphenBefore ? 'hyphen' : 'plain'][kind];
  const found = known.get(token.raw);
  if (found !== undefined) return found;
  const made = withLabel(token, kind, formsAs(kind, token.word));
  if (known.size >= MOST_TOKENS) known.clear();
  known.set(token.raw, made);
  return made;
}

const CARDINAL_WORD = 'cardinalplaceholder';
const ORDINAL_WORD = 'ordinalplaceholder';

function withLabel(token: Token, kind: Kind, forms: readonly string[]): PatternToken {
  const number = token.raw === CARDINAL_WORD ? CARDINAL : token.raw === ORDINAL_WORD ? ORDINAL : undefined;
  if (number !== undefined) return { ...token, from: 0, to: 0, label: number, forms: [number] };
  const folded = [...new Set(forms.map(foldWord))];
  const label = folded.length < 2 ? `w ${folded[0]}` : `${kind} ${[...folded].sort().join(' ')}`;
  return { ...token, from: 0, to: 0, label, forms: folded };
}

function formsAs(kind: Kind, word: string): readonly string[] {
  if (kind === 'w') return [word];
  return kind === 'n' ? nounForms(word) : [...verbForms(verbBase(word)), word];
}

const byKind = (): Record<Kind, Map<string, PatternToken>> => ({ w: new Map(), n: new Map(), v: new Map() });
const patternTokens = { plain: byKind(), hyphen: byKind() };
const MOST_TOKENS = 50_000;

/** The parts as they are, and with every hyphenated pair written as one word: front-runner, frontrunner. */
function joinedSpellings(parts: readonly (readonly PatternToken[])[]): (readonly (readonly PatternToken[])[])[] {
  if (!parts.some((part) => part.some((token) => token.hyphenBefore))) return [parts];
  const joined = parts.map((part) => {
    const result: PatternToken[] = [];
    for (const token of part) {
      const last = result.at(-1);
      if (!token.hyphenBefore || last === undefined) result.push(token);
      else {
        const forms = token.forms.map((form) => last.word + form);
        result[result.length - 1] = withLabel(
          { ...last, word: forms[0] as string, raw: last.raw + token.raw },
          'n',
          forms,
        );
      }
    }
    return result;
  });
  return [parts, joined];
}

/** "development concept(s)" is two texts. A text that is nothing but brackets is itself. */
function withOptionalGroups(text: string, bad: boolean): string[] {
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
  return tokenise(bareText(text))
    .map((token) => token.word)
    .join(' ');
}

export function isArticle(word: string): boolean {
  return word === 'the' || word === 'a' || word === 'an';
}
