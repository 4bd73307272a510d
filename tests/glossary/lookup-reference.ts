import { tokenise } from '../../glossary/english/words.js';
import {
  AUTHORITIES,
  authorityOf,
  domainPath,
  foldedKey,
  type Concept,
  type LookupFilter,
} from '../../glossary/index.js';
import { HAN, isArticleOrTo, namesOf, wordForms, wordsOf, type Name } from '../../glossary/lookup/names.js';
import { readSpelling, type Spelling } from '../../glossary/lookup/spelling.js';
import type { Pinyin } from '../../glossary/pinyin.js';

const FIELDS = ['concept', 'zh', 'abbreviation', 'preferred', 'literal', 'bad', 'admitted'];
const none = Infinity;

/** Look-up as it is defined, without any index: every name of every concept is judged, then all are sorted. */
export function slowSearch(
  concepts: readonly Concept[],
  query: string,
  pinyin: Pinyin,
  filter: LookupFilter = {},
): { ids: string[]; texts: string[]; domains: Map<string, number> } {
  const asked = query.trim();
  if (asked === '') return { ids: [], texts: [], domains: new Map() };
  const byText = concepts.map((concept) => best(concept, (name) => gradeOfText(name, asked, !/\s$/.test(query))));
  const strict = byText.some(({ rank }) => rank < none);
  const spelling = readSpelling(asked);
  const found = concepts
    .map((concept, i) => {
      if (concept.id.toUpperCase() === asked.toUpperCase()) return { concept, rank: -1, text: concept.id };
      const own = byText[i] as Best;
      const sounding = spelling === null ? own : best(concept, (name) => gradeOfSound(name, spelling, pinyin, strict));
      return { concept, ...(sounding.rank < own.rank ? sounding : own) };
    })
    .filter(({ rank }) => rank < none)
    .sort((a, b) => a.rank - b.rank || (a.concept.id < b.concept.id ? -1 : 1));
  const passes = ({ entry }: Concept, { domain, status, authority }: LookupFilter): boolean =>
    (domain === undefined || domainPath(entry.domain).includes(domain)) &&
    (status === undefined || status === (entry.confidence === 'proposed' ? 'proposed' : 'approved')) &&
    (authority === undefined || AUTHORITIES.indexOf(authority) === AUTHORITIES.indexOf(authorityOf(entry)));
  const kept = found.filter(({ concept }) => passes(concept, filter));
  const domains = new Map<string, number>();
  const { domain: _, ...others } = filter;
  for (const { concept } of found.filter(({ concept }) => passes(concept, others)))
    for (const path of domainPath(concept.entry.domain)) domains.set(path, (domains.get(path) ?? 0) + 1);
  return { ids: kept.map(({ concept }) => concept.id), texts: kept.map(({ text }) => text), domains };
}

type Best = { readonly rank: number; readonly text: string };

function best(concept: Concept, grade: (name: Name) => number): Best {
  let found: Best = { rank: none, text: '' };
  for (const name of namesOf(concept)) {
    const rank = grade(name) * 1e6 + FIELDS.indexOf(name.field) * 1e4 + Math.min(name.key.length, 9999);
    if (rank < found.rank) found = { rank, text: name.text };
  }
  return found;
}

function gradeOfText(name: Name, asked: string, typing: boolean): number {
  if (HAN.test(asked)) return name.english ? none : placeGrade(name.key, foldedKey(asked));
  return name.english ? gradeOfEnglish(name, asked, typing) : none;
}

function placeGrade(found: string, asked: string): number {
  if (asked === '' || !found.includes(asked)) return none;
  return found === asked ? 0 : found.startsWith(asked) ? 1 : 2;
}

function gradeOfEnglish(name: Name, asked: string, typing: boolean): number {
  const tokens = tokenise(asked);
  if (!tokens.some(({ isWord }) => isWord)) return none;
  const all = tokens.map(({ word }) => word);
  const loose = all.filter((word) => !isArticleOrTo(word));
  const wanted = loose.length > 0 ? loose : all;
  const key = ` ${wanted.join(' ')}`;
  const words = wordsOf(name);
  const forms = new Set(words.flatMap(wordForms));
  const has = (word: string): boolean => wordForms(word).some((form) => forms.has(form));
  const last = wanted.at(-1) as string;
  const starts = wanted.length === 1 && words[0] === last;
  const placed = placeGrade(name.key, key);
  const grades = [none];
  if (wanted.every(has)) {
    const whole = words.length === wanted.length;
    if (whole) grades.push(starts || name.key === key ? 0 : 0.5);
    else if (wanted.length === 1) grades.push(starts ? 1 : 2);
    else grades.push(Math.min(placed, 3));
  }
  if (typing && wanted.slice(0, -1).every(has) && [...forms].some((form) => form.startsWith(last))) {
    if (wanted.length === 1) grades.push(words[0]?.startsWith(last) ? 1 : 2);
    else grades.push(Math.min(placed, 3));
  }
  return Math.min(...grades);
}

/** All ways of cutting the spelling, from every character of the name. */
function gradeOfSound(name: Name, { text, tones }: Spelling, pinyin: Pinyin, strict: boolean): number {
  if (name.english) return none;
  const { key } = name;
  const alone = text.length === 1;
  let best = none;
  const follow = (from: number, at: number, start: number, full: boolean): void => {
    if (text[from] === ' ') from++;
    if (from >= text.length) {
      const [whole, begins] = [start === 0 && at === key.length, start === 0];
      best = Math.min(best, full ? (whole ? 0.25 : begins ? 1.25 : 2.25) : whole ? 1.5 : begins ? 1.75 : 2.5);
      return;
    }
    if (at >= key.length) return;
    if (text[from] === key[at] && !alone) follow(from + 1, at + 1, start, full);
    for (const { syllable, tone } of pinyin.readings(key.charCodeAt(at))) {
      for (let length = 1; length <= syllable.length; length++) {
        const part = syllable.slice(0, length);
        if (!text.startsWith(part, from)) break;
        if (tones.subarray(from, from + length).some((given) => given !== 0 && given !== tone)) break;
        const end = from + length === text.length;
        if (part === syllable) follow(from + length, at + 1, start, full);
        else if (end && length > 1)
          // Not yet typed to its end: the beginning of a name at best.
          best = Math.min(
            best,
            full ? (start === 0 ? 1.25 : 2.25) : start > 0 ? 2.5 : at + 1 === key.length ? 1.5 : 1.75,
          );
        else if (length === 1 || /^[zcs]h$/.test(part)) {
          if (!(from === 0 && end)) follow(from + length, at + 1, start, false);
        }
        if (part !== syllable && end && length === 2 && /^[zcs]h$/.test(part) && from > 0)
          follow(text.length, at + 1, start, false);
      }
    }
  };
  for (let start = 0; start < key.length; start++) follow(0, start, start, true);
  return strict && best > 1.5 ? none : best;
}
