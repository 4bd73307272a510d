import { tokenise } from './english/words.js';
import { foldedKey } from './fold.js';
import { forEachSoundKey, readSpelling, soundFinder, soundKeys, type Spelling } from './lookup/spelling.js';
import { Columns } from './lookup/columns.js';
import { HAN, isArticleOrTo, namesOf, wordForms, wordsOf, type Name } from './lookup/names.js';
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
const LONGEST_SOUND = 150;
/** How good a match is; within one grade the order of fields decides, then the shorter text. */
const GRADES = { equal: 0, inflected: 0.5, start: 1, inside: 2, words: 3 } as const;
/** What a match by sound adds to its grade; first letters say less than syllables. */
const BY_SOUND = 0.25;
const BY_LETTERS = { equal: 1.5, start: 1.75, inside: 2.5 } as const;
const FIELDS: readonly LookupField[] = ['concept', 'zh', 'abbreviation', 'preferred', 'literal', 'bad', 'admitted'];

/** The place of a name that is no more. */
const NOWHERE = -1;

type Best = { readonly place: number; readonly rank: number; readonly number: number };

/**
 * A concept has a place, a name has a number; lists of numbers lie under characters and pairs of them, under words, and
 * with `pinyin` under sounds. `expected`: about how many concepts there will be.
 */
