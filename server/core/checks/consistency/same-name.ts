import { foldedEnglish } from './folded-texts.js';

/** Words that a rendering may have or not have without being another. */
const LITTLE = new Set(`a an the of to in on at for from by with and or be is as 's`.split(' '));

/**
 * Whether two renderings are one name, in full, cut short or turned round: the words of one are all in the other, where what
 * is written in capitals stands for words with these initials, and the CPC is the Party.
 */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [contentOf(one, other), contentOf(other, one)];
  return [...a].every((word) => b.has(word)) || [...b].every((word) => a.has(word));
}

function contentOf(text: string, other: string): Set<string> {
  const words = wordsOf(other);
  return new Set(
    wordsOf(text).flatMap((word) => (/^\p{Lu}{2,6}$/u.test(word) ? spelledOut(word, words) : [stem(word)])),
  );
}

function wordsOf(text: string): string[] {
  return text
    .replace(/\bCommunist Party of China\b|\bCPC\b/g, 'Party')
    .split(/[^\p{L}\p{M}\p{N}'’-]+|['’](?=s\b)/u)
    .filter((word) => word !== '' && word !== 's' && !LITTLE.has(word.toLowerCase()));
}

function spelledOut(letters: string, words: readonly string[]): string[] {
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join('');
  const at = initials.indexOf(letters);
  return at < 0 ? [letters.toLowerCase()] : words.slice(at, at + letters.length).map(stem);
}

/** Number and tense do not count. */
function stem(word: string): string {
  const letters = foldedEnglish(word);
  return letters.length > 4 ? letters.replace(/(?:ing|ed|es|e|s)$/, '') : letters;
}
