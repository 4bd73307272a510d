import type { Span } from '../segments.js';
import type { ChineseName } from './chinese-names.js';
import { plainSpelling, spelledUmlaut, type Spelling, spellings } from './spelling.js';
import { surnameReadings } from './surnames.js';

/** What may be a person of the Chinese text, wherever it stands, with the spellings of both parts. */
export type Person = {
  /** Where the text says most clearly that it is one. */
  readonly place: ChineseName;
  readonly surnames: readonly Spelling[];
  readonly givens: readonly Spelling[];
};

export type People = {
  /** Those whose name may be spelt so. */
  named(surname: string, given: string): readonly Person[];
  /** Those whose family name may be spelt so. */
  bySurname(plain: string): readonly Person[];
  /** Those whose given name may be spelt so. */
  byGiven(plain: string): readonly Person[];
  /** Those whom the text itself shows to be people. */
  readonly certain: readonly Person[];
};

/** A text about more people than this has the others unjudged where the English is not theirs to the letter. */
const MOST_CERTAIN = 300;

/** `standards`: what the termbase says of a place in the Chinese; who is not spelt in pinyin there is nobody here. */
export function peopleOf(
  names: readonly ChineseName[],
  standards: readonly (Span & { readonly preferred: string })[] = [],
): People {
  const standardAt = new Map(standards.map(({ from, to, preferred }) => [`${from} ${to}`, preferred]));
  const places = new Map<string, ChineseName>();
  for (const name of names) {
    const key = `${name.surname} ${name.given}`;
    const known = places.get(key);
    if (known === undefined || weight(name) > weight(known)) places.set(key, name);
  }
  const people = [...places.values()]
    .map(personAt)
    .filter((person) => isSpeltSo(person, standardAt.get(`${person.place.from} ${person.place.to}`)));
  const bySurname = index(people, ({ surnames }) => surnames);
  // Most family names of a text are none, so their given ones are spelt only where the English has such a family name.
  const families = new Map<string, Map<string, Person[]>>();
  let namesakes: Map<string, Person[]> | undefined;
  return {
    named(surname, given) {
      const kin = bySurname.get(surname);
      if (kin === undefined) return [];
      const family = families.get(surname) ?? index(kin, ({ givens }) => givens);
      families.set(surname, family);
      return family.get(given) ?? [];
    },
    bySurname: (plain) => bySurname.get(plain) ?? [],
    byGiven: (plain) => (namesakes ??= index(people, ({ givens }) => givens)).get(plain) ?? [],
    certain: people.filter(({ place }) => place.by !== null).slice(0, MOST_CERTAIN),
  };
}

/** Its given name is spelt when somebody asks. */
function personAt(place: ChineseName): Person {
  let givens: readonly Spelling[] | undefined;
  return {
    place,
    surnames: spellingsOfSurname(place.surname),
    get givens() {
      return (givens ??= spellings(place.given));
    },
  };
}

function isSpeltSo(person: Person, standard: string | undefined): boolean {
  if (standard === undefined || standard === '') return true;
  const plain = plainSpelling(standard);
  return person.surnames.some(
    (surname) =>
      plain.startsWith(surname.plain) && person.givens.some((given) => surname.plain + given.plain === plain),
  );
}

function weight({ by, ends, abroad }: ChineseName): number {
  return (by === null ? 0 : 4) + (ends ? 2 : 0) + (abroad ? 1 : 0);
}

const surnameSpellings = new Map<string, readonly Spelling[]>();

function spellingsOfSurname(surname: string): readonly Spelling[] {
  let known = surnameSpellings.get(surname);
  if (known === undefined) {
    known = (surnameReadings(surname) ?? []).flatMap((reading) =>
      spelledUmlaut(reading).map((plain) => ({ plain, written: reading.replace(/^([ln])v/, '$1ü') })),
    );
    surnameSpellings.set(surname, known);
  }
  return known;
}

function index(people: readonly Person[], spelt: (person: Person) => readonly Spelling[]): Map<string, Person[]> {
  const found = new Map<string, Person[]>();
  for (const person of people) {
    for (const { plain } of spelt(person)) {
      const list = found.get(plain);
      if (list === undefined) found.set(plain, [person]);
      else if (list.at(-1) !== person) list.push(person);
    }
  }
  return found;
}
