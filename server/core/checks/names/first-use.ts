import { isSurnameReading } from '../../names/surnames.js';
import type { CheckedTexts, Found, GroupCheck, Span, Word } from '../check.js';
import { commonAbbreviations } from './common-abbreviations.js';
import { isTitle } from './title.js';

/** Where a paragraph first has the full form, and the short ones that count: the first, and the first beside a person. */
type Uses = {
  readonly full: number | null;
  readonly short: readonly (readonly [from: number, text: string])[];
};

/**
 * A short form that stands in a document before its full form: an abbreviation, the Central Committee, a Party committee without
 * its place. Abbreviations that everybody knows, or that the Chinese has, need no full form.
 */
export const firstUse: GroupCheck<Uses> = {
  id: 'first-use',
  type: 'style',
  severity: 'minor',
  within: 'document',
  note(texts, { words }) {
    const { target } = texts;
    if (target === null || isTitle(target)) return [];
    return [...committees(target), ...abbreviations(texts, target, words())];
  },
  find(notes) {
    const isLater = notes.some(({ note }) => note.full !== null);
    const found = [];
    const said = { person: false, first: false };
    for (const { paragraph, note } of notes) {
      for (const [from, text] of note.short) {
        if (note.full !== null && note.full < from) return found;
        const isNew = isPost(text) ? !said.person : !said.first;
        said.person ||= isPost(text);
        said.first = true;
        if (isNew) found.push({ paragraph, ...foundOf(from, text, isLater) });
      }
      if (note.full !== null) return found;
    }
    return found;
  },
};

/** An abbreviation that is never explained may be one that the readers know. */
function foundOf(from: number, text: string, isLater: boolean): Found {
  const [kind, severity] = isAbbreviation(text) ? (['', 'info'] as const) : (['committee-', 'minor'] as const);
  return {
    source: null,
    target: { from, to: from + text.length },
    severity: isLater ? 'minor' : severity,
    data: { context: `${kind}${isLater ? 'later' : 'never'}`, text },
  };
}

type Noted = { readonly key: string; readonly note: Uses };

/** Each with its full forms and its short ones; the short are looked for outside the full. */
const offices = [
  {
    key: 'central',
    full: /\b(?:CPC|Party|\d+(?:st|nd|rd|th)|Party of China)(?:[’']s)? Central Committee\b|\bCentral Committee of the (?:CPC|Party|Communist)\b/g,
    short: /\b[Tt]he Central Committee\b/g,
  },
  ...['Provincial', 'Municipal'].map((level) => ({
    key: level,
    full: new RegExp(
      `\\b(?!The\\b|CPC\\b|Party\\b|New\\b|\\d)\\p{Lu}[\\p{L}’'-]+ ${level} (?:Party |CPC )?Committee\\b|\\b${level} (?:Party |CPC )?Committee of (?!the\\b)\\p{Lu}`,
      'gu',
    ),
    short: new RegExp(
      `\\b(?:(?:Standing Committee|[Ss]ecretary|[Mm]ember|head|director|minister) of )?[Tt]he (?:CPC |Party )?${level} (?:Party |CPC )?Committee\\b(?! of)`,
      'gu',
    ),
  })),
];

function committees(target: string): Noted[] {
  if (!target.includes(' Committee')) return [];
  return offices.flatMap(({ key, full, short }): Noted[] => {
    const fulls = [...target.matchAll(full)].map(({ 0: text, index }) => ({ from: index, to: index + text.length }));
    const shorts = [...target.matchAll(short)]
      .filter(({ 0: text, index }) => !fulls.some(({ from, to }) => from < index + text.length && to > index))
      .filter(({ 0: text }) => key === 'central' || /Party|CPC/.test(text))
      .map(({ 0: text, index }) => [index, text] as const);
    const posts = shorts.filter(([, text]) => isPost(text));
    const kept = shorts.filter((one) => one === shorts[0] || one === posts[0]);
    return fulls.length + kept.length === 0 ? [] : [{ key, note: { full: fulls[0]?.from ?? null, short: kept } }];
  });
}

/** By key: all uses of an abbreviation within a paragraph are one note. */
function abbreviations({ source }: CheckedTexts, target: string, words: readonly Word[]): Noted[] {
  const notes = new Map<string, { full: number | null; short: [number, string][] }>();
  words.forEach((word, i) => {
    if (!isAbbreviation(word.text) || standsInCapitals(words, i) || isKnown(word.text, source)) return;
    const note = notes.get(singular(word.text)) ?? { full: null, short: [] };
    if (isExplained(target, word)) note.full ??= word.from;
    else if (note.short.length === 0) note.short.push([word.from, word.text]);
    notes.set(singular(word.text), note);
  });
  return [...notes].map(([key, note]) => ({ key: `abbreviation ${key}`, note }));
}

/** Two to six capitals, as one word; no Roman numeral. */
function isAbbreviation(text: string): boolean {
  return /^[A-Z]{2,6}s?$/.test(text) && !/^[IVXLC]+$/.test(text);
}

function singular(text: string): string {
  return text.replace(/s$/, '');
}

function isKnown(text: string, source: string | null): boolean {
  return commonAbbreviations.has(singular(text)) || (source ?? '').includes(singular(text));
}

/** A line in capitals, and a family name (CHEN Anming). */
function standsInCapitals(words: readonly Word[], i: number): boolean {
  const next = words[i + 1]?.text ?? '';
  const around = words.slice(Math.max(0, i - 2), i + 3).filter((word) => word !== words[i]);
  const loud = (text: string): boolean => text.length > 3 && text === text.toUpperCase() && /^\p{Lu}/u.test(text);
  const isFamilyName = isSurnameReading((words[i]?.text ?? '').toLowerCase()) && /^\p{Lu}\p{Ll}/u.test(next);
  return isFamilyName || around.some(({ text }) => loud(text));
}

/** “(CPC)” after its words, or “CPC (the words)”. */
function isExplained(target: string, { from, to }: Span): boolean {
  if (/[\p{L}’'] ?\($/u.test(target.slice(Math.max(0, from - 3), from)) && /^[),;]/.test(target.slice(to, to + 1)))
    return true;
  return /^ \((?:the |short )?\p{Lu}?\p{L}+ \p{L}/u.test(target.slice(to, to + 40));
}

function isPost(text: string): boolean {
  return /^(?:[Ss]ecretary|[Mm]ember|head|director|minister)\b/.test(text);
}
