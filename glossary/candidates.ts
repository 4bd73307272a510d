import { foldedKey } from './fold.js';
import { isNumeralUnit } from './number-pattern.js';
import { findSequences } from './sequences.js';

export type CandidateParagraph = { readonly source: string; readonly target: string | null };

export type CandidateContext = {
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
  /** The clause around it, and the English that stands opposite its paragraph. */
  readonly source: string;
  readonly target: string | null;
};

/**
 * An expression that is worth an entry.
 * - `slogan`: stands in quotes;
 * - `formula`: a numeral with what it counts (三大动力) or a number in quotes (“1310”);
 * - `phrase`: characters that keep together, by C-value and by how freely their neighbours change.
 */
export type Candidate = {
  readonly text: string;
  readonly kind: 'slogan' | 'formula' | 'phrase';
  readonly count: number;
  readonly score: number;
  readonly contexts: readonly CandidateContext[];
};

export type CandidateOptions = {
  /** Whether the termbase has it: its expression is no candidate, nor what is part of it only. */
  readonly known: (text: string) => readonly { readonly from: number; readonly to: number }[];
  readonly limit?: number;
  /** How often a phrase must occur; slogans and formulas: twice, or once where they are quoted. */
  readonly least?: number;
};

const LIMIT = 200;
const LEAST = 3;
const SHORTEST = 2;
const LONGEST = 12;
const CONTEXTS = 5;
const CONTEXT = 30;
/** Below this, in bits, a neighbour is nearly always the same: the expression is a piece of a longer one. */
const LEAST_ENTROPY = 0.8;
const HAN_RUN = /[\u3007\u4e00-\u9fff]+/g;
const QUOTED = /[“‘「『]([^“”‘’「」『』，。；！？\n]{2,16})[”’」』]/g;
const FORMULA =
  /([一二三四五六七八九十百两]+(?:大|个|项|条|种|类|张|支|场|篇|化|重|级|线|区|带|核))[\u4e00-\u9fff]{1,4}/g;
/** Characters at which no term begins or ends; most noise of n-grams ends in one of them. */
const WEAK = new Set([...'的了和与及或在是为对把被以等着过地得也都就而并且但其之于从向将要不这那各']);

/** The best first. One look through the paragraphs to count, one to find contexts; sequences are counted between them. */
export function findCandidates(paragraphs: readonly CandidateParagraph[], options: CandidateOptions): Candidate[] {
  const { known, limit = LIMIT, least = LEAST } = options;
  const texts = paragraphs.map(({ source }) => source);
  const runs: string[] = [];
  const quoted = new Map<string, number>();
  const formulas = new Map<string, number>();
  for (const text of texts) {
    const spans = known(text);
    for (const match of text.matchAll(QUOTED)) {
      const inner = match[1] as string;
      if (!isKnown(spans, match.index + 1, match.index + 1 + inner.length)) bump(quoted, inner);
    }
    const outside = blankOut(text, spans);
    // How much after the counted word belongs to it, the counts will say.
    for (const [match, head] of outside.matchAll(FORMULA))
      for (let end = (head as string).length + 1; end <= match.length; end++) bump(formulas, match.slice(0, end));
    for (const [run] of outside.matchAll(HAN_RUN)) if (run.length >= SHORTEST) runs.push(run);
  }
  const scored = new Map<string, Omit<Candidate, 'contexts'>>();
  for (const [text, { count, score }] of phrases(runs, least)) scored.set(text, { text, kind: 'phrase', count, score });
  const pieces = new Set<string>();
  for (const [text, count] of formulas) if (formulas.get(text.slice(0, -1)) === count) pieces.add(text.slice(0, -1));
  for (const [text, count] of formulas) {
    if (count > 1 && !pieces.has(text) && !WEAK.has(text.at(-1) as string))
      scored.set(text, { text, kind: 'formula', count, score: termhood(text, count) });
  }
  for (const [text, count] of quoted) {
    const numeric = [...foldedKey(text)].every((c) => isNumeralUnit(c.charCodeAt(0)));
    // Quotes say that somebody means it as one expression.
    scored.set(text, { text, kind: numeric ? 'formula' : 'slogan', count, score: 2 * termhood(text, count + 1) });
  }
  const best = [...scored.values()].sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1)).slice(0, limit);
  const contexts = contextsOf(
    best.map(({ text }) => text),
    paragraphs,
  );
  return best.map((candidate) => ({ ...candidate, contexts: contexts.get(candidate.text) ?? [] }));
}

