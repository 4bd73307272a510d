import { append } from './append.js';
import type { Clue } from './clue.js';

const WORD = /[A-Za-z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*|\d+[A-Za-z]+/g;

/** Words in Latin letters in the Chinese (5G, APEC, COVID-19) stay as they are. */
export function latinClues(source: string, target: string): Clue[] {
  if (!/[A-Za-z]/.test(source)) return [];
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of target.matchAll(WORD)) append(places, word.toLowerCase(), index);
  return [...source.matchAll(WORD)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    present: 3,
    absent: -1,
    found: places.get(word.toLowerCase()) ?? [],
  }));
}
