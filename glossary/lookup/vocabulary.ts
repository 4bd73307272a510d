/** Words and their numbers, from 1. A word stays known when the last name with it has gone. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #byBeginning = new Map<string, string[]>();
  readonly #forms = new Map<string, readonly number[]>();
  readonly #wordForms: (word: string) => readonly string[];

  constructor(wordForms: (word: string) => readonly string[]) {
    this.#wordForms = wordForms;
  }

  /** The numbers of the word's forms. */
  formsOf(word: string): readonly number[] {
    const known = this.#forms.get(word);
    if (known !== undefined) return known;
    const forms = this.#wordForms(word).map((form) => this.numberOf(form));
    this.#forms.set(word, forms);
    return forms;
  }

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(word, number);
    const beginning = word.slice(0, 2);
    const words = this.#byBeginning.get(beginning);
    if (words === undefined) this.#byBeginning.set(beginning, [word]);
    else words.push(word);
    return number;
  }

  known(words: readonly string[]): number[] {
    return words.flatMap((word) => this.#numbers.get(word) ?? []);
  }

  /** The numbers of at most 200 words that begin like this: the last word of a query may still be being typed. */
  beginningWith(text: string): number[] {
    const found: number[] = [];
    for (const [beginning, words] of text.length < 2 ? this.#byBeginning : [this.#bucket(text)]) {
      if (!beginning.startsWith(text.slice(0, 2))) continue;
      for (const word of words) {
        if (word.startsWith(text) && found.push(this.#numbers.get(word) as number) === MOST) return found;
      }
    }
    return found;
  }

  #bucket(text: string): [string, readonly string[]] {
    const beginning = text.slice(0, 2);
    return [beginning, this.#byBeginning.get(beginning) ?? []];
  }
}

const MOST = 200;
