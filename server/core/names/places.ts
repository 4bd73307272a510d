import { gazetteer } from './gazetteer.js';

type Places = { readonly names: ReadonlySet<string>; readonly beginnings: ReadonlySet<number> };

const LONGEST = 4;

let places: Places | undefined;

/**
 * How many characters from there on are the longest name of a province or prefecture whose English is its pinyin; 0: none
 * begins there.
 */
export function placeAt(text: string, at: number): number {
  const { names, beginnings } = (places ??= readPlaces());
  if (!beginnings.has(text.charCodeAt(at))) return 0;
  for (let length = LONGEST; length > 1; length--) if (names.has(text.slice(at, at + length))) return length;
  return 0;
}

function readPlaces(): Places {
  const listed = gazetteer().filter(({ level, isPinyin }) => level !== 'county' && isPinyin);
  const names = new Set(listed.map(({ name }) => name));
  // So that two provinces are two.
  for (const name of spelledOtherwise.keys()) names.add(name);
  return { names, beginnings: new Set([...names].map((name) => name.charCodeAt(0))) };
}

export const spelledOtherwise: ReadonlyMap<string, string> = new Map([['陕西', 'shaanxi']]);
