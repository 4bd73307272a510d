import type { Span } from '../segments.js';
import type { Word } from '../words.js';
import { chineseNames } from './chinese-names.js';
import { capitalisedPairs, type WordPair } from './english-names.js';
import { likeness } from './likeness.js';
import { peopleOf, type People, type Person } from './people.js';
import { capitalised, distance, isGivenName, isSyllable, plainSpelling, type Spelling } from './spelling.js';
import { isEvidentSurname } from './surnames.js';

/**
 * - `respelled`: another spelling than the characters have. `order`: the given name first. `divided`: a given name of two
 *   characters is one word, without a hyphen or a second capital. `missing`: neither part of the name is in the English.
 */
export type NameKind = 'respelled' | 'order' | 'divided' | 'missing';

/** `name`: how the Chinese name is written in English. */
export type NameFinding = {
  readonly kind: NameKind;
  readonly source: Span;
  readonly target: Span | null;
  readonly name: string;
};

/** Names that are compared letter by letter; a text that needs more is no text about people. */
const MOST_COMPARED = 20_000;

/** What the termbase says of a name: where it stands in the Chinese, and its standard. */
export type StandardName = Span & { readonly preferred: string };

/**
 * Names of people that are in the English, and not as pinyin has them. Judged from the English: two capitalised words that are no
 * name of the Chinese, but nearly one. So a name that is spelt as people abroad spell theirs is none of ours, and a name that
 * the English does without is no error. `answered`: spans of the English that something else answers for; `standards`: a name
 * whose standard is not pinyin (Sun Yat-sen) is not judged.
 */
export function compareNames(
  { source, target }: { readonly source: string; readonly target: string },
  words: readonly Word[],
  answered: readonly Span[] = [],
  standards: readonly StandardName[] = [],
): NameFinding[] {
  const pairs = outside(answered, capitalisedPairs(target, words));
  const people = peopleOf(chineseNames(source), standards);
  const found: NameFinding[] = [];
  const settled = new Set<number>();
  const open: WordPair[] = [];
  const named = new Set<Person>();
  pairs.forEach((pair, i) => {
    const person = personOf(people, pair.plain.first, pair.plain.second);
    const next = pairs[i + 1];
    const third = next?.from === pair.middle ? next : null;
    const divided = dividedName(people, pair, third) ?? dividedSurname(people, pair, third);
    if (divided !== null) found.push(divided);
    else if (person === undefined) return void open.push(pair);
    else if (isDivided(pair) && !person.place.abroad) found.push(finding('divided', person, pair, pair.plain.second));
    for (const one of people.named(pair.plain.first, pair.plain.second)) named.add(one);
    settled.add(pair.from).add(pair.middle);
    if (divided?.target && third && divided.target.to > third.middle) settled.add(third.middle);
  });
  let compared = 0;
  for (const pair of open) {
    if (settled.has(pair.from) || settled.has(pair.middle) || compared > MOST_COMPARED) continue;
    const candidates = likePeople(people, pair);
    compared += candidates.size;
    const one = reversedName(people, pair) ?? respelledName(candidates, pair, named);
    if (one !== null) found.push(one);
  }
  return [...found, ...missingNames(people, words, found)];
}

/** The pairs that none of the spans touches. */
function outside(spans: readonly Span[], pairs: readonly WordPair[]): WordPair[] {
  const inOrder = [...spans].sort((a, b) => a.from - b.from);
  let [at, covered] = [0, 0];
  return pairs.filter((pair) => {
    for (let span = inOrder[at]; span !== undefined && span.from < pair.to; span = inOrder[++at])
      covered = Math.max(covered, span.to);
    return covered <= pair.from;
  });
}

function personOf(people: People, surname: string, given: string): Person | undefined {
  const found = people.named(surname, given);
  return found.find(({ place }) => place.by !== null) ?? found[0];
}

/** An-ming, AnMing; not ANMING. */
function isDivided({ second }: WordPair): boolean {
  return /-/.test(second) || /\p{Ll}\p{Lu}/u.test(second);
}

