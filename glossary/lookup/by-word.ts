import { tokenise } from '../english/words.js';
import { Gathered } from './gathered.js';
import { gradeOf, GRADES } from './grades.js';
import type { Met } from './met.js';
import { isArticleOrTo, wordForms } from './names.js';
import { placeIn, Pool } from './pool.js';
import { Postings } from './postings.js';
import { COUNT, FIRST, LIST, ROW, type NameRows } from './rows.js';
import { Vocabulary } from './vocabulary.js';

/** Words of which a name must hold one in some form: their numbers, and the lists under which such names lie. */
type Group = {
  readonly words: readonly number[];
  readonly lists: Postings;
  readonly keys: readonly number[];
  readonly total: number;
};

/** English by its words in any inflection, the last of them perhaps not yet typed to its end. */
export class WordIndex {
  readonly #names: NameRows;
  readonly #vocabulary = new Vocabulary(wordForms);
  /** Under every form of every word. */
  readonly #words: Postings;
  /** Under the first letter and the first two letters of every form: short beginnings have very many words. */
  readonly #beginnings: Postings;
  /** The forms that each name holds: their number, then they. */
  readonly #held = new Pool();
  readonly #gathered = new Gathered();
  /** By word, the groups that it belongs to, one bit each; all 0 between two questions. */
  #marks: Int32Array = new Int32Array(1024);

  constructor(names: NameRows) {
    this.#names = names;
    this.#words = new Postings(names);
    this.#beginnings = new Postings(names);
  }

  get bytes(): number {
    return this.#words.bytes + this.#beginnings.bytes + this.#held.bytes + this.#marks.byteLength;
  }

  numberOf(word: string): number {
    return this.#vocabulary.numberOf(word);
  }

