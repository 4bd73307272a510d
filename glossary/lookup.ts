import { tokenise } from './english/words.js';
import { foldedKey } from './fold.js';
import { findSound, forEachSoundKey, readSpelling, soundKeys, type Spelling } from './lookup/spelling.js';
import { HAN, isArticleOrTo, namesOf, wordForms, type Name } from './lookup/names.js';
import { Postings } from './lookup/postings.js';
import { Facets } from './lookup/facets.js';
import { Vocabulary } from './lookup/vocabulary.js';
import { isBad, mainZh, preferredTerm, writtenText, type Authority, type Concept } from './model.js';
import type { Pinyin } from './pinyin.js';

export type LookupField = 'concept' | 'zh' | 'preferred' | 'admitted' | 'literal' | 'bad' | 'abbreviation';

/** One row of `termbase lookup`. */
export type LookupResult = {
  readonly concept: string;
  readonly zh: string;
  readonly preferred: string;
  readonly admitted: readonly string[];
  readonly literal: readonly string[];
  readonly bad: readonly { readonly text: string; readonly status: 'deprecated' | 'forbidden' }[];
  /** `proposed` until somebody has decided on the rendering. */
  readonly status: LookupStatus;
  /** The text of the concept that answers the query, and what it is. */
  readonly matched: { readonly field: LookupField; readonly text: string };
};

export type LookupStatus = 'approved' | 'proposed';

/** `domain` takes in all domains below it. */
export type LookupFilter = {
  readonly domain?: string;
  readonly status?: LookupStatus;
  readonly authority?: Authority;
};

export type LookupOptions = { readonly limit?: number };

export type SearchOptions = LookupOptions & { readonly filter?: LookupFilter };

/** `counts`: how many concepts each choice would leave, the other choices kept; what would leave none is not named. */
export type SearchResults = {
  readonly results: readonly LookupResult[];
  readonly total: number;
  readonly counts: {
    readonly domain: ReadonlyMap<string, number>;
    readonly status: ReadonlyMap<LookupStatus, number>;
    readonly authority: ReadonlyMap<Authority, number>;
  };
};

export type LookupIndex = {
  /** Best first. A query that equals a form, be it bad or literal, brings its concept first. */
  lookup(query: string, options?: LookupOptions): LookupResult[];
  /** The same, narrowed, with the number of all and of each choice. */
  search(query: string, options?: SearchOptions): SearchResults;
  /** Adds a concept, or replaces the one with its id. Cost: its own texts. */
  update(concept: Concept): void;
  remove(id: string): void;
  /** Size of the index in bytes, texts not counted. */
  readonly bytes: number;
};

const DEFAULT_LIMIT = 50;
const LONGEST_QUERY = 300;
const LONGEST_SOUND = 60;
/** How good a match is; within one grade the order of fields decides, then the shorter text. */
const GRADES = { equal: 0, inflected: 0.5, start: 1, inside: 2, words: 3 } as const;
/** What a match by sound adds to its grade; letters instead of syllables add as much again. */
const BY_SOUND = 0.25;
const FIELDS: readonly LookupField[] = ['concept', 'zh', 'abbreviation', 'preferred', 'literal', 'bad', 'admitted'];

type Row = { readonly name: Name; readonly place: number };
type Best = { rank: number; number: number };

/**
 * A concept has a place, a name has a number; lists of numbers lie under characters and pairs of them, under words, and
 * with `pinyin` under sounds. `expected`: about how many concepts there will be.
 */
