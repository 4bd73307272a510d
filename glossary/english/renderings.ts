import { isBad, isValidOn, preferredText, type Concept, type EnglishTerm } from '../model.js';
import { fillNumbers, type NumberValues } from '../number-pattern.js';
import { Trie } from '../trie.js';
import { inflectLike, isFunctionWord, knownVerbBase } from './inflect.js';
import { CARDINAL, compileEntry, isArticle, ORDINAL, type Pattern } from './pattern.js';
import { settle, type Candidate } from './settle.js';
import { numberOf, tokenise, type Token } from './words.js';

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

/** A rendering that is right in this paragraph or project although the termbase does not have it. */
export type AcceptedRendering = { readonly concept: string; readonly text: string };

/**
 * `source`: ids of the concepts in the paragraph's Chinese, or null where there is no Chinese at all. `asOf`: the day of the
 * document; what was not yet or no longer valid then counts as deprecated. Without it every term counts as it stands.
 */
export type CheckOptions = {
  readonly source: ReadonlySet<string> | null;
  readonly asOf?: string | undefined;
  readonly accepted?: readonly AcceptedRendering[] | undefined;
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

type Known = { readonly concept: Concept; readonly patterns: readonly number[]; readonly order: number };
type Owned = { readonly pattern: Pattern; readonly known: Known; readonly term: EnglishTerm };
type Found = Candidate & Owned;

const LONGEST_GAP = 12;
/** How many words ahead a word may be that a bad rendering asks for. */
const NEAR = 20;
/** How many other words may stand between the words of a scattered rendering. */
const MOST_BETWEEN = 15;
const SENTENCE_ENDS = new Set(['.', '!', '?', ';', ':', '\n']);

/** `expected`: about how many concepts will be added later. */
export function buildRenderings(concepts: Iterable<Concept>, expected = 0): RenderingIndex {
  const trie = new Trie(4096 + expected * 4);
  const labels = new Map<string, number>();
  const labelsOf = new Map<string, number[]>();
  // Most words of a text are in no pattern, and to look up two joined costs their letters.
  const shapes = new Uint8Array(1 << 12);
  const patterns: (Owned | undefined)[] = [];
  const free: number[] = [];
  const knowns = new Map<string, Known>();
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
        if (list === undefined) labelsOf.set(form, [created]);
        else list.push(created);
      }
      return created;
    });

  const remove = (id: string): void => {
    for (const index of knowns.get(id)?.patterns ?? []) {
      const path = labelNumbers(patterns[index]?.pattern.parts[0] ?? []);
      trie.remove(path, path.length, index);
      patterns[index] = undefined;
      free.push(index);
    }
    knowns.delete(id);
  };

  const update = (concept: Concept): void => {
    const place = knowns.get(concept.id)?.order ?? order++;
    remove(concept.id);
    const indexes: number[] = [];
    const known: Known = { concept, patterns: indexes, order: place };
    for (const pattern of compileEntry(concept.entry)) {
      const index = free.pop() ?? patterns.length;
      patterns[index] = { pattern, known, term: concept.entry.en[pattern.term] as EnglishTerm };
      indexes.push(index);
      const path = labelNumbers(pattern.parts[0] ?? []);
      trie.add(path, path.length, index);
      for (const part of pattern.parts.slice(1)) labelNumbers(part);
    }
    knowns.set(concept.id, known);
  };
  for (const concept of concepts) update(concept);

  const measure = (
    tokens: readonly Token[],
    start: number,
    end: number,
    { pattern, known, term }: Owned,
    asOf: string | undefined,
  ): Found | undefined => {
    const stop = endOfParts(tokens, pattern, end);
    if (stop === 0) return undefined;
    const mismatch = compare(tokens, start, end, pattern);
    if (mismatch === undefined) return undefined;
    const bad = isBad(term) || isOutdated(term, asOf);
    if (bad && !hasWordNear(tokens, stop, pattern.near)) return undefined;
    const lead = pattern.article && isArticle(tokens[start - 1]?.word ?? '') ? start - 1 : start;
    return { pattern, known, term, start, lead, end: stop, mismatch, bad, concept: known.concept.id };
  };

  /** Labels of the sets that the word belongs to, which may be written as two. */
  const labelsFor = (first: string, second = ''): readonly number[] => {
    const numeric = labelsOf.has(CARDINAL) || labelsOf.has(ORDINAL);
    if (!numeric && shapes[shapeOf(first, second)] === 0) return NO_LABELS;
    const word = first + second;
    const own = labelsOf.get(word) ?? NO_LABELS;
    if (!numeric) return own;
    const number = numberOf(word);
    const numbers = number === undefined ? undefined : labelsOf.get(number.ordinal ? ORDINAL : CARDINAL);
    return numbers === undefined ? own : [...own, ...numbers];
  };

  /** Every pattern that matches somewhere, its exactness measured. */
  const find = (tokens: readonly Token[], { asOf, accepted = [] }: Omit<CheckOptions, 'source'> = {}): Found[] => {
    const found: Found[] = [];
    const accept = (start: number, end: number, node: number): void => {
      for (let entry = trie.first(node); entry !== 0; entry = trie.next(entry)) {
        const owned = patterns[trie.value(entry)];
        const match = owned === undefined ? undefined : measure(tokens, start, end, owned, asOf);
        if (match !== undefined) found.push(match);
      }
    };
    const walk = (start: number, at: number, node: number): void => {
      if (node !== 0) accept(start, at, node);
      const token = tokens[at];
      if (token === undefined) return;
      for (const label of labelsFor(token.word)) {
        const child = trie.child(node, label);
        if (child !== 0) walk(start, at + 1, child);
      }
      // well-being and well being for wellbeing.
      const next = tokens[at + 1];
      if (next?.isWord !== true || !token.isWord) return;
      for (const label of labelsFor(token.word, next.word)) {
        const child = trie.child(node, label);
        if (child !== 0) walk(start, at + 2, child);
      }
    };
    for (let start = 0; start < tokens.length; start++) walk(start, start, 0);
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
    const known = knowns.get(concept);
    if (known === undefined) return [];
    const term: EnglishTerm = { ...ACCEPTED, text };
    return compileEntry({ ...known.concept.entry, en: [term] }).map((pattern) => ({
      pattern: { ...pattern, term: -1 },
      known,
      term,
    }));
  };

  const check = (text: string, options: CheckOptions): RenderingHit[] => {
    const { source } = options;
    const tokens = tokensOf(text);
    const inScope = find(tokens, options).filter(
      ({ bad, concept, term }) => !bad || source === null || term.scope !== 'if-source' || source.has(concept),
    );
    const settled = settle(inScope, source, (a, b) => a.known.order - b.known.order);
    return settled.map((candidate) => toHit(tokens, candidate, options));
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
    for (const index of knowns.get(concept)?.patterns ?? []) {
      const { pattern, term } = patterns[index] as Owned;
      const wanted = pattern.parts.flat().filter((token) => token.isWord && !isFunctionWord(token.word));
      const span = isBad(term) || wanted.length < 2 ? undefined : spanOf(tokens, wanted);
      if (span !== undefined) return span;
    }
    return null;
  };

  const rendered = (text: string): Set<string> =>
    new Set(find(tokenise(text)).flatMap(({ bad, concept }) => (bad ? [] : [concept])));

  return { check, allowed, scattered, rendered, update, remove };
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

