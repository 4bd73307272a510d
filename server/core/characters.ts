/** What a character is: any of these; 0 is none that counts. */
const [HAN, LETTER, WIDE, KNOWN] = [1, 2, 4, 8];

const isHan = /\p{Script=Han}/u;
const isLetter = /[\p{L}\p{N}]/u;

/** By UTF-16 unit, once it has been asked for: a pattern costs ten times as much, and texts are counted over and over. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const wide = character.length > 1 ? WIDE : 0;
  const kind = KNOWN | (isHan.test(character) ? HAN : 0) | (isLetter.test(character) ? LETTER : 0) | wide;
  // What half of a pair is depends on the other half.
  if (unit < 0xd800 || unit > 0xdfff) kinds[unit] = kind;
  return kind;
}

/** What characters of a text weigh altogether: Chinese ones `han`, other letters and digits `letter`, the rest nothing. */
export function weigh(text: string, { han, letter }: { readonly han: number; readonly letter: number }): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind & HAN) sum += han;
    else if (kind & LETTER) sum += letter;
    if (kind & WIDE) at++;
  }
  return sum;
}

/** The Chinese characters of a text. */
export function countHan(text: string): number {
  return weigh(text, { han: 1, letter: 0 });
}

/** The letters and digits of a text, Chinese characters among them. */
export function countLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind & LETTER) count++;
    if (kind & WIDE) at++;
  }
  return count;
}