export function buildLookup(concepts: Iterable<Concept>, pinyin?: Pinyin, expected = 256): LookupIndex {
  const names: (Row | undefined)[] = [];
  const freeNumbers: number[] = [];
  const places = new Map<string, { readonly place: number; readonly numbers: readonly number[] }>();
  const byPlace: (Concept | undefined)[] = [];
  const freePlaces: number[] = [];
  const idsFolded = new Map<string, string>();
  const facets = new Facets();
  const vocabulary = new Vocabulary();
  const characters = new Postings({ keys: expected * 2, values: expected * 10 });
  const words = new Postings({ keys: expected / 2, values: expected * 6 });
  const sounds = new Postings(pinyin === undefined ? undefined : { keys: 8000, values: expected * 15 });

  const forEachKey = ({ key, words: list }: Name, act: (postings: Postings, key: number) => void): void => {
    if (list !== null) {
      for (const word of list) for (const form of wordForms(word)) act(words, vocabulary.numberOf(form));
      return;
    }
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      act(characters, unit);
      if (i > 0) act(characters, pairKey(key.charCodeAt(i - 1), unit));
    }
    if (pinyin !== undefined) forEachSoundKey(key, pinyin, (sound) => act(sounds, sound));
  };

  const remove = (id: string): void => {
    const old = places.get(id);
    if (old === undefined) return;
    for (const number of old.numbers.toReversed()) {
      const row = names[number];
      names[number] = undefined;
      if (row !== undefined) forEachKey(row.name, (postings, key) => postings.remove(key, number));
      freeNumbers.push(number);
    }
    places.delete(id);
    idsFolded.delete(id.toUpperCase());
    byPlace[old.place] = undefined;
    freePlaces.push(old.place);
  };
  const update = (concept: Concept): void => {
    remove(concept.id);
    const place = freePlaces.pop() ?? byPlace.length;
    byPlace[place] = concept;
    facets.set(place, concept.entry);
    const numbers = namesOf(concept).map((name) => {
      const number = freeNumbers.pop() ?? names.length;
      names[number] = { name, place };
      forEachKey(name, (postings, key) => postings.add(key, number));
      return number;
    });
    places.set(concept.id, { place, numbers });
    idsFolded.set(concept.id.toUpperCase(), concept.id);
  };
  for (const concept of concepts) update(concept);

  const forEach = (postings: Postings, key: number, visit: (number: number) => void): void => {
    for (let entry = postings.first(key); entry !== 0; entry = postings.next(entry)) visit(postings.value(entry));
  };

  const findChinese = (key: string, offer: Offer): void => {
    for (const number of candidatesOf(characters, rarest(characters, characterKeys(key)))) {
      const found = names[number]?.name.key ?? '';
      const grade = key.length === 1 ? gradeOfUnit(found, key) : gradeOf(found, key);
      if (grade !== undefined) offer(number, grade);
    }
  };

  const findEnglish = (query: string, typing: boolean, offer: Offer): void => {
    const tokens = tokenise(query);
    if (!tokens.some((token) => token.isWord)) return;
    const all = tokens.map((token) => token.word);
    const loose = all.filter((word) => !isArticleOrTo(word));
    const wanted = loose.length > 0 ? loose : all;
    const key = ` ${wanted.join(' ')}`;
    // Names with every word in some inflection, then those that go on where the last word breaks off.
    const groups = wanted.map((word) => vocabulary.known(wordForms(word)));
    const inflected = intersection(groups);
    for (const number of inflected) {
      const { name } = names[number] as Row;
      const sameWords = name.words?.length === wanted.length;
      if (name.key === key) offer(number, GRADES.equal);
      else offer(number, sameWords ? GRADES.inflected : (gradeOf(name.key, key) ?? GRADES.words));
    }
    if (!typing) return;
    const begun = vocabulary.beginningWith(wanted.at(-1) as string);
    const seen = new Set(inflected);
    for (const number of intersection([...groups.slice(0, -1), begun])) {
      if (!seen.has(number)) offer(number, gradeOf((names[number] as Row).name.key, key) ?? GRADES.words);
    }
  };

  const findSounding = (spelling: Spelling, sounding: Pinyin, strict: boolean, offer: Offer): void => {
    const han = [...spelling.text].filter((c) => HAN.test(c)).join('');
    const candidates =
      han === ''
        ? soundKeys(spelling, sounding, sounds).flatMap((key) => candidatesOf(sounds, key))
        : candidatesOf(
            characters,
            rarest(
              characters,
              [...han].map((c) => c.charCodeAt(0)),
            ),
          );
    for (const number of candidates) {
      const sound = findSound(spelling, (names[number] as Row).name.key, sounding);
      // Where English answers, an English word is not taken for letters of Chinese.
      if (sound === null || (strict && !(sound.full && sound.at === 0))) continue;
      const grade = sound.whole ? GRADES.equal : sound.at === 0 ? GRADES.start : GRADES.inside;
      offer(number, grade + (sound.full ? BY_SOUND : 2 * BY_SOUND));
    }
  };

  /** Numbers that lie in at least one list of every group. */
  const intersection = (groups: readonly (readonly number[])[]): number[] => {
    const sorted = [...groups].sort((a, b) => total(a) - total(b));
    let met = new Set<number>();
    for (const [i, keys] of sorted.entries()) {
      const next = new Set<number>();
      for (const key of keys) {
        forEach(words, key, (number) => {
          if (i === 0 || met.has(number)) next.add(number);
        });
      }
      met = next;
      if (met.size === 0) break;
    }
    return [...met];
  };
  const total = (keys: readonly number[]): number => keys.reduce((sum, key) => sum + words.count(key), 0);

  const candidatesOf = (postings: Postings, key: number): number[] => {
    const numbers: number[] = [];
    forEach(postings, key, (number) => numbers.push(number));
    return numbers;
  };

  /** The best name of each concept that answers, by the concept's place. */
  const find = (query: string): Map<number, Best> => {
    const best = new Map<number, Best>();
    const asked = query.trim().slice(0, LONGEST_QUERY);
    if (asked === '') return best;
    const offer: Offer = (number, grade) => {
      const { name, place } = names[number] as Row;
      const rank = grade * 1e6 + FIELDS.indexOf(name.field) * 1e4 + Math.min(name.key.length, 9999);
      const old = best.get(place);
      if (old === undefined) best.set(place, { rank, number });
      else if (rank < old.rank || (rank === old.rank && number < old.number)) {
        old.rank = rank;
        old.number = number;
      }
    };
    const id = idsFolded.get(asked.toUpperCase());
    const place = id === undefined ? undefined : places.get(id)?.place;
    if (place !== undefined) best.set(place, { rank: 0, number: -1 });
    const han = HAN.test(asked);
    if (han) findChinese(foldedKey(asked), offer);
    else findEnglish(asked, !/\s$/.test(query), offer);
    if (pinyin === undefined || asked.length > LONGEST_SOUND) return best;
    const spelling = readSpelling(han ? foldedKey(asked) : asked);
    if (spelling !== null) findSounding(spelling, pinyin, best.size > 0, offer);
    return best;
  };

  const toResults = (found: readonly Found[], limit: number): LookupResult[] =>
    lowest(found, limit).map(({ concept, best }) => toResult(concept, names[best.number]?.name));

  const lookup = (query: string, { limit = DEFAULT_LIMIT }: LookupOptions = {}): LookupResult[] => {
    const found: Found[] = [];
    for (const [place, best] of find(query)) found.push({ best, concept: byPlace[place] as Concept });
    return toResults(found, limit);
  };

  const search = (query: string, { limit = DEFAULT_LIMIT, filter = {} }: SearchOptions = {}): SearchResults => {
    const all = find(query);
    const { places: kept, counts } = facets.narrow(all.keys(), filter);
    const found = kept.map((place) => ({ best: all.get(place) as Best, concept: byPlace[place] as Concept }));
    return { results: toResults(found, limit), total: found.length, counts };
  };

  return {
    lookup,
    search,
    update,
    remove,
    get bytes() {
      return characters.bytes + words.bytes + sounds.bytes;
    },
  };
}