function shapeOf(first: string, second: string): number {
  return ((first.charCodeAt(0) << 5) ^ (first.length + second.length)) & 0xfff;
}

const NO_LABELS: readonly number[] = [];
const ACCEPTED: EnglishTerm = {
  text: '',
  status: 'admitted',
  comment: '',
  literal: false,
  scope: 'always',
  caseSensitive: false,
  hyphenSensitive: false,
  near: [],
};

function isOutdated(term: EnglishTerm, asOf: string | undefined): boolean {
  return asOf !== undefined && !isValidOn(term, asOf);
}

function spanOf(
  tokens: readonly Token[],
  wanted: readonly { readonly forms: readonly string[] }[],
): { from: number; to: number } | undefined {
  for (let start = 0; start < tokens.length; start++) {
    let met = 0;
    for (let at = start; at < tokens.length && at - start < wanted.length + MOST_BETWEEN; at++) {
      const { word, to } = tokens[at] as Token;
      if (SENTENCE_ENDS.has(word)) break;
      if (wanted[met]?.forms.includes(word) !== true) {
        if (met === 0) break;
        continue;
      }
      if (++met === wanted.length) return { from: (tokens[start] as Token).from, to };
    }
  }
  return undefined;
}

function toHit(tokens: readonly Token[], candidate: Found, { source, asOf }: CheckOptions): RenderingHit {
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

/** A number may be two words in the text: twenty-first. */
function valuesOf(tokens: readonly Token[], { pattern, start, end }: Found): NumberValues {
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

function fixFor(preferred: string, { pattern, start, lead }: Found, tokens: readonly Token[]): string {
  let fix = preferred.replace(/^to\s+/, '');
  if (lead === start && !isArticle(tokens[start]?.word ?? '')) fix = fix.replace(/^(the|an?)\s+/i, '');
  const verb = /^[a-z]+(?= |$)/.exec(fix)?.[0];
  const base = verb === undefined ? undefined : knownVerbBase(verb);
  if (verb !== undefined && base !== undefined && pattern.verb !== undefined) {
    fix = inflectLike(tokens[start]?.word ?? '', pattern.verb, base) + fix.slice(verb.length);
  }
  const capital = isSentenceStart(tokens, lead) && isUpper(tokens[lead]?.raw ?? '');
  return capital ? fix.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : fix;
}

function hasWordNear(tokens: readonly Token[], from: number, near: ReadonlySet<string>): boolean {
  if (near.size === 0) return true;
  for (let at = from; at < tokens.length && at < from + NEAR; at++) {
    const word = tokens[at]?.word ?? '';
    if (SENTENCE_ENDS.has(word)) return false;
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
      if (SENTENCE_ENDS.has(tokens[at - 1]?.word ?? '\n')) return 0;
      if (part.every((wanted, i) => wanted.forms.includes(tokens[at + i]?.word ?? ''))) found = at + part.length;
    }
    if (found === 0) return 0;
    reached = found;
  }
  return reached;
}

function isSentenceStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || SENTENCE_ENDS.has(before.word);
}

function isUpper(raw: string): boolean {
  return /^\p{Lu}/u.test(raw);
}

function isShouted(raw: string): boolean {
  return raw.length > 1 && raw === raw.toUpperCase() && /\p{Lu}/u.test(raw);
}
