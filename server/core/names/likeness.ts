import type { WordPair } from './english-names.js';
import type { Person } from './people.js';
import { distance, isGivenName, isSyllable, type Spelling } from './spelling.js';
import { isSurnameReading } from './surnames.js';

/** Letters that may differ before two names have nothing to do with each other. */
const MOST = 2;

/** Words after a name that make a place or a firm of it. */
const PLACE =
  /^(?:Village|Township|Town|County|City|District|Prefecture|Province|Street|Road|Avenue|Lake|River|Mountains?|Island|Bay|Port|Bridge|Station|Temple|University|School|Hospital|Group|Company|Co)$/;

/**
 * How far a pair of English words is from the name of a person: letters that differ, less where the text says that it is a person.
 * Null: too far to be meant. `named`: the name stands in the English rightly, too.
 */
export function likeness({ place, surnames, givens }: Person, pair: WordPair, named: boolean): number | null {
  const certain = place.by !== null;
  if (!certain && pair.next !== undefined && PLACE.test(pair.next.text)) return null;
  const { first, second } = pair.plain;
  // Hyphens are for those who do not write pinyin.
  if (pair.second.includes('-')) return null;
  const surname = least(surnames, first);
  // Without any of the family name there has to be all of the given one.
  const given = surname > 1 && !givens.some(({ plain }) => plain === second) ? MOST + 1 : least(givens, second);
  const cost = surname + given + (certain ? 0 : 0.5) + (place.ends ? 0 : 0.25);
  if (place.given.length === 1) {
    if (!certain) return null;
    const alone = !named && place.ends;
    // Two letters are soon like any other two.
    if (first.length + second.length < 5 && !alone) return null;
    if (surname === 0) return given === 1 || (alone && isSyllable(second)) ? cost : null;
    return given === 0 && surname === 1 ? cost : null;
  }
  if (surname === 0) {
    if (given <= 1 || (given === 2 && second.length >= 5)) return cost;
    if (sharesSyllable(givens, second)) return cost;
    return certain && place.ends && !named && isGivenName(second) ? cost + 2 : null;
  }
  if (given === 0) return surname === 1 || isSurnameReading(first) ? cost : null;
  return certain && surname === 1 && given === 1 ? cost : null;
}

function least(spellings: readonly Spelling[], plain: string): number {
  return Math.min(...spellings.map((spelling) => distance(spelling.plain, plain, MOST)));
}

/** One of the two syllables, beside another one: Jianguo for Jianmin. */
function sharesSyllable(givens: readonly Spelling[], plain: string): boolean {
  return givens.some(({ plain: right }) => {
    for (let cut = 1; cut < right.length; cut++) {
      const [head, tail] = [right.slice(0, cut), right.slice(cut)];
      if (!isSyllable(head) || !isSyllable(tail)) continue;
      if (plain.startsWith(head) && isSyllable(plain.slice(cut))) return true;
      if (plain.endsWith(tail) && isSyllable(plain.slice(0, -tail.length))) return true;
    }
    return false;
  });
}
