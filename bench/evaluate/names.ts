/** Names of persons in a translation, found by how the Chinese reads, and ways to spell them wrongly. */
import { loadPinyin } from '../../glossary/pinyin.js';

const SURNAMES = new Set(
  `Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng
  Cao Peng Zeng Xiao Tian Dong Yuan Pan Yu Jiang Cai Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Cui Zhong Tan Fan Jin Shi Liao Jia
  Xia Fu Fang Bai Zou Meng Xiong Qin Qiu Hou Yin Xue Yan Lei Long Duan Hao Kong Shao Tao Qian Dai Mo Chang Xi Hong Gong Mao
  Qiao Lai Wen Pang Fei Ouyang Sima Zhuge Shangguan`.split(/\s+/),
);

const pinyin = loadPinyin();
const syllables = new Set(pinyin.syllables);

/** The given name of every "Surname Givenname" whose syllables stand side by side in the Chinese, once for each name. */
export function personalNames(zh: string, en: string): { readonly at: number; readonly given: string }[] {
  const seen = new Set<string>();
  return [...en.matchAll(/\b([A-Z][a-z]+) ([A-Z][a-z]+(?:['’-][a-z]+)?)\b/g)].flatMap(
    ({ 0: name, 1: surname = '', 2: given = '', index }) => {
      if (!SURNAMES.has(surname) || seen.has(name) || !reads(zh, (surname + given).toLowerCase())) return [];
      seen.add(name);
      return [{ at: index + surname.length + 1, given }];
    },
  );
}

/** Whether two to four characters of the Chinese read as these letters. */
function reads(zh: string, name: string): boolean {
  const letters = name.replace(/['’-]/g, '');
  const follows = (at: number, rest: string, left: number): boolean =>
    rest === '' ||
    (left > 0 &&
      pinyin
        .readings(zh.charCodeAt(at))
        .some(({ syllable }) => rest.startsWith(syllable) && follows(at + 1, rest.slice(syllable.length), left - 1)));
  return [...zh].some((_, at) => follows(at, letters, 4));
}

/** With another last vowel, and with another last syllable; never with the same sound. */
export function respelt(given: string): string[] {
  const vowel = [...given].findLastIndex((letter) => /[aeiou]/.test(letter));
  const other = given.charAt(vowel) === 'a' ? 'o' : 'a';
  const letter = given.slice(0, vowel) + other + given.slice(vowel + 1);
  const last = lastSyllable(given);
  const syllable = given.slice(last).toLowerCase() === 'ming' ? 'hua' : 'ming';
  const whole = last === 0 ? syllable.charAt(0).toUpperCase() + syllable.slice(1) : given.slice(0, last) + syllable;
  return [letter, whole];
}

/** Where the second of two syllables begins; 0 where the name is one. */
function lastSyllable(given: string): number {
  const letters = given.toLowerCase();
  if (syllables.has(letters)) return 0;
  const at = [...letters].findIndex((_, i) => syllables.has(letters.slice(0, i)) && syllables.has(letters.slice(i)));
  return Math.max(at, 0);
}
