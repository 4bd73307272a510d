import { knownVerbBase, nounForms } from './english/inflect.js';
import { tokenise } from './english/words.js';
import { foldedKey } from './fold.js';
import { isBad, mainZh, preferredTerm, writtenText, type Concept, type EnglishTerm } from './model.js';

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
  readonly status: 'approved' | 'proposed';
  /** The text of the concept that answers the query, and what it is. */
  readonly matched: { readonly field: LookupField; readonly text: string };
};

export type LookupOptions = { readonly limit?: number };

export type LookupIndex = {
  /** Best first. A query that equals a form, be it bad or literal, brings its concept first. */
  lookup(query: string, options?: LookupOptions): LookupResult[];
  update(concept: Concept): void;
  remove(id: string): void;
};

/** One text by which a concept is found. `key` is folded Chinese, or English words with a blank around each. */
type Name = {
  readonly concept: Concept;
  readonly field: LookupField;
  readonly text: string;
  readonly key: string;
  readonly grams: readonly string[];
};

const DEFAULT_LIMIT = 50;
const LONGEST_QUERY = 300;
const HAN = /\p{Script=Han}/u;
/** How good a match is; within one grade the order of fields decides, then the shorter text. */
const GRADES = { equal: 0, start: 1, inside: 2, words: 3 } as const;
const FIELDS: readonly LookupField[] = ['concept', 'zh', 'abbreviation', 'preferred', 'literal', 'bad', 'admitted'];

export function buildLookup(concepts: Iterable<Concept>): LookupIndex {
  const names: (Name | undefined)[] = [];
  const namesOf = new Map<string, number[]>();
  // Numbers of names in rising order. A removed name leaves its number behind; `names` then says that nobody is there.
  const postings = new Map<string, number[]>();
  let vocabulary: string[] | undefined;

  const remove = (id: string): void => {
    for (const number of namesOf.get(id) ?? []) names[number] = undefined;
    namesOf.delete(id);
  };
  const update = (concept: Concept): void => {
    remove(concept.id);
    const numbers: number[] = [];
    for (const name of namesIn(concept)) {
      const number = names.push(name) - 1;
      numbers.push(number);
      for (const gram of name.grams) {
        const posting = postings.get(gram);
        if (posting !== undefined) posting.push(number);
        else {
          postings.set(gram, [number]);
          if (gram.startsWith(' ')) vocabulary = undefined;
        }
      }
    }
    namesOf.set(concept.id, numbers);
  };
  for (const concept of concepts) update(concept);

  /** After many changes most names would be dead: number the living anew. */
  const compact = (): void => {
    const living = new Set(names.flatMap((name) => (name === undefined ? [] : [name.concept])));
    names.length = 0;
    namesOf.clear();
    postings.clear();
    vocabulary = undefined;
    for (const concept of living) update(concept);
  };
  let changes = 0;
  const changed = (): void => {
    if (++changes <= namesOf.size + 1000) return;
    changes = 0;
    compact();
  };

  const numbersOf = (gram: string): readonly number[] => postings.get(gram) ?? [];
  const total = (grams: readonly string[]): number => grams.reduce((sum, gram) => sum + numbersOf(gram).length, 0);

  /** All words of the vocabulary that begin like this: the last word of a query may still be being typed. */
  const wordsFrom = (prefix: string): string[] => {
    vocabulary ??= [...postings.keys()].filter((gram) => gram.startsWith(' ')).sort();
    let low = 0;
    let high = vocabulary.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((vocabulary[middle] as string) < prefix) low = middle + 1;
      else high = middle;
    }
    const words: string[] = [];
    while (low < vocabulary.length && (vocabulary[low] as string).startsWith(prefix) && words.length < 200) {
      words.push(vocabulary[low++] as string);
    }
    return words;
  };

  /** Names that have at least one gram of every group: those of the rarest group, looked for in the others. */
  const candidates = (groups: readonly (readonly string[])[]): readonly number[] => {
    const [rarest = [], ...others] = [...groups].sort((a, b) => total(a) - total(b));
    const found = rarest.length === 1 ? numbersOf(rarest[0] as string) : [...new Set(rarest.flatMap(numbersOf))];
    const lists = others.map((grams) => grams.map(numbersOf));
    return lists.length === 0
      ? found
      : found.filter((number) => lists.every((any) => any.some((list) => contains(list, number))));
  };

  const lookup = (query: string, { limit = DEFAULT_LIMIT }: LookupOptions = {}): LookupResult[] => {
    const asked = query.trim().slice(0, LONGEST_QUERY);
    if (asked === '') return [];
    const best = new Map<string, { rank: number; name: Name }>();
    const offer = (number: number, grade: number): void => {
      const name = names[number];
      if (name === undefined) return;
      const rank = grade * 1e6 + FIELDS.indexOf(name.field) * 1e4 + Math.min(name.key.length, 9999);
      const old = best.get(name.concept.id);
      if (old === undefined || rank < old.rank) best.set(name.concept.id, { rank, name });
    };
    for (const number of numbersOf(`#${asked.toUpperCase()}`)) offer(number, GRADES.equal);
    if (HAN.test(asked)) {
      const key = foldedKey(asked);
      for (const number of candidates(chineseGrams(key).map((gram) => [gram]))) {
        const found = names[number]?.key ?? '';
        if (found.includes(key))
          offer(number, found === key ? GRADES.equal : found.startsWith(key) ? GRADES.start : GRADES.inside);
      }
    } else {
      const tokens = tokenise(asked);
      if (!tokens.some((token) => token.isWord)) return [];
      const words = tokens.map((token) => token.word);
      const loose = words.filter((word) => !isArticleOrTo(word));
      const wanted = loose.length > 0 ? loose : words;
      const key = ` ${wanted.join(' ')}`;
      const typing = !/\s$/.test(query);
      const groups = wanted.map((word, i) => {
        const forms = wordForms(word).map((form) => ` ${form}`);
        return typing && i === wanted.length - 1 ? [...new Set([...forms, ...wordsFrom(` ${word}`)])] : forms;
      });
      for (const number of candidates(groups)) offer(number, grade(names[number]?.key ?? '', key, wanted));
    }
    return [...best.values()]
      .sort((a, b) => a.rank - b.rank || (a.name.concept.id < b.name.concept.id ? -1 : 1))
      .slice(0, limit)
      .map(({ name }) => toResult(name));
  };

  return {
    lookup,
    update(concept) {
      update(concept);
      changed();
    },
    remove(id) {
      remove(id);
      changed();
    },
  };
}