  /** Where the forms of these words lie from now on: what `add` is told as the name's list. */
  hold(words: readonly string[]): number {
    const forms = new Set<number>();
    // The longest name has a few hundred words; what lies beyond is found by those before it.
    for (const word of words.slice(0, MOST_WORDS)) for (const form of this.#vocabulary.formsOf(word)) forms.add(form);
    const address = this.#held.allocate(forms.size + 1);
    const page = this.#held.pageOf(address);
    let at = placeIn(address);
    page[at++] = forms.size;
    for (const form of forms) page[at++] = form;
    return address;
  }

  add(number: number, words: readonly string[]): void {
    for (const word of words.slice(0, MOST_WORDS)) {
      for (const form of this.#vocabulary.formsOf(word)) this.#words.add(form, number);
      for (const form of wordForms(word)) {
        this.#beginnings.add(beginningKey(form.slice(0, 1)), number);
        if (form.length > 1) this.#beginnings.add(beginningKey(form.slice(0, 2)), number);
      }
    }
  }

  /** `typing`: the last word may go on. */
  find(query: string, typing: boolean, met: Met): void {
    const tokens = tokenise(query);
    if (!tokens.some((token) => token.isWord)) return;
    const all = tokens.map((token) => token.word);
    const loose = all.filter((word) => !isArticleOrTo(word));
    const wanted = loose.length > 0 ? loose : all;
    const groups = wanted.map((word) => this.#groupOf(this.#vocabulary.known(wordForms(word))));
    if (wanted.length === 1) this.#findWord(wanted[0] as string, groups[0] as Group, typing, met);
    else this.#findWords(wanted, groups, typing, met);
  }

  #findWord(word: string, group: Group, typing: boolean, met: Met): void {
    const asked = this.#vocabulary.known([word])[0];
    const [names, gathered] = [this.#names, this.#gathered];
    const { rows } = names;
    gathered.gather(group.lists, group.keys);
    for (let i = 0; i < gathered.count; i++) {
      const number = gathered.values[i] as number;
      const starts = rows[number * ROW + FIRST] === asked;
      const whole = rows[number * ROW + COUNT] === 1;
      const grade = starts ? (whole ? GRADES.equal : GRADES.start) : whole ? GRADES.inflected : GRADES.inside;
      met.offer(names, number, grade);
    }
    if (!typing) return;
    const begun = this.#begunGroup(word);
    gathered.gather(begun.lists, begun.keys);
    const marks = this.#mark([begun]);
    for (let i = 0; i < gathered.count; i++) {
      const number = gathered.values[i] as number;
      const starts = marks[rows[number * ROW + FIRST] as number] !== 0;
      met.offer(names, number, starts ? GRADES.start : GRADES.inside);
    }
    this.#unmark([begun]);
  }

  #findWords(wanted: readonly string[], groups: readonly Group[], typing: boolean, met: Met): void {
    const [names, gathered] = [this.#names, this.#gathered];
    const { rows } = names;
    const key = ` ${wanted.join(' ')}`;
    this.#gatherAll(groups);
    for (let i = 0; i < gathered.count; i++) {
      const number = gathered.values[i] as number;
      const at = gradeOf(names.keyOf(number), key);
      const whole = rows[number * ROW + COUNT] === wanted.length;
      met.offer(names, number, whole && at !== GRADES.equal ? GRADES.inflected : (at ?? GRADES.words));
    }
    if (!typing) return;
    this.#gatherAll([...groups.slice(0, -1), this.#begunGroup(wanted.at(-1) as string)]);
    for (let i = 0; i < gathered.count; i++) {
      const number = gathered.values[i] as number;
      met.offer(names, number, gradeOf(names.keyOf(number), key) ?? GRADES.words);
    }
  }

  #groupOf(words: readonly number[]): Group {
    const total = words.reduce((sum, word) => sum + this.#words.count(word), 0);
    return { words, lists: this.#words, keys: words, total };
  }

  #begunGroup(text: string): Group {
    const words = this.#vocabulary.beginningWith(text);
    if (text.length > 2) return this.#groupOf(words);
    const key = beginningKey(text);
    return { words, lists: this.#beginnings, keys: [key], total: this.#beginnings.count(key) };
  }

  /** Gathers the names that hold a word of every group: reads the shortest lists, and asks of each name what else it holds. */
  #gatherAll(groups: readonly Group[]): void {
    const gathered = this.#gathered;
    const [shortest, ...others] = [...groups].sort((a, b) => a.total - b.total);
    gathered.count = 0;
    if (shortest === undefined || shortest.total === 0) return;
    gathered.gather(shortest.lists, shortest.keys);
    for (let from = 0; from < others.length; from += MOST_MARKS) this.#keep(others.slice(from, from + MOST_MARKS));
  }

  #keep(groups: readonly Group[]): void {
    const [gathered, held] = [this.#gathered, this.#held];
    const { rows } = this.#names;
    const marks = this.#mark(groups);
    const wanted = 2 ** groups.length - 1;
    let kept = 0;
    for (let i = 0; i < gathered.count; i++) {
      const number = gathered.values[i] as number;
      const list = rows[number * ROW + LIST] as number;
      const page = held.pageOf(list);
      const at = placeIn(list);
      const end = at + (page[at] as number);
      let met = 0;
      for (let k = at + 1; k <= end; k++) met |= marks[page[k] as number] as number;
      if (met === wanted) gathered.values[kept++] = number;
    }
    gathered.count = kept;
    this.#unmark(groups);
  }

  #mark(groups: readonly Group[]): Int32Array {
    if (this.#marks.length < this.#vocabulary.end) this.#marks = new Int32Array(this.#vocabulary.end * 2);
    const marks = this.#marks;
    groups.forEach(({ words }, i) => {
      for (const word of words) (marks[word] as number) |= 1 << i;
    });
    return marks;
  }

  #unmark(groups: readonly Group[]): void {
    for (const { words } of groups) for (const word of words) this.#marks[word] = 0;
  }
}

const MOST_MARKS = 30;
const MOST_WORDS = 2000;

function beginningKey(text: string): number {
  return text.length === 1 ? text.charCodeAt(0) : (text.charCodeAt(0) << 16) | text.charCodeAt(1);
}
