import { sentences } from '../../server/core/sentences.js';
import { personalNames, respelt } from './names.js';
import { translatedPlaces } from './places.js';

/** One error put into an English text, by rules that know nothing of how checks read it. */
export type Injection = {
  readonly kind: string;
  readonly text: string;
  readonly at: number;
  readonly was: string;
  readonly is: string;
};

/** The kinds that are numbers, in the order of tables. */
export const numberKinds = [
  'digit changed',
  'scale slipped',
  'percent, points',
  'date shifted',
  'small number in words',
];

export const otherKinds = ['name respelled', 'place translated', 'sentence dropped', 'sentence added', 'quote lost'];

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = MONTHS.join('|');
/** A number in digits that no letter touches: not COVID-19, 5G or the 1960s. */
const DIGITS = /(?<![\p{L}\d.,-])\d+(?:,\d{3})*(?:\.\d+)?(?![\d]|[.,:]\d|[-’']?\p{L})/gu;
const WORDS = 'two three four five six seven eight nine ten'.split(' ');

/**
 * Every place of a correct English made wrong once in every way that applies to it. `others`: sentences of other texts, of which
 * the next one is put in at each border of a sentence.
 */
export function injections(zh: string, en: string, others: Iterable<string> = []): Injection[] {
  const numbers = [...digits(en), ...scales(en), ...signs(en), ...dates(en), ...words(en)];
  // A year that the translator added: nothing in the Chinese could tell that it is wrong.
  const known = numbers.filter(({ was }) => !/^(?:19|20)\d\d$/.test(was) || zh.includes(was));
  return [...known, ...names(zh, en), ...places(zh, en), ...drops(en), ...added(en, others), ...quotes(zh, en)];
}

function digits(text: string): Injection[] {
  return [...text.matchAll(DIGITS)].map(({ 0: was, index: at }) => {
    const place = [...was].findLastIndex((char, i) => /\d/.test(char) && i >= (at + was.length) % was.length);
    const is = replaceAt(was, place, String((Number(was.charAt(place)) + 1 + (at % 8)) % 10 || 1));
    return put(text, 'digit changed', at, was, is === was ? replaceAt(was, place, '7') : is);
  });
}

/** 万 taken for 亿, million for billion, a zero too many. */
function scales(text: string): Injection[] {
  const found: Injection[] = [];
  for (const { 0: was, index: at } of text.matchAll(/\b(?:thousand|million|billion|trillion)\b/g)) {
    const is = { thousand: 'million', million: 'billion', billion: 'million', trillion: 'billion' }[was] ?? was;
    found.push(put(text, 'scale slipped', at, was, is));
  }
  for (const { 0: was, index: at } of text.matchAll(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.])/g)) {
    const value = Number(was.replaceAll(',', ''));
    found.push(put(text, 'scale slipped', at, was, (value * 10).toLocaleString('en')));
    if (value >= 10_000) found.push(put(text, 'scale slipped', at, was, (value * 10_000).toLocaleString('en')));
  }
  for (const { 0: was, index: at } of text.matchAll(/(?<![\d.,])\d+\.\d+(?= (?:million|billion|trillion))/g))
    found.push(put(text, 'scale slipped', at, was, String(Number((Number(was) * 10).toFixed(4)))));
  return found;
}

function signs(text: string): Injection[] {
  const found: Injection[] = [];
  for (const { 0: was, index: at } of text.matchAll(/(?<=\d)(?: ?%| percent\b(?!age))/g))
    found.push(put(text, 'percent, points', at, was, ' percentage points'));
  for (const { 0: was, index: at } of text.matchAll(/ percentage points?/g))
    found.push(put(text, 'percent, points', at, was, '%'));
  return found;
}

function dates(text: string): Injection[] {
  const found: Injection[] = [];
  for (const match of text.matchAll(new RegExp(String.raw`\b(${MONTH}) (\d{1,2})(?!\d)`, 'g'))) {
    const [, month = '', day = ''] = match;
    const shifted = Number(day) >= 28 ? Number(day) - 1 : Number(day) + 1;
    found.push(put(text, 'date shifted', match.index + month.length + 1, day, String(shifted)));
    found.push(put(text, 'date shifted', match.index, month, MONTHS[(MONTHS.indexOf(month) + 1) % 12] ?? month));
  }
  for (const { 0: was, index: at } of text.matchAll(/(?<![\d.,\p{L}-])(?:19|20)\d\d(?![\d.,-]*\d|[\p{L}])/gu))
    found.push(put(text, 'date shifted', at, was, String(Number(was) - 1)));
  return found;
}

/** Beyond what is asked for: small numbers in words. */
function words(text: string): Injection[] {
  return [...text.matchAll(new RegExp(String.raw`\b(?:${WORDS.join('|')})\b(?!-)`, 'g'))].map(({ 0: was, index: at }) =>
    put(text, 'small number in words', at, was, WORDS[(WORDS.indexOf(was) + 3) % WORDS.length] ?? was),
  );
}

/** One letter of the given name, then one syllable of it. */
function names(zh: string, en: string): Injection[] {
  return personalNames(zh, en).flatMap(({ at, given }) =>
    respelt(given).map((is) => put(en, 'name respelled', at, given, is)),
  );
}

/** Wherever the place is named, at once. */
function places(zh: string, en: string): Injection[] {
  return translatedPlaces(zh, en).map(({ at, was, is, text }) => ({ kind: 'place translated', at, was, is, text }));
}

/** Each sentence of three words or more, where there are others. */
function drops(en: string): Injection[] {
  const all = sentences(en);
  if (all.length < 2) return [];
  return all
    .filter(({ from, to }) => (en.slice(from, to).match(/\p{L}+/gu) ?? []).length >= 3)
    .map(({ from, to }) => put(en, 'sentence dropped', from, en.slice(from, to), ''));
}

/** Whole sentences of three words or more, one at a time. */
function added(en: string, others: Iterable<string>): Injection[] {
  const borders = [...sentences(en).map(({ from }) => from), en.length];
  const found: Injection[] = [];
  for (const text of others) {
    const at = borders[found.length];
    if (at === undefined) break;
    found.push(put(en, 'sentence added', at, '', at === en.length ? ` ${text}` : `${text} `));
  }
  return found;
}

/** Both marks, then one of the two, of what the Chinese has in quotes as well and in no more than 12 characters. */
function quotes(zh: string, en: string): Injection[] {
  const chinese = [...zh.matchAll(/“([^“”]*)”/g)];
  const english = [...en.matchAll(/“([^“”]*)”|(?<![\p{L}\d])"([^"]*)"/gu)];
  // Only then does the one stand for the other, in order.
  if (chinese.length !== english.length) return [];
  return english.flatMap(({ 0: was, index: at }, i) => {
    const term = chinese[i]?.[1] ?? '';
    const short = term !== '' && (term.match(/\p{Script=Han}/gu) ?? []).length <= 12 && term.length <= 20;
    if (!short || was.split(/\s+/).length > 10) return [];
    return [was.slice(1, -1), was.slice(1), was.slice(0, -1)].map((is) => put(en, 'quote lost', at, was, is));
  });
}

function put(text: string, kind: string, at: number, was: string, is: string): Injection {
  return { kind, at, was, is, text: text.slice(0, at) + is + text.slice(at + was.length) };
}

function replaceAt(text: string, at: number, char: string): string {
  return text.slice(0, at) + char + text.slice(at + 1);
}