/** Chen An Ming. */
function dividedName(people: People, pair: WordPair, third: WordPair | null): NameFinding | null {
  if (third === null) return null;
  const { to, plain, second } = third;
  const person = personOf(people, pair.plain.first, pair.plain.second + plain.second);
  if (person?.place.given.length !== 2 || person.place.by === null || person.place.abroad) return null;
  if (isDivided(pair) || second.includes('-')) return null;
  return finding('divided', person, { ...pair, to }, pair.plain.second + plain.second);
}

/** Ou Yang Jianguo, Ou Yangjianguo for 欧阳建国: a surname of two characters is one word. */
function dividedSurname(people: People, pair: WordPair, third: WordPair | null): NameFinding | null {
  const { first, second } = pair.plain;
  for (const person of people.certain) {
    if (person.place.surname.length < 2 || person.place.abroad) continue;
    for (const surname of person.surnames) {
      if (first === surname.plain || !surname.plain.startsWith(first)) continue;
      const given = (letters: string) => person.givens.find(({ plain }) => surname.plain + plain === letters)?.plain;
      const long = third && given(first + second + third.plain.second);
      const found = long ?? given(first + second);
      if (found) return finding('divided', person, long ? { ...pair, to: third.to } : pair, found, surname.plain);
    }
  }
  return null;
}

/** Anming Chen. With a given name of one character, only where the text itself says that it is a person. */
function reversedName(people: People, pair: WordPair): NameFinding | null {
  const person = people
    .named(pair.plain.second, pair.plain.first)
    .find(({ place: { given, by, ends, abroad } }) => !abroad && (given.length > 1 || (by !== null && ends)));
  return person === undefined ? null : finding('order', person, pair, pair.plain.first, pair.plain.second);
}

function likePeople(people: People, { plain }: WordPair): Set<Person> {
  const namesakes = isSyllable(plain.second) || isGivenName(plain.second) ? people.byGiven(plain.second) : [];
  return new Set([...people.bySurname(plain.first), ...namesakes, ...people.certain]);
}

function respelledName(
  candidates: ReadonlySet<Person>,
  pair: WordPair,
  named: ReadonlySet<Person>,
): NameFinding | null {
  let best: { readonly person: Person; readonly cost: number } | null = null;
  for (const person of candidates) {
    if (person.place.abroad) continue;
    const cost = likeness(person, pair, named.has(person));
    if (cost !== null && (best === null || cost < best.cost)) best = { person, cost };
  }
  return best === null ? null : finding('respelled', best.person, pair, pair.plain.second, pair.plain.first);
}

/** Of people whom a post introduces, where it is certain which characters are the name. */
function missingNames({ certain }: People, words: readonly Word[], found: readonly NameFinding[]): NameFinding[] {
  const plain = new Set(words.map(({ text }) => plainSpelling(text.replace(/[’'][sS]$/, ''))));
  const isThere = (spellings: readonly Spelling[]): boolean => spellings.some((spelling) => plain.has(spelling.plain));
  return certain
    .filter(({ place }) => place.by === 'post' && place.ends && !place.abroad && isEvidentSurname(place.surname))
    .filter(({ place }) => !found.some(({ source }) => source.from === place.from))
    .filter(({ surnames, givens }) => !isThere(surnames) && !isThere(givens))
    .map((person) => finding('missing', person, null, ''));
}

/** The name is written with the readings that are nearest to what the English has. */
function finding(
  kind: NameKind,
  { place, surnames, givens }: Person,
  at: WordPair | null,
  given: string,
  surname = '',
) {
  const first = capitalised(nearest(surnames, surname || (at?.plain.first ?? '')));
  const name = `${at !== null && /^\p{Lu}{2}/u.test(at.first) ? first.toUpperCase() : first} ${capitalised(nearest(givens, given))}`;
  const { from, to } = place;
  return { kind, source: { from, to }, target: at === null ? null : { from: at.from, to: at.to }, name };
}

function nearest(spellings: readonly Spelling[], plain: string): string {
  const far = (spelling: Spelling): number => distance(spelling.plain, plain, 9);
  return [...spellings].sort((a, b) => far(a) - far(b))[0]?.written ?? '';
}
