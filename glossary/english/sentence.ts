import type { Token } from './words.js';

const ENDS = new Set(['.', '!', '?', ';', ':', '\n']);

export function isSentenceEnd(word: string): boolean {
  return ENDS.has(word);
}

export function isSentenceStart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || ENDS.has(before.word);
}

export function isUpper(raw: string): boolean {
  return /^\p{Lu}/u.test(raw);
}

export function isShouted(raw: string): boolean {
  return raw.length > 1 && raw === raw.toUpperCase() && /\p{Lu}/u.test(raw);
}