type Offer = (number: number, grade: number) => void;
type Found = { readonly best: Best; readonly concept: Concept };

function pairKey(first: number, second: number): number {
  return ((first << 16) | second) >>> 0;
}

/** Pairs of characters; of a single character itself. */
function characterKeys(key: string): number[] {
  if (key.length < 2) return key === '' ? [] : [key.charCodeAt(0)];
  return Array.from({ length: key.length - 1 }, (_, i) => pairKey(key.charCodeAt(i), key.charCodeAt(i + 1)));
}

function rarest(postings: Postings, keys: readonly number[]): number {
  let best = keys[0] ?? 0;
  for (const key of keys) if (postings.count(key) < postings.count(best)) best = key;
  return best;
}

function gradeOf(found: string, asked: string): number | undefined {
  const at = found.indexOf(asked);
  if (at < 0) return undefined;
  if (at > 0) return GRADES.inside;
  return found.length === asked.length ? GRADES.equal : GRADES.start;
}

/** The same for a single character that is known to be there. */
function gradeOfUnit(found: string, asked: string): number {
  if (found.charCodeAt(0) !== asked.charCodeAt(0)) return GRADES.inside;
  return found.length === 1 ? GRADES.equal : GRADES.start;
}

/** The first `limit` in order of rank, equal ones by id. */
function lowest(found: readonly Found[], limit: number): Found[] {
  if (found.length <= limit) return [...found].sort(byRank);
  // A bound on the rank of the last one wanted, so that only a few need to be compared by id.
  const ranks = Float64Array.from(found, ({ best }) => best.rank).sort();
  const bound = ranks[Math.max(limit, 1) - 1] as number;
  return found
    .filter(({ best }) => best.rank <= bound)
    .sort(byRank)
    .slice(0, limit);
}

function byRank(a: Found, b: Found): number {
  return a.best.rank - b.best.rank || (a.concept.id < b.concept.id ? -1 : 1);
}

function toResult({ id, entry }: Concept, name: Name | undefined): LookupResult {
  const preferred = preferredTerm(entry);
  return {
    concept: id,
    zh: mainZh(entry),
    preferred: preferred === undefined ? '' : writtenText(preferred),
    admitted: entry.en.filter((term) => term.status === 'admitted').map(writtenText),
    literal: entry.en.filter((term) => term.literal).map((term) => term.text),
    bad: entry.en
      .filter(isBad)
      .map((term) => ({ text: term.text, status: term.status === 'forbidden' ? 'forbidden' : 'deprecated' })),
    status: entry.confidence === 'proposed' ? 'proposed' : 'approved',
    matched: name === undefined ? { field: 'concept', text: id } : { field: name.field, text: name.text },
  };
}