function* namesIn(concept: Concept): Generator<Name> {
  const { id, entry } = concept;
  yield { concept, field: 'concept', text: id, key: id, grams: [`#${id.toUpperCase()}`] };
  for (const { text } of entry.zh) yield chineseName(concept, 'zh', text);
  for (const term of entry.en) {
    const field = fieldOf(term);
    yield englishName(concept, field, writtenText(term), term.text);
    if (/^[A-Z][A-Za-z]*[A-Z]$/.test(term.comment))
      yield englishName(concept, 'abbreviation', term.comment, term.comment);
  }
  for (const part of entry.abbreviation.split('↔')) {
    const text = part.replace(/\([^)]*\)/g, '').trim();
    if (text === '' || entry.zh.some((form) => form.text === text)) continue;
    yield HAN.test(text)
      ? chineseName(concept, 'abbreviation', text)
      : englishName(concept, 'abbreviation', text, text);
  }
}

function chineseName(concept: Concept, field: LookupField, text: string): Name {
  const key = foldedKey(text);
  return { concept, field, text, key, grams: [...new Set([...key, ...chineseGrams(key)])] };
}

function englishName(concept: Concept, field: LookupField, text: string, matched: string): Name {
  const words = tokenise(matched)
    .map((token) => token.word)
    .filter((word) => !isArticleOrTo(word));
  const grams = new Set(words.flatMap((word) => wordForms(word).map((form) => ` ${form}`)));
  return { concept, field, text, key: ` ${words.join(' ')}`, grams: [...grams] };
}

function fieldOf(term: EnglishTerm): LookupField {
  if (term.status === 'preferred') return 'preferred';
  if (term.literal) return 'literal';
  return term.status === 'admitted' ? 'admitted' : 'bad';
}

/** Overlapping pairs of characters; a single character is its own. */
function chineseGrams(key: string): string[] {
  if (key.length < 2) return [key];
  const grams: string[] = [];
  for (let i = 0; i + 1 < key.length; i++) grams.push(key.slice(i, i + 2));
  return grams;
}

/** The word itself and the bases it may come from: "walking" and "walks" both give "walk". */
function wordForms(word: string): string[] {
  const base = knownVerbBase(word);
  const noun = [...nounForms(word)].sort()[0] as string;
  return [...new Set(base === undefined ? [word, noun] : [word, noun, base])];
}

function grade(found: string, asked: string, words: readonly string[]): number {
  if (found === asked) return GRADES.equal;
  if (sameWords(found.slice(1).split(' '), words)) return GRADES.equal + 0.5;
  if (found.startsWith(asked)) return GRADES.start;
  return found.includes(asked) ? GRADES.inside : GRADES.words;
}

/** The same words in another inflection. */
function sameWords(found: readonly string[], asked: readonly string[]): boolean {
  if (found.length !== asked.length) return false;
  return found.every((word, i) => {
    const forms = wordForms(asked[i] as string);
    return wordForms(word).some((form) => forms.includes(form));
  });
}

function isArticleOrTo(word: string): boolean {
  return word === 'the' || word === 'a' || word === 'an' || word === 'to';
}

function contains(sorted: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}

function toResult({ concept, field, text }: Name): LookupResult {
  const { entry } = concept;
  const preferred = preferredTerm(entry);
  return {
    concept: concept.id,
    zh: mainZh(entry),
    preferred: preferred === undefined ? '' : writtenText(preferred),
    admitted: entry.en.filter((term) => term.status === 'admitted').map(writtenText),
    literal: entry.en.filter((term) => term.literal).map((term) => term.text),
    bad: entry.en
      .filter(isBad)
      .map((term) => ({ text: term.text, status: term.status === 'forbidden' ? 'forbidden' : 'deprecated' })),
    status: entry.confidence === 'proposed' ? 'proposed' : 'approved',
    matched: { field, text },
  };
}
