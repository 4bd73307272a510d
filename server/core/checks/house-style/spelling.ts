import { pinyinSyllables } from '../../spelling/pinyin.js';
import type { Check, CheckContext, Found, Span, Speller, Word } from '../check.js';
import { covers, plainWords } from './plain-words.js';

/** A text with more of them is not one that somebody corrects word by word. */
const most = 30;
/** From so many letters on a name that is one change from an ordinary word is taken for that word. */
const longName = 8;
const openingName = 5;
/** From so many small letters on a word may be a name without its capital. */
const shortName = 4;

/**
 * Words that no dictionary has: not the dictionary of English, not the renderings of the termbase, not the project's own words.
 * Names are left alone – capitals inside a sentence, pinyin – unless a long one is a single letter away from an ordinary word.
 */
export const spelling: Check<null> = {
  id: 'spelling',
  type: 'misspelling',
  severity: 'minor',
  settings: null,
  find({ target }, context) {
    const { speller } = context;
    if (speller === null || target === null) return [];
    const known = knownWords(context, speller);
    const covered = covers(standardHits(context));
    const opening = new Set(context.sentences('target').map(({ from }) => from));
    const suggested = new Map<string, readonly string[]>();
    const slips = (word: string): readonly string[] => {
      const words = suggested.get(word) ?? speller.suggest(word, 1);
      suggested.set(word, words);
      return words;
    };
    const found: Found[] = [];
    for (const word of plainWords(target, context.words())) {
      if (found.length === most) break;
      if (known(word.text) || covered(word)) continue;
      for (const part of partsOf(word)) {
        if (found.length === most) break;
        if (known(part.text)) continue;
        const name = nameOf(part.text);
        if (part === word && part.text.length >= shortName && speller.knows(name)) found.push(smallName(part, name));
        else if (!isName(part, word, opens(target, word, opening), slips))
          found.push(foundOf(part, speller.suggest(part.text)));
      }
    }
    return found.filter(({ data }) => data['context'] !== 'unknown' || once(found, data['word']));
  },
};

/** Whoever writes a word that is like no other twice means it: the Latin name of a fish. */
function once(found: readonly Found[], word: string | number | undefined): boolean {
  return found.filter(({ data }) => data['word'] === word).length === 1;
}

/** What the termbase has as right needs no dictionary. */
export function standardHits({ hits }: CheckContext): Span[] {
  return hits().filter(({ side, fix }) => side === 'target' && fix === null);
}

const lists = new WeakMap<readonly string[], ReadonlySet<string>>();

function knownWords({ style, standardWord }: CheckContext, speller: Speller): (word: string) => boolean {
  const own = lists.get(style.words) ?? new Set(style.words.map((word) => word.normalize('NFC').replaceAll('’', "'")));
  lists.set(style.words, own);
  return (word) => {
    if (speller.knows(word)) return true;
    const plain = word.normalize('NFC').replaceAll('’', "'");
    const stem = plain.replace(/'s?$/, '');
    // At the beginning of a sentence one's own small words have a capital.
    const ways = [plain, stem, plain.toLowerCase(), stem.toLowerCase()];
    return ways.some((way) => own.has(way)) || standardWord(stem.toLowerCase());
  };
}

/** A word with hyphens is as right as its parts; each that is not is found by itself. */
function partsOf(word: Word): Word[] {
  if (!word.text.includes('-')) return [word];
  return [...word.text.matchAll(/[^-]+/g)].map(({ 0: text, index }) => ({
    text,
    from: word.from + index,
    to: word.from + index + text.length,
  }));
}

/** Where a sentence begins, after quotes too, or a line. */
function opens(text: string, { from }: Span, opening: ReadonlySet<number>): boolean {
  let at = from;
  while (at > 0 && /["'“‘(（[]/.test(text.charAt(at - 1))) at--;
  return opening.has(at) || opening.has(from) || at === 0 || text.charAt(at - 1) === '\n';
}

/** `whole`: the word that it is a part of, as po is one of Mo-po. */
function isName(
  { text }: Word,
  { text: whole }: Word,
  opening: boolean,
  slips: (word: string) => readonly string[],
): boolean {
  const capital = /^\p{Lu}/u.test(whole);
  const syllables = pinyinSyllables(text.replace(/['’]s?$/, ''));
  // 侨乡 as qiaoxiang; one syllable of small letters is a slip of the keys sooner than a word.
  if (syllables > 0 && (capital || (syllables > 1 && text.length > 5))) return true;
  if (!capital) return false;
  if (text.length < (opening ? openingName : longName)) return !opening;
  const small = text.toLowerCase();
  return !slips(small).some((word) => isOneChange(small, word));
}

/** Whether a letter was left out, put in or replaced, or two neighbours swapped. */
function isOneChange(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (left.length + right.length <= 2 && left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left[0] === right[1] && left[1] === right[0] && right.length === 2;
}

/** As a name is written that has small letters by mistake. */
function nameOf(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function smallName({ text, from, to }: Word, name: string): Found {
  return { source: null, target: { from, to }, data: { word: text, name, context: 'name' }, fix: name };
}

/** What is like no word may be one that the dictionary lacks. */
function foundOf({ text, from, to }: Word, suggestions: readonly string[]): Found {
  const [first, second] = suggestions;
  const place = { source: null, target: { from, to } };
  if (first === undefined) return { ...place, severity: 'info', data: { word: text, context: 'unknown' } };
  const certain = second === undefined || !isOneChange(text.toLowerCase(), second.toLowerCase());
  return {
    ...place,
    data: { word: text, suggestions: suggestions.join(', ') },
    ...(certain && isOneChange(text.toLowerCase(), first.toLowerCase()) && { fix: first }),
  };
}
