import type { Pinyin } from '../pinyin.js';
import type { CharacterIndex } from './by-character.js';
import { Gathered } from './gathered.js';
import { BY_LETTERS } from './grades.js';
import type { Met } from './met.js';
import { Postings } from './postings.js';
import { FIRST, ROW, type NameRows } from './rows.js';
import { SoundMatcher } from './sound-matcher.js';
import { forEachSoundKey, soundKeys, type Spelling } from './spelling.js';

/** Chinese by its sound: names under their syllables and under first letters in pairs and threes. */
export class SoundIndex {
  readonly #names: NameRows;
  readonly #characters: CharacterIndex;
  readonly #pinyin: Pinyin;
  readonly #postings: Postings;
  readonly #gathered = new Gathered();
  #moves: Int32Array | undefined;

  constructor(names: NameRows, characters: CharacterIndex, pinyin: Pinyin) {
    this.#names = names;
    this.#characters = characters;
    this.#pinyin = pinyin;
    this.#postings = new Postings(names);
  }

  get bytes(): number {
    return this.#postings.bytes;
  }

  add(number: number, key: string): void {
    forEachSoundKey(key, this.#pinyin, (sound) => this.#postings.add(sound, number));
  }

  /** `strict`, where something else answers already: only what is spelled whole, or begins with what is spelled in full. */
  find(spelling: Spelling, strict: boolean, met: Met): void {
    const [names, gathered] = [this.#names, this.#gathered];
    // What is no letter must stand in the name as it is.
    const literal = [...spelling.text.replace(/[a-z ]/g, '')].map((c) => c.charCodeAt(0));
    if (literal.length > 0) gathered.gather(this.#characters.postings, [this.#characters.rarest(literal)]);
    else {
      const keys = soundKeys(spelling, this.#pinyin, this.#postings);
      gathered.gatherOnce(this.#postings, keys, names.count);
    }
    const matcher = new SoundMatcher(spelling, this.#pinyin, (this.#moves ??= new Int32Array(0x10000)));
    const { rows } = names;
    const most = strict ? BY_LETTERS.equal : BY_LETTERS.inside;
    for (let i = 0; i < gathered.count; i++) {
      const number = gathered.values[i] as number;
      if (strict && !matcher.mayBegin(rows[number * ROW + FIRST] as number)) continue;
      const grade = matcher.grade(names.keyOf(number));
      if (grade <= most) met.offer(names, number, grade);
    }
    matcher.done();
  }
}
