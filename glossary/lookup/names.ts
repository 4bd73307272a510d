import { knownVerbBase, nounForms } from '../english/inflect.js';
import { tokenise } from '../english/words.js';
import { foldedKey } from '../fold.js';
import { writtenText, type Concept, type EnglishTerm } from '../model.js';
import { numberNames, withoutNumbers } from '../number-pattern.js';
import type { LookupField } from './results.js';

/** One text by which a concept is found. `key` is folded Chinese, or folded English words with a blank before each. */
export type Name = {
  readonly field: LookupField;
  readonly text: string;
  readonly key: string;
  readonly english: boolean;
};

export const HAN = /\p{Script=Han}/u;

export function namesOf({ entry }: Concept): Name[] {
  const names: Name[] = [];
  for (const { text } of entry.zh) names.push(chineseName('zh', text));
  for (const term of entry.en) {
    names.push(englishName(fieldOf(term), writtenText(term), term.text));
    if (/^[A-Z][A-Za-z]*[A-Z]$/.test(term.comment)) names.push(englishName('abbreviation', term.comment, term.comment));
  }
  if (entry.abbreviation === '') return names;
  for (const part of entry.abbreviation.split('↔')) {
    const text = part.replace(/\([^)]*\)/g, '').trim();
    if (text === '' || entry.zh.some((form) => form.text === text)) continue;
    names.push(HAN.test(text) ? chineseName('abbreviation', text) : englishName('abbreviation', text, text));
  }
  return names;
}

function chineseName(field: LookupField, text: string): Name {
  return { field, text, key: foldedKey(text), english: false };
}

function englishName(field: LookupField, text: string, matched: string): Name {
  const plain = numberNames(matched).length === 0 ? matched : withoutNumbers(matched);
  const words = tokenise(plain).flatMap(({ word }) => (isArticleOrTo(word) ? [] : [word]));
  return { field, text, key: ` ${words.join(' ')}`, english: true };
}

/** The words of an English name without articles. */
export function wordsOf({ key }: Name): string[] {
  return key === ' ' ? [] : key.slice(1).split(' ');
}

function fieldOf(term: EnglishTerm): LookupField {
  if (term.status === 'preferred') return term.type === 'abbreviation' ? 'abbreviation' : 'preferred';
  if (term.literal) return 'literal';
  if (term.status !== 'admitted') return 'bad';
  return term.type === 'abbreviation' ? 'abbreviation' : 'admitted';
}

/** The word itself and the bases it may come from: "walking" and "walks" both give "walk". */
export function wordForms(word: string): readonly string[] {
  const known = formsOf.get(word);
  if (known !== undefined) return known;
  const base = knownVerbBase(word);
  const noun = [...nounForms(word)].sort()[0] as string;
  const forms = [...new Set(base === undefined ? [word, noun] : [word, noun, base])];
  if (formsOf.size >= MOST_WORDS) formsOf.clear();
  formsOf.set(word, forms);
  return forms;
}

const formsOf = new Map<string, readonly string[]>();
const MOST_WORDS = 100_000;

export function isArticleOrTo(word: string): boolean {
  return word === 'the' || word === 'a' || word === 'an' || word === 'to';
}
