/** The syllables of Standard Chinese in pinyin without tones, ü as v: written by what they begin with. */
const table =
  '|a ai an ang ao e ei en eng er o ou;b|a ai an ang ao ei en eng i ian iao ie in ing o u;' +
  'c|a ai an ang ao e en eng i ong ou u uan ui un uo;ch|a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo;' +
  'd|a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo;f|a an ang ei en eng o ou u;' +
  'g|a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo;' +
  'h|a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo;j|i ia ian iang iao ie in ing iong iu u uan ue un;' +
  'k|a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo;' +
  'l|a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v ve;' +
  'm|a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u;' +
  'n|a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v ve;' +
  'p|a ai an ang ao ei en eng i ian iao ie in ing o ou u;q|i ia ian iang iao ie in ing iong iu u uan ue un;' +
  'r|an ang ao e en eng i ong ou u ua uan ui un uo;s|a ai an ang ao e en eng i ong ou u uan ui un uo;' +
  'sh|a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo;' +
  't|a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo;w|a ai an ang ei en eng o u;' +
  'x|i ia ian iang iao ie in ing iong iu u uan ue un;y|a an ang ao e i in ing o ong ou u uan ue un;' +
  'z|a ai an ang ao e ei en eng i ong ou u uan ui un uo;zh|a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo';

const syllables = new Set(
  table.split(';').flatMap((row) => {
    const [initial = '', finals = ''] = row.split('|');
    return finals.split(' ').map((final) => initial + final);
  }),
);
const longest = 6;
/** A name of more letters would be none. */
const longestName = 40;

/** How many syllables of pinyin the word is made of, at least; 0: it is not. Letter case, ’ and accents are no matter. */
export function pinyinSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/u[\u0300-\u0307\u0309-\u036f]*\u0308/g, 'v')
    .replace(/[\u0300-\u036f'’]/g, '');
  if (letters.length > longestName) return 0;
  /** The fewest syllables that end before each letter; 0: none do. */
  const fewest = new Array<number>(letters.length + 1).fill(0);
  for (let to = 1; to <= letters.length; to++) {
    for (let from = Math.max(0, to - longest); from < to; from++) {
      if ((from > 0 && fewest[from] === 0) || !syllables.has(letters.slice(from, to))) continue;
      const count = (fewest[from] ?? 0) + 1;
      if (fewest[to] === 0 || count < (fewest[to] ?? 0)) fewest[to] = count;
    }
  }
  return fewest[letters.length] ?? 0;
}
