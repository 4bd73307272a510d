import type { CheckContext, Span } from '../../check.js';
import { canBeFinite, type Token, tokensOf } from './sentence-shape.js';
import { isOnlyVerb, verbFormsOf } from './verbs.js';
import { joining } from './words.js';

/** A sentence of running text in which no word can be its finite verb. */
export type Verbless = {
  readonly sentence: Span;
  readonly tokens: readonly Token[];
  /** It begins with the base form of a verb, as an order does. */
  readonly order: boolean;
  /** Bases of verbs that only a comma or "and" ties to what is before: ", deeply grasp the call, carry on the past". */
  readonly looseVerbs: readonly Token[];
  /** The sentence before it ends in a closing quotation mark and a full stop, in this order. */
  readonly afterQuotation: boolean;
};

const NUMBERED = /^(?:[ivxIVX]+|\p{L}|\p{N}+)$/u;
/** Sentences without a verb that every reader takes for whole. */
const OPENERS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth firstly secondly thirdly finally lastly thank thanks god no not yes and but or why how what to from by photo photos reporting editing welcome congratulations greetings hello goodbye farewell good happy best please ladies dear sorry let'.split(
    ' ',
  ),
);

/** BEIJING, July 26. */
const DATELINE = /\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{Ll}*\.? \p{N}{1,2}(?:st|nd|rd|th)?\.$/u;

type Paragraph = Pick<CheckContext, 'sentences' | 'words'>;

/** By paragraph: two checks ask for them. */
const found = new WeakMap<Paragraph, readonly Verbless[]>();

/** The sentences without a verb, outside quotations, lists and headings: in a paragraph of one sentence there is none. */
export function verblessSentences(text: string, context: Paragraph): readonly Verbless[] {
  const verbless = found.get(context) ?? findVerbless(text, context);
  found.set(context, verbless);
  return verbless;
}

function findVerbless(text: string, context: Paragraph): Verbless[] {
  const sentences = context.sentences('target');
  if (sentences.length < 2) return [];
  const words = context.words();
  const quoted = quotations(text);
  return sentences.flatMap((sentence, i) => {
    const written = text.slice(sentence.from, sentence.to);
    if (
      !/[^.]\.["”’]?$/.test(written) ||
      /[:\n\t]|\.\.|…|^[\p{P}\p{S}]|^(?:\p{N}+|\p{L})[.)]\s/u.test(written) ||
      DATELINE.test(written) ||
      quoted(sentence.from)
    )
      return [];
    const tokens = tokensOf(text, words, sentence);
    const first = tokens[0];
    if (first === undefined || OPENERS.has(first.lower) || tokens.every(({ lower }) => NUMBERED.test(lower))) return [];
    if (tokens.some((_, at) => canBeFinite(tokens, at))) return [];
    const before = sentences[i - 1];
    return [
      {
        sentence,
        tokens,
        order: isOrder(tokens),
        looseVerbs: tokens.filter((_, at) => at > 0 && isLooseVerb(tokens, at)),
        afterQuotation: before !== undefined && /["”’][.。]$/.test(text.slice(before.from, before.to)),
      },
    ];
  });
}

/** It begins with a verb, or an adverb and a verb. "Work Safety Month of …" goes on with capitals and is a name. */
function isOrder(tokens: readonly Token[]): boolean {
  const at = /ly$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  const name = tokens.slice(at + 1, at + 3).every(({ word }) => /^\p{Lu}/u.test(word.text));
  return verbFormsOf(tokens[at]?.lower ?? '')?.has('base') === true && !name;
}

function isLooseVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || verbFormsOf(token.lower)?.has('base') !== true) return false;
  const adverb = /ly$/.test(tokens[at - 1]?.lower ?? '') && token.before === '';
  const lead = adverb ? tokens[at - 1] : token;
  const joined = tokens[adverb ? at - 2 : at - 1]?.lower ?? '';
  if (lead?.before === ',') return !isNoun(tokens, at);
  return (
    lead?.before === '' && joining.has(joined) && tokens[at - (adverb ? 2 : 1)]?.before === ',' && !isNoun(tokens, at)
  );
}

/** ", work and life": a noun goes on with a mark, "and" or "of". */
function isNoun(tokens: readonly Token[], at: number): boolean {
  if (isOnlyVerb(tokens[at]?.lower ?? '')) return false;
  const next = tokens[at + 1];
  return next === undefined || next.before !== '' || joining.has(next.lower) || next.lower === 'of';
}

/** Tells of places whether they lie in a quotation; straight marks open and close by turns. */
function quotations(text: string): (at: number) => boolean {
  const turns: { readonly at: number; readonly open: boolean }[] = [];
  let open = false;
  for (const { 0: mark, index } of text.matchAll(/["“”]/g)) {
    open = mark === '"' ? !open : mark === '“';
    turns.push({ at: index, open });
  }
  let next = 0;
  let state = false;
  // Asked in order.
  return (at) => {
    for (let turn = turns[next]; turn !== undefined && turn.at < at; turn = turns[++next]) state = turn.open;
    return state;
  };
}
