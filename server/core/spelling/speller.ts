import type { Speller } from '../checks/check.js';
import { remembered } from '../remembered.js';
import { isTolerated, otherSpellings } from './varieties.js';
import type { WordGraph } from './word-graph.js';

/** The marks of a word in the dictionary of English. */
export const wordMarks = { american: 1, british: 2, unsuggested: 4 } as const;

/** Written before words with a hyphen or without: non-governmental, nongovernmental. */
const prefixes = new Set(
  (
    'aero agro anti auto bio co counter cross cyber de eco electro ex extra fore geo hydro hyper in infra inter intra macro ' +
    'mega meta micro mid mini mono multi nano neo non off over pan para photo poly post pre pro pseudo quasi re self semi ' +
    'socio sub super tele thermo trans tri ultra un under up vice'
  ).split(' '),
);
/** Those that are written together with any word. Others would take typing errors for words (under + sand). */
const joined =
  /^(?:anti|non|multi|socio|macro|micro|cyber|agro|eco|bio|hydro|electro|geo|nano|infra|inter|intra|post|pre|sub|super|counter|quasi|semi|ultra)(\p{L}{5,})$/u;
/** English makes such words of others at will: marketization, nationwide. */
const endings = /^(\p{L}{4,})(?:i[sz]ations?|wide|like|wards)$/u;
/** A word that nobody has written by hand. */
const longest = 60;

const mostSuggestions = 3;

/** The dictionary as checks ask it. Upper-case letters at the beginning, ’s and ', and parts joined by hyphens are heeded. */
export function buildSpeller(graph: WordGraph): Speller {
  const written = (word: string): number => {
    if (word === '') return 3;
    const marks = graph.marksOf(word);
    const lower = word.toLowerCase();
    if (lower === word) return marks;
    const capital = lower.charAt(0).toUpperCase() + lower.slice(1);
    return marks | graph.marksOf(lower) | (capital === word ? 0 : graph.marksOf(capital));
  };

  const simple = (word: string): number => {
    const marks = written(word) || written(word.replace(/'s?$/u, ''));
    if (marks !== 0) return marks;
    const lower = word.toLowerCase().replace(/'s?$/u, '');
    const rest = joined.exec(lower)?.[1] ?? endings.exec(lower)?.[1];
    return rest === undefined ? 0 : graph.marksOf(rest) || graph.marksOf(`${rest}e`);
  };

  /** Both varieties have a word with a hyphen that have all its parts. */
  const marksOf = remembered((word: string): number => {
    const plain = word.normalize('NFC').replaceAll('’', "'");
    if (plain.length > longest) return 0;
    // naïve is naive; what has its accents in the dictionary is found with them.
    const whole = simple(plain) || simple(plain.normalize('NFD').replace(/\p{M}/gu, ''));
    if (whole !== 0 || !plain.includes('-')) return whole;
    const parts = plain.split('-');
    return parts
      .map((part, at) => (at < parts.length - 1 && prefixes.has(part.toLowerCase()) ? 3 : simple(part)))
      .reduce((all, marks) => all & marks);
  });

  const suggest: Speller['suggest'] = (word, most = 2) => {
    const plain = word.normalize('NFC').replaceAll('’', "'");
    if (plain.length > longest) return [];
    const end = /'s?$/u.exec(plain)?.[0] ?? '';
    const stem = plain.slice(0, plain.length - end.length);
    const capital = /^\p{Lu}/u.test(stem);
    const lower = stem.toLowerCase();
    const near = graph.near(lower, 1);
    const further = near.length > 0 || most === 1 || lower.length < 5 ? near : graph.near(lower, most);
    const words = further
      .filter(
        ({ marks, word }) =>
          (marks & wordMarks.unsuggested) === 0 &&
          /[aeiouy]/.test(word) &&
          word.length > 1 &&
          (capital || word === word.toLowerCase()),
      )
      .sort((a, b) => likeness(lower, a) - likeness(lower, b));
    return words
      .slice(0, mostSuggestions)
      .map(({ word }) => (capital ? word.charAt(0).toUpperCase() + word.slice(1) : word) + end);
  };

  const varietyOf: Speller['varietyOf'] = (word) => {
    const marks = marksOf(word) & 3;
    return marks === 0 ? null : marks === 1 ? 'american' : marks === 2 ? 'british' : 'both';
  };

  const inVariety: Speller['inVariety'] = (word, variety) => {
    const plain = word.replaceAll('’', "'");
    const from = variety === 'american' ? 'british' : 'american';
    if (varietyOf(plain) !== from || isTolerated(plain, variety)) return null;
    const { certain, tried } = otherSpellings(plain, from);
    if (certain !== null) return certain;
    for (const other of tried) if (varietyOf(other) === variety) return other;
    return null;
  };

  return { knows: (word) => marksOf(word) !== 0, suggest, varietyOf, inVariety };
}

/** People begin a word rightly, and swap or double letters sooner than they take others. */
function likeness(written: string, { word, changes }: { readonly word: string; readonly changes: number }): number {
  const sameLetters = [...written].sort().join('') === [...word].sort().join('');
  const sameSet =
    new Set(written).size === new Set([...written, ...word]).size && new Set(word).size === new Set(written).size;
  return changes * 8 + (word.startsWith(written.charAt(0)) ? 0 : 4) + (sameLetters ? 0 : sameSet ? 1 : 2);
}
