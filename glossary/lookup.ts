import { foldedKey } from './fold.js';
import { CharacterIndex } from './lookup/by-character.js';
import { SoundIndex } from './lookup/by-sound.js';
import { WordIndex } from './lookup/by-word.js';
import { Facets } from './lookup/facets.js';
import { Met } from './lookup/met.js';
import { HAN, namesOf, wordsOf, type Name } from './lookup/names.js';
import { NameRows, weightOf } from './lookup/rows.js';
import { readSpelling } from './lookup/spelling.js';
import { isBad, mainZh, preferredTerm, writtenText, type Concept } from './model.js';
import type { LookupField, LookupIndex, LookupResult } from './lookup/results.js';
import type { Pinyin } from './pinyin.js';
import { ShardedMap } from './sharded-map.js';

const DEFAULT_LIMIT = 50;
const LONGEST_QUERY = 300;
const LONGEST_SOUND = 150;
const FIELDS: readonly LookupField[] = ['concept', 'zh', 'abbreviation', 'preferred', 'literal', 'bad', 'admitted'];
/** The rank of a concept asked for by its id, and the number of no name. */
const BY_ID = { rank: -1, name: -1 };

/**
 * A concept has a place, a name has a number; lists of numbers lie under characters and pairs of them, under words and what
 * they begin with, and with `pinyin` under sounds. Everything grows a little at a time. A query goes through all that answers
 * it, so that its totals are exact, but asks of a name only numbers that lie side by side. `expected`: about how many
 * concepts there will be.
 */
export function buildLookup(concepts: Iterable<Concept>, pinyin?: Pinyin, expected = 256): LookupIndex {
  const names = new NameRows(expected * NAMES_A_CONCEPT);
  const characters = new CharacterIndex(names);
  const words = new WordIndex(names);
  const sounds = pinyin === undefined ? undefined : new SoundIndex(names, characters, pinyin);
  const facets = new Facets();
  const met = new Met();
  const places = new ShardedMap<{ readonly place: number; readonly numbers: readonly number[] }>();
  const idsFolded = new ShardedMap<string>();
  const byPlace: (Concept | undefined)[] = [];
  const freePlaces: number[] = [];

  const remove = (id: string): void => {
    const old = places.get(id);
    if (old === undefined) return;
    for (const number of old.numbers) names.remove(number);
    places.delete(id);
    if (idsFolded.get(id.toUpperCase()) === id) idsFolded.delete(id.toUpperCase());
    byPlace[old.place] = undefined;
    freePlaces.push(old.place);
  };

  const update = (concept: Concept): void => {
    remove(concept.id);
    const place = freePlaces.pop() ?? byPlace.length;
    byPlace[place] = concept;
    facets.set(place, concept.entry);
    places.set(concept.id, { place, numbers: namesOf(concept).map((name) => addName(place, name)) });
    idsFolded.set(concept.id.toUpperCase(), concept.id);
  };

  const addName = (place: number, name: Name): number => {
    const { key } = name;
    const weight = weightOf(FIELDS.indexOf(name.field), key.length);
    if (!name.english) {
      const number = names.add(name, { place, weight, count: key.length, first: key.charCodeAt(0), list: 0 });
      characters.add(number, key);
      sounds?.add(number, key);
      return number;
    }
    const list = wordsOf(name);
    const [first] = list;
    const number = names.add(name, {
      place,
      weight,
      count: list.length,
      first: first === undefined ? 0 : words.numberOf(first),
      list: words.hold(list),
    });
    words.add(number, list);
    return number;
  };
  for (const concept of concepts) update(concept);

  /** Fills `met` with the best name of each concept that answers. */
  const find = (query: string): void => {
    met.clear(byPlace.length);
    const asked = query.trim().slice(0, LONGEST_QUERY);
    if (asked === '') return;
    if (HAN.test(asked)) characters.find(foldedKey(asked), met);
    else words.find(asked, !/\s$/.test(query), met);
    const spelling = sounds === undefined || asked.length > LONGEST_SOUND ? null : readSpelling(asked);
    // Where English answers, an English word is not taken for letters of Chinese.
    if (spelling !== null) sounds?.find(spelling, met.count > 0, met);
    const id = idsFolded.get(asked.toUpperCase());
    const named = id === undefined ? undefined : places.get(id);
    if (named !== undefined) met.put(named.place, BY_ID.rank, BY_ID.name);
  };

  const precedes = (place: number, other: number): boolean => (byPlace[place]?.id ?? '') < (byPlace[other]?.id ?? '');

  const toResults = (count: number, limit: number): LookupResult[] =>
    met.best(count, limit, precedes).map((place) => {
      const concept = byPlace[place] as Concept;
      const number = met.nameOf(place);
      if (number === BY_ID.name) return toResult(concept, { field: 'concept', text: concept.id });
      return toResult(concept, { field: FIELDS[names.fieldOf(number)] ?? 'zh', text: names.textOf(number) });
    });

  return {
    lookup(query, { limit = DEFAULT_LIMIT } = {}) {
      find(query);
      return toResults(met.count, limit);
    },
    search(query, { limit = DEFAULT_LIMIT, filter = {} } = {}) {
      find(query);
      const { total, counts } = facets.narrow(met.places, met.count, filter);
      return { results: toResults(total, limit), total, counts };
    },
    update,
    remove,
    get bytes() {
      return names.bytes + characters.postings.bytes + words.bytes + (sounds?.bytes ?? 0);
    },
  };
}

const NAMES_A_CONCEPT = 3;

function toResult({ id, entry }: Concept, matched: LookupResult['matched']): LookupResult {
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
    matched,
  };
}