type Phrase = { readonly count: number; readonly score: number };

/** C-value: length times frequency, less the mean frequency of the longer candidates that hold the sequence. */
function phrases(runs: readonly string[], least: number): Map<string, Phrase> {
  const sequences = findSequences(runs, {
    shortest: SHORTEST,
    longest: LONGEST,
    least,
    leastEntropy: LEAST_ENTROPY,
    weak: WEAK,
  });
  const holders = new Map(sequences.map(({ text }) => [text, { sum: 0, number: 0 }]));
  const result = new Map<string, Phrase>();
  for (const { text, count } of sequences.sort((a, b) => b.text.length - a.text.length)) {
    const inside = holders.get(text);
    const alone = inside === undefined || inside.number === 0 ? count : count - inside.sum / inside.number;
    const score = termhood(text, alone);
    if (alone >= least - 1 && score > 0) result.set(text, { count, score });
    for (let length = SHORTEST; length < text.length; length++) {
      for (let from = 0; from + length <= text.length; from++) {
        const holder = holders.get(text.slice(from, from + length));
        if (holder === undefined) continue;
        holder.sum += count;
        holder.number++;
      }
    }
  }
  return result;
}

function termhood(text: string, frequency: number): number {
  return Math.log2(text.length + 1) * frequency;
}

/** The first places of each candidate. A candidate that has enough of them is not looked for any more. */
function contextsOf(
  candidates: readonly string[],
  paragraphs: readonly CandidateParagraph[],
): Map<string, CandidateContext[]> {
  const contexts = new Map<string, CandidateContext[]>(candidates.map((text) => [text, []]));
  const byFirst = new Map<number, Set<string>>();
  for (const text of candidates) {
    const first = text.charCodeAt(0);
    byFirst.set(first, (byFirst.get(first) ?? new Set()).add(text));
  }
  for (const [paragraph, { source, target }] of paragraphs.entries()) {
    if (byFirst.size === 0) break;
    for (let from = 0; from < source.length; from++) {
      const wanted = byFirst.get(source.charCodeAt(from));
      if (wanted === undefined) continue;
      for (const text of wanted) {
        if (!source.startsWith(text, from)) continue;
        const list = contexts.get(text) as CandidateContext[];
        const to = from + text.length;
        const around = source.slice(Math.max(0, from - CONTEXT), to + CONTEXT);
        list.push({ paragraph, from, to, source: around.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, ''), target });
        if (list.length >= CONTEXTS) wanted.delete(text);
      }
      if (wanted.size === 0) byFirst.delete(source.charCodeAt(from));
    }
  }
  return contexts;
}

function isKnown(spans: readonly { readonly from: number; readonly to: number }[], from: number, to: number): boolean {
  return spans.some((span) => span.from <= from && to <= span.to);
}

/** Known terms become blanks: a sequence that crosses one is none. */
function blankOut(text: string, spans: readonly { readonly from: number; readonly to: number }[]): string {
  let result = '';
  let at = 0;
  for (const { from, to } of spans) {
    if (from < at) continue;
    result += text.slice(at, from) + ' '.repeat(to - from);
    at = to;
  }
  return result + text.slice(at);
}

function bump(counts: Map<string, number>, text: string): void {
  counts.set(text, (counts.get(text) ?? 0) + 1);
}
