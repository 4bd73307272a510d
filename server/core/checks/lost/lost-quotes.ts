import type { ScanHit } from '../../../../glossary/index.js';
import { nameClues, type Clue } from '../../align.js';
import { countHan } from '../../characters.js';
import type { Check, CheckContext, Found, Span } from '../check.js';

/** A quoted term has at most so many Chinese characters, and what is in quotes at most so many of any kind. */
const SHORT = 12;
const LONGEST = 24;
/** A paragraph with more quotes is a list and not prose: they are not compared, each with each. */
const MOST = 200;

const CHINESE = /“([^“”]*)”|‘([^‘’]*)’|「([^「」]*)」|『([^『』]*)』/g;
/** Straight and curly marks are mixed in practice; that is another check's matter. */
const ENGLISH =
  /“[^“”"]*[”"]|(?<![\p{L}\p{N}])"[^"“”]*["”]|(?<![\p{L}\p{N}])[‘'][^‘’'\n]{1,120}[’'](?!\p{L})|«[^«»]*»/gu;

/**
 * Short terms that the Chinese has in quotes and the English has not. Whole utterances do not count; a standard rendering
 * does without them more often than not.
 */
export const lostQuotes: Check<null> = {
  id: 'lost-quotes',
  type: 'typographical',
  severity: 'minor',
  settings: null,
  find({ source, target }, context) {
    if (source === null || target === null || target.trim() === '') return [];
    const terms = quotedIn(source, CHINESE);
    const short = terms.filter((span) => isTerm(source, span));
    if (short.length === 0 || terms.length > MOST) return [];
    const quoted = quotedIn(target, ENGLISH);
    // An utterance cut by its speaker is two in English: more are no sign of anything.
    if (quoted.length >= terms.length) return [];
    return unmatched(short, terms, quoted, context)
      .slice(0, terms.length - quoted.length)
      .map((span): Found => {
        const text = source.slice(span.from + 1, span.to - 1);
        const found = { source: span, target: null, data: { text } };
        const plain = isRendered(span, context.hits(), quoted) || isName(text, target);
        return plain ? { ...found, severity: 'info' } : found;
      });
  },
};

function quotedIn(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, index }) => ({ from: index, to: index + whole.length }));
}

/** Not a sentence, and not what somebody says. */
function isTerm(source: string, { from, to }: Span): boolean {
  const inside = source.slice(from + 1, to - 1);
  const han = countHan(inside);
  if (inside.length === 0 || han > SHORT || inside.length > LONGEST || /[。！？；…]/.test(inside)) return false;
  return !/[：:，,]$/.test(source.slice(Math.max(0, from - 1), from)) || !/[，,]/.test(inside);
}

/** Short terms for which no quoted English is left, sentence by sentence; the likeliest to be lost first. */
function unmatched(
  short: readonly Span[],
  terms: readonly Span[],
  quoted: readonly Span[],
  context: CheckContext,
): Span[] {
  const lost: { readonly span: Span; readonly sure: number }[] = [];
  for (const { source, target } of context.aligned()) {
    const here = terms.filter(({ from }) => source.some((sentence) => sentence.from <= from && from < sentence.to));
    const there = new Set(
      quoted.filter(({ from }) => target.some((sentence) => sentence.from <= from && from < sentence.to)),
    );
    const open = here.filter((span) => {
      const own = [...there].find((one) => speaksOf(span, one, context.clues()));
      return own === undefined || !there.delete(own);
    });
    // Which of them the other quotes of the sentence stand for is unknown; hardly for what the English says without quotes.
    const said = open.filter((span) => isSaid(span, target, context.clues()));
    const unsaid = open.filter((span) => !said.includes(span));
    const sure = open.length - there.size;
    for (const span of [...said, ...unsaid].slice(0, Math.max(0, sure)))
      if (short.includes(span)) lost.push({ span, sure });
  }
  return lost.sort((a, b) => b.sure - a.sure || a.span.from - b.span.from).map(({ span }) => span);
}

function speaksOf(term: Span, quoted: Span, clues: readonly Clue[]): boolean {
  return clues.some(
    ({ from, to, found }) =>
      term.from <= from && to <= term.to && found.some((at) => quoted.from <= at && at < quoted.to),
  );
}

function isSaid(term: Span, sentences: readonly Span[], clues: readonly Clue[]): boolean {
  return sentences.some((sentence) => speaksOf(term, sentence, clues));
}

/** What English marks by capitals: a name in pinyin (天和 Tianhe), a body, a medal. */
function isName(text: string, target: string): boolean {
  const [first] = nameClues(text, target);
  return BODY.test(text) || (first?.from === 0 && first.to === text.length);
}

const BODY =
  /[\p{Script=Han}]{2}(?:委员会|管理局|发展局|基金会?|协会|学会|研究院|研究所|大学|勋章|奖章|奖|号|公约|协定|条约|宣言)$/u;

/** The termbase knows the term, and the English has its rendering outside quotes. */
function isRendered({ from, to }: Span, hits: readonly ScanHit[], quoted: readonly Span[]): boolean {
  const names = hits.filter((hit) => hit.side === 'source' && hit.from <= from + 1 && hit.to >= to - 1);
  return names.some(({ concept }) =>
    hits.some(
      (hit) =>
        hit.side === 'target' &&
        hit.concept === concept &&
        hit.fix === null &&
        !quoted.some((one) => one.from <= hit.from && hit.from < one.to),
    ),
  );
}
