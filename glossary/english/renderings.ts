import { type Concept, isBad, plainTerm } from '../model.js';
import { sameNumbers, type NumberValues } from '../number-pattern.js';
import { toHit, valuesOf, type RenderingHit } from './hit.js';
import { isFunctionWord } from './inflect.js';
import { lentWords } from './lent.js';
import { measure, type Found } from './measure.js';
import { compileEntry } from './pattern.js';
import { buildPatternIndex, type Owned } from './pattern-index.js';
import { isSentenceEnd } from './sentence.js';
import { settle } from './settle.js';
import { tokenise, type Token } from './words.js';

export type { RenderingHit, RenderingStatus } from './hit.js';

/** A rendering that is right in this paragraph or project although the termbase does not have it. */
export type AcceptedRendering = { readonly concept: string; readonly text: string };

/**
 * `source`: ids of the concepts in the paragraph's Chinese, or null where there is no Chinese at all. `numbers`: the numbers
 * with which they stand there. `inOrder`: the same concepts, once for each occurrence. `asOf`: the day of the document; what was not yet or no longer valid then counts as
 * deprecated. Without it every term counts as it stands.
 */
export type CheckOptions = {
  readonly source: ReadonlySet<string> | null;
  readonly numbers?: ReadonlyMap<string, readonly NumberValues[]> | undefined;
  readonly inOrder?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
  readonly accepted?: readonly AcceptedRendering[] | undefined;
  /** Only hits of this concept are told; the others count as ever. */
  readonly only?: string | undefined;
};

export type RenderingIndex = {
  /** Hits in order. Several concepts may share a span; spans never overlap otherwise. */
  check(text: string, options: CheckOptions): RenderingHit[];
  /** All concepts of which an allowed rendering stands in the text, inside a longer one too. */
  rendered(text: string): Set<string>;
  /** All allowed renderings in order, inside longer ones too, the longer first. */
  allowed(text: string, options: CheckOptions): RenderingHit[];
  /**
   * Where the words of an allowed rendering stand in order in one sentence with others between them: coordination,
   * apposition. Null where they do not.
   */
  scattered(text: string, concept: string): { readonly from: number; readonly to: number } | null;
  update(concept: Concept): void;
  remove(id: string): void;
};

/** How many other words may stand between the words of a scattered rendering. */
const MOST_BETWEEN = 15;

/** `expected`: about how many concepts will be added later. */
export function buildRenderings(concepts: Iterable<Concept>, expected = 0): RenderingIndex {
  const index = buildPatternIndex(expected);
  for (const concept of concepts) index.update(concept);

  /** Every pattern that matches somewhere, its exactness measured. */
  const find = (tokens: readonly Token[], { asOf, accepted = [] }: Omit<CheckOptions, 'source'> = {}): Found[] => {
    const found: Found[] = [];
    index.follow(tokens, (owned, start, end) => {
      const match = measure(tokens, start, end, owned, asOf);
      if (match !== undefined) found.push(match);
    });
    for (const owned of accepted.flatMap(compileAccepted)) {
      const wanted = owned.pattern.parts[0] ?? [];
      for (let start = 0; start + wanted.length <= tokens.length; start++) {
        if (!wanted.every(({ forms }, i) => forms.includes(tokens[start + i]?.word ?? ''))) continue;
        const match = measure(tokens, start, start + wanted.length, owned, undefined);
        if (match !== undefined) found.push(match);
      }
    }
    return found;
  };

  /** What is accepted for a concept that is not there says nothing. */
  const compileAccepted = ({ concept, text }: AcceptedRendering): Owned[] => {
    const known = index.known(concept);
    if (known === undefined) return [];
    const term = plainTerm(text, 'admitted');
    return compileEntry({ ...known.concept.entry, en: [term] }).map((pattern) => ({
      pattern: { ...pattern, term: -1 },
      known,
      term,
    }));
  };

  const check = (text: string, options: CheckOptions): RenderingHit[] => {
    const { source, only } = options;
    const tokens = tokensOf(text);
    const all = find(tokens, options);
    if (only !== undefined && !all.some(({ concept }) => concept === only)) return [];
    const inScope = all.flatMap((found) => inContext(tokens, found, options));
    const lent = lentWords(tokens, inScope, options.inOrder ?? [], index.patternsOf);
    const own = lent.size === 0 ? inScope : inScope.filter((found) => !lent.has(found));
    const settled = settle(own, source, (a, b) => a.known.order - b.known.order);
    const told = only === undefined ? settled : settled.filter(({ concept }) => concept === only);
    return told.map((candidate) => toHit(tokens, candidate, options));
  };

  const allowed = (text: string, options: CheckOptions): RenderingHit[] => {
    const tokens = tokensOf(text);
    return find(tokens, options)
      .filter(({ bad }) => !bad)
      .sort((a, b) => a.lead - b.lead || b.end - a.end || a.mismatch - b.mismatch)
      .map((candidate) => toHit(tokens, candidate, options));
  };

  const scattered = (text: string, concept: string): { from: number; to: number } | null => {
    const tokens = tokenise(text);
    for (const { pattern, term } of index.patternsOf(concept)) {
      const wanted = pattern.parts.flat().filter((token) => token.isWord && !isFunctionWord(token.word));
      const span = isBad(term) || wanted.length < 2 ? undefined : spanOf(tokens, wanted);
      if (span !== undefined) return span;
    }
    return null;
  };

  const rendered = (text: string): Set<string> =>
    new Set(find(tokenise(text)).flatMap(({ bad, concept }) => (bad ? [] : [concept])));

  return { check, allowed, scattered, rendered, update: index.update, remove: index.remove };
}

/**
 * The candidate where it counts beside this Chinese. A bad rendering may be so only for its own term; a rendering with numbers
 * is right only where the Chinese has the same: "the 19th National Congress" is none of 党的二十大.
 */
function inContext(tokens: readonly Token[], found: Found, { source, numbers }: CheckOptions): Found[] {
  const { bad, concept, term, pattern } = found;
  if (source === null) return [found];
  if (bad) return term.scope !== 'if-source' || source.has(concept) ? [found] : [];
  if (pattern.numbers.length === 0) return [found];
  const written = valuesOf(tokens, found);
  const meant = numbers?.get(concept) ?? [];
  return meant.some((wanted) => sameNumbers(written, wanted)) ? [{ ...found, confirmed: true }] : [];
}

/** One text is asked about several times in a row, by two indexes too. */
let lastText = '';
let lastTokens: readonly Token[] = [];

function tokensOf(text: string): readonly Token[] {
  if (text !== lastText) {
    lastTokens = tokenise(text);
    lastText = text;
  }
  return lastTokens;
}

function spanOf(
  tokens: readonly Token[],
  wanted: readonly { readonly forms: readonly string[] }[],
): { from: number; to: number } | undefined {
  for (let start = 0; start < tokens.length; start++) {
    let met = 0;
    for (let at = start; at < tokens.length && at - start < wanted.length + MOST_BETWEEN; at++) {
      const { word, to } = tokens[at] as Token;
      if (isSentenceEnd(word)) break;
      if (wanted[met]?.forms.includes(word) !== true) {
        if (met === 0) break;
        continue;
      }
      if (++met === wanted.length) return { from: (tokens[start] as Token).from, to };
    }
  }
  return undefined;
}
