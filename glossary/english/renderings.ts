import { isBad, preferredText, type Concept, type EnglishTerm } from '../model.js';
import { Trie } from '../trie.js';
import { inflectLike, knownVerbBase } from './inflect.js';
import { compileEntry, isArticle, type Pattern } from './pattern.js';
import { settle, type Candidate } from './settle.js';
import { tokenise, type Token } from './words.js';

export type RenderingStatus = 'standard' | 'admitted' | 'literal' | 'deprecated' | 'forbidden';

/**
 * A rendering found in English. `preferred` is the standard rendering as the termbase writes it; `fix` is the same ready
 * to replace the span (article, capital and head verb as they stand there); it is null where the rendering is allowed.
 */
export type RenderingHit = {
  readonly from: number;
  readonly to: number;
  readonly concept: string;
  /** Index of the term in the entry. */
  readonly term: number;
  readonly status: RenderingStatus;
  readonly preferred: string;
  readonly fix: string | null;
};

/** `source`: ids of the concepts in the paragraph's Chinese, or null where there is no Chinese at all. */
export type CheckOptions = { readonly source: ReadonlySet<string> | null };

export type RenderingIndex = {
  /** Hits in order. Several concepts may share a span; spans never overlap otherwise. */
  check(text: string, options: CheckOptions): RenderingHit[];
  /** All concepts of which an allowed rendering stands in the text, inside a longer one too. */
  rendered(text: string): Set<string>;
  update(concept: Concept): void;
  remove(id: string): void;
};

type Known = { readonly concept: Concept; readonly patterns: readonly number[]; readonly order: number };
type Owned = { readonly pattern: Pattern; readonly known: Known };

const LONGEST_GAP = 12;
/** How many words ahead a word may be that a bad rendering asks for. */
const NEAR = 20;
const SENTENCE_ENDS = new Set(['.', '!', '?', ';', ':', '\n']);

/** `expected`: about how many concepts will be added later. */
export function buildRenderings(concepts: Iterable<Concept>, expected = 0): RenderingIndex {
  const trie = new Trie(4096 + expected * 4);
  const labels = new Map<string, number>();
  const labelsOf = new Map<string, number[]>();
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
      patterns[index] = { pattern, known };
      indexes.push(index);
      const path = labelNumbers(pattern.parts[0] ?? []);
      trie.add(path, path.length, index);
      for (const part of pattern.parts.slice(1)) labelNumbers(part);
    }
    knowns.set(concept.id, known);
  };
  for (const concept of concepts) update(concept);

  /** Every pattern that matches somewhere, its exactness measured. */
  const find = (tokens: readonly Token[]): (Candidate & Owned)[] => {
    const found: (Candidate & Owned)[] = [];
    const accept = (start: number, end: number, node: number): void => {
      for (let entry = trie.first(node); entry !== 0; entry = trie.next(entry)) {
        const owned = patterns[trie.value(entry)];
        const term = owned?.known.concept.entry.en[owned.pattern.term];
        if (owned === undefined || term === undefined) continue;
        const stop = endOfParts(tokens, owned.pattern, end);
        if (stop === 0) continue;
        const mismatch = compare(tokens, start, end, owned.pattern);
        if (mismatch === undefined) continue;
        const bad = isBad(term);
        if (bad && !hasWordNear(tokens, stop, owned.pattern.near)) continue;
        const lead = owned.pattern.article && isArticle(tokens[start - 1]?.word ?? '') ? start - 1 : start;
        const { pattern, known } = owned;
        found.push({ pattern, known, start, lead, end: stop, mismatch, bad, concept: known.concept.id });
      }
    };
    const walk = (start: number, at: number, node: number): void => {
      if (node !== 0) accept(start, at, node);
      const token = tokens[at];
      if (token === undefined) return;
      for (const label of labelsOf.get(token.word) ?? []) {
        const child = trie.child(node, label);
        if (child !== 0) walk(start, at + 1, child);
      }
      const next = tokens[at + 1];
      if (next?.hyphenBefore !== true) return;
      for (const label of labelsOf.get(token.word + next.word) ?? []) {
        const child = trie.child(node, label);
        if (child !== 0) walk(start, at + 2, child);
      }
    };
    for (let start = 0; start < tokens.length; start++) walk(start, start, 0);
    return found;
  };

  const check = (text: string, { source }: CheckOptions): RenderingHit[] => {
    const tokens = tokenise(text);
    const inScope = find(tokens).filter(
      ({ bad, concept, pattern, known }) =>
        !bad || source === null || known.concept.entry.en[pattern.term]?.scope !== 'if-source' || source.has(concept),
    );
    const settled = settle(inScope, source, (a, b) => a.known.order - b.known.order);
    return settled.map((candidate) => toHit(tokens, candidate, source));
  };

  const rendered = (text: string): Set<string> =>
    new Set(find(tokenise(text)).flatMap(({ bad, concept }) => (bad ? [] : [concept])));

  return { check, rendered, update, remove };
}

function toHit(
  tokens: readonly Token[],
  candidate: Candidate & Owned,
  source: ReadonlySet<string> | null,
): RenderingHit {
  const { pattern, known, end } = candidate;
  const term = known.concept.entry.en[pattern.term] as EnglishTerm;
  const from = tokens[candidate.lead]?.from ?? 0;
  const to = tokens[end - 1]?.to ?? 0;
  const preferred = preferredText(known.concept.entry);
  return {
    from,
    to,
    concept: known.concept.id,
    term: pattern.term,
    status: statusOf(term, source),
    preferred,
    fix: isBad(term) ? fixFor(preferred, candidate, tokens) : null,
  };
}

/** Without any Chinese a rendering that is bad only for its own term cannot be called an error. */
function statusOf(term: EnglishTerm, source: ReadonlySet<string> | null): RenderingStatus {
  if (term.status === 'preferred') return 'standard';
  if (term.status === 'admitted') return 'admitted';
  if (term.literal) return 'literal';
  return source === null && term.scope === 'if-source' ? 'deprecated' : term.status;
}

function fixFor(preferred: string, { pattern, start, lead }: Candidate & Owned, tokens: readonly Token[]): string {
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
