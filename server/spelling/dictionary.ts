import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { wordMarks } from '../core/spelling/speller.js';
import { root } from '../root.js';
import { wordsOfDictionary } from './hunspell.js';

/** Dictionaries in Hunspell's format from npm: American and British English (SCOWL; MIT and BSD). */
const packages = [
  ['dictionary-en', wordMarks.american],
  ['dictionary-en-gb', wordMarks.british],
] as const;

/** 's can be told by its end: the dictionary is half as large without. */
const possessive = 'M';

/** Every word of the dictionaries and of words.txt with its marks. Only the build needs it. */
export function englishWords(): Map<string, number> {
  const words = new Map<string, number>();
  const add = (word: string, marks: number): void => void words.set(word, (words.get(word) ?? 0) | marks);
  for (const [name, marks] of packages)
    for (const { word, suggest } of wordsOfDictionary(...filesOf(name), possessive))
      add(word, marks | (suggest ? 0 : wordMarks.unsuggested));
  for (const word of readFileSync(path.join(root, 'server/spelling/words.txt'), 'utf8')
    .split('\n')
    .flatMap(wordsOfLine)) {
    const british = word.replace(/iz(?=(?:e[drs]?|ers|es|ing|ations?)$)/, 'is');
    add(word, british === word ? wordMarks.american | wordMarks.british : wordMarks.american);
    add(british, wordMarks.british);
  }
  return words;
}

function wordsOfLine(line: string): string[] {
  return line.startsWith('#') ? [] : line.split(' ').filter((word) => word !== '');
}

/** The affix file and the words of a package. */
export function filesOf(name: string): [aff: string, dic: string] {
  const folder = path.dirname(createRequire(import.meta.url).resolve(name));
  return [readFileSync(path.join(folder, 'index.aff'), 'utf8'), readFileSync(path.join(folder, 'index.dic'), 'utf8')];
}
