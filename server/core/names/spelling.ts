import { loadPinyin } from '../../../glossary/pinyin.js';
import { remembered } from '../remembered.js';

/**
 * A word of English as names are compared: small letters, without accents, apostrophes and hyphens; ü is v. So Xi’an, Xian and
 * XI'AN are one, and so are Lü and Lv.
 */
export const plainSpelling = remembered((word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/u[\u0300-\u0307\u0309-\u036f]*\u0308[\u0300-\u036f]*/g, 'v')
    .replace(/[^a-z]/g, ''),
);

/** `plain`: as `plainSpelling`; `written`: as it stands in a text, small. */
export type Spelling = { readonly plain: string; readonly written: string };

/** Characters in all spellings that their readings admit: 西安 is xian, written xi’an. */
export function spellings(characters: string): readonly Spelling[] {
  return [...characters].reduce<readonly Spelling[]>(
    (heads, character) => heads.flatMap((head) => syllablesOf(character).map((syllable) => joined(head, syllable))),
    [{ plain: '', written: '' }],
  );
}

function joined(head: Spelling, syllable: string): Spelling {
  const apart = head.plain !== '' && /^[aeo]/.test(syllable) ? '’' : '';
  return { plain: head.plain + syllable, written: head.written + apart + syllable.replace('v', 'ü') };
}

/** ü is written in four ways. */
export function spelledUmlaut(syllable: string): readonly string[] {
  if (!/^[ln]v/.test(syllable)) return [syllable];
  return ['v', 'u', 'yu'].map((written) => syllable.replace('v', written));
}

const syllables = new Map<string, readonly string[]>();

function syllablesOf(character: string): readonly string[] {
  let known = syllables.get(character);
  if (known === undefined) {
    const read = loadPinyin().readings(character.charCodeAt(0));
    known = [...new Set(read.map(({ syllable }) => syllable))].flatMap(spelledUmlaut);
    syllables.set(character, known);
  }
  return known;
}

export function isSyllable(text: string): boolean {
  return loadPinyin().idOf(text) !== undefined;
}

/** Two syllables. */
export function isGivenName(plain: string): boolean {
  for (let cut = 1; cut < plain.length; cut++)
    if (isSyllable(plain.slice(0, cut)) && isSyllable(plain.slice(cut))) return true;
  return false;
}

/** Letters that have to be changed, put in or left out (two neighbours that changed places are one); more than `most` is `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    // What is too far already comes no nearer; a swap looks back by one row.
    if (Math.min(...next) > most && Math.min(...row) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
