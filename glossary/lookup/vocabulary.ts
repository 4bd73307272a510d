import { ShardedMap } from '../sharded-map.js';

/** Words and their numbers, from 1. A word stays known when the last name with it has gone. */
export class Vocabulary {
  readonly #numbers = new ShardedMap<number>();
  readonly #byBeginning = new Map<string, { readonly words: string[]; readonly numbers: number[] }>();
  readonly #byLetter = new Map<string, string[]>();
  /** By the word's number. */
  readonly #forms: (readonly number[] | undefined)[] = [];
  readonly #wordForms: (word: string) => readonly string[];

  constructor(wordForms: (word: string) => readonly string[]) {
    this.#wordForms = wordForms;
  }

  /** Above every number. */
  get end(): number {
    return this.#numbers.size + 1;
  }

  /** The numbers of the word's forms. */
  formsOf(word: string): readonly number[] {
    const number = this.numberOf(word);
    return (this.#forms[number] ??= this.#wordForms(word).map((form) => this.numberOf(form)));
  }

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(word, number);
    const beginning = word.slice(0, 2);
    const bucket = this.#byBeginning.get(beginning);
    if (bucket === undefined) {
      this.#byBeginning.set(beginning, { words: [word], numbers: [number] });
      const letter = word.slice(0, 1);
      const beginnings = this.#byLetter.get(letter);
      if (beginnings === undefined) this.#byLetter.set(letter, [beginning]);
      else beginnings.push(beginning);
    } else {
      bucket.words.push(word);
      bucket.numbers.push(number);
    }
    return number;
  }

  known(words: readonly string[]): number[] {
    return words.flatMap((word) => this.#numbers.get(word) ?? []);
  }

  /** The numbers of all words that begin like this: the last word of a query may still be being typed. */
  beginningWith(text: string): readonly number[] {
    if (text.length === 1)
      return (this.#byLetter.get(text) ?? []).flatMap((beginning) => this.#byBeginning.get(beginning)?.numbers ?? []);
    const bucket = this.#byBeginning.get(text.slice(0, 2));
    if (bucket === undefined || text.length === 2) return bucket?.numbers ?? [];
    return bucket.numbers.filter((_, i) => bucket.words[i]?.startsWith(text));
  }
}