export function buildLookup(concepts: Iterable<Concept>, pinyin?: Pinyin, expected = 256): LookupIndex {
  const names: (Name | undefined)[] = [];
  // A removed name stays in the lists: to take it out would cost their length. `dead` says when to write them anew.
  let dead = 0;
  const columns = new Columns();
  const places = new Map<string, { readonly place: number; readonly numbers: readonly number[] }>();
  const byPlace: (Concept | undefined)[] = [];
  const freePlaces: number[] = [];
  const idsFolded = new Map<string, string>();
  const facets = new Facets();
  const vocabulary = new Vocabulary(wordForms);
  let characters = new Postings({ keys: expected * 2, values: expected * 10 });
  let words = new Postings({ keys: expected / 2, values: expected * 6 });
  let sounds = new Postings(pinyin === undefined ? undefined : { keys: 8000, values: expected * 15 });

  const forEachKey = (name: Name, act: (postings: Postings, key: number) => void): void => {
    const { key, english } = name;
    if (english) {
      for (const word of wordsOf(name)) for (const form of vocabulary.formsOf(word)) act(words, form);
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
    for (const number of old.numbers) {
      names[number] = undefined;
      columns.place[number] = NOWHERE;
      dead++;
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
      const number = names.push(name) - 1;
      const list = name.english ? wordsOf(name) : undefined;
      columns.set(number, {
        place,
        field: FIELDS.indexOf(name.field),
        length: name.key.length,
        count: list?.length ?? name.key.length,
        first: list === undefined ? name.key.charCodeAt(0) : vocabulary.numberOf(list[0] ?? ''),
      });
      forEachKey(name, (postings, key) => postings.add(key, number));
      return number;
    });
    places.set(concept.id, { place, numbers });
    idsFolded.set(concept.id.toUpperCase(), concept.id);
  };
  for (const concept of concepts) update(concept);

  /** Only after more changes than there are names, several times over. */
  const renew = (): void => {
    const living = byPlace.filter((concept) => concept !== undefined);
    names.length = 0;
    places.clear();
    dead = 0;
    characters = new Postings();
    words = new Postings();
    sounds = new Postings();
    byPlace.length = 0;
    freePlaces.length = 0;
    for (const concept of living) update(concept);
  };

  const findChinese = (key: string, offer: Offer): void => {
    if (key.length === 1) {
      const unit = key.charCodeAt(0);
      for (const number of valuesOf(characters, unit)) {
        const starts = columns.first[number] === unit;
        offer(number, !starts ? GRADES.inside : columns.count[number] === 1 ? GRADES.equal : GRADES.start);
      }
      return;
    }
    for (const number of valuesOf(characters, rarest(characters, characterKeys(key)))) {
      const grade = gradeOf(names[number]?.key ?? '', key);
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
    const single = wanted.length === 1;
    const asked = vocabulary.known(wanted.slice(0, 1))[0];
    for (const number of intersection(groups)) {
      const starts = columns.first[number] === asked;
      const sameCount = columns.count[number] === wanted.length;
      if (sameCount && starts && (single || names[number]?.key === key)) offer(number, GRADES.equal);
      else if (sameCount) offer(number, GRADES.inflected);
      else if (single) offer(number, starts ? GRADES.start : GRADES.inside);
      else offer(number, gradeOf(names[number]?.key ?? '', key) ?? GRADES.words);
    }
    if (!typing) return;
    const begun = vocabulary.beginningWith(wanted.at(-1) as string);
    const beginnings = new Set(begun);
    for (const number of intersection([...groups.slice(0, -1), begun])) {
      if (single) offer(number, beginnings.has(columns.first[number] as number) ? GRADES.start : GRADES.inside);
      else offer(number, gradeOf(names[number]?.key ?? '', key) ?? GRADES.words);
    }
  };

  const findSounding = (spelling: Spelling, sounding: Pinyin, strict: boolean, offer: Offer): void => {
    const han = [...spelling.text].filter((c) => HAN.test(c)).join('');
    const candidates =
      han === ''
        ? union(sounds, soundKeys(spelling, sounding, sounds))
        : valuesOf(
            characters,
            rarest(
              characters,
              [...han].map((c) => c.charCodeAt(0)),
            ),
          );
    const find = soundFinder(spelling, sounding);
    for (const number of candidates) {
      const sound = find(names[number]?.key ?? '');
      // Where English answers, an English word is not taken for letters of Chinese.
      if (sound === null || (strict && !sound.whole && !(sound.full && sound.at === 0))) continue;
      if (!sound.full)
        offer(number, sound.whole ? BY_LETTERS.equal : sound.at === 0 ? BY_LETTERS.start : BY_LETTERS.inside);
      else offer(number, BY_SOUND + (sound.whole ? GRADES.equal : sound.at === 0 ? GRADES.start : GRADES.inside));
    }
  };

  /** Numbers that lie in at least one of the lists, each once. */
  const union = (postings: Postings, keys: readonly number[]): number[] => {
    const stamp = columns.nextStamp();
    const met: number[] = [];
    for (const key of keys) {
      for (let entry = postings.first(key); entry !== 0; entry = postings.next(entry)) {
        const number = postings.value(entry);
        if (columns.stamp[number] === stamp) continue;
        columns.stamp[number] = stamp;
        met.push(number);
      }
    }
    return met;
  };

  /** Numbers that lie in at least one list of every group, each once. */
  const intersection = (groups: readonly (readonly number[])[]): number[] => {
    const sorted = [...groups].sort((a, b) => total(a) - total(b));
    let met: number[] = [];
    for (const [i, keys] of sorted.entries()) {
      const before = columns.lastStamp;
      const stamp = columns.nextStamp();
      met = [];
      for (const key of keys) {
        for (let entry = words.first(key); entry !== 0; entry = words.next(entry)) {
          const number = words.value(entry);
          const last = columns.stamp[number];
          if (i === 0 ? last === stamp : last !== before) continue;
          columns.stamp[number] = stamp;
          met.push(number);
        }
      }
      if (met.length === 0) break;
    }
    return met;
  };
  const total = (keys: readonly number[]): number => keys.reduce((sum, key) => sum + words.count(key), 0);

  /** The best name of each concept that answers. */
  const find = (query: string): Best[] => {
    const asked = query.trim().slice(0, LONGEST_QUERY);
    if (asked === '') return [];
    // By place: where the concept stands among those met, and its best name so far.
    const met: number[] = [];
    const stamp = columns.nextPlaceStamp();
    const { placeStamp, bestRank, bestNumber } = columns;
    const offer: Offer = (number, grade) => {
      const place = columns.place[number] as number;
      if (place === NOWHERE) return;
      const length = columns.length[number] as number;
      const rank = grade * 1e6 + (columns.field[number] as number) * 1e4 + (length < 9999 ? length : 9999);
      if (placeStamp[place] !== stamp) {
        placeStamp[place] = stamp;
        met.push(place);
      } else {
        const old = bestRank[place] as number;
        if (rank > old || (rank === old && number > (bestNumber[place] as number))) return;
      }
      bestRank[place] = rank;
      bestNumber[place] = number;
    };
    const id = idsFolded.get(asked.toUpperCase());
    const named = id === undefined ? undefined : places.get(id)?.place;
    const han = HAN.test(asked);
    if (han) findChinese(foldedKey(asked), offer);
    else findEnglish(asked, !/\s$/.test(query), offer);
    const spelling = pinyin === undefined || asked.length > LONGEST_SOUND ? null : readSpelling(asked);
    if (pinyin !== undefined && spelling !== null) findSounding(spelling, pinyin, met.length > 0, offer);
    const best = met.map((place) => ({
      place,
      rank: bestRank[place] as number,
      number: bestNumber[place] as number,
    }));
    if (named === undefined) return best;
    return [{ place: named, rank: -1, number: -1 }, ...best.filter(({ place }) => place !== named)];
  };

  const byRank = (a: Best, b: Best): number =>
    a.rank - b.rank || ((byPlace[a.place]?.id ?? '') < (byPlace[b.place]?.id ?? '') ? -1 : 1);

  const toResults = (found: readonly Best[], limit: number): LookupResult[] =>
    lowest(found, limit, byRank).map(({ place, number }) => toResult(byPlace[place] as Concept, names[number]));

  const lookup = (query: string, { limit = DEFAULT_LIMIT }: LookupOptions = {}): LookupResult[] =>
    toResults(find(query), limit);

  const search = (query: string, { limit = DEFAULT_LIMIT, filter = {} }: SearchOptions = {}): SearchResults => {
    const { kept, counts } = facets.narrow(find(query), filter);
    return { results: toResults(kept, limit), total: kept.length, counts };
  };

  return {
    lookup,
    search,
    update(concept) {
      update(concept);
      if (dead > 4 * (names.length - dead) + 1000) renew();
    },
    remove,
    get bytes() {
      return characters.bytes + words.bytes + sounds.bytes;
    },
  };
}

type Offer = (number: number, grade: number) => void;

function valuesOf(postings: Postings, key: number): number[] {
  const values: number[] = [];
  for (let entry = postings.first(key); entry !== 0; entry = postings.next(entry)) values.push(postings.value(entry));
  return values;
}

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

/** The first `limit` in order. Most of many are refused by one comparison. */
function lowest<T>(items: readonly T[], limit: number, compare: (a: T, b: T) => number): T[] {
  if (items.length <= limit) return [...items].sort(compare);
  const kept: T[] = [];
  for (const item of items) {
    if (kept.length === limit && compare(item, kept.at(-1) as T) >= 0) continue;
    let at = kept.length;
    while (at > 0 && compare(item, kept[at - 1] as T) < 0) at--;
    kept.splice(at, 0, item);
    if (kept.length > limit) kept.pop();
  }
  return kept;
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
