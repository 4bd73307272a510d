import { remembered } from '../../remembered.js';
import type { Span, Word } from '../check.js';

/** Not words: addresses, file names, tags, what is joined to digits or to other marks by no space. */
const noWords = /@|:\/\/|^www\.|[\\_#]|\p{L}\.\p{L}{2}/iu;
/** The Latin script, with apostrophes and hyphens inside. */
const latin = /^[\p{Script=Latin}\p{M}'’-]+$/u;
/** Abbreviations, and names with a capital inside: GDP, SMEs, PhD, WeChat. */
const capitals = /^.\P{Lu}*\p{Lu}/u;

/** The words of the English that a dictionary might have, in order. */
export function* plainWords(text: string, words: readonly Word[]): Generator<Word, void> {
  const spaces = /\S+/g;
  let run = { to: 0, skip: false };
  for (const word of words) {
    while (run.to <= word.from) {
      const next = spaces.exec(text);
      if (next === null) return;
      run = { to: next.index + next[0].length, skip: isNoWord(next[0]) };
    }
    if (run.skip || !isPlain(word.text)) continue;
    if (isDigit(text, word.from - 1) || isDigit(text, word.to)) continue;
    yield word;
  }
}

const isNoWord = remembered((run) => noWords.test(run));

const isPlain = remembered(
  (word) =>
    word.length > 1 && latin.test(word) && !word.split('-').every((part) => part.length < 2 || capitals.test(part)),
);

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit >= 0x30 && unit <= 0x39 : /\p{N}/u.test(text.charAt(at));
}

/** Whether a span lies in one of these, which are in order. */
export function covers(spans: readonly Span[]): (span: Span) => boolean {
  let at = 0;
  return ({ from, to }) => {
    while (at < spans.length && (spans[at]?.to ?? 0) <= from) at++;
    const span = spans[at];
    return span !== undefined && span.from <= from && to <= span.to;
  };
}
